"""The committed made-up circle holds the hard cases, and reads as one that people were at."""

import re
from pathlib import Path

import pandas as pd
import pytest

from leerkring.kring.kring import load_kring
from leerkring.methoden.kaarten import rank_kaarten

KEPT = Path(__file__).parents[2] / "data" / "voorbeeld"
LAST = "f3s2"


@pytest.fixture(scope="module")
def kring():
    return load_kring(KEPT)


@pytest.fixture(scope="module")
def gerangd(kring):
    """The ranking of each deelvraag that has clusters."""
    ranked = {}
    for vraag, clusters in kring["clusters"].groupby("deelvraag"):
        cards = kring["kaarten"][kring["kaarten"]["deelvraag"] == vraag]
        dots = kring["stemmen"][kring["stemmen"]["cluster"].isin(set(clusters["cluster"]))]
        ranked[vraag] = rank_kaarten(cards, clusters, dots)
    return ranked


def pairs(kring, schaal, van, naar):
    """Return where the same person stood at two moments."""
    rows = kring["posities"][kring["posities"]["schaal"] == schaal]
    rows = rows.dropna(subset=["deelnemer", "positie"])
    rows = rows.pivot(index="deelnemer", columns="moment", values="positie")
    return rows[[van, naar]].dropna().astype("float64") if {van, naar} <= set(rows) else rows[:0]


def of_sessie(frame, sessie, column="deelvraag"):
    return frame[frame[column].str.startswith(f"{sessie}-")]


# --- the shape ------------------------------------------------------------------------------------


def test_it_says_of_itself_that_it_is_made_up(kring):
    assert kring.info.herkomst == "fictief"
    assert "nooit gehouden" in (KEPT / "HERKOMST.md").read_text("utf-8")
    assert (KEPT / "kring.yml").read_text("utf-8").startswith("# Een verzonnen leerkring")


def test_nine_sessions_in_three_phases_within_a_year_and_a_half(kring):
    assert kring.list_sessies() == ["f1s1", "f1s2", "f1s3", "f2s1", "f2s2", "f2s3", "f2s4", "f3s1", LAST]  # fmt: skip
    days = pd.to_datetime(kring["sessies"]["datum"])
    assert days.is_monotonic_increasing
    assert (days.iloc[-1] - days.iloc[0]).days < 550
    within = days.groupby(kring["sessies"]["fase"]).diff().dropna().dt.days
    assert within.between(28, 42).all()
    assert set(days.dt.day_of_week) == {3}


def test_some_come_later_and_some_leave(kring):
    first = {s: set(g["deelnemer"]) for s, g in kring["aanwezigheid"].groupby("sessie")}
    assert len(first["f2s1"] - first["f1s3"]) == 4
    assert len(first["f1s3"] - first["f2s1"]) == 3
    assert set(kring["aanwezigheid"]["aanwezig"]) == {"ja", "nee", "afgemeld"}


def test_one_role_has_one_member_and_the_frame_names_every_role(kring):
    roles = kring["deelnemers"]["rol"].value_counts()
    assert (roles == 1).sum() == 1
    assert set(kring["steekproefkader"]["groep"]) == set(roles.index)


# --- cards ----------------------------------------------------------------------------------------


def test_the_answers_are_many_short_and_never_twice_the_same(kring):
    texts = kring["kaarten"]["tekst"]
    assert len(texts) > 450
    assert texts.str.casefold().is_unique
    assert texts.str.len().max() <= 90


def test_only_who_was_there_wrote_and_of_some_cards_nobody_knows(kring):
    there = kring["aanwezigheid"].query("aanwezig == 'ja'")
    there = set(zip(there["sessie"], there["deelnemer"], strict=True))
    cards = kring["kaarten"]
    known = cards.dropna(subset="deelnemer")
    assert (
        set(zip(known["deelvraag"].str.split("-").str[0], known["deelnemer"], strict=True)) <= there
    )
    assert 0 < cards["deelnemer"].isna().sum() < len(cards) / 8


def test_a_tie_at_the_top_and_one_in_the_middle(gerangd):
    assert (gerangd["f1s3-d1"]["rang"] == 1).sum() == 2
    middle = gerangd["f1s2-d1"]
    assert (middle["rang"] == 1).sum() == 1
    assert (middle["rang"] == 3).sum() == 2
    assert middle["rang"].max() > 5


def test_loose_cards_clusters_of_one_and_of_two_and_clusters_without_dots(kring, gerangd):
    sizes = pd.concat(gerangd.values())
    assert {1, 2} <= set(sizes["kaarten"])
    assert (sizes["stippen"] == 0).any()
    assert kring["kaarten"]["cluster"].isna().any()


def test_one_deelvraag_was_clustered_and_not_weighed_and_one_only_counted(kring, gerangd):
    unweighed = [v for v, rank in gerangd.items() if rank["stippen"].isna().all()]
    assert [v for v in unweighed if not v.startswith(LAST)] == ["f1s2-d3"]
    dots = kring["stemmen"].assign(vraag=kring["stemmen"]["cluster"].str.rsplit("-", n=1).str[0])
    nameless = dots.groupby("vraag")["deelnemer"].apply(lambda who: who.isna().all())
    assert list(nameless.index[nameless]) == ["f1s2-d2"]


def test_dots_are_stacked_by_some_and_left_over_by_others(kring):
    dots = kring["stemmen"].dropna(subset="deelnemer")
    assert (dots["aantal"] > 1).any()
    dots = dots.assign(vraag=dots["cluster"].str.rsplit("-", n=1).str[0])
    used = dots.groupby(["vraag", "deelnemer"])["aantal"].sum()
    assert used.max() == 3
    assert (used < 3).any()


def test_kansen_and_problemen_are_told_apart_on_all_but_one_or_two_cards(kring):
    asked = kring["deelvragen"].query("soort == 'kansen_problemen'")["deelvraag"]
    assert len(asked) == 4
    for vraag in asked:
        cards = kring["kaarten"][kring["kaarten"]["deelvraag"] == vraag]
        assert cards["soort"].isna().sum() in {1, 2}
        assert set(cards["soort"].dropna()) == {"kans", "probleem"}
        assert cards["niveau"].notna().mean() > 0.6
    assert set(kring["kaarten"]["niveau"].dropna()) == {"micro", "meso", "macro"}


# --- schaalwandelen -------------------------------------------------------------------------------


def test_of_the_talks_one_moved_exactly_six_and_one_exactly_five(kring):
    walked = {schaal: pairs(kring, schaal, "nu", "na_gesprek") for schaal in kring["schalen"]["schaal"]}  # fmt: skip
    moved = {key: int((pair["nu"] != pair["na_gesprek"]).sum()) for key, pair in walked.items() if len(pair)}  # fmt: skip
    assert len(moved) == 5
    assert [schaal for schaal, n in moved.items() if n == 6] == ["f1s3-huisartsen"]
    assert [schaal for schaal, n in moved.items() if n == 5] == ["f1s3-informeel"]
    assert min(moved.values()) == 5


def test_one_talk_brought_people_together_and_one_did_not(kring):
    together = pairs(kring, "f1s3-wijkteam", "nu", "na_gesprek")
    apart = pairs(kring, "f2s4-overdracht", "nu", "na_gesprek")
    width = {
        name: frame.quantile(0.75, interpolation="lower") - frame.quantile(0.25, interpolation="lower")
        for name, frame in (("together", together), ("apart", apart))
    }  # fmt: skip
    assert width["together"]["na_gesprek"] < width["together"]["nu"]
    assert width["apart"]["na_gesprek"] > width["apart"]["nu"]


def test_moments_are_those_that_were_asked(kring):
    moments = kring["posities"].groupby("schaal")["moment"].agg(lambda told: set(told))
    asked = {"f1s1": {"nu"}, "f1s3": {"nu", "na_gesprek"}, "f2s2": {"toen", "nu"},
             "f2s4": {"nu", "na_gesprek", "gewenst"}, "f3s1": {"toen", "nu"}, LAST: {"nu"}}  # fmt: skip
    assert {schaal: asked[schaal[:4]] for schaal in moments.index} == moments.to_dict()


def test_the_scales_of_the_first_session_come_back_a_year_later(kring):
    scales = kring["schalen"].set_index("sessie")[["dimensie", "referent"]]
    assert scales.loc["f1s1"].values.tolist() == scales.loc["f3s1"].values.tolist()
    for name in ("wijkteam", "huisartsen", "informeel"):
        rows = kring["posities"].query("moment == 'nu'").dropna(subset=["deelnemer", "positie"])
        then, now = (set(rows[rows["schaal"] == f"{s}-{name}"]["deelnemer"]) for s in ("f1s1", "f3s1"))  # fmt: skip
        assert len(then & now) >= 6


def test_the_awkward_answers_are_there(kring):
    rows = kring["posities"]
    assert {"voor_zich", "doet_niet_mee"} <= set(rows["antwoord"])
    assert rows["deelnemer"].isna().sum() > 2
    assert (rows["positie"].dropna() % 1 == 0.5).any()
    assert rows["reden"].notna().sum() > 40
    said = rows.dropna(subset="deelnemer").pivot(index=["schaal", "deelnemer"], columns="moment", values="antwoord")  # fmt: skip
    assert ((said["nu"] == "getal") & (said["na_gesprek"] == "voor_zich")).any()
    after = rows[rows["moment"] == "na_gesprek"].groupby("schaal")["deelnemer"].agg(set)
    now = rows[rows["moment"] == "nu"].groupby("schaal")["deelnemer"].agg(set)
    assert all(now[schaal] - after[schaal] for schaal in after.index)


def test_one_line_runs_from_1_to_5_and_both_ends_are_stood_on(kring):
    line = kring["schalen"].dropna(subset="hoogst")
    assert line[["schaal", "laagst", "hoogst"]].values.tolist() == [["f2s2-agenda", 1, 5]]
    at = kring["posities"].query("schaal == 'f2s2-agenda'")["positie"].dropna()
    assert (at.min(), at.max()) == (1, 5)


# --- what came of it ------------------------------------------------------------------------------


def test_actions_are_looked_back_on_twice_once_and_never(kring):
    acties = kring["acties"]
    per_sessie = acties["sessie"].value_counts()
    assert per_sessie.between(6, 8).all()
    assert set(kring["sessies"]["sessie"]) - set(per_sessie.index) == {LAST}
    looked = kring["opvolging"]["actie"].value_counts().reindex(acties["actie"], fill_value=0)
    assert sorted(set(looked)) == [0, 1, 2]
    assert (looked == 2).sum() == 1
    assert set(kring["opvolging"]["stand"]) == {"gedaan", "loopt", "niet_gedaan", "vervallen"}
    roles = set(kring["deelnemers"]["rol"]) | {"alle deelnemers", "de gespreksleiding"}
    assert set(acties["wie"]) <= roles


def test_some_of_what_was_parked_came_back_and_some_is_open(kring):
    parked = kring["parkeerplaats"]
    assert parked["sessie"].value_counts().between(1, 4).all()
    assert parked["sessie"].nunique() == 9
    back = parked["behandeld_in"].notna()
    assert back.any()
    assert (~back).any()
    assert (parked["uitkomst"].notna() == back).all()


def test_reports_stand_where_they_were_left(kring):
    order = ["concept", "rondgestuurd", "vastgesteld"]
    last = kring["versies"].groupby("sessie")["status"].agg(lambda told: max(told, key=order.index))
    assert last.to_dict() == {
        "f1s1": "vastgesteld", "f1s2": "vastgesteld", "f1s3": "rondgestuurd", "f2s1": "vastgesteld",
        "f2s2": "vastgesteld", "f2s3": "vastgesteld", "f2s4": "rondgestuurd", "f3s1": "concept",
    }  # fmt: skip
    feedback = kring["feedback"]
    assert set(feedback[feedback["sessie"] == "f1s3"]["besluit"]) == {"verwerkt", "niet_verwerkt"}
    assert feedback[feedback["besluit"] == "niet_verwerkt"]["reden"].notna().all()
    assert feedback["gegeven_in"].notna().any()


def test_the_last_evening_was_not_finished(kring, gerangd):
    cards = of_sessie(kring["kaarten"], LAST)
    unclustered = cards.groupby("deelvraag")["cluster"].apply(lambda cells: cells.isna().all())
    assert unclustered.sum() == 1
    assert of_sessie(kring["stemmen"], LAST, "cluster").empty
    for table in ("acties", "versies", "feedback"):
        assert kring[table].query("sessie == @LAST").empty
    assert set(of_sessie(kring["posities"], LAST, "schaal")["moment"]) == {"nu"}
    assert kring["sessies"].set_index("sessie")["status"][LAST] == "gehouden"


# --- how it reads ---------------------------------------------------------------------------------


def test_no_pseudonym_is_a_name_and_nobody_is_named(kring):
    assert kring["deelnemers"]["deelnemer"].str.fullmatch(r"d\d\d").all()
    assert kring["betrokkenen"].empty


def test_titles_and_openings_make_a_sentence(kring):
    assert not kring["clusters"]["titel"].str.contains(r"[.:]$|^[A-Z]", regex=True).any()
    asked = kring["deelvragen"].query("soort != 'schaal'")
    assert asked["aanhef"].notna().all()
    assert not asked["aanhef"].str.endswith((".", " ")).any()
    assert kring["deelvragen"]["tekst"].str.endswith("?").all()


def test_clusters_are_five_to_nine_a_question_and_of_uneven_size(gerangd):
    for vraag, ranked in gerangd.items():
        assert 5 <= len(ranked) <= 9, vraag
        assert ranked["kaarten"].max() >= ranked["kaarten"].min() + 3, vraag


def test_what_herkomst_says_is_in_it_on_purpose_exists(kring):
    text = (KEPT / "HERKOMST.md").read_text("utf-8")
    known = {key for table, column in (("sessies", "sessie"), ("deelvragen", "deelvraag"), ("schalen", "schaal"))
             for key in kring[table][column]}  # fmt: skip
    named = set(re.findall(r"\bf\ds\d(?:-\w+)?", text))
    assert len(named) > 8
    assert named <= known
    rows = dict(re.findall(r"^\| (\w+) \| (\d+) \|$", text, re.M))
    assert {name: int(n) for name, n in rows.items()} == {
        name: len(frame) for name, frame in kring.tables.items() if len(frame)
    }
