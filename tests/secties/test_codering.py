"""15_codering: the codebook, how far coders agreed, and whether codes ran out."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from veldkring import BASE, write_veldkring

from leerkring.kring import load_kring
from leerkring.methoden.codering import list_onbeslist
from leerkring.secties import codering
from leerkring.secties.onderzoek import Onderzoek


@pytest.fixture(scope="module")
def voorbeeld():
    return Onderzoek(load_kring("voorbeeld"))


def test_the_codebook_is_whole(voorbeeld, shown):
    codering.show_codeboek(voorbeeld)
    codes = voorbeeld.kring["codeboek"]
    for column in ("titel", "definitie", "wel", "niet", "voorbeeld"):
        missing = [text for text in codes[column].dropna() if text[1:] not in shown.text]
        assert missing == [], column
    assert not re.search(r"’\.’\.|\.\.", shown.text)


def test_coders_are_compared_before_they_talked(voorbeeld):
    before = codering.list_kort(voorbeeld)
    given = voorbeeld.kring["coderingen"]
    alone = given[given["ronde"] == "zelfstandig"]
    tables = {**voorbeeld.kring.tables, "coderingen": alone}
    after = codering.list_kort(Onderzoek(replace(voorbeeld.kring, tables=tables)))
    assert len(alone) < len(given)
    assert after[1:3] == before[1:3]
    assert after[3] != before[3]


def test_agreement_is_told_for_codes_levels_decisions_and_marks(voorbeeld, shown):
    codering.show_overeenstemming(voorbeeld)
    for title in (
        "De codes",
        "Micro, meso en macro",
        "Of een bron meedoet",
        "Hoe bruikbaar een bron is",
    ):
        assert title in shown.text
    assert shown.text.count("Krippendorffs alfa") == 4
    assert "geteld op volgorde" in shown.text and "gaf een codeur meer dan één code" in shown.text


def test_what_is_still_to_talk_about_is_listed_and_what_was_talked_about_is_folded(
    voorbeeld, shown
):
    codering.show_verschillen(voorbeeld)
    html = " ".join(data.get("text/html", "") for data, _metadata in shown.outputs)
    open_ = re.sub(r"<details.*?</details>", "", html)
    left = set(list_onbeslist(voorbeeld.kring["coderingen"])["eenheid"])
    texts = voorbeeld.eenheden.set_index("eenheid")["tekst"]
    assert left and [key for key in left if texts[key] not in open_] == []
    assert f"Over {len(left)} kaarten en fragmenten verschillen" in " ".join(codering.list_kort(voorbeeld))  # fmt: skip
    assert open_.count("<tr>") == len(left) + 1
    assert "‘afstemmen’ en ‘overdragen’" in shown.text


def test_with_few_units_no_coefficient_is_given(tmp_path, shown):
    small = Onderzoek(load_kring(write_veldkring(tmp_path)))
    codering.show_overeenstemming(small)
    assert "Krippendorffs alfa" not in shown.text
    assert "%" not in shown.text
    assert "Onder de 20 vergeleken gevallen geven wij aantallen en geen percentages." in shown.text
    assert "Onder de 6 geven wij ook geen maat die toeval meerekent." in shown.text


def test_one_coder_is_refused_in_words(tmp_path, shown):
    alone = BASE["coderingen.csv"].replace("b,zelfstandig,f1,,,\n", "")
    small = Onderzoek(load_kring(write_veldkring(tmp_path, coderingen=alone)))
    codering.show_overeenstemming(small)
    assert "pas te meten als er minstens twee" in shown.text or "niet te meten" in shown.text


def test_three_sessions_cannot_show_that_codes_ran_out(voorbeeld, shown):
    units = voorbeeld.eenheden
    three = units[units["bron"].isin(["f1s1", "f1s2", "f1s3"])]
    columns = voorbeeld.kring["coderingen"].columns
    given = pd.DataFrame({"codeur": "a", "ronde": "zelfstandig", "kaart": three["eenheid"], "code": "wachten"})  # fmt: skip
    tables = {**voorbeeld.kring.tables, "coderingen": given.reindex(columns=columns).astype("str")}
    codering.show_verzadiging(Onderzoek(replace(voorbeeld.kring, tables=tables)))
    assert "Met 3 bronnen is niet te zeggen of er nog iets nieuws zou komen" in shown.text


def test_nothing_is_called_saturated(voorbeeld, shown):
    codering.show_verzadiging(voorbeeld)
    assert "verzadig" not in shown.text.lower()
    assert "Guest, Namey en Chen (2020)" in shown.text and "1.000" in shown.text


def test_other_thresholds_change_what_is_said(voorbeeld, shown):
    codering.show_verzadiging(voorbeeld)
    first = shown.text
    shown.outputs.clear()
    codering.show_verzadiging(voorbeeld, basis=8, run=5, drempel=0.0)
    assert shown.text != first
    assert "een drempel van 0%" in shown.text


def test_nothing_coded_is_said_and_not_drawn(own, shown):
    for show in (codering.show_codeboek, codering.show_codes, codering.show_overeenstemming,
                 codering.show_verschillen, codering.show_verzadiging):  # fmt: skip
        show(Onderzoek(own))
    assert shown.empty and shown.figures == []
