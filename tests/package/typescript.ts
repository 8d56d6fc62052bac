import "mognadskollen";
import type { Assessment, MognadsKollenElement } from "mognadskollen";

const tool: MognadsKollenElement = document.createElement("mognads-kollen");
tool.id = "tool";
tool.setAttribute("storage", "none");
tool.addEventListener("mk-change", ({ detail }) => {
  const answered: number = detail.answered;
  const result: Assessment | null = tool.result;
  document.querySelector("#heard")!.textContent = `${answered} ${result?.areas.organisation?.now}`;
});
document.querySelector("#app")!.append(tool);
