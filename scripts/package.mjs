// Packs the built site as an npm package: target/npm/mognadskollen-VERSION.tgz.
//
// usage: node scripts/package.mjs [--root dist] [--out target/npm]
//
// The element's interface (attributes, events, members, slots, tokens, parts) is read from the tables in
// docs/embedding.md, which tests/native hold to the code, and the values of attributes from src/site/options.json. The
// type of `result` follows from the JSON Schema.

import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";

const string = (fallback) => ({ type: "string", default: fallback });
const { values } = parseArgs({ options: { root: string(process.env.MK_DIST ?? "dist"), out: string("target/npm") } });
const [TAG, CLASS] = ["mognads-kollen", "MognadsKollenElement"];
const HOME = "https://github.com/mognadskollen/mognadskollen";
const GUIDE = "docs/embedding.md";

const guide = await readFile(GUIDE, "utf8");
const options = JSON.parse(await readFile("src/site/options.json", "utf8"));
const schema = JSON.parse(await readFile("schema/mognadskollen-1.json", "utf8"));
const { version } = (await readFile("Cargo.toml", "utf8")).match(/^version = "(?<version>[^"]+)"/m).groups;

/** The rows of a table in the guide, as cells; `\|` stands for `|` in a cell. */
function rows(head) {
  const [, table] = guide.split(`\n${head}\n`);
  if (!table) throw new Error(`docs/embedding.md has no table ${head}`);
  const lines = table.split("\n").slice(1);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(0, end).map((line) => line.slice(1, -1).replaceAll("\\|", "\0").split("|").map((cell) => cell.trim().replaceAll("\0", "|")));
}
const names = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const plain = (cell) => cell.replaceAll("`", "");

const attributes = rows("| attribute | values, the default first |").flatMap(([named, description]) => names(named).map((name) => {
  const option = options.find((it) => it.name === name);
  const of = (value) => option.values.find((it) => it.value === value).en;
  return { name, description: plain(description), values: option?.values?.map(({ value }) => ({ name: value, description: of(value) })), number: option?.kind === "number" };
}));
const events = rows("| event | `detail` | when |").map(([name, detail, when]) => ({ name: plain(name), detail: plain(detail), description: when }));
const members = rows("| property or method | type | what it is |").map(([name, type, description]) => {
  const [shown, ...notes] = plain(type).split(", ");
  return { name: plain(name).replace("()", ""), isMethod: name.includes("()"), type: shown, readonly: notes.includes("read-only"), description: plain(description) };
});
const slots = rows("| slot | what it is |").map(([name, description]) => ({ name: plain(name), description }));
const styles = rows("| token or part | light | dark | what it is |").map(([name, light, dark, description]) => ({ name: plain(name), light: plain(light), dark: plain(dark), description }));
const tokens = styles.filter(({ name }) => name.startsWith("--"));
const parts = styles.filter(({ name }) => name.startsWith("::")).map((it) => ({ ...it, name: it.name.slice("::part(".length, -1) }));

// --- the formats that say it ---

const type = ({ values: named, number }) => (named ? named.map(({ name }) => `"${name}"`).join(" | ") : number ? "number | string" : "string");

const manifest = {
  schemaVersion: "2.1.0", readme: "README.md",
  modules: [{
    kind: "javascript-module", path: "dist/embed.js",
    declarations: [{
      kind: "class", customElement: true, name: CLASS, tagName: TAG, superclass: { name: "HTMLElement" }, description: "A self-assessment of digital maturity for municipalities.",
      attributes: attributes.map(({ name, description, ...it }) => ({ name, description, type: { text: type(it) }, ...(it.values && name !== "lang" && { default: it.values[0].name }) })),
      events: events.map(({ name, detail, description }) => ({ name, description, type: { text: `CustomEvent<${detail}>` } })),
      members: members.map(({ name, isMethod, type: text, readonly, description }) => (isMethod
        ? { kind: "method", name, description, return: { type: { text } } } : { kind: "field", name, description, readonly, type: { text } })),
      slots, cssProperties: tokens.map(({ name, light, description }) => ({ name, description, ...(light.includes("system") ? {} : { default: light }) })),
      cssParts: parts.map(({ name, description }) => ({ name, description })),
    }],
    exports: [{ kind: "custom-element-definition", name: TAG, declaration: { name: CLASS } }],
  }],
};

const html = {
  version: 1.1,
  tags: [{
    name: TAG, description: "A self-assessment of digital maturity for municipalities.", references: [{ name: "Documentation", url: `${HOME}/blob/main/${GUIDE}` }],
    attributes: attributes.map(({ name, description, values: named }) => ({ name, description, ...(named && { values: named }) })),
  }],
};
const css = {
  version: 1.1,
  properties: tokens.map(({ name, light, dark, description }) => ({ name, description: `${description} (light: ${light}; dark: ${dark})` })),
  pseudoElements: parts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
};

/** A shape of the JSON Schema as a type. */
function shape(it, indent = "") {
  if (it.$ref) return shape(schema.$defs[it.$ref.split("/").at(-1)], indent);
  if (it.const !== undefined) return JSON.stringify(it.const);
  if (it.enum) return it.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (it.oneOf) return it.oneOf.map((one) => shape(one, indent)).join(" | ");
  const named = (kind) => {
    if (kind === "integer") return "number";
    if (kind === "array") return `Array<${shape(it.items, indent)}>`;
    if (kind !== "object") return kind;
    const fields = Object.entries(it.properties ?? {}).map(([name, of]) =>
      `${of.description ? `${indent}  /** ${of.description} */\n` : ""}${indent}  ${name}${(it.required ?? []).includes(name) ? "" : "?"}: ${shape(of, `${indent}  `)};\n`);
    return `{\n${fields.join("")}${indent}}`;
  };
  return [it.type ?? "unknown"].flat().map(named).join(" | ");
}

const types = `/** The assessment, as in a file of version 1. Its free texts are left out of \`result\`. */
export interface Assessment ${shape(schema.$defs.assessment)}

export interface ${CLASS}Attributes {
${attributes.map((it) => `  /** ${it.description} */\n  "${it.name}"?: ${type(it)};`).join("\n")}
}

export interface ${CLASS}EventMap {
${events.map(({ name, detail, description }) => `  /** ${description} */\n  "${name}": CustomEvent<${detail}>;`).join("\n")}
}

export interface ${CLASS} extends HTMLElement {
${members.map(({ name, isMethod, type: text, readonly, description }) => `  /** ${description} */\n  ${readonly ? "readonly " : ""}${name}${isMethod ? "()" : ""}: ${text};`).join("\n")}
${["add", "remove"].flatMap((verb) => [
    `  ${verb}EventListener<K extends keyof ${CLASS}EventMap>(type: K, listener: (this: ${CLASS}, event: ${CLASS}EventMap[K]) => unknown, options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions): void;`,
    `  ${verb}EventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | ${verb === "add" ? "Add" : ""}EventListenerOptions): void;`,
  ]).join("\n")}
}

declare global {
  interface HTMLElementTagNameMap {
    "${TAG}": ${CLASS};
  }
}
`;
const react = `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ${CLASS}, ${CLASS}Attributes, ${CLASS}EventMap } from "./index.js";

type Listeners = { [K in keyof ${CLASS}EventMap as \`on\${K}\`]?: (event: ${CLASS}EventMap[K]) => void };
type Props = DetailedHTMLProps<Omit<HTMLAttributes<${CLASS}>, keyof ${CLASS}Attributes>, ${CLASS}> & ${CLASS}Attributes & Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "${TAG}": Props;
    }
  }
}
`;
const vue = `import type { HTMLAttributes, PublicProps } from "vue";
import type { ${CLASS}, ${CLASS}Attributes, ${CLASS}EventMap } from "./index.js";

type Camel<S extends string> = S extends \`\${infer A}-\${infer B}\` ? \`\${A}\${Capitalize<Camel<B>>}\` : S;
/** As templates name them, and as the checker of templates does. */
type Props = ${CLASS}Attributes & { [K in keyof ${CLASS}Attributes as Camel<K>]: ${CLASS}Attributes[K] };
type Emit = { [K in keyof ${CLASS}EventMap]: (event: K, value: ${CLASS}EventMap[K]) => void };
type Element = new () => ${CLASS} & {
  /** The type of props in templates; there is no such member. @deprecated */
  $props: Omit<HTMLAttributes, keyof Props> & Props & PublicProps;
  /** The type of events in templates; there is no such member. @deprecated */
  $emit: Emit[keyof Emit];
};

declare module "vue" {
  interface GlobalComponents {
    "${TAG}": Element;
  }
}
`;
const readme = `# Mognadskollen

A self-assessment of digital maturity for Swedish municipalities, as one custom element: \`<${TAG}>\`. It runs in the browser,
in Swedish or English, without an account, cookies or a server.

${guide.match(/^```ts\n.*?^```$/ms)[0]}

The documentation is at ${HOME}/blob/main/${GUIDE}. \`licenses.txt\` has the licences of everything in the program.
`;
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const files = {
  "package.json": json({
    name: "mognadskollen", version, description: "Self-assessment of digital maturity for municipalities, as a custom element",
    keywords: ["custom-element", "web-component", "digital-maturity", "self-assessment", "wasm"], license: "MIT OR Apache-2.0", homepage: HOME,
    repository: { type: "git", url: `git+${HOME}.git` }, bugs: `${HOME}/issues`, type: "module", sideEffects: true,
    types: "./index.d.ts", customElements: "./custom-elements.json",
    exports: {
      ".": { types: "./index.d.ts", default: "./dist/embed.js" },
      "./react": { types: "./react.d.ts", default: "./types.js" }, "./vue": { types: "./vue.d.ts", default: "./types.js" },
      "./custom-elements.json": "./custom-elements.json", "./vscode.html-custom-data.json": "./vscode.html-custom-data.json",
      "./vscode.css-custom-data.json": "./vscode.css-custom-data.json", "./schema/*": "./dist/schema/*", "./dist/*": "./dist/*", "./package.json": "./package.json",
    },
    peerDependencies: { react: ">=19", vue: ">=3.5" }, peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
  }),
  "README.md": readme, "index.d.ts": types, "react.d.ts": react, "vue.d.ts": vue, "types.js": "// Types only.\nexport {};\n",
  "custom-elements.json": json(manifest), "vscode.html-custom-data.json": json(html), "vscode.css-custom-data.json": json(css),
};

// --- the package ---

const folder = path.join(values.out, "package");
await rm(values.out, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
// The product's own pages, and the whole in one file, are for web servers.
const isOfElement = (name) => !/^(?!frame\.html$).*\.html$|^page-|^form-|^erase-|^ahead-|^forget|^oembed/.test(name);
await cp(values.root, path.join(folder, "dist"), { recursive: true, filter: (from) => isOfElement(path.relative(values.root, from)) });
const entry = path.join(folder, "dist/embed.js");
const loader = await readFile(entry, "utf8");
if (loader.match(/\bimport\(/g)?.length !== 1) throw new Error("embed.js imports more or less than one module");
// A bundler leaves an import alone whose address is known when it runs.
await writeFile(entry, loader.replace(/\bimport\(/, "import(/* @vite-ignore */ /* webpackIgnore: true */ "));
for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
// The licences of what is in the program are collected for the release.
const release = `target/release-zip/mognadskollen-${version}.zip`;
await writeFile(path.join(folder, "licenses.txt"), execFileSync("unzip", ["-p", release, "*/licenses.txt"]));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) await cp(name, path.join(folder, name));
const [{ filename, size, entryCount }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", path.resolve(values.out)], { cwd: folder, encoding: "utf8" }));
console.log(`${path.join(values.out, filename)}: ${entryCount} files, ${Math.round(size / 1000)} kB`);
