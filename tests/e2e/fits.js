// What of a page is wider than its place, cut, or under something else, in words. `mk` are the eyes of page.js.
const lay = (() => {
  const faults = new Set();
  const page = document.documentElement;
  // What is made to be wider than its place is moved by itself, by the keyboard too, and has a name.
  const scrolls = (el) => el.matches('pre[tabindex="0"], [role=region][tabindex="0"][aria-label]');
  const isOurs = (el) => el.getRootNode() !== document || document.querySelector('.site, mognads-kollen') === null || el.closest('.text, .site') !== null;
  const isField = (el) => el.matches('input, select, textarea, option');
  const isClipped = (el) => el !== null && (getComputedStyle(el).clipPath !== 'none' || isClipped(el.parentElement));
  const isHidden = (el) => el.closest('.paper, .skip, head, noscript') !== null || !el.checkVisibility({ visibilityProperty: true }) || isClipped(el);
  // Shortened with three dots, where the whole stands in the name of the control.
  const isShortened = (el) => getComputedStyle(el).textOverflow === 'ellipsis' && el.closest('button[aria-label]') !== null;
  const called = (el) => `${el.localName}${el.className ? `.${el.className}` : ''} ${JSON.stringify(mk.squeeze(el.innerText ?? el.value).slice(0, 24))}`;
  const shown = [...mk.all(page)].filter((el) => !isHidden(el));
  const isMoved = (el) => shown.some((other) => other !== el && scrolls(other) && other.contains(el));

  // Boxes; of one in another the inner is told.
  if (page.scrollWidth > page.clientWidth) faults.add(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
  const wrong = new Map();
  for (const el of shown) {
    const { left, right, width } = el.getBoundingClientRect();
    if (width > 1 && !isMoved(el) && (left < -0.5 || right > page.clientWidth + 0.5)) wrong.set(el, 'outside');
    if (isField(el) || scrolls(el) || isShortened(el) || el.clientWidth <= 1) continue;
    // A field for files lies over its button, unseen and large.
    const isOverlaid = el.querySelector(':scope > input[type=file]') !== null;
    // WebKit counts the space and the margin at the end of a line.
    if (!isOverlaid && el.scrollWidth > el.clientWidth + 4) wrong.set(el, `${el.scrollWidth - el.clientWidth} px wider inside`);
    if (!isOverlaid && getComputedStyle(el).overflowY !== 'visible' && el.scrollHeight > el.clientHeight + 1) wrong.set(el, 'cut below');
  }
  for (const [el, what] of wrong) {
    if (![...wrong.keys()].some((other) => other !== el && (el.shadowRoot ?? el).contains(other))) faults.add(`${what}: ${called(el)}`);
  }
  for (const el of shown.filter((el) => el.matches('textarea.code'))) {
    if (el.scrollHeight > el.clientHeight + 1) faults.add(`cut below: ${called(el)}`);
  }

  // Lines of text, in the blocks that hold them and beside each other.
  const lines = [];
  for (const el of shown.filter((el) => !isField(el) && !isShortened(el) && isOurs(el))) {
    for (const node of el.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let block = el;
      while (getComputedStyle(block).display.startsWith('inline') && !getComputedStyle(block).display.includes('-')) block = block.parentElement;
      const place = block.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        if (!scrolls(block) && (left < place.left - 1.5 || right > place.right + 1.5)) faults.add(`text beside its block: ${called(block)}`);
        const height = bottom - top;
        lines.push({ el, left: left + 1, right: right - 1, top: top + height * 0.3, bottom: bottom - height * 0.3 });
      }
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (other.left < one.right && one.left < other.right && other.el !== one.el && !isMoved(one.el) && !isMoved(other.el)) {
        faults.add(`text on text: ${called(one.el)} and ${called(other.el)}`);
      }
    }
  });

  // Controls: at the middle and the four corners one reaches the control itself.
  const deepest = (x, y) => {
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const deeper = at.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === at) break;
      at = deeper;
    }
    return at;
  };
  const inside = (el, outer) => el !== null && (outer.contains(el) || [...(outer.labels ?? [])].some((label) => label.contains(el)) || (outer.type === 'file' && el.contains(outer)));
  const scrolled = [scrollX, scrollY];
  for (const el of shown.filter((el) => el.matches('button, a[href], summary, input, select, textarea'))) {
    let { left, right, top, bottom } = el.getClientRects()[0] ?? {};
    if (right === undefined) continue;
    if (top < 0 || bottom > innerHeight || isMoved(el)) {
      el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      ({ left, right, top, bottom } = el.getClientRects()[0]);
    }
    const [x, y] = [Math.min(5, (right - left) / 3), Math.min(5, (bottom - top) / 3)];
    const points = [[(left + right) / 2, (top + bottom) / 2], [left + x, top + y], [right - x, top + y], [left + x, bottom - y], [right - x, bottom - y]];
    // At the edge there may be a bar to scroll by, over the page.
    const within = points.filter(([px, py]) => px >= 0 && py >= 0 && px < page.clientWidth - 16 && py < innerHeight);
    const missed = within.map(([px, py]) => deepest(px, py)).filter((at) => !inside(at, el));
    if (missed.length) faults.add(`${missed.length} of ${within.length} points of ${called(el)} lie under ${missed[0] ? called(missed[0]) : 'nothing'}`);
  }
  scrollTo(...scrolled);
  return [...faults];
})();
return lay;
