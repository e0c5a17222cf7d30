"""The made-up circle made tools, told what came of it and counted: with the hard cases, and at every size."""

import pandas as pd
import pytest

from leerkring.kring.kring import check_kring, load_kring
from leerkring.kring.schema import (
    CYCLI,
    GROOTHEDEN,
    LAGEN,
    PERSPECTIEVEN,
    STANDEN_SIGNAAL,
    STATUS_BORGING,
    STATUS_METHODIEK,
)
from leerkring.methoden.keten import count_dragers
from leerkring.methoden.samenstelling import BURGERS
from leerkring.secties.onderzoek import Onderzoek
from leerkring.voorbeeld.demo import make_demo
from leerkring.voorbeeld.opzet import Opzet

SAME = ("methodieken", "praktijktheorie", "handvatten", "indicatoren", "cijfers")
TOLD = ("metingen", "verhalen", "oogst", "signalen", "borging")  # only as far as the circle came
NEAR = pd.Timedelta(days=31)


@pytest.fixture(scope="module")
def kring(tmp_path_factory):
    folder = tmp_path_factory.mktemp("praktijk") / "x"
    make_demo(folder, Opzet())
    return load_kring(folder)


@pytest.fixture(scope="module")
def hypothesen(kring):
    """What lies under each hypothesis, by its key."""
    rows = kring["praktijktheorie"].query("laag == 'hypothesen'")
    rows = rows.rename(columns={"uitspraak": "conclusie"})
    counts = count_dragers(Onderzoek(kring).keten_hypothesen, "conclusie", rows)
    return counts.set_index("conclusie")


def of_grootheid(kring, name):
    """Return the lower end, the middle and the upper end of a quantity that is given once."""
    rows = kring["cijfers"].query("grootheid == @name")
    assert len(rows) == 1
    row = rows.iloc[0]
    middle = row["waarde"]
    return tuple(float(middle if pd.isna(cell) else cell) for cell in (row["laag"], middle, row["hoog"]))  # fmt: skip


# --- methodieken ----------------------------------------------------------------------------------


def test_four_methodieken_one_for_each_front_and_in_every_state(kring):
    rows = kring["methodieken"]
    assert list(rows["nummer"]) == [1, 2, 3, 4]
    assert list(rows["front"]) == kring.info.keys("fronten")
    assert set(rows["status"]) == set(STATUS_METHODIEK)
    assert rows["titel"].str.len().max() <= 45


def test_layers_are_left_empty_on_purpose(kring):
    counts = pd.crosstab(kring["praktijktheorie"]["methodiek"], kring["praktijktheorie"]["laag"])
    empty = {key: {laag for laag in LAGEN if not row[laag]} for key, row in counts.iterrows()}
    assert empty == {
        "bellen": set(),
        "overdragen": {"ethiek"},
        "naast-elkaar": {"metakader", "theorie"},
        "gewone-dagen": {"metakader", "theorie", "ethiek", "situatie"},
    }
    assert kring["praktijktheorie"]["zegsman"].nunique() > 3
    assert kring["praktijktheorie"]["tekst"].is_unique


def test_hypotheses_are_borne_contradicted_untested_and_borne_by_one_kind(hypothesen):
    assert len(hypothesen) == 7
    against = hypothesen["bevindingen_weerspreekt"] > 0
    assert list(hypothesen.index[against]) == ["bellen-hypothesen-1"]
    assert hypothesen.loc["bellen-hypothesen-1", "steunt"] > 0
    assert list(hypothesen.index[hypothesen["bevindingen"] == 0]) == ["naast-elkaar-hypothesen-3"]
    assert list(hypothesen.index[hypothesen["een_soort"]]) == ["gewone-dagen-hypothesen-2"]
    assert (hypothesen["bevindingen_nuanceert"] > 0).sum() == 2


def test_what_does_not_support_a_hypothesis_says_why(kring):
    rows = kring["onderbouwing"].dropna(subset="hypothese")
    assert set(rows["richting"]) == {"steunt", "nuanceert", "weerspreekt"}
    assert rows[rows["richting"] != "steunt"]["toelichting"].notna().all()


def test_a_handvat_has_three_to_six_steps_and_one_of_them_an_empty_field(kring):
    rows = kring["handvatten"].set_index("handvat")
    assert len(rows) == 7
    assert set(rows["methodiek"]) == set(kring["methodieken"]["methodiek"])
    assert set(rows["status"]) == set(STATUS_METHODIEK)
    steps = rows["hoe"].str.split(";")
    assert steps.str.len().between(3, 6).all()
    assert all(step.strip() for told in steps for step in told)
    bare = rows.drop(columns=["document", "plaats", "opmerking"]).isna()
    assert bare.sum().sum() == 1
    assert bare.loc["dag-meelopen", "onbekend"]


# --- what came of it ------------------------------------------------------------------------------


def test_effects_over_the_cycles_and_of_one_perspective_none(kring):
    rows = kring["oogst"]
    assert len(rows) in range(12, 17)
    assert set(PERSPECTIEVEN) - set(rows["perspectief"]) == {"organisatie"}
    assert set(rows["cyclus"].dropna()) == set(CYCLI)
    assert rows["cyclus"].isna().sum() == 1
    assert rows[rows["cyclus"].isna()]["opmerking"].notna().all()
    assert set(rows["fase"]) == set(kring.info.keys("fasen"))


def test_some_effects_are_borne_out_by_another_and_most_are_not(kring):
    rows = kring["oogst"]
    borne = rows[rows["staving"] == "gestaafd"]
    assert 3 <= len(borne) < len(rows) / 2
    assert (borne["gestaafd_door"] != borne["zegsman"]).all()


def test_citizens_tell_an_effect_themselves_and_two_effects_are_unwanted(kring):
    rows = kring["oogst"].set_index("tekst")
    own = rows["zegsman"].map(lambda who: any(word in who for word in BURGERS))
    assert own.sum() == 1
    assert rows[own]["perspectief"].tolist() == ["burger"]
    assert rows["perspectief"].eq("burger").sum() > 1
    unwanted = rows.index.str.contains("pijnlijk|voor alles gebeld")
    assert list(rows[unwanted]["cyclus"]) == ["gerealiseerd", "gerealiseerd"]


def test_indicators_are_measured_again_once_and_one_got_worse(kring):
    rows = kring["metingen"].merge(kring["indicatoren"], on="indicator", suffixes=("", "_i"))
    often = rows["indicator"].value_counts()
    assert set(often) == {1, 2, 3}
    assert list(often.index[often == 1]) == ["overleggen"]
    unsaid = kring["indicatoren"]["beter"].isna()
    assert list(kring["indicatoren"]["indicator"][unsaid]) == ["overleggen"]
    ends = rows.sort_values("datum").groupby("indicator")["waarde"].agg(["first", "last"])
    sign = kring["indicatoren"].set_index("indicator")["beter"].map({"meer": 1, "minder": -1})
    gain = (ends["last"] - ends["first"]) * sign
    assert list(gain.index[(gain < 0).fillna(False)]) == ["wachttijd-ggz"]
    assert "organisatie" not in set(kring["indicatoren"]["perspectief"])


def test_measurements_say_of_how_many_and_lie_near_a_session(kring):
    rows = kring["metingen"].merge(kring["indicatoren"], on="indicator", suffixes=("", "_i"))
    assert rows["aantal"].notna().all()
    parts = rows["eenheid"].isin(["mensen", "deelnemers", "overdrachten"])
    assert (rows["waarde"] <= rows["aantal"])[parts].all()
    assert parts.sum() > 6
    held = pd.to_datetime(kring["sessies"]["datum"])
    days = pd.to_datetime(rows["datum"].str.ljust(10, "-").str.replace("---", "-15"))
    assert all((held - day).abs().min() <= NEAR for day in days)


def test_stories_reach_as_far_as_they_reach_and_one_may_not_be_told(kring):
    rows = kring["verhalen"].set_index("verhaal")
    reach = rows[list(CYCLI)].apply(lambda row: row.last_valid_index(), axis=1)
    assert reach.to_dict() == {
        "dinsdag-om-tien": "gerealiseerd", "twee-op-de-bank": "herijkt", "het-a4": "potentieel",
        "onder-de-bank": "toegepast",
    }  # fmt: skip
    assert list(rows.index[rows["toestemming"] == "nee"]) == ["onder-de-bank"]


def test_signals_stand_in_every_way_and_one_was_never_answered(kring):
    rows = kring["signalen"]
    assert len(rows) == 8
    assert set(rows["stand"]) == set(STANDEN_SIGNAAL)
    given = rows[rows["stand"] != "niet_doorgegeven"]
    assert given["aan"].notna().all()
    assert given["gegeven_op"].notna().all()
    assert given["antwoord"].isna().sum() == 1
    assert given["antwoord_op"].isna().sum() == 1
    held = given["sessie"].map(kring["sessies"].set_index("sessie")["datum"]).str[:7]
    assert (given["gegeven_op"].str[:7] >= held).all()
    months = given["gegeven_op"].str.len() == 7
    assert months.sum() == 1


def test_what_stays_is_in_every_state_and_lacks_an_owner_or_an_end_once(kring):
    rows = kring["borging"].set_index("borging")
    assert len(rows) == 6
    assert set(rows["status"]) == set(STATUS_BORGING)
    assert list(rows.index[rows["door"].isna()]) == ["intervisie"]
    assert list(rows.index[rows["tot"].isna()]) == ["dagstart"]


# --- the figures ----------------------------------------------------------------------------------


def test_every_quantity_has_a_figure_and_one_paid_figure_no_unit(kring):
    rows = kring["cijfers"]
    assert set(rows["grootheid"].dropna()) == set(GROOTHEDEN)
    bare = rows[rows["eenheid"].isna()]
    assert list(bare["grootheid"]) == ["betaald"]
    assert bare["niet_vermeld"].str.contains("eenheid").all()
    assert list(rows[rows["soort"] == "aanname"]["grootheid"]) == ["weken", "uren_per_fte"]
    assert (rows["soort"] == "schatting").sum() > 4


def test_the_figures_hang_together_and_do_not_settle_whether_it_is_enough(kring):
    people, hours, fte = (of_grootheid(kring, name) for name in ("vrijwilligers", "uren_per_jaar", "fte"))  # fmt: skip
    norm = of_grootheid(kring, "uren_per_fte")
    assert norm[0] < people[1] * hours[1] / fte[1] < norm[2]
    adults, share, week, weeks = (of_grootheid(kring, name) for name in ("bevolking", "aandeel", "uren_per_week", "weken"))  # fmt: skip
    supply = [a * s / 100 * h * w for a, s, h, w in zip(adults, share, week, weeks, strict=True)]
    asked = of_grootheid(kring, "vraag_uren")
    assert max(asked[0], supply[0]) < min(asked[2], supply[2])
    assert supply[0] < people[1] * hours[1] < supply[2]


def test_six_tips_came_from_outside_and_one_of_three_actions_is_done(kring):
    tips = kring["bevindingen"].query("soort == 'tip'")
    assert list(tips["zegsman"].unique()) == ["Steunpunt Mantelzorg Merendonk"]
    assert len(tips) == 6
    acties = kring["acties"].dropna(subset="bevinding")
    assert set(acties["bevinding"]) <= set(tips["bevinding"])
    last = kring["opvolging"].drop_duplicates("actie", keep="last").set_index("actie")["stand"]
    assert sorted(acties["actie"].map(last)) == ["gedaan", "loopt", "niet_gedaan"]


# --- how it reads ---------------------------------------------------------------------------------


def test_who_speaks_is_a_role_or_a_group_and_never_a_person(kring):
    roles = set(kring["deelnemers"]["rol"]) | {
        "alle deelnemers", "de deelnemers", "de vier wijkteams", "ervaringsdeskundigen van de cliëntenraad",
        "gemeente Merendonk", "het vrijwilligerspunt van Merendonk", "Steunpunt Mantelzorg Merendonk",
    }  # fmt: skip
    for table in ("praktijktheorie", "handvatten", "indicatoren", "cijfers", *TOLD):
        assert set(kring[table]["zegsman"]) <= roles, table


# --- any size -------------------------------------------------------------------------------------

SIZES = {"one session": Opzet(1, 20), "a phase": Opzet(3), "to the summer": Opzet(7, 0),
         "the pattern and a bit": Opzet(12, 400)}  # fmt: skip


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES)
def other(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("maat") / "x"
    make_demo(folder, request.param)
    assert check_kring(folder) == []
    return load_kring(folder)


def test_what_does_not_wait_for_a_session_is_the_same_at_every_size(kring, other):
    for table in SAME:
        assert other[table].equals(kring[table]), table
    links = [frame["onderbouwing"].dropna(subset="hypothese") for frame in (other, kring)]
    assert links[0].reset_index(drop=True).equals(links[1].reset_index(drop=True))
    assert len(links[0]) > 10
    tips = [frame["bevindingen"].query("soort == 'tip'")["tekst"].tolist() for frame in (other, kring)]  # fmt: skip
    assert tips[0] == tips[1]


def test_nothing_is_told_of_a_session_that_was_not_held(kring, other):
    short = len(other["sessies"]) < len(kring["sessies"])
    until = other["sessies"]["datum"].max()
    gone = {table: len(kring[table]) - len(other[table]) for table in TOLD}
    assert sum(n > 0 for n in gone.values()) in (range(4, 6) if short else [0])
    later = pd.Timestamp(until) + NEAR
    assert (other["metingen"]["datum"].fillna("") <= later.date().isoformat()).all()
    assert (other["oogst"]["wanneer"].fillna("") <= later.date().isoformat()).all()
    assert set(other["signalen"]["sessie"]) <= set(other["sessies"]["sessie"])
    assert set(other["oogst"]["fase"]) <= set(other.info.keys("fasen"))


def test_an_action_from_a_tip_comes_back_with_its_session(kring, other):
    here = other["acties"].dropna(subset="bevinding")
    held = (other["sessies"]["thema"] == "Het keukentafelgesprek").sum()
    assert len(here) == 3 * held
    assert (
        dict(zip(here["tekst"], here["bevinding"], strict=True)).items()
        <= dict(kring["acties"].dropna(subset="bevinding")[["tekst", "bevinding"]].values).items()
    )
