import vue from "@vitejs/plugin-vue";

export default {
  base: "./",
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "mognads-kollen" } } })],
  optimizeDeps: { exclude: ["mognadskollen"] },
  build: { rollupOptions: { input: ["typescript.html", "react.html", "vue.html"] } },
};
