// Packs the plugin for WordPress beside the release: target/release-zip/mognadskollen-wordpress-VERSION.zip.
//
// In it: what is in packages/wordpress/, and of the built site what the element needs, with what may be chosen for it.

import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zip } from "./zip.mjs";

/** What the element is made of, and the licences of it all. */
const NEEDED = /^(embed|mognadskollen(_bg|_base|_share|_plan|_group)?-\w+)\.(js|wasm)$|^licenses\.txt$/;

/** `files` are the release's, as path → bytes; `date` is that of the commit. */
export async function plugin({ files, version, date, out }) {
  const source = "packages/wordpress";
  const inside = [];
  for (const name of await readdir(source)) inside.push([name, (await readFile(path.join(source, name), "utf8")).replaceAll("__VERSION__", version)]);
  inside.push(["options.json", await readFile("src/site/options.json")], ["license.txt", await readFile("LICENSES/GPL-2.0-or-later.txt")]);
  for (const [place, bytes] of files) {
    const [folder, name] = [path.posix.dirname(place), path.posix.basename(place)];
    if (folder === "mognadskollen" && NEEDED.test(name)) inside.push([`app/${name}`, bytes]);
  }
  const named = inside.map(([name, content]) => [`mognadskollen/${name}`, Buffer.from(content)]);
  const archive = zip(named.sort(([a], [b]) => (a < b ? -1 : 1)), date);
  const file = path.join(out, `mognadskollen-wordpress-${version}.zip`);
  await writeFile(file, archive);
  console.log(`${file}: ${named.length} files, ${Math.round(archive.length / 1000)} kB`);
}
