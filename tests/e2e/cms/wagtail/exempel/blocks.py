from wagtail import blocks


class MognadskollenBlock(blocks.StructBlock):
    view = blocks.ChoiceBlock(
        label="Vy",
        default="full",
        choices=[("full", "hela verktyget"), ("self", "egen bedömning"), ("group", "för den som samlar in svar")],
    )
    lang = blocks.ChoiceBlock(label="Språk", required=False, choices=[("sv", "svenska"), ("en", "engelska")])
    organisation = blocks.CharBlock(label="Organisation", required=False, max_length=120)
    unit = blocks.CharBlock(label="Enhet", required=False, max_length=120)
    invite = blocks.RegexBlock(label="Inbjudan", required=False, regex=r"^g1\.[\w-]+$")
    min_group = blocks.IntegerBlock(label="Minsta grupp som visas", required=False, min_value=3, max_value=50)
    storage = blocks.ChoiceBlock(
        label="Svaren sparas",
        required=False,
        choices=[("local", "i webbläsaren"), ("session", "tills fliken stängs"), ("none", "inte alls")],
    )
    storage_key = blocks.CharBlock(label="Lagringsnamn", required=False)
    share_url = blocks.URLBlock(label="Sida som delade länkar leder till", required=False)
    color_scheme = blocks.ChoiceBlock(
        label="Färgschema",
        required=False,
        choices=[("auto", "som besökaren har valt"), ("light", "ljust"), ("dark", "mörkt")],
    )
    heading_level = blocks.ChoiceBlock(label="Rubriknivå", required=False, choices=[(n, f"h{n}") for n in "123456"])

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["attributes"] = [(name.replace("_", "-"), text) for name, text in value.items() if text]
        return context

    class Meta:
        icon = "form"
        label = "Mognadskollen"
        template = "exempel/mognadskollen.html"
