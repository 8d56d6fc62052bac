// Sees a page as a person and a screen reader do, through open shadow roots. Prefixed to every script of the harness:
// defines `mk` and nothing global.
const mk = (() => {
  const NAMED_BY_CONTENT = new Set(['button', 'link', 'tab', 'heading', 'radio', 'checkbox', 'switch', 'option', 'menuitem',
    'menuitemradio', 'cell', 'columnheader', 'rowheader', 'row', 'tooltip', 'treeitem']);
  const INPUTS = { button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox', radio: 'radio',
    range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'file', hidden: '' };
  const TAGS = { a: 'link', button: 'button', summary: 'button', textarea: 'textbox', fieldset: 'group', details: 'group', main: 'main',
    nav: 'navigation', header: 'banner', footer: 'contentinfo', aside: 'complementary', form: 'form', img: 'img', table: 'table',
    caption: 'caption', tr: 'row', td: 'cell', ul: 'list', ol: 'list', li: 'listitem', dialog: 'dialog', output: 'status',
    progress: 'progressbar', meter: 'meter', option: 'option', p: 'paragraph', article: 'article', hr: 'separator', figure: 'figure',
    iframe: 'iframe', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' };
  const squeeze = (text) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  const parent = (el) => el.assignedSlot ?? el.parentNode?.host ?? el.parentElement;

  // What an element with a shadow root holds in no slot of it is shown to no one.
  // What stands in for the program until it has come is seen where the page says so.
  const isIn = (el) => ((el.parentElement?.shadowRoot && !el.assignedSlot) || (el.matches('.mk-root.early') && !document.documentElement.hasAttribute('data-early')) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);

  function* all(root = document) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, isIn);
    for (let el = walker.nextNode(); el; el = walker.nextNode()) {
      yield el;
      if (el.shadowRoot) yield* all(el.shadowRoot);
    }
  }
  function role(el) {
    const own = el.getAttribute('role')?.trim().split(/\s+/)[0];
    if (own) return own;
    const tag = el.localName;
    if (tag === 'input') return INPUTS[el.type] ?? (el.list ? 'combobox' : 'textbox');
    if (tag === 'select') return el.multiple || el.size > 1 ? 'listbox' : 'combobox';
    if (tag === 'th') return el.scope === 'row' ? 'rowheader' : 'columnheader';
    if (tag === 'a') return el.hasAttribute('href') ? 'link' : '';
    if (tag === 'section') return el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') ? 'region' : '';
    if (tag === 'svg') return 'graphics-document';
    return TAGS[tag] ?? '';
  }
  function content(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const label = node.getAttribute('aria-label');
    if (label) return ` ${label} `;
    if (node.localName === 'img') return ` ${node.alt} `;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return '';
    const inner = [...(node.shadowRoot ?? node).childNodes].map(content).join('');
    return style.display.startsWith('inline') ? inner : ` ${inner} `;
  }
  // The text of a label without what sits in the control itself.
  const labelText = (label, control) => [...label.childNodes].map((n) => (n === control ? '' : content(n))).join('');
  function name(el) {
    const ids = el.getAttribute('aria-labelledby');
    if (ids) {
      const text = squeeze(ids.split(/\s+/).map((id) => el.getRootNode().getElementById(id)).map((n) => (n ? content(n) : '')).join(' '));
      if (text) return text;
    }
    const label = squeeze(el.getAttribute('aria-label'));
    if (label) return label;
    if (el.labels?.length) return squeeze([...el.labels].map((l) => labelText(l, el)).join(' '));
    const child = { fieldset: 'legend', table: 'caption', figure: 'figcaption', details: 'summary' }[el.localName];
    const caption = child && [...el.children].find((c) => c.localName === child);
    if (caption) return squeeze(content(caption));
    if (el.localName === 'img') return squeeze(el.alt);
    if (el.localName === 'input' && INPUTS[el.type] === 'button') return squeeze(el.value);
    if (el.localName === 'svg') return squeeze(el.querySelector(':scope > title')?.textContent);
    if (NAMED_BY_CONTENT.has(role(el))) return squeeze([...(el.shadowRoot ?? el).childNodes].map(content).join(''));
    return squeeze(el.title || el.placeholder);
  }
  function visible(el) {
    if (!el.checkVisibility({ visibilityProperty: true })) return false;
    for (let up = el; up; up = parent(up)) if (up.getAttribute?.('aria-hidden') === 'true' || up.inert) return false;
    return true;
  }
  const inside = (el, outer) => {
    for (let up = el; up; up = parent(up)) if (up === outer) return true;
    return false;
  };
  function matches(el, query) {
    if (query.css && !el.matches(query.css)) return false;
    if (query.role && role(el) !== query.role) return false;
    if (query.name != null && name(el) !== squeeze(query.name)) return false;
    if (query.starts != null) {
      const own = name(el);
      if (!own.startsWith(query.starts) || /^[\p{L}\p{N}]/u.test(own.slice(query.starts.length))) return false;
    }
    if (query.has != null && !(query.role ? name(el) : squeeze(content(el))).includes(squeeze(query.has))) return false;
    return true;
  }
  function find(query) {
    const scopes = query.within ? find(query.within) : null;
    return [...all()].filter((el) => matches(el, query) && (query.unseen || visible(el)) && (!scopes || scopes.some((s) => s !== el && inside(el, s))));
  }
  // What a person would press for this control: itself, or its label where the control is drawn by the label.
  function surface(el) {
    el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const hit = (target) => {
      const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) return false;
      let at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      while (at?.shadowRoot) {
        const deeper = at.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!deeper || deeper === at) break;
        at = deeper;
      }
      return at && inside(at, target);
    };
    const shown = (target) => getComputedStyle(target).opacity !== '0' && hit(target);
    return [el, ...(el.labels ?? [])].find(shown) ?? el;
  }
  /** Notes what is to be pressed, in pages with the recorder. */
  const aim = (el) => globalThis.__mkRecorder?.aim(el) ?? el;
  const disabled = (el) => el.matches(':disabled') || el.getAttribute('aria-disabled') === 'true';
  function focused() {
    let el = document.activeElement;
    while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
    return el;
  }
  const box = (el) => { const r = el.getBoundingClientRect(); return { x: r.x, y: r.y, width: r.width, height: r.height }; };
  const describe = (el) => ({ tag: el.localName, role: role(el), name: name(el), rect: box(el), checked: el.checked === true
    || el.getAttribute('aria-checked') === 'true', selected: el.getAttribute('aria-selected') === 'true' || el.getAttribute('aria-current') != null,
    disabled: disabled(el), value: el.value ?? null, text: squeeze(el.innerText ?? el.textContent) });
  function text() {
    const roots = [...all()].filter((el) => el.localName === 'mognads-kollen' && el.shadowRoot).map((el) => el.shadowRoot);
    const shown = (root) => [...root.children].map((el) => el.innerText ?? '').join('\n');
    return (roots.length ? roots.map(shown).join('\n') : document.body?.innerText ?? '').replace(/\u00a0/g, ' ').trim();
  }
  /** Ends running transitions, so that what is measured or drawn is the final state. */
  const still = () => [document, ...[...all()].map((el) => el.shadowRoot).filter(Boolean)]
    .flatMap((root) => root.getAnimations())
    .forEach((a) => { try { a.finish(); } catch { a.cancel(); } });
  return { all, role, name, visible, find, surface, aim, disabled, focused, describe, text, still, squeeze, box };
})();
