"""13_literatuur: from hits to sources, and what they say."""

import re

import pytest

from leerkring.kring import load_kring
from leerkring.secties import literatuur
from leerkring.secties.onderzoek import Onderzoek


@pytest.fixture(scope="module")
def voorbeeld():
    return Onderzoek(load_kring("voorbeeld"))


def test_rotterdam_has_its_topics_and_says_what_was_not_published(shown):
    rotterdam = Onderzoek(load_kring("rotterdam-2014"))
    assert literatuur.list_kort(rotterdam) == [
        "Er is gezocht op 3 onderwerpen.",
        "Welke bronnen zijn gevonden en gelezen, is niet gepubliceerd.",
    ]
    literatuur.show_zoeken(rotterdam.kring)
    assert "Notities en onderzoek van de gemeente Rotterdam" in shown.text
    assert "met welke termen is gezocht, en hoeveel dat opleverde, is niet gepubliceerd" in shown.text  # fmt: skip
    assert "Bron: presentatie fase 1 (dia 4)." in shown.text


def test_a_published_search_has_no_flow_themes_or_list(shown):
    rotterdam = Onderzoek(load_kring("rotterdam-2014"))
    literatuur.show_stroom(rotterdam.kring)
    literatuur.show_themas(rotterdam)
    literatuur.show_passages(rotterdam)
    literatuur.show_referenties(rotterdam.kring)
    assert shown.empty and shown.figures == []


def test_the_summary_counts_what_the_tables_hold(voorbeeld):
    log, read = voorbeeld.kring["zoekopdrachten"], voorbeeld.kring["literatuur"]
    told = " ".join(literatuur.list_kort(voorbeeld))
    assert f"{log['treffers'].sum()} treffers gevonden, waarvan {log['dubbel'].sum()} dubbel" in told  # fmt: skip
    taken, aside = (read["besluit"].eq(word).sum() for word in ("opgenomen", "afgewezen"))
    assert taken == 25
    assert f"Er zijn {taken + aside} bronnen helemaal gelezen: {taken} doen mee" in told


def test_every_source_that_takes_part_is_in_the_list_and_no_other(voorbeeld, shown):
    literatuur.show_referenties(voorbeeld.kring)
    data, _metadata = shown.outputs[0]
    entries = re.findall(r"<li>(.*?)</li>", data["text/html"])
    assert len(entries) == 25
    assert data["text/plain"].count("\n") == 24
    read = voorbeeld.kring["literatuur"]
    for row in read[read["besluit"] == "opgenomen"].itertuples():
        word = max(re.findall(r"\w+", row.titel), key=len)
        assert any(word in entry for entry in entries), row.titel
    assert "<em>" in data["text/html"]


def test_the_name_of_a_source_in_the_text_is_that_of_the_list(voorbeeld, shown):
    literatuur.show_passages(voorbeeld)
    passages = shown.text
    shown.outputs.clear()
    literatuur.show_referenties(voorbeeld.kring)
    assert "Van der Lindehout (2012a)" in passages and "Van der Lindehout (2012b)" in passages
    assert "(2012a)" in shown.text and "(2012b)" in shown.text


def test_every_passage_is_there_with_its_page(voorbeeld, shown):
    literatuur.show_passages(voorbeeld)
    rows = voorbeeld.kring["fragmenten"].dropna(subset="literatuur")
    coded = rows[rows["fragment"].isin(set(voorbeeld.vastgesteld["eenheid"]))]
    assert len(coded) > 40
    assert [row.tekst for row in coded.itertuples() if row.tekst not in shown.text] == []
    assert [row.plaats for row in coded.itertuples() if row.plaats not in shown.text] == []


def test_why_sources_were_left_out_is_counted(voorbeeld, shown):
    literatuur.show_stroom(voorbeeld.kring)
    for reason, n in voorbeeld.kring["literatuur"]["reden"].value_counts().items():
        assert f"{reason} ({n})" in shown.text
    assert "geen systematisch literatuuronderzoek" in shown.text
