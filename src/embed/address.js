// What a link to the page holds for the tool. The build puts this into embed.js and frame.js.
// It stands in the fragment: the last of the segments, which & parts, that begins with mk=. Links are rewritten on their
// way: a router puts / or ! or another # or ? before it, and mail programs write signs as %23, or as %2523.
const sign = (plain, code) => `(?:${plain}|%(?:25)*${code})`;
const AND = sign("&", "26");
const PARTS = `${sign("#", "23")}|${sign("\\?", "3[fF]")}`;
const OURS = new RegExp(`(^${sign("!", "21")}?|${sign("/", "2[fF]")}|${AND}|${PARTS})mk${sign("=", "3[dD]")}`, "g");

/** What a fragment holds for the tool, and what is then left of it; `null` where it holds nothing. */
const inFragment = (text) => {
  const found = [...text.matchAll(OURS)].at(-1);
  if (!found) return null;
  const [whole, before] = found;
  const begins = text.slice(0, found.index);
  const [payload, and = "", ends = ""] = text.slice(found.index + whole.length).split(new RegExp(`(${AND})(.*)`, "s"));
  const is = (kind) => new RegExp(`^(${kind})$`).test(before);
  if (is(AND)) return { payload, rest: begins + and + ends };
  // What a router writes first is its own; a ? or a # parts nothing from nothing.
  return { payload, rest: begins + (is(PARTS) && !ends ? "" : before) + ends };
};

/** What an address holds for the tool, and the address without it; `null` where it holds nothing. */
const followed = (address) => {
  const [, page, fragment = ""] = address.match(/^([^#]*)#?(.*)$/s);
  const below = inFragment(fragment);
  if (below) return { payload: below.payload, address: page + (below.rest && `#${below.rest}`) };
  // With its # rewritten, the fragment has become a part of the page's name or of its query.
  const [, before, hash, part, query] = page.match(/^(.*?)(%(?:25)*23)([^?]*)(.*)$/s) || [];
  const above = hash && inFragment(part);
  if (!above) return null;
  const parted = before.includes("?") ? "&" : hash;
  return { payload: above.payload, address: before + (above.rest && parted + above.rest) + query + (fragment && `#${fragment}`) };
};
