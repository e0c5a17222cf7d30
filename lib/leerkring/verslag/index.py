"""The front page of all reports, made from what is there."""

from __future__ import annotations

import html
import json
import re
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from leerkring.taal import _, count_noun, format_date, get_taal

PAGE, REPORT = "index.html", "verslag.html"
FIELDS = (
    *("naam", "kring", "herkomst", "sessie", "notebook", "verslag", "fingerprint"),
    *("titel", "datum", "status", "fase", "thema"),
)
HEAD = 8192  # what a report says of itself stands before its style sheet
ABOUT = re.compile(r'<meta name="leerkring" content="([^"]*)">')


def find_reports(out: Path) -> list[dict[str, str]]:
    """
    Return what each report below a folder says of itself, with its link.

    Returns
    -------
    list of dict
        Sorted by kring, then the whole kring before its sessions, then notebook.
    """
    found = []
    for path in out.glob(f"*/*/*/*/{REPORT}"):
        with path.open(encoding="utf-8") as stream:
            about = ABOUT.search(stream.read(HEAD))
        if about:
            parts = path.relative_to(out).parts
            said = json.loads(html.unescape(about[1]))
            link = "/".join(quote(part) for part in parts)
            # An older version of the workbook may have said less.
            found.append(dict.fromkeys(FIELDS, "") | said | {"link": link, "taal": parts[-2]})
    return sorted(found, key=lambda r: (r["naam"], r["sessie"], r["notebook"], r["taal"]))


def write_index(out: Path, aside: Path) -> Path:
    """Write the front page, whole or not at all, and return its path."""
    page = out / PAGE
    fresh = aside / PAGE
    fresh.write_text(render_index(find_reports(out)), "utf-8", newline="\n")
    fresh.replace(page)
    return page


def render_index(reports: list[dict[str, str]]) -> str:
    """Render the front page."""
    from leerkring.verslag.render import TEMPLATES, load_style

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"_": _, "count_noun": count_noun, "format_date": format_date}
    kringen = [
        (naam, [(fase, list(own)) for fase, own in groupby(group, lambda r: r["fase"])])
        for naam, group in groupby(reports, lambda r: r["naam"])
    ]
    text = environment.get_template("index.html.j2").render(
        kringen=kringen, style=load_style(), taal=get_taal()
    )
    return text.rstrip("\n") + "\n"
