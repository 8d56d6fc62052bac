from wagtail.admin.panels import FieldPanel
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from .blocks import MognadskollenBlock


class Sida(Page):
    template = "exempel/page.html"
    body = StreamField([("text", RichTextBlock()), ("mognadskollen", MognadskollenBlock())], blank=True)
    content_panels = [*Page.content_panels, FieldPanel("body")]
