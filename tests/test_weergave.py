"""How a notebook shows things: folds, links and references, whatever participants wrote."""

import re

import pandas as pd
import pytest

from leerkring import weergave
from leerkring.verslag.render import load_style
from leerkring.weergave import Bladdeel, Verwijzing


@pytest.fixture
def html(monkeypatch):
    """Return what was displayed as HTML, and as the text that nbval compares."""
    shown = []

    def note(data, metadata):
        shown.append((data["text/html"], data["text/plain"]))

    monkeypatch.setattr(weergave, "_display_raw", note)
    return shown


def test_a_list_is_folded_away_under_words_and_open_without(html):
    weergave.show_lijst(["een", "twee"], vouw="Nog <2> kaarten")
    weergave.show_lijst(["een"])
    weergave.show_lijst([], vouw="Nog geen")
    assert [page for page, _plain in html] == [
        '<details class="cijfers"><summary>Nog &lt;2&gt; kaarten</summary><ul><li>een</li><li>twee</li></ul></details>',
        "<ul><li>een</li></ul>",
    ]
    assert html[0][1] == "Nog <2> kaarten\n- een\n- twee"


def test_a_table_is_folded_away_under_words_and_keeps_its_caption(html):
    weergave.show_tabel(pd.DataFrame({"a": [1]}), {"a": "A"}, onderschrift="Getallen", vouw="Alles")
    page, plain = html[0]
    assert page.startswith('<details class="naslag"><summary>Alles</summary><div class="tabel"')
    assert "<caption>Getallen</caption>" in page and plain.startswith("Getallen\n")


def test_a_cell_of_references_leads_to_headings_and_nothing_in_it_is_markup(html):
    table = pd.DataFrame(
        {"onder": [[Verwijzing("1", "conclusie-c1"), Verwijzing("<3>", 'c"3')], []]}
    )
    weergave.show_tabel(table, {"onder": "onder"}, onderschrift="Waar")
    page, plain = html[0]
    assert '<td><a href="#conclusie-c1">1</a>, <a href="#c&quot;3">&lt;3&gt;</a></td>' in page
    assert plain == "Waar\nOnder\n1, <3>\n"


def test_a_heading_is_found_by_its_anchor(html):
    weergave.show_kop("1. <b>Samen</b>", niveau=4, anker="conclusie-c1")
    weergave.show_kop("Zonder")
    assert html[0][0] == '<h4 id="conclusie-c1">1. &lt;b&gt;Samen&lt;/b&gt;</h4>'
    assert html[1][0] == "<h3>Zonder</h3>"


def test_a_reference_keeps_its_italics_and_has_plain_text_beside_it(html):
    weergave.show_referenties(["Smit, J. <em>Wijken</em>."], ["Smit, J. Wijken."])
    assert html == [
        ('<ul class="referenties"><li>Smit, J. <em>Wijken</em>.</li></ul>', "Smit, J. Wijken.")
    ]


SHEET = [
    Bladdeel("Voor wie", ["Teams & <b>buren</b>.", ""]),
    Bladdeel("Hoe", stappen=["Bel eerst.", "Ga <2> langs."]),
]


def test_a_sheet_has_its_parts_in_order_and_nothing_in_it_is_markup(html):
    weergave.show_blad(
        "Het <belrooster>", SHEET, boven="Handvat", stand="Beproefd", bron=["Volgens <x>.", "Bron: y."], anker='h"1'
    )  # fmt: skip
    page, plain = html[0]
    assert page == (
        '<article class="blad" id="h&quot;1"><p class="boven">Handvat</p><h3>Het &lt;belrooster&gt;</h3>'
        '<p class="stand">Beproefd</p><h4>Voor wie</h4><p>Teams &amp; &lt;b&gt;buren&lt;/b&gt;.</p>'
        "<h4>Hoe</h4><ol><li>Bel eerst.</li><li>Ga &lt;2&gt; langs.</li></ol>"
        '<p class="klein">Volgens &lt;x&gt;. Bron: y.</p></article>'
    )
    assert plain.splitlines() == [
        "Handvat", "Het <belrooster>", "Beproefd", "Voor wie", "Teams & <b>buren</b>.", "Hoe", "1. Bel eerst.",
        "2. Ga <2> langs.", "Volgens <x>. Bron: y.",
    ]  # fmt: skip


def test_a_made_up_sheet_carries_the_mark_itself(html):
    weergave.show_blad("Rooster", SHEET, boven="Handvat", fictief=True)
    weergave.show_blad("Rooster", SHEET, fictief=True)
    assert [plain.splitlines()[0] for _page, plain in html] == ["Handvat · FICTIEF", "FICTIEF"]
    assert all('<span class="merk">FICTIEF</span>' in page for page, _plain in html)


def test_each_sheet_is_a_page_of_its_own_on_paper_and_a_long_one_fits(html, chromium):
    """A short sheet, a long one, and what comes before and after: four pages."""
    step = "Spreek af wie er belt, op welke dag en op welk uur, en wat je doet als niemand opneemt."
    weergave.show_blad("Kort", SHEET)
    weergave.show_blad("Lang", [*SHEET, Bladdeel("Meer", [step * 6] * 3, [step] * 12)], bron=[step])
    sheets = [page for page, _plain in html]
    assert ['class="blad lang"' in page for page in sheets] == [False, True]
    body = f"<main><h2>Handvatten</h2><p>Twee.</p>{''.join(sheets)}<h2>Daarna</h2></main>"
    page = chromium.new_page()
    page.set_content(f"<style>{load_style()}</style>{body}")
    paper = page.pdf(prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 4
