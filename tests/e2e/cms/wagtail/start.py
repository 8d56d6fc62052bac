"""Makes the site's database: a front page, and an editor who may publish and nothing more."""

import django
from django.conf import settings
from django.core.management import call_command

# The migrations are made anew, in the site's own folder.
(settings.FOLDER / "migrations").mkdir()
(settings.FOLDER / "migrations" / "__init__.py").touch()
django.setup()
call_command("makemigrations", "exempel", verbosity=0)
call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)

from django.contrib.auth.models import Group, User  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from exempel.models import Sida  # noqa: E402

front = Sida(title="Exempelby", slug="exempelby", locale_id=1)
Page.objects.get(depth=1).add_child(instance=front)
Site.objects.update(root_page=front)
Page.objects.filter(title__startswith="Welcome").delete()
editor = User.objects.create_user("editor", password="editor")
editor.groups.add(Group.objects.get(name="Moderators"), Group.objects.get(name="Editors"))
print(front.pk)
