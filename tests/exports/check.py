"""Opens what examples/exports.rs has written and site.mjs has saved and printed, each kind with a program of
another hand, and compares the values with the assessments in file.json, which the published schema has found right.
What comes from the site is compared with the file that was opened there.

usage: check.py FOLDER

| export | opened with |
|---|---|
| file.json | python3-jsonschema |
| table.csv, actions.csv | LibreOffice Calc, as a Swedish spreadsheet |
| plan.ics | python3-icalendar |
| link.txt, of a plan | zlib |
| radar.svg, gap.svg | librsvg, as PNG twice as large and as PDF; the PDF's text with poppler |
| radar.png, gap.png | Pillow; they look as librsvg draws the SVG |
| report.markdown, statement.markdown | python3-markdown-it |
| report.txt | read as UTF-8 |
| report.pdf, plan.pdf | poppler |
| code.pdf, the QR codes | ZBar |
"""

import base64
import copy
import datetime
import json
import math
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zlib
from fractions import Fraction
from pathlib import Path

import icalendar
from jsonschema import Draft202012Validator, FormatChecker
from markdown_it import MarkdownIt
from PIL import Image, ImageChops, ImageStat

SCHEMA = json.loads(Path("schema/mognadskollen-1.json").read_text("utf-8"))
AREAS = ["organisation", "storage", "systems", "work", "dataflow", "service"]
SHORT = {
    "sv": ["Organisation", "Lagring", "System", "Arbetssätt", "Dataflöden", "Service"],
    "en": ["Organisation", "Storage", "Systems", "Work", "Data flows", "Service"],
}
SAID = {
    "sv": {"unknown": "vet ej", "irrelevant": "ej relevant", True: "ja", False: "nej"},
    "en": {"unknown": "don’t know", "irrelevant": "not relevant", True: "yes", False: "no"},
}
STATUS = {"planned": "planerad", "under-way": "pågår", "done": "klar", "paused": "pausad", "dropped": "avbruten"}
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
STORY = {"forWhom": "För vem", "easier": "Vad som är lättare", "byWhen": "När", "around": "Omvärlden"}
# What stands on the screen around, and not on paper.
INTERFACE = {
    "sv": ["Skriv ut", "Kopiera", "Dela", "Siffrorna i en tabell", "Spara"],
    "en": ["Print", "Copy", "Share", "The numbers in a table", "Save"],
}
PICTURES = ["gap.svg", "radar.svg"]
REPORTS = ["report.markdown", "report.txt"]
TABLES = ["file.json", "table.csv"]
CARRIED = [*TABLES, *REPORTS, *PICTURES, "code.pdf", "code.txt", "gap.png", "radar.png", "report.pdf"]
PLANS = ["actions.csv", "link.txt", "plan.ics", "statement.markdown"]
CASES = {
    "site-example-sv": CARRIED,
    "site-example-en": CARRIED,
    "site-mixed-sv": CARRIED,
    "example-sv": [*TABLES, *REPORTS, *PICTURES],
    "example-en": [*TABLES, *REPORTS, *PICTURES],
    "mixed-sv": [*TABLES, *REPORTS, *PICTURES],
    "nothing-sv": [*TABLES, *REPORTS],
    "several-sv": TABLES,
    "plan-sv": ["file.json", *PLANS],
    "site-plan-sv": ["file.json", *PLANS, "plan.pdf"],
}


class Case:
    """One folder of exports, and the assessments they speak of."""

    def __init__(self, folder):
        self.folder = folder
        self.lang = folder.name.rpartition("-")[2]
        given = folder.parent / folder.name.removeprefix("site-") / "file.json"
        self.assessments = json.loads(given.read_text("utf-8"))["assessments"]
        # The day that what is late is told by.
        self.today = datetime.date.today() if folder.name.startswith("site-") else day(self.assessments[0]["date"])

    def areas(self, assessment):
        """The areas in the model's order: id, short name, present, target, distance, note."""
        for area, short in zip(AREAS, SHORT[self.lang]):
            answer = assessment["areas"][area]
            now, target = answer["now"], answer["target"]
            gap = target - now if isinstance(now, int) and isinstance(target, int) else None
            yield area, short, now, target, gap, answer["note"]


day = datetime.date.fromisoformat


def same(found, expected, what):
    if found != expected:
        raise AssertionError(f"{what}:\n  found    {found!r}\n  expected {expected!r}")


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def bare(text):
    """A text without the spaces and line breaks, which a layout may move, and without the ligatures of a typeface."""
    return "".join(unicodedata.normalize("NFKC", text).split())


# One function for each kind of export.


def check_file(case, path):
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    file = json.loads(path.read_text("utf-8"))
    validator.validate(file)
    same(file["assessments"], case.assessments, str(path))
    damaged = copy.deepcopy(file)
    damaged["assessments"][0]["areas"]["work"]["now"] = 11
    same(validator.is_valid(damaged), False, "a level of 11 is allowed")
    for action in file["assessments"][0].get("actions", [])[:1]:
        for field, wrong in [("due", "2027-02-30"), ("status", "late"), ("costOnce", -1), ("area", None), ("owner", "")]:
            damaged = copy.deepcopy(file)
            damaged["assessments"][0]["actions"][0] = {**action, field: wrong}
            same(validator.is_valid(damaged), False, f"{field} may be {wrong!r}")


def check_table(case, path):
    said = SAID[case.lang]
    expected = []
    for assessment in case.assessments:
        for area, _, now, target, gap, note in case.areas(assessment):
            names = [harmless(assessment[name]) for name in ("title", "organisation", "unit")]
            grades = [said.get(grade, grade) for grade in (now, target)]
            row = [*names, assessment["date"], area, *grades, gap, said[area in assessment["focus"]], harmless(note)]
            expected.append([None if cell == "" else cell for cell in row])
    with_notes = any(row[-1] is not None for row in expected)
    rows = spreadsheet(path)
    same(len(rows[0]), 11 if with_notes else 10, "columns")
    # The area's full name stands after its id.
    found = [row[:5] + row[6:] for row in rows[1:]]
    same(found, expected if with_notes else [row[:-1] for row in expected], str(path))


def harmless(text):
    """A text as it stands in a cell: what would be a formula, or a number, a day or a time, has an apostrophe before it."""
    words = "|".join(["e(?=[-+0-9])", "am|pm|fm|em|kr|sek|eur|usd", *(rf"{month[:3]}\w*" for month in MONTHS)])
    value = re.fullmatch(rf"(?i)(?=.*[0-9])([-.,:/+%()'’$€£¥\s0-9]|\b(?:{words})\b|(?<=[0-9])e(?=[-+0-9]))+", text.strip())
    return "'" + text if text and ("\n" not in text and value or text[0] in "=+-@\t\r") else text


def check_picture(case, path):
    root = ET.fromstring(path.read_text("utf-8"))
    png, pdf = drawn(path), path.with_suffix(".opened.pdf")
    same(Image.open(png).size, (2 * int(root.get("width")), 2 * int(root.get("height"))), f"size of {png}")
    run("rsvg-convert", "--format", "pdf", "--output", pdf, path)
    text = bare(run("pdftotext", "-raw", pdf, "-"))
    labels = [label.text.strip() for label in root.iter("{http://www.w3.org/2000/svg}text")]
    (assessment,) = case.assessments
    holds(text, [*labels, *SHORT[case.lang], assessment["title"], assessment["organisation"], "Samhällsbyggaren"], path)


def drawn(svg):
    """An SVG as librsvg draws it, twice as large."""
    png = svg.with_suffix(".opened.png")
    run("rsvg-convert", "--zoom", 2, "--output", png, svg)
    return png


def holds(text, parts, what):
    """That all parts are in a text without spaces."""
    for part in parts:
        if bare(part) not in text:
            raise AssertionError(f"{what}: {part!r} is not in {text!r}")


def check_pixels(case, path):
    image, other = Image.open(path), Image.open(drawn(path.with_suffix(".svg")))
    same((image.format, image.size), ("PNG", other.size), str(path))
    same(image.convert("RGBA").getpixel((0, 0)), (255, 255, 255, 255), f"ground of {path}")
    # Of a size where the letters' edges, and a pixel between the words, do not count.
    small = [picture.convert("RGB").resize((image.width // 16, image.height // 16), Image.Resampling.BOX) for picture in (image, other)]
    differs = ImageStat.Stat(ImageChops.difference(*small).convert("L")).mean[0]
    blank = ImageStat.Stat(ImageChops.invert(small[0]).convert("L")).mean[0]
    if not differs < blank / 8:
        raise AssertionError(f"{path} differs from its SVG by {differs:.2f}, and from an empty one by {blank:.2f}")


def rows_of(case):
    """The rows of a report's table, without names: the largest distance first, then the model's order."""
    (assessment,) = case.assessments
    has_targets = any(area["target"] is not None for area in assessment["areas"].values())
    said = {**SAID[case.lang], None: "–"}
    # Those without a distance are last.
    for area, _, now, target, gap, _ in sorted(case.areas(assessment), key=lambda area: -area[4] if area[4] is not None else 99):
        signed = "–" if gap is None else f"{gap:+d}".replace("-", "−") if gap else "0"
        row = [str(said.get(now, now)), str(said.get(target, target)), signed]
        yield area, row if has_targets else row[:1]


def check_paper(case, path):
    (assessment,) = case.assessments
    same("A4" in run("pdfinfo", path), True, f"{path} is A4")
    pages = [bare(run("pdftotext", "-layout", "-f", number, "-l", number, path, "-")) for number in range(1, pages_of(path) + 1)]
    text = "".join(pages)
    names = {row[4]: row[5] for row in spreadsheet(path.parent.parent / f"example-{case.lang}" / "table.csv")[1:]}
    for area, cells in rows_of(case):
        holds(text, ["".join([names[area], *cells])], path)
    whose = [name for name in (assessment["title"], assessment["organisation"], assessment["unit"]) if name]
    day = {"sv": "21 november 2026", "en": "21 November 2026"}[case.lang]
    notes = [line for *_, note in case.areas(assessment) for line in note.split("\n")]
    holds(text, [*whose, day, "Samhällsbyggaren", *(names[area] for area in assessment["focus"])], path)
    # Notes stand beside each other, and their lines mix.
    holds(text, [word for note in notes for word in note.split()], path)
    for number, page in enumerate(pages, 1):
        same(page.endswith(f"{number}/{len(pages)}"), True, f"the number of page {number} of {path}")
    for word in INTERFACE[case.lang]:
        same(bare(word) in text, False, f"{word!r} in {path}")
    # Each chart is whole on a page, as text and shapes and not as pixels: the radar on the first, the distances after it.
    (distances, *_) = [page for page in pages[1:] if all(page.count(bare(short)) for short in SHORT[case.lang])] or [""]
    for short, now, target, gap in [(area[1], *area[2:5]) for area in case.areas(assessment)]:
        holds(pages[0], [short], f"the radar on the first page of {path}")
        if gap is not None:
            steps = {"sv": "steg", "en": "step"}[case.lang]
            holds(pages[0], [f"{now}→{target}"], f"the radar on the first page of {path}")
            holds(distances, [f"{abs(gap)}{steps}"], f"the distances in {path}")
    same(run("pdfimages", "-list", path).count("\n"), 2, f"pixels in {path}")


def pages_of(pdf):
    return int(re.search(r"^Pages:\s+(\d+)$", run("pdfinfo", pdf), re.MULTILINE)[1])


def check_code(case, path):
    code, link = path.with_suffix(".txt").read_text("utf-8").split("\n")
    same(link.endswith("#mk=" + code.replace("-", "")), True, link)
    same(pages_of(path), 1, f"pages of {path}")
    text = bare(run("pdftotext", path, "-"))
    holds(text, [code], path)
    (assessment,) = case.assessments
    for name in ("title", "organisation", "unit"):
        same(assessment[name] != "" and bare(assessment[name]) in text, False, f"{name} in {path}")
    run("pdftoppm", "-r", 150, "-png", "-singlefile", path, path.with_suffix(".opened"))
    same(scanned(path.with_suffix(".opened.png")), link, str(path))


def scanned(picture):
    """What stands in the only code in a picture."""
    return run("zbarimg", "--quiet", "--raw", picture).removesuffix("\n")


def check_link(case, path):
    """Is looked at with the code."""


def markdown(path):
    """A text's headings, its paragraphs with the points of its lists, and its tables as rows of cells; no other markup."""
    headings, tables, paragraphs = [], [], []
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(path.read_text("utf-8"))
    for before, token in zip([None, *tokens], tokens):
        if token.type == "table_open":
            tables.append([])
        if token.type == "tr_open":
            tables[-1].append([])
        if token.type != "inline":
            same(token.type in ("html_block", "code_block", "fence", "hr", "blockquote_open"), False, token.type)
            continue
        kinds = {part.type for part in token.children} - {"text", "hardbreak"}
        same(kinds, set(), f"markup in {token.content!r}")
        text = "".join("\n" if part.type == "hardbreak" else part.content for part in token.children)
        if before.tag in ("td", "th"):
            tables[-1][-1].append(text)
        else:
            (headings if before.tag.startswith("h") else paragraphs).append(text)
    return headings, paragraphs, tables


def check_markdown(case, path):
    (assessment,) = case.assessments
    headings, paragraphs, (cells,) = markdown(path)
    whose = ", ".join(name for name in (assessment["organisation"], assessment["unit"]) if name)
    same(assessment["title"] in ("", headings[0]), True, "the title")
    same(whose in "\n".join([headings[0], *paragraphs]), True, "whose it is")
    for note in (note for *_, note in case.areas(assessment) if note):
        for paragraph in note.split("\n\n"):
            same(paragraph in paragraphs, True, f"{paragraph!r} is a paragraph")
    expected = [row for _, row in rows_of(case)]
    same([row[1:] for row in cells[1:]], expected, str(path))


def said_day(date):
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def said_status(case, action):
    status, due = action.get("status", "planned"), action.get("due")
    late = status not in ("done", "dropped") and due is not None and day(due) < case.today
    return STATUS[status] + (", försenad" if late else "")


def said_actions(case):
    """Each action as it stands in a table of a text: what, area, who, by when, how far."""
    (assessment,) = case.assessments
    short = dict(zip(AREAS, SHORT[case.lang]))
    for action in assessment["actions"]:
        due = said_day(day(action["due"])) if "due" in action else "–"
        yield [action["what"], short[action["area"]], action["responsible"], due, said_status(case, action)]


def said_goals(case):
    (assessment,) = case.assessments
    short = dict(zip(AREAS, SHORT[case.lang]))
    for goal in assessment["goals"]:
        levels = f"från {goal['from']} till {goal['to']}" if "from" in goal else f"till {goal['to']}"
        state = "avbrutet" if goal.get("standing") == "dropped" else "försenat" if day(goal["by"]) < case.today else "på väg"
        yield f"{goal['what']}, {short[goal['area']]} {levels}, senast {said_day(day(goal['by']))}, {state}"


def said_benefit(assessment):
    """What a plan's actions come to, worked out anew with fractions and the usual settings: name and value."""
    live = [action for action in assessment["actions"] if action.get("status") != "dropped"]
    effects = [effect for action in live for effect in action["effects"]]

    def span(kind, used=None):
        some = [effect for effect in effects if effect["kind"] == kind and used in (None, effect.get("usedFor", "not-stated"))]
        pairs = [sorted((effect.get("low", 0), effect.get("high", 0))) for effect in some]
        return [sum(pair[end] for pair in pairs) for end in (0, 1)]

    def half_up(number):
        return math.floor(number + Fraction(1, 2))

    def whole(number):
        return re.sub(r"(?<=\d)(?=(\d{3})+$)", " ", str(number))

    def both(pair, unit):
        return f"{whole(pair[0])} till {whole(pair[1])} {unit}"

    money, hours = span("financial"), span("redistribution")
    once, yearly = (sum(action.get(cost, 0) for action in live) for cost in ("costOnce", "costYearly"))
    net = [saved - yearly for saved in money]
    months = [math.ceil(Fraction(12 * once, saved)) for saved in reversed(net)]
    today = [half_up(sum(saved / Fraction(103, 100) ** year for year in range(1, 6))) - once for saved in net]
    posts = [f"{half_up(Fraction(100 * some, 1700)) / 100:.2f}".replace(".", ",") for some in hours]
    worth = [half_up(Fraction(40_000 * 154 * some, 142 * 100)) for some in hours]
    yield "Pengar som sparas per år", both(money, "kr")
    yield "Engångskostnad", f"{whole(once)} kr"
    yield "Kostnad per år", f"{whole(yearly)} kr"
    yield "Sparat minus kostnad per år", both(net, "kr")
    yield "Återbetalningstid (tid tills sparade pengar täcker kostnaden)", " till ".join(said_months(some) for some in months)
    yield "Nuvärde, 5 år, kalkylränta 3 %", both(today, "kr")
    yield "Tid som frigörs per år", both(hours, "timmar")
    for used, name in [("quality", "till högre kvalitet"), ("volume", "till större volym"), ("not-stated", "inget är bestämt")]:
        yield f"varav {name}", both(span("redistribution", used), "timmar")
    yield "Samma tid i heltidstjänster", both(posts, "heltidstjänster")
    yield "Vad den tiden kostar i dag", "ungefär " + both([rough(some) for some in worth], "kr")


def rough(kronor):
    """A sum to three figures."""
    step = 10 ** max(len(str(kronor)) - 3, 0)
    return (kronor + step // 2) // step * step


def said_months(months):
    """A time: in months under two years, and then in years and months."""
    years, left = divmod(months, 12)
    if years < 2:
        return f"{months} månader"
    return f"{years} år" + ("" if left == 0 else " och 1 månad" if left == 1 else f" och {left} månader")


def check_statement(case, path):
    (assessment,) = case.assessments
    headings, paragraphs, (figures, actions, measures, benefit) = markdown(path)
    same(headings, [
        f"Tjänsteskrivelse: {assessment['title']}", "Förslag till beslut", "Sammanfattning", "Ärendebeskrivning", "Framtidsbild",
        *STORY.values(), "Mål", "Åtgärder", "Bedömning", "Förutsättningar som saknas eller bara finns delvis",
        "Ekonomiska konsekvenser", "Beslutsunderlag", "Beslutet skickas till",
    ], str(path))
    same([row[1:] for row in figures[1:]], [row for _, row in rows_of(case)], str(path))
    same(actions[1:], list(said_actions(case)), str(path))
    owned = [[action["what"], action["measure"], action.get("benefitOwner", "–")] for action in assessment["actions"]]
    same(measures[1:], owned, str(path))
    same([[bare(cell) for cell in row] for row in benefit[1:]], [[bare(cell) for cell in row] for row in said_benefit(assessment)], str(path))
    names = {row[4]: row[5] for row in spreadsheet(path.parent.parent / f"example-{case.lang}" / "table.csv")[1:]}
    focus = " och ".join(f"”{names[area]}”" for area in assessment["focus"])
    live = [action for action in assessment["actions"] if action.get("status") != "dropped"]
    quality = [(action, effect) for action in live for effect in action["effects"] if effect["kind"] == "quality"]
    decided = f"Områdena {focus} prioriteras i arbetet med digitalisering 20"
    same(any(part.startswith(decided) for part in paragraphs), True, f"{decided!r} is in {path}")
    for part in [
        "Datum: (fyll i) · Diarienummer: (fyll i) · Handläggare: (fyll i)",
        *(assessment["vision"][part] for part in STORY),
        *said_goals(case),
        *(f"{action['what']}: kvalitet, {effect['low']} till {effect['high']}" for action, effect in quality),
    ]:
        same(part in paragraphs, True, f"{part!r} is in {path}")
    # The general potential of a budget is for the screen alone.
    same("Budgeten är" in "".join(paragraphs), False, str(path))


def check_plan_paper(case, path):
    (assessment,) = case.assessments
    same("A4" in run("pdfinfo", path), True, f"{path} is A4")
    text = bare(run("pdftotext", "-layout", path, "-"))
    holds(text, said_story(assessment), path)
    # What stands in narrow cells is broken into lines, and the lines of neighbouring cells mix.
    cells = [cell for row in [*said_actions(case), *said_benefit(assessment)] for cell in row]
    examples = [example[field] for example in assessment["examples"] for field in ("title", "link", "says")]
    goals = [part for goal in assessment["goals"] for part in (goal["what"], said_day(day(goal["by"])))]
    holds(text, [word for part in [*cells, *examples, *goals] for word in part.split()], path)


def said_story(assessment):
    return [line for part in STORY for line in assessment["vision"][part].split("\n")]


def check_plan_link(case, path):
    """What is packed is unpacked by zlib, with the same words, and holds every text of the plan."""
    (assessment,) = case.assessments
    payload = path.read_text("utf-8").removeprefix("s1.")
    data = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    number = int.from_bytes(data[:3], "big")
    same(datetime.date(number // 512, number // 32 % 16, number % 32), day(assessment["date"]), str(path))
    same(data[9], 9, f"the item in {path}")
    length, at = 0, 10
    while True:
        length |= (data[at] & 0x7F) << 7 * (at - 10)
        at += 1
        if data[at - 1] < 0x80:
            break
    same(at + length, len(data) - 2, f"the length of what is packed in {path}")
    unpacking = zlib.decompressobj(-15, zdict=Path("src/codec/pack/words.txt").read_bytes())
    items = unpacking.decompress(data[at:-2])
    same((unpacking.eof, unpacking.unused_data), (True, b""), f"the end of what is packed in {path}")
    for text in texts(assessment):
        encoded = text.encode("utf-8")
        same(bytes([len(encoded) & 0x7F | 0x80, len(encoded) >> 7] if len(encoded) > 0x7F else [len(encoded)]) + encoded in items, True, f"{text!r} in {path}")


def texts(assessment):
    """Every text of a plan that someone has written, and the names of the assessment."""
    said = [assessment[name] for name in ("title", "organisation", "unit")] + list(assessment["vision"].values())
    said += [operation["name"] for operation in assessment["operations"]] + [goal["what"] for goal in assessment["goals"]]
    for listed in (assessment["actions"], assessment["examples"]):
        for item in listed:
            said += [value for name, value in item.items() if isinstance(value, str) and name not in ("area", "start", "due", "status")]
    return [text for text in said if text]


def check_plain(case, path):
    (assessment,) = case.assessments
    lines = path.read_text("utf-8").split("\n")
    for _, short, now, target, gap, _ in case.areas(assessment):
        (line,) = [line for line in lines if line.startswith(f"{short}: ")]
        numbers = [abs(number) for number in (now, target, gap) if isinstance(number, int) and number != 0]
        same([int(number) for number in re.findall(r"\d+", line)], numbers, line)


def check_actions(case, path):
    (assessment,) = case.assessments
    short = dict(zip(AREAS, SHORT[case.lang]))
    names = {operation["id"]: operation["name"] for operation in assessment["operations"]}
    expected = []
    for action in assessment["actions"]:
        text = lambda name: harmless(action.get(name, "")) or None
        status, _, late = said_status(case, action).partition(", ")
        expected.append([
            text("what"), short[action["area"]], names.get(action.get("operation")), text("responsible"), text("benefitOwner"),
            text("measure"), text("with"), action.get("start"), action.get("due"), status, "ja" if late else "nej",
            {"change": "utveckling", "running": "drift"}[action.get("kind", "change")], action.get("costOnce", 0),
            action.get("costYearly", 0), action.get("effect"), action.get("effort"), text("note"),
        ])
    same(spreadsheet(path)[1:], expected, str(path))


def check_calendar(case, path):
    (assessment,) = case.assessments
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    same(calendar.errors, [], str(path))
    left = [action for action in assessment["actions"] if action.get("status") not in ("done", "dropped")]
    expected = []
    for one in left:
        about = [f"Ansvarig roll: {one['responsible']}", f"Mått: {one['measure']}", *filter(None, [one.get("note")])]
        expected += [(one, "due", "Klart senast: ", "\n".join(about))] if "due" in one else []
    for one in assessment["goals"]:
        levels = f"från {one['from']} till {one['to']}" if "from" in one else f"till {one['to']}"
        expected += [(one, "by", "Mål: ", levels)] if one.get("standing") != "dropped" else []
    short = dict(zip(AREAS, SHORT[case.lang]))
    found = calendar.walk("VEVENT")
    same(len(found), len(expected), str(path))
    for event, (one, field, name, about) in zip(found, expected):
        date = day(one[field])
        same(event.errors, [], str(path))
        same(str(event["UID"]), f"{assessment['id']}-{one['id']}@mognadskollen", str(path))
        same((event.decoded("DTSTART"), event.decoded("DTEND")), (date, date + datetime.timedelta(days=1)), str(path))
        same((str(event["SUMMARY"]), str(event["DESCRIPTION"])), (name + one["what"], about), str(path))
        same([str(one) for one in event["CATEGORIES"].cats], [short[one["area"]]], str(path))
        same(str(event["TRANSP"]), "TRANSPARENT", str(path))


# A further kind of export gets its function above, and its line here and in CASES.
CHECKS = {
    "file.json": check_file,
    "table.csv": check_table,
    "radar.svg": check_picture,
    "gap.svg": check_picture,
    "report.markdown": check_markdown,
    "report.txt": check_plain,
    "radar.png": check_pixels,
    "gap.png": check_pixels,
    "report.pdf": check_paper,
    "code.pdf": check_code,
    "code.txt": check_link,
    "actions.csv": check_actions,
    "plan.ics": check_calendar,
    "statement.markdown": check_statement,
    "plan.pdf": check_plan_paper,
    "link.txt": check_plan_link,
}


def convert_tables(folder, tables):
    """Opens all tables in LibreOffice at once, which takes seconds to start, and saves them as XML beside them."""
    work = folder / "opened"
    work.mkdir()
    copies = []
    for table in tables:
        copies.append(work / f"{table.parent.name}.{table.name}")
        shutil.copy(table, copies[-1])
    # Semicolon, double quote, UTF-8, from the first row, Swedish, and what looks like a date is one: as by a double click.
    how = "CSV:59,34,76,1,,1053,false,true"
    home = f"-env:UserInstallation=file://{(work / 'home').resolve()}"
    run("soffice", home, "--headless", "--convert-to", "fods", f"--infilter={how}", "--outdir", work, *copies)


def spreadsheet(path):
    """The cells of a table as LibreOffice has opened it: numbers, texts, days as YYYY-MM-DD, None where empty."""
    opened = path.parent.parent / "opened" / f"{path.parent.name}.{path.stem}.fods"
    ns = {prefix: f"urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0" for prefix in ("office", "table", "text")}
    name = lambda prefix, local: f"{{{ns[prefix]}}}{local}"
    (sheet,) = ET.parse(opened).getroot().iterfind(".//table:table", ns)
    rows = []
    for row in sheet.iterfind("table:table-row", ns):
        cells = []
        for cell in row.iterfind("table:table-cell", ns):
            same(cell.get(name("table", "formula")), None, f"a formula in {opened}")
            kind = cell.get(name("office", "value-type"))
            if kind is None:
                value = None
            elif kind == "float":
                number = float(cell.get(name("office", "value")))
                value = int(number) if number.is_integer() else number
            elif kind == "date":
                value = cell.get(name("office", "date-value"))
            else:
                same(kind, "string", f"kind of a cell in {opened}")
                value = "\n".join(said(line, name) for line in cell.iterfind("text:p", ns))
            cells += [value] * int(cell.get(name("table", "number-columns-repeated"), 1))
        # A row is filled up to the sheet's width; the names in the first have no gap.
        width = len(rows[0]) if rows else cells.index(None) if None in cells else len(cells)
        repeated = int(row.get(name("table", "number-rows-repeated"), 1))
        if any(value is not None for value in cells):
            rows += [cells[:width] + [None] * (width - len(cells))] * repeated
    return rows


def said(line, name):
    """A paragraph's text; OpenDocument writes tabs and runs of spaces as elements."""
    text = line.text or ""
    for part in line:
        if part.tag == name("text", "s"):
            text += " " * int(part.get(name("text", "c"), 1))
        elif part.tag == name("text", "tab"):
            text += "\t"
        else:
            text += said(part, name)
        text += part.tail or ""
    return text


def check_that_formulas_are_seen(folder):
    """What would become of a cell that nobody has made harmless."""
    opened = (folder / "opened" / "control.table.fods").read_text("utf-8")
    same("table:formula" in opened, True, "LibreOffice takes =1+1 for a formula")


def main(folder):
    control = folder / "control" / "table.csv"
    control.parent.mkdir()
    control.write_text("a\r\n=1+1\r\n", "utf-8")
    convert_tables(folder, [*folder.glob("*/table.csv"), *folder.glob("*/actions.csv")])
    check_that_formulas_are_seen(folder)
    passed, failed = 1, 0
    for code in sorted((folder / "codes").glob("*.svg")):
        same(scanned(drawn(code)), code.with_suffix(".txt").read_text("utf-8"), str(code))
        passed += 1
    for name, exports in CASES.items():
        case = Case(folder / name)
        same(sorted(path.name for path in case.folder.iterdir()), sorted(exports), f"exports of {name}")
        for export in exports:
            try:
                CHECKS[export](case, case.folder / export)
                passed += 1
            except Exception as error:  # The others are still worth a look.
                failed += 1
                print(f"FAILED {name}/{export}: {type(error).__name__}: {error}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main(Path(sys.argv[1])))
