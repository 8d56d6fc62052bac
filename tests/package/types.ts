// What the types refuse. It is checked and never run.
import type { MognadsKollenElement } from "mognadskollen";

const tool: MognadsKollenElement | null = document.querySelector("mognads-kollen");
// @ts-expect-error The result is made by the tool alone.
if (tool) tool.result = null;
// @ts-expect-error There is no such detail.
tool?.addEventListener("mk-change", (event: CustomEvent<{ grade: number }>) => event.detail.grade);
