// Checks the papers of the installed package: the manifest against its published schema, and that each file named is there.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Ajv from "ajv";

const folder = "node_modules/mognadskollen";
const read = (name) => JSON.parse(readFileSync(name, "utf8"));
const manifest = read(path.join(folder, "custom-elements.json"));
const schema = read(createRequire(import.meta.url).resolve("custom-elements-manifest/schema.json"));
const ajv = new Ajv({ strict: false });
if (!ajv.validate(schema, manifest)) throw new Error(ajv.errorsText());

const about = read(path.join(folder, "package.json"));
const targets = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targets));
for (const target of targets(about.exports)) if (!target.includes("*")) statSync(path.join(folder, target));
if (about.scripts || about.dependencies) throw new Error("the package runs or brings something of its own");

const [element] = manifest.modules[0].declarations;
for (const kind of ["attributes", "events", "members", "slots", "cssProperties", "cssParts"]) {
  if (!element[kind].length || element[kind].some(({ name, description }) => !name || !description)) throw new Error(`${kind} lack names or descriptions`);
}
const loader = readFileSync(path.join(folder, "dist/embed.js"), "utf8");
for (const [, name] of loader.matchAll(/new URL\("\.\/([^"]+)"/g)) statSync(path.join(folder, "dist", name));
console.log(`${element.attributes.length} attributes, ${element.events.length} events, ${element.cssProperties.length} tokens, ${element.cssParts.length} parts`);
