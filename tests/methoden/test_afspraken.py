"""Actions, what became of them, and the parking lot: as they stood in each session."""

import pandas as pd
import pytest

from leerkring.methoden import afspraken

HELD = ["s1", "s2", "s3"]
ACTIES = pd.DataFrame(
    [
        ("a", "s1", "bellen", "wijkteam", "2026-02"),
        ("b", "s1", "schrijven", "gemeente", "2026-01-20"),
        ("c", "s1", "vragen", None, None),
        ("d", "s2", "bezoeken", "wijkteam", "2026-05-01"),
        ("e", "s3", "regelen", "wijkteam", None),
    ],
    columns=["actie", "sessie", "tekst", "wie", "wanneer"],
)
OPVOLGING = pd.DataFrame(
    [
        ("a", "s2", "loopt", "half klaar"),
        ("b", "s2", "gedaan", None),
        ("a", "s3", "gedaan", None),
        ("d", "s3", "niet_gedaan", "geen tijd"),
    ],
    columns=["actie", "sessie", "stand", "toelichting"],
)
LOT = pd.DataFrame(
    [("q1", "s1", "geld", "s3", "besproken"), ("q2", "s1", "tijd", None, None), ("q3", "s3", "ruimte", None, None)],
    columns=["punt", "sessie", "tekst", "behandeld_in", "uitkomst"],
)  # fmt: skip


def follow(sessies, datum="2026-02-10"):
    table = afspraken.follow_acties(ACTIES, OPVOLGING, sessies, datum=datum)
    return table.astype("object").where(table.notna(), None).set_index("actie")


def test_the_second_session_looks_back_on_all_of_the_first():
    table = follow(HELD[:2])
    assert table["stand"].to_dict() == {"a": "loopt", "b": "gedaan", "c": None}
    assert table.loc["a", "toelichting"] == "half klaar"


def test_the_third_session_keeps_what_was_open_and_drops_what_was_done():
    # b was done in s2; c was never looked back on and stays in sight; e is of this session.
    assert follow(HELD)["stand"].to_dict() == {"a": "gedaan", "c": None, "d": "niet_gedaan"}


def test_what_happened_later_does_not_change_an_earlier_report():
    before = afspraken.follow_acties(ACTIES, OPVOLGING, HELD[:2], datum="2026-02-10")
    later = pd.concat([OPVOLGING, pd.DataFrame([("c", "s3", "gedaan", None)], columns=list(OPVOLGING))])  # fmt: skip
    after = afspraken.follow_acties(ACTIES, later, HELD[:2], datum="2026-02-10")
    pd.testing.assert_frame_equal(after, before, check_dtype=False)


def test_a_first_session_has_nothing_to_look_back_on():
    assert follow(HELD[:1]).empty
    assert afspraken.describe_opvolging(follow(HELD[:1])) == ""


@pytest.mark.parametrize(
    ("datum", "late"),
    [("2026-01-20", []), ("2026-02-28", []), ("2026-03-01", ["a"]), ("", [])],
)
def test_an_action_is_late_after_its_day_or_month_when_it_is_not_finished(datum, late):
    table = follow(HELD[:2], datum)
    assert list(table.index[table["te_laat"].astype(bool)]) == late


def test_the_words_count_every_action_once():
    table = follow(HELD, "2026-06-01").reset_index()
    assert afspraken.describe_opvolging(table) == (
        "Van 3 eerdere afspraken: één gedaan, één niet gedaan en één niet op teruggekeken. "
        "Bij één afspraak is de afgesproken tijd voorbij."
    )
    assert afspraken.describe_acties(ACTIES.head(1)) == "Er is één afspraak gemaakt."
    assert afspraken.describe_acties(ACTIES.head(0)) == "Er zijn geen afspraken vastgelegd."


@pytest.mark.parametrize(
    ("sessies", "expected"),
    [
        (HELD[:1], {"nieuw": ["q1", "q2"], "behandeld": [], "open": []}),
        (HELD[:2], {"nieuw": [], "behandeld": [], "open": ["q1", "q2"]}),
        (HELD, {"nieuw": ["q3"], "behandeld": ["q1"], "open": ["q2"]}),
    ],
)
def test_the_parking_lot_is_that_of_the_session(sessies, expected):
    found = afspraken.split_parkeerplaats(LOT, sessies)
    assert {key: list(rows["punt"]) for key, rows in found.items()} == expected
