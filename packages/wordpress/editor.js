// The block in the editor: what it is, and a field for each attribute. What may be chosen, and in which words, comes from
// options.json.
(({ blocks, blockEditor, components, element }, options) => {
  const { createElement: el } = element;
  const lang = document.documentElement.lang.startsWith("sv") ? "sv" : "en";
  const words = {
    sv: {
      description: "En bedömning av digital mognad inom sex områden, för kommuner.",
      panel: "Inställningar",
      here: "Verktyget visas här på sidan. Förhandsgranska för att se det. Vad det ska visa väljer du bland blockets inställningar.",
      default: "standard",
    },
    en: {
      description: "A self-assessment of digital maturity in six areas, for Swedish municipalities.",
      panel: "Settings",
      here: "The tool is shown here on the page. Preview to see it. What it shows is chosen among the block’s settings.",
      default: "default",
    },
  }[lang];

  /** Whether a value is none that the element reads. */
  const isWrong = ({ kind, least, most }, value) => {
    if (!value) return false;
    if (kind === "number") return !/^\d+$/.test(value) || Number(value) < least || Number(value) > most;
    if (kind === "payload") return !/^g1\.[\w-]+$/.test(value);
    return kind === "address" && !/^https?:\/\/\S+$/.test(value);
  };
  /** What was typed, or the invitation in a link that was pasted. */
  const typed = ({ kind }, text) => (kind === "payload" && text.match(/g1\.[\w-]+/)?.[0]) || text.trim();
  const shown = ({ values }, value) => values?.find((one) => one.value === value)?.[lang] ?? value;

  const field = (option, value, set) => {
    const { label, help, unset, wrong } = option[lang];
    const common = { key: option.name, label, help: isWrong(option, value) ? wrong : help };
    if (option.kind !== "choice") {
      const keep = option.kind === "text" ? (text) => text : (text) => typed(option, text);
      return el(components.TextControl, { ...common, value, onChange: (text) => set(keep(text)) });
    }
    // Where leaving it out means something of its own, that is a choice too; elsewhere the first value is what it means.
    const [first, ...rest] = option.values;
    const none = { value: "", label: unset ?? `${first[lang]} (${words.default})` };
    const values = unset ? option.values : rest;
    const offered = [none, ...values.map((one) => ({ value: one.value, label: one[lang] }))];
    return el(components.SelectControl, { ...common, value, options: offered, onChange: set });
  };

  blocks.registerBlockType("mognadskollen/mognads-kollen", {
    description: words.description,
    edit: ({ attributes, setAttributes }) => {
      const set = (name) => (value) => setAttributes({ [name]: value || undefined });
      const chosen = options.filter(({ name }) => attributes[name]);
      return el("div", blockEditor.useBlockProps(),
        el(blockEditor.InspectorControls, null,
          el(components.PanelBody, { title: words.panel },
            options.map((option) => field(option, attributes[option.name] ?? "", set(option.name))))),
        el(components.Placeholder, { icon: "chart-bar", label: "Mognadskollen", instructions: words.here },
          chosen.length > 0 && el("ul", null, chosen.map((option) =>
            el("li", { key: option.name }, `${option[lang].label}: ${shown(option, attributes[option.name])}`)))));
    },
    save: () => null,
  });
})(window.wp, mognadskollenOptions);
