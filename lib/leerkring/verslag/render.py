"""From an executed notebook to one HTML file that reads like a report."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from nbconvert.exporters import TemplateExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode

from leerkring.taal import _, get_taal
from leerkring.verslag.parameters import tags_of

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parents[1] / "fonts"
LEFT_OUT = {"parameters", "injected-parameters", "uitleg", "verkennen"}
IMAGES = ("image/svg+xml", "image/png", "image/jpeg")
TITLE = ("titel", "datum", "status", "fase", "thema")
HEADING = re.compile(r"\s*(#{1,6})\s")
FACES = (("normal", 400), ("normal", 600), ("italic", 400))
FONT = "source-sans-3-latin-{weight}-{style}.woff2"


class FigureError(ValueError):
    """A figure without a text alternative: who cannot see it would miss it."""


@dataclass(frozen=True)
class Imprint:
    """
    What the edges of a report say, beside what its notebook shows.

    Attributes
    ----------
    naam, kring, herkomst : str
        The folder of the kring, its title, and where its data come from.
    sessie : str
        Empty for a report on the whole kring.
    notebook, verslag : str
        File name of the notebook without extension, and its title.
    command, fingerprint, version : str
    """

    naam: str
    kring: str
    herkomst: str
    sessie: str
    notebook: str
    verslag: str
    command: str
    fingerprint: str
    version: str


class ReportExporter(TemplateExporter):
    """nbconvert with our template; escaping is explicit there."""

    template_name = "leerkring"
    file_extension = ".html"
    output_mimetype = "text/html"

    def __init__(self, **options):
        super().__init__(extra_template_basedirs=[str(TEMPLATES)], **options)
        self.register_filter("markdown", render_markdown)
        self.register_filter("css_string", css_string)
        self.register_filter("data_uri", data_uri)
        self.environment.globals["_"] = _

    @property
    def default_config(self):
        """Show HTML, else an image, else text; a reader never sees Markdown made from data."""
        config = super().default_config
        order = ["text/html", *IMAGES, "text/plain"]
        config.NbConvertBase.display_data_priority = order
        return config


def render_html(notebook: NotebookNode, imprint: Imprint) -> str:
    """
    Render an executed notebook as a report.

    Parameters
    ----------
    notebook : NotebookNode
    imprint : Imprint

    Returns
    -------
    str
        One HTML file, with its fonts, style and figures inside.

    Raises
    ------
    FigureError
        When a figure has no text alternative.
    """
    report = select_cells(notebook)
    check_figures(report)
    about = asdict(imprint) | find_title(notebook, imprint.verslag)
    resources = {
        "taal": get_taal(),
        "title": about["titel"],
        "about": json.dumps(about, ensure_ascii=False, sort_keys=True),
        "imprint": imprint,
        "style": load_style(),
    }
    exporter = ReportExporter()
    text, _resources = exporter.from_notebook_node(report, resources={"leerkring": resources})
    return text.strip() + "\n"


def find_title(notebook: NotebookNode, titel: str) -> dict[str, str]:
    """Return what the title block says of itself; `titel` when there is none."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "titel" in (about := output.get("metadata", {}).get("leerkring", {})):
                return {name: str(about.get(name) or "") for name in TITLE}
    return dict.fromkeys(TITLE, "") | {"titel": titel}


def select_cells(notebook: NotebookNode) -> NotebookNode:
    """
    Return the cells that a reader gets: translated, without what only says that there is nothing.

    A section whose code had nothing to show is dropped with its heading, so that a report about
    little is short; what is missing stands once, at its end. A section of prose alone stays.
    """
    cells = [cell for cell in notebook.cells if not LEFT_OUT & set(tags_of(cell))]
    dropped: set[int] = set()
    for start, cell in enumerate(cells):
        if level := _level(cell):
            rest = range(start + 1, len(cells))
            end = next((n for n in rest if 0 < _level(cells[n]) <= level), len(cells))
            if _says_nothing(cells[start:end]):
                dropped |= set(range(start, end))
    report = NotebookNode(notebook)
    report.cells = [_prepare(c) for n, c in enumerate(cells) if n not in dropped]
    return report


def check_figures(notebook: NotebookNode) -> None:
    """Refuse a figure that has no text alternative."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            shown = [kind for kind in IMAGES if kind in output.get("data", {})]
            if (
                shown
                and "text/html" not in output.data
                and not any(output.metadata.get(kind, {}).get("alt", "").strip() for kind in shown)
            ):
                raise FigureError(_("een figuur heeft geen tekstalternatief"))


def render_markdown(source: str) -> str:
    r"""
    Render the prose of a notebook.

    Examples
    --------
    >>> render_markdown("## De opkomst")
    '<h2>De opkomst</h2>\n'
    """
    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return MarkdownWithMath(renderer=renderer).render(source)


def css_string(text: str) -> str:
    r"""
    Write text as a CSS string that cannot end its style element.

    Examples
    --------
    >>> css_string('a"</style>')
    '"a\\22 \\3c /style\\3e "'
    """
    return '"' + re.sub(r'["\\<>&\x00-\x1f]', lambda m: f"\\{ord(m[0]):x} ", text) + '"'


def data_uri(content: str, kind: str) -> str:
    """Return an image as an address that holds it."""
    encoded = content if kind != "image/svg+xml" else base64.b64encode(content.encode()).decode()
    return f"data:{kind};base64,{''.join(encoded.split())}"


@lru_cache
def load_style() -> str:
    """Return the style sheet with its fonts inside; a missing font is the system's."""
    faces = []
    for style, weight in FACES:
        font = FONTS / FONT.format(weight=weight, style=style)
        if font.is_file():
            source = base64.b64encode(font.read_bytes()).decode()
            faces.append(
                f"@font-face{{font-family:'Source Sans 3';font-style:{style};font-weight:{weight};"
                f"src:url(data:font/woff2;base64,{source}) format('woff2')}}"
            )
    return "\n".join([*faces, (TEMPLATES / "leerkring" / "style.css").read_text("utf-8")])


def _level(cell: NotebookNode) -> int:
    heading = HEADING.match(cell.source) if cell.cell_type == "markdown" else None
    return len(heading[1]) if heading else 0


def _says_nothing(section: list[NotebookNode]) -> bool:
    code = [cell for cell in section if cell.cell_type == "code"]
    return bool(code) and all(_is_empty(output) for cell in code for output in cell.outputs)


def _is_empty(output: NotebookNode) -> bool:
    return bool(output.get("metadata", {}).get("leerkring", {}).get("leeg"))


def _prepare(cell: NotebookNode) -> NotebookNode:
    """Translate prose, and leave out of code what only says that there is nothing."""
    if cell.cell_type == "markdown":
        return NotebookNode(cell | {"source": _(cell.source)})
    outputs = [output for output in cell.get("outputs", []) if not _is_empty(output)]
    return NotebookNode(cell | {"outputs": outputs})
