"""What a reader gets: the page itself, without code and without what shows nothing."""

import re
from html.parser import HTMLParser

import nbformat
import pytest
from nbformat.v4 import new_notebook, new_output
from werkboek import code, text

from leerkring.verslag.render import FigureError, Imprint, css_string, render_html, select_cells

IMPRINT = Imprint(
    naam="proef",
    kring="Kring Proef",
    herkomst="eigen",
    sessie="s1",
    notebook="11_sessie",
    verslag="Sessie",
    command="leerkring report proef",
    fingerprint="0123456789abcdef",
    version="1.2.3",
)


def shown(fragment="", source="show()", tags=(), kind="display_data", data=None, **metadata):
    cell = code(source, *tags)
    data = data or {"text/html": fragment, "text/plain": "kaal"}
    extra = {"execution_count": 1} if kind == "execute_result" else {}
    cell.outputs = [new_output(kind, data, metadata=metadata, **extra)]
    return cell


def empty():
    return shown("<p>Er is niets.</p>", leerkring={"leeg": True})


def render(*cells, **changes):
    imprint = Imprint(**{**IMPRINT.__dict__, **changes})
    return render_html(new_notebook(cells=list(cells)), imprint)


def sources(*cells):
    return [cell.source for cell in select_cells(new_notebook(cells=list(cells))).cells]


def test_no_code_is_shown():
    assert "geheim" not in render(shown("<p>wel</p>", source="geheim = 1"), code("geheim"))


@pytest.mark.parametrize("tag", ["parameters", "injected-parameters", "uitleg", "verkennen"])
def test_cells_for_who_works_in_the_notebook_are_left_out(tag):
    assert "niet voor lezers" not in render(
        text("niet voor lezers", tag), shown("<p>niet voor lezers</p>", tags=[tag])
    )


def test_a_section_whose_code_shows_nothing_is_left_out():
    kept = [text("## Wel"), shown("<p>iets</p>")]
    assert sources(text("## Niet"), empty(), code("1"), *kept) == ["## Wel", "show()"]


def test_a_section_that_also_shows_something_leaves_out_what_it_lacks():
    page = render(text("## Wel"), empty(), shown("<p>iets</p>"))
    assert "<p>iets</p>" in page
    assert "Er is niets." not in page


def test_a_section_of_prose_alone_stays():
    assert sources(text("## Regels\n\nZo telden wij."), text("Meer.")) != []


def test_a_section_ends_at_a_heading_of_the_same_or_a_higher_level():
    cells = [text("## A"), text("### A1"), empty(), text("### A2"), shown("<p>iets</p>")]
    assert sources(*cells) == ["## A", "### A2", "show()"]
    assert sources(*cells[:3], text("# B"), shown("<p>iets</p>")) == ["# B", "show()"]


def test_the_result_of_a_cell_is_shown_like_what_it_displays():
    assert "<p>uitkomst</p>" in render(shown("<p>uitkomst</p>", kind="execute_result"))


def test_text_and_markdown_made_from_data_appear_as_the_characters_they_are():
    page = render(
        shown(data={"text/markdown": "**x**", "text/plain": "<script>alert(1)</script> **x**"})
    )
    assert "<pre>&lt;script&gt;alert(1)&lt;/script&gt; **x**</pre>" in page


def test_a_figure_has_its_text_alternative_and_caption_escaped():
    about = {"image/png": {"alt": 'Wie "<b>"?', "caption": "<i>n</i> = 3", "width": 400}}
    page = render(shown(data={"image/png": "iVBO\nRw0=", "text/plain": "x"}, **about))
    assert 'src="data:image/png;base64,iVBORw0="' in page
    assert 'alt="Wie &#34;&lt;b&gt;&#34;?"' in page
    assert "<figcaption>&lt;i&gt;n&lt;/i&gt; = 3</figcaption>" in page


def test_a_drawing_cannot_bring_its_own_scripts():
    svg = "<svg><script>alert(1)</script></svg>"
    page = render(shown(data={"image/svg+xml": svg}, **{"image/svg+xml": {"alt": "a"}}))
    assert "alert" not in page
    assert 'src="data:image/svg+xml;base64,' in page


def test_a_figure_without_text_alternative_is_refused():
    with pytest.raises(FigureError):
        render(shown(data={"image/png": "iVBORw0=", "text/plain": "<Figure>"}))


def test_the_title_comes_from_the_title_block_else_from_the_notebook():
    block = shown("<h1>x</h1>", leerkring={"titel": "Sessie 3 · Kring", "datum": None})
    assert "<title>Sessie 3 · Kring</title>" in render(block)
    assert "<title>Sessie</title>" in render(shown("<h1>x</h1>"))


def test_a_title_cannot_break_out_of_the_page():
    page = render(shown("<h1>x</h1>", leerkring={"titel": "</style><script>alert(1)</script>"}))
    assert "<script>" not in page
    assert page.count("</style>") == 1


@pytest.mark.parametrize("text", ['"', "\\", "</style>", "a\nb", "&"])
def test_a_css_string_holds_no_character_that_ends_it(text):
    assert not re.search(r'["\n<>&]|\\(?![0-9a-f]+ )', css_string(text)[1:-1])


@pytest.mark.parametrize(("herkomst", "marked"), [("fictief", True), ("eigen", False)])
def test_made_up_data_is_marked_on_the_screen_and_on_every_printed_page(herkomst, marked):
    page = render(shown("<p>x</p>"), herkomst=herkomst)
    assert ('<p class="fictief"><strong>Fictief.</strong>' in page) == marked
    assert ('@top-left { content: "Fictief · "' in page) == marked


def test_the_foot_says_how_the_report_is_made_again():
    page = render(shown("<p>x</p>"))
    assert "<code>leerkring report proef</code>" in page
    assert "<code>0123456789ab</code>" in page
    assert "1.2.3" in page


class Links(HTMLParser):
    """Collect everything that a page would fetch."""

    def __init__(self):
        super().__init__()
        self.found, self.tags = [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        wanted = {"src", "srcset", "poster", "data", *(["href"] if tag == "link" else [])}
        self.found += [value for name, value in attrs if name in wanted]


@pytest.mark.parametrize("page", ["proef/s1/sessie/nl/verslag.html", "index.html"])
def test_a_page_fetches_nothing_and_runs_nothing(made, page):
    home, _done = made
    content = (home / "reports" / page).read_text("utf-8")
    links = Links()
    links.feed(content)
    assert [link for link in links.found if not link.startswith("data:")] == []
    assert "script" not in links.tags
    urls = re.findall(r"url\(([^)]{0,20})", content) + re.findall(r"@import[^;]*", content)
    assert {url[:10] for url in urls} == {"data:font/"}


def test_what_participants_wrote_appears_as_they_wrote_it(made):
    home, _done = made
    page = (home / "reports/proef/s1/sessie/nl/verslag.html").read_text("utf-8")
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" in page
    assert "<p>**bold** | &quot;pipe&quot;</p>" in page


def test_a_real_report_leaves_out_the_sections_that_say_nothing(made):
    home, _done = made
    assert "Niets</h2>" not in (home / "reports/proef/kring/alles/nl/verslag.html").read_text()
    pages = [(home / f"reports/proef/{s}/sessie/nl/verslag.html").read_text() for s in ("s1", "s2")]
    assert ["De kaarten</h2>" in page for page in pages] == [True, False]


def test_rendering_does_not_change_the_notebook():
    notebook = new_notebook(cells=[text("## A"), empty(), shown("<p>x</p>")])
    before = nbformat.writes(notebook)
    render_html(notebook, IMPRINT)
    assert nbformat.writes(notebook) == before
