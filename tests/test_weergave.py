"""How a notebook shows things: folds, links and references, whatever participants wrote."""

import pandas as pd
import pytest

from leerkring import weergave
from leerkring.weergave import Verwijzing


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
