"""14_synthese: conclusions with their chain, both ways, and none without one."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from veldkring import BASE, write_veldkring

from leerkring.kring import KringError, load_kring
from leerkring.methoden import keten
from leerkring.secties import indeling, synthese
from leerkring.secties.onderzoek import Onderzoek


@pytest.fixture(scope="module")
def voorbeeld():
    return Onderzoek(load_kring("voorbeeld"))


@pytest.fixture
def small(tmp_path):
    return lambda **changed: Onderzoek(load_kring(write_veldkring(tmp_path, **changed)))


def change(onderzoek, table, frame):
    tables = {**onderzoek.kring.tables, table: frame}
    return Onderzoek(replace(onderzoek.kring, tables=tables))


def tidy(text):
    return re.sub(r"\s+", " ", text)


def test_each_conclusion_shows_every_card_and_fragment_that_it_rests_on(voorbeeld, shown):
    for key in voorbeeld.kring["conclusies"]["conclusie"]:
        shown.outputs.clear()
        synthese.show_conclusie(voorbeeld, key)
        links = keten.trace_conclusie(voorbeeld.keten, key)
        assert len(links) > 10
        missing = [row.eenheid for row in links.itertuples() if f"‘{tidy(row.tekst)}’" not in shown.text]  # fmt: skip
        assert missing == []
        places = voorbeeld.plaatsen[links["eenheid"]]
        assert [place for place in places if place not in shown.text] == []
        assert len(shown.figures) == 1


def test_each_card_leads_to_every_conclusion_that_leans_on_it(voorbeeld, shown):
    synthese.show_gebruik(voorbeeld)
    html = " ".join(data.get("text/html", "") for data, _metadata in shown.outputs)
    numbers = voorbeeld.kring["conclusies"].set_index("conclusie")["nummer"]
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", html)
    told = {place: set(re.findall(r'href="#conclusie-([^"]+)">(\d+)<', links)) for _text, place, links in rows}  # fmt: skip
    links = voorbeeld.keten.dropna(subset=["conclusie", "eenheid"])
    for unit, rows in links.groupby("eenheid"):
        expected = {(key, str(numbers[key])) for key in rows["conclusie"]}
        assert told[voorbeeld.plaatsen[unit]] == expected
    assert max(len(conclusions) for conclusions in told.values()) > 1


def test_every_link_of_the_index_has_its_heading(voorbeeld, shown):
    synthese.show_conclusies(voorbeeld)
    synthese.show_gebruik(voorbeeld)
    html = " ".join(data.get("text/html", "") for data, _metadata in shown.outputs)
    assert set(re.findall(r'href="#([^"]+)"', html)) == set(re.findall(r' id="([^"]+)"', html))


def test_one_card_is_walked_up_in_words(voorbeeld):
    links = voorbeeld.keten[voorbeeld.keten["op_conclusie"] == "weerspreekt"]
    told = synthese.describe_gebruik(voorbeeld, links["eenheid"].iloc[0])
    assert any(line.startswith("Weerspreekt conclusie ‘") for line in told)
    unused = set(voorbeeld.eenheden["eenheid"]) - set(voorbeeld.keten["eenheid"])
    assert synthese.describe_gebruik(voorbeeld, min(unused)) == [
        "Hierop leunt geen bevinding en geen conclusie."
    ]


def test_counter_evidence_and_nuance_stand_open_with_what_was_noted(voorbeeld, shown):
    synthese.show_conclusies(voorbeeld)
    synthese.show_los(voorbeeld)
    html = " ".join(data.get("text/html", "") for data, _metadata in shown.outputs)
    open_ = re.sub(r"<details.*?</details>", "", html)
    links = voorbeeld.kring["onderbouwing"]
    links = links[links["hypothese"].isna() & (links["richting"] != "steunt")]
    for row in links.dropna(subset="toelichting").itertuples():
        note = row.toelichting[0].upper() + row.toelichting[1:]
        assert row.toelichting in open_ or note in open_, row.toelichting


def test_a_finding_on_one_kind_of_source_is_marked(voorbeeld, shown):
    single = voorbeeld.per_bevinding[voorbeeld.per_bevinding["een_soort"]]
    assert len(single) == 1
    indeling.show_soorten(voorbeeld)
    texts = voorbeeld.kring["bevindingen"].set_index("bevinding")["tekst"]
    assert shown.text.count(" *") == 1
    assert f"{texts[single['bevinding'].iloc[0]]} *" in shown.text


def test_a_finding_under_no_conclusion_is_told_apart(voorbeeld, shown):
    synthese.show_los(voorbeeld)
    found = voorbeeld.kring["bevindingen"].set_index("bevinding")["tekst"]
    assert found["v06"] in shown.text and found["v01"] not in shown.text


def test_the_levels_carry_the_attitudes_as_data(voorbeeld, shown):
    indeling.show_niveaus(voorbeeld)
    assert "Zoals het zou moeten: het meest micro (burger)" in shown.text
    assert "Kaarten en fragmenten naar houding en niveau" in shown.text


@pytest.mark.parametrize(
    ("table", "old", "new", "told"),
    [
        ("onderbouwing", "x1,v1,,,,,steunt", "x1,v1,,,,,nuanceert", "‘x1’ (Wie wacht haakt af.): geen bevinding steunt haar"),
        ("onderbouwing", ",v2,,c1,,,steunt\n", "", "‘v2’ (Bellen helpt.): niets steunt haar"),
        # Two coders differ on the only unit with the code, and have not talked.
        ("coderingen", "a,zelfstandig,,k2,wachten,\n", "", "‘v1’: alles wat haar steunt, is een code waarover de codeurs het nog niet eens zijn"),
    ],
)  # fmt: skip
def test_an_orphan_is_refused_by_name(small, table, old, new, told):
    text = BASE[f"{table}.csv"]
    assert old in text
    with pytest.raises(KringError, match=re.escape(told)):
        synthese.require_keten(small(**{table: text.replace(old, new, 1)}))


def test_a_kring_with_its_chain_is_let_through(small, voorbeeld):
    for onderzoek in (small(), voorbeeld, Onderzoek(load_kring("rotterdam-2014"))):
        synthese.require_keten(onderzoek)


def test_more_counter_evidence_never_looks_like_more_support(voorbeeld):
    before = voorbeeld.per_conclusie.set_index("conclusie")
    unused = sorted(set(voorbeeld.eenheden["eenheid"]) - set(voorbeeld.keten["eenheid"]))
    cards = [key for key in unused if key in set(voorbeeld.kring["kaarten"]["kaart"])][:5]
    rows = pd.DataFrame({"bevinding": "v01", "kaart": cards, "richting": "weerspreekt"})
    links = voorbeeld.kring["onderbouwing"]
    after = change(voorbeeld, "onderbouwing", pd.concat([links, rows.reindex(columns=links.columns).astype("str")]))  # fmt: skip
    after = after.per_conclusie.set_index("conclusie")
    assert (after["steunt"] == before["steunt"]).all()
    assert after.loc["c1", "weerspreekt"] == before.loc["c1", "weerspreekt"] + 5


def test_a_published_conclusion_has_its_document_and_says_that_its_chain_is_not_there(shown):
    rotterdam = Onderzoek(load_kring("rotterdam-2014"))
    synthese.show_conclusies(rotterdam)
    assert shown.figures == []
    assert shown.text.count("De keten naar kaarten en fragmenten is niet gepubliceerd") == 4
    assert shown.text.count("volgens Team Leerkring Methodiek") == 4
    assert "Bron: samenvatting 2014 (Voorlopige conclusies, 3)." in shown.text
    assert shown.text.count("Deze conclusie is voorlopig") == 4


def test_the_published_findings_are_idealist_at_micro_and_realist_above(shown):
    indeling.show_niveaus(Onderzoek(load_kring("rotterdam-2014")))
    micro, meso, macro = re.split(r"\bMeso\b|\bMacro\b", shown.text)
    assert "idealist" in micro and "realist." not in micro.replace("idealist.", "")
    assert "blijkt de professional een realist" in meso
    assert "blijkt de professional een realist" in macro


def test_the_four_fronts_have_their_methodiek_and_say_that_it_is_our_reading(shown):
    rotterdam = Onderzoek(load_kring("rotterdam-2014"))
    indeling.show_fronten(rotterdam)
    for title in rotterdam.kring["methodieken"]["titel"]:
        assert f"Gevraagde methodiek: {title}." in shown.text
    assert shown.text.count("Welke bevindingen hierbij horen, is niet gepubliceerd.") == 4
    assert "is onze lezing" in shown.text


def test_what_participants_wrote_is_never_markup(small, shown):
    onderzoek = small(kaarten=BASE["kaarten.csv"].replace("meteen bellen", "<b>bel & wacht</b>"))
    synthese.show_conclusies(onderzoek)
    synthese.show_los(onderzoek)
    assert "<b>bel & wacht</b>" in shown.text and "b" not in shown.tags
