// Makes the product's own pages: what stands in src/site/, in its frame, with what is told in more than one place filled in.
import { readFile } from "node:fs/promises";
import { CSP } from "./serve.mjs";

const SITE = "src/site";
/** What a page does, where scripts run. */
const SCRIPTS = { embed: ["form.js", "frame.js"], privacy: ["erase.js"] };
const text = (name) => readFile(`${SITE}/${name}`, "utf8");
const json = async (name) => JSON.parse(await text(name));

export const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What stands in the element for those who do not see it, as the program itself would put it. */
export async function fallbacks() {
  const texts = [...(await readFile("src/embed/running.js", "utf8")).matchAll(/^  ..: "(Mognadskollen (?:är|is) .*)",$/gm)].map(([, words]) => words);
  if (texts.length !== 2) throw new Error("running.js does not tell what the tool is in two languages");
  return { sv: texts[0], en: texts[1] };
}
export const fallback = (words) => `<p slot="fallback">${escaped(words)}</p>`;

/** The lines for each web server: `{ "nginx.conf", "apache.conf", "web.config" }`. */
export async function servers() {
  const names = ["nginx.conf", "apache.conf", "web.config"];
  const lines = await Promise.all(names.map((name) => text(`servers/${name}`)));
  return Object.fromEntries(names.map((name, at) => [name, lines[at].replaceAll("{{policy}}", CSP)]));
}

/** The head of a page on which a text, not the tool, is the matter. */
const head = ({ title, description }, style) => `<!doctype html>
<html lang="LANG">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${escaped(description)}">
  <title>${escaped(title)} – Mognadskollen</title>
  <link rel="icon" href="data:,">
  <link rel="alternate" type="application/json+oembed" href="./oembed.json" title="Mognadskollen">
  <link rel="stylesheet" href="./${style}">`;

/** The bar above a page, in a language, and what stands below. */
function frame(site, lang, page, version) {
  const other = lang === "sv" ? "en" : "sv";
  const { skip, nav, pages, foot, other: language } = site[lang];
  const links = Object.entries(pages).filter(([, { nav: name }]) => name).map(([id, { file, nav: name }]) =>
    `<li><a href="./${file}"${id === page ? ' aria-current="page"' : ""}>${escaped(name)}</a></li>`);
  return {
    above: `<a class="skip" href="#main">${skip}</a>
  <header class="site">
    <nav aria-label="${nav}">
      <ul>
        ${links.join("\n        ")}
      </ul>
    </nav>
    <a class="language" href="./${site[other].pages[page].file}" lang="${other}" hreflang="${other}">${language}</a>
  </header>`,
    below: `<footer class="site"><p>${escaped(foot.replace("{version}", version))}</p></footer>`,
  };
}

/** What an option may be, as code; free text in words. */
const values = ({ values: named, default: preset, least, most }, free) =>
  named ? named.map(({ value }) => `<code>${value}</code>`).join(", ") : preset ? `<code>${preset}</code>; ${least}–${most}` : free;

function table(options, lang, words) {
  const rows = options.map((option) => {
    const { help } = option[lang];
    const says = (option.values ?? []).map(({ value, ...meaning }) => `<code>${value}</code>: ${escaped(meaning[lang])}`).join("; ");
    return `<tr><th scope="row"><code>${option.name}</code></th><td>${values(option, words.free)}</td><td>${escaped(help)}${says && ` ${says}.`}</td></tr>`;
  });
  const [attribute, allowed, what] = [words.attribute, words.values, words.what].map((name) => `<th scope="col">${name}</th>`);
  return `<div class="scrolls" tabindex="0" role="region" aria-label="${words.caption}"><table><caption>${words.caption}</caption>
<thead><tr>${attribute}${allowed}${what}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

/** A field for each option. What is left as it is has the value "" and is not written in the code. */
function fields(options, lang, words) {
  return options.map(({ name, kind, values: named, default: preset, least, most, ...said }) => {
    const { label, help, wrong, unset } = said[lang];
    const id = `option-${name}`;
    const begins = `id="${id}" data-option="${name}" data-kind="${kind}" aria-describedby="${id}-help${wrong ? ` ${id}-wrong` : ""}"`;
    const choices = () => named.map(({ value, ...meaning }, at) => {
      const isPreset = at === 0 && !unset;
      return `<option value="${isPreset ? "" : value}">${escaped(`${value}: ${meaning[lang]}${isPreset ? ` ${words.preset}` : ""}`)}</option>`;
    });
    const control = kind === "choice"
      ? `<select ${begins}>${unset ? `<option value="">${escaped(unset)}</option>` : ""}${choices().join("")}</select>`
      : `<input ${begins} autocomplete="off" spellcheck="false"${kind === "number" ? ` type="number" min="${least}" max="${most}" placeholder="${preset}"` : kind === "text" ? ' maxlength="120"' : ""}>`;
    return `<div class="field"><label for="${id}">${escaped(label)} <code>${name}</code></label>${control}<p id="${id}-help" class="help">${escaped(help)}</p>`
      + `${wrong ? `<p id="${id}-wrong" class="wrong" hidden>${escaped(wrong)}</p>` : ""}</div>`;
  }).join("\n");
}

/**
 * Every page but the two with the tool, and what those are given.
 * @param {{ version: string, style: string, integrity: Record<string, string>, scripts: Record<string, string> }} built
 * @returns {Promise<{ pages: Map<string, string>, tool: (lang: string) => { above: string, below: string, title: string, description: string, file: string } }>}
 */
export async function renderPages({ version, style, integrity, scripts }) {
  const [site, options, lines, words] = await Promise.all([json("site.json"), json("options.json"), servers(), fallbacks()]);
  const pages = new Map();
  for (const lang of ["sv", "en"]) {
    const { pages: named, table: heads, preset } = site[lang];
    const filled = {
      version, policy: escaped(CSP),
      "options-table": table(options, lang, heads),
      "options-fields": fields(options, lang, { ...heads, preset }),
      ...Object.fromEntries(["sv", "en"].flatMap((lang) => [[`says ${lang}`, escaped(words[lang])], [`fallback ${lang}`, escaped(fallback(words[lang]))]])),
      ...Object.fromEntries(Object.entries(integrity).map(([name, value]) => [`integrity ${name}`, value])),
      ...Object.fromEntries(Object.entries(lines).map(([name, text]) => [`lines ${name}`, escaped(text.trimEnd())])),
    };
    for (const [id, page] of Object.entries(named)) {
      if (id === "tool") continue;
      const { above, below } = frame(site, lang, id, version);
      const body = (await text(`${lang}/${id}.html`)).replace(/\{\{([^}]+)\}\}/g, (_, name) => {
        if (filled[name] === undefined) throw new Error(`${lang}/${id}.html wants {{${name}}}, which is not there`);
        return filled[name];
      });
      const needed = (SCRIPTS[id] ?? []).map((name) => `\n  <script src="./${scripts[name] ?? name}" defer></script>`).join("");
      pages.set(page.file, `${head(page, style).replace("LANG", lang)}${needed}
</head>
<body>
  ${above}
  <main id="main" class="text">
${body.trimEnd()}
  </main>
  ${below}
</body>
</html>
`);
    }
  }
  const tool = (lang) => ({ ...site[lang].pages.tool, ...frame(site, lang, "tool", version) });
  return { pages, tool };
}
