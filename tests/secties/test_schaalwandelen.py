"""Schaalwandelen in the report: what is compared with what, and as one family of tests."""

import pandas as pd
import pytest

from leerkring.kring import load_kring
from leerkring.methoden import schalen
from leerkring.methoden.statistiek import correct_holm
from leerkring.secties import schaalwandelen


@pytest.fixture(scope="module")
def kring():
    return load_kring("voorbeeld")


def test_the_same_scale_of_an_earlier_session_is_found_and_not_ones_own(kring):
    deel = kring.select_sessie("f3s1")
    for schaal in deel["schalen"].itertuples():
        found = schaalwandelen._find_eerdere(deel, schaal)
        assert found.sessie == "f1s3"
        assert (found.referent, found.dimensie) == (schaal.referent, schaal.dimensie)
        # A line of other numbers is another scale, and its ends may be written out or not.
        assert schaalwandelen._find_eerdere(deel, schaal._replace(hoogst=5)) is None
        assert schaalwandelen._find_eerdere(deel, schaal._replace(laagst=0, hoogst=10)) == found
    first = kring.select_sessie("f1s1")
    assert all(
        schaalwandelen._find_eerdere(first, s) is None for s in first["schalen"].itertuples()
    )


def test_all_comparisons_of_a_session_are_one_family(kring):
    table = schaalwandelen.compare_sessie(kring.select_sessie("f3s1"))
    assert set(table["van"]) == {"toen", "vorige"}
    assert table["p"].notna().sum() > 3
    pd.testing.assert_series_equal(
        table["p_holm"].astype("Float64"), correct_holm(table["p"]), check_names=False
    )
    assert (table["p_holm"] > table["p"]).any()


def test_the_earlier_pairs_are_of_the_same_people(kring):
    deel = kring.select_sessie("f3s1")
    table = schaalwandelen.compare_sessie(deel)
    schaal = next(deel["schalen"].itertuples())
    row = table[(table["schaal"] == schaal.schaal) & (table["van"] == "vorige")].iloc[0]
    now, before = (
        frame[(frame["moment"] == "nu") & (frame["antwoord"] == "getal")].dropna(subset="deelnemer").set_index("deelnemer")["positie"]
        for frame in (
            deel["posities"][deel["posities"]["schaal"] == schaal.schaal],
            kring["posities"][kring["posities"]["schaal"] == schaalwandelen._find_eerdere(deel, schaal).schaal],
        )
    )  # fmt: skip
    both = sorted(set(now.index) & set(before.index))
    assert row["paren"] == len(both)
    assert row["omhoog"] == sum(now[p] > before[p] for p in both)
    assert row["omlaag"] == sum(now[p] < before[p] for p in both)


def test_in_short_counts_scales_and_not_people(kring):
    deel = kring.select_sessie("f1s3")
    table = schalen.compare_schalen(deel["schalen"], deel["posities"])
    up = int((table["omhoog"] > table["omlaag"]).sum())
    told = schaalwandelen.describe_kort(deel)
    assert told.startswith("Er is gelopen op 3 schalen. Na het gesprek zijn ")
    assert ("meer mensen hoger dan lager gaan staan" in told) == bool(up)
    assert schaalwandelen.describe_kort(load_kring("rotterdam-2014").select_sessie("f1s3")) == ""
