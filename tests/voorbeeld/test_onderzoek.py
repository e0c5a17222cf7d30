"""The made-up circle went out, read, coded and concluded: with the hard cases, and at every size."""

import pandas as pd
import pytest

from leerkring.kring.kring import check_kring, load_kring
from leerkring.kring.schema import LITERATUUR_SOORTEN, NIVEAUS, SPREKERS
from leerkring.methoden.codering import list_eenheden, list_onbeslist, settle_coderingen
from leerkring.methoden.keten import build_keten, count_dragers
from leerkring.voorbeeld import zaal
from leerkring.voorbeeld.demo import make_demo
from leerkring.voorbeeld.opzet import Opzet

SAME = ("zoekopdrachten", "literatuur", "beoordelingen", "fragmenten", "codeboek", "conclusies")
GRONDEN = ["kaart", "cluster", "fragment", "code"]


@pytest.fixture(scope="module")
def kring():
    return load_kring("voorbeeld")


@pytest.fixture(scope="module")
def bezoeken(kring):
    return kring["bezoeken"].set_index("bezoek")


@pytest.fixture(scope="module")
def oordelen(kring):
    """Which codes each coder gave to each unit on their own; missing where one did not read it."""
    return read_oordelen(kring["coderingen"])


@pytest.fixture(scope="module")
def vastgesteld(kring):
    return settle_coderingen(kring["coderingen"])


@pytest.fixture(scope="module")
def keten(kring, vastgesteld):
    units = list_eenheden(*(kring[name] for name in ("kaarten", "deelvragen", "fragmenten", "bezoeken")))  # fmt: skip
    return build_keten(kring["onderbouwing"], kring["conclusies"], kring["bevindingen"], units,
                       kring["kaarten"], vastgesteld, kring["codeboek"])  # fmt: skip


@pytest.fixture(scope="module")
def bevindingen(kring):
    rows = kring["bevindingen"]
    return rows[rows["soort"] == "bevinding"].set_index("bevinding")


@pytest.fixture(scope="module")
def per_conclusie(kring, keten):
    return count_dragers(keten, "conclusie", kring["conclusies"]).set_index("conclusie")


@pytest.fixture(scope="module")
def per_bevinding(keten, bevindingen):
    return count_dragers(keten, "bevinding", bevindingen.reset_index()).set_index("bevinding")


def name_eenheid(coderingen):
    return coderingen["fragment"].fillna(coderingen["kaart"])


def read_oordelen(coderingen):
    own = coderingen[coderingen["ronde"] == "zelfstandig"]
    codes = own["code"].groupby([name_eenheid(own), own["codeur"]])
    return codes.agg(lambda told: tuple(sorted(told.dropna()))).unstack()


# --- the field work -------------------------------------------------------------------------------


def test_every_area_and_the_vraagwijzer_were_visited_and_inwoners_and_gemeente_heard(
    kring, bezoeken
):
    held = bezoeken[bezoeken["aantal"] > 0]
    assert bezoeken["soort"].value_counts().to_dict() == {"observatie": 12, "interview": 12, "focusdag": 1}  # fmt: skip
    for soort in ("observatie", "interview"):
        seen = held[held["soort"] == soort]["bij"]
        assert {f"wijkteam {area}" for area in kring.info.gebieden} | {"vraagwijzer"} <= set(seen)
    heard = held[held["soort"] == "interview"]["bij"].value_counts()
    assert (heard["inwoners"], heard["gemeente"]) == (3, 2)
    assert set(held["gebied"].dropna()) == set(kring.info.gebieden)
    assert held["gebied"].isna().sum() > 3


def test_two_visits_fell_through_one_came_extra_and_of_one_the_hours_were_not_kept(bezoeken):
    off = bezoeken[bezoeken["aantal"] == 0]
    assert list(off.index) == ["observatie-11", "interview-12"]
    assert (off["gepland"] == 1).all()
    assert off["uren"].isna().all()
    assert off["toelichting"].str.contains("ging niet door").all()
    extra = bezoeken[bezoeken["gepland"] == 0]
    assert extra["aantal"].to_dict() == {"observatie-12": 1}
    assert extra["toelichting"].str.contains("op verzoek").all()
    held = bezoeken[bezoeken["aantal"] == 1]
    assert list(held.index[held["uren"].isna()]) == ["observatie-9"]
    assert (held["uren"].dropna() * 2 % 1 == 0).all()
    assert (held["uren"] % 1 == 0.5).any()


def test_visits_fall_on_working_days_in_their_phase(kring, bezoeken):
    days = pd.to_datetime(bezoeken["datum"][bezoeken["datum"].str.len() == 10])
    assert len(days) == len(bezoeken) - 1
    assert (days.dt.day_of_week < 5).all()
    first = kring["sessies"].groupby("fase")["datum"].min()
    fase = bezoeken["fase"].reindex(days.index)
    assert set(fase) == {"f1", "f2"}
    assert (bezoeken["datum"].reindex(days.index) < first["f3"]).all()
    assert ((bezoeken["datum"].reindex(days.index) >= first["f2"]) == (fase == "f2")).all()


def test_fragments_are_many_short_and_each_different(kring, bezoeken):
    rows = kring["fragmenten"]
    assert rows["bezoek"].notna().sum() in range(90, 121)
    assert rows["literatuur"].notna().sum() in range(45, 56)
    assert rows["tekst"].str.casefold().is_unique
    assert not set(rows["tekst"].str.casefold()) & set(kring["kaarten"]["tekst"].str.casefold())
    assert rows["tekst"].str.len().max() <= 220
    source = rows["bezoek"].fillna(rows["literatuur"])
    assert (rows["fragment"].str.rsplit("-f", n=1).str[0] == source).all()
    assert rows["plaats"].str.match(r"(regel|minuut|blz\.) \d+$|kopje ‘").all()
    held = bezoeken.index[bezoeken["aantal"] > 0]
    assert rows["bezoek"].value_counts().reindex(held, fill_value=0).between(3, 7).all()


def test_who_speaks_is_told_of_what_was_heard_and_never_of_what_was_read(kring, bezoeken):
    rows = kring["fragmenten"]
    assert rows[rows["literatuur"].notna()]["spreker"].isna().all()
    soort = rows["bezoek"].map(bezoeken["soort"])
    assert rows[soort == "interview"]["spreker"].notna().all()
    seen = rows[soort == "observatie"]["spreker"]
    assert seen.isna().any()
    assert seen.notna().any()
    assert set(rows["spreker"].dropna()) == set(SPREKERS) - {"onderzoeker"}


# --- the literature -------------------------------------------------------------------------------


def test_what_each_search_found_is_known_laid_aside_or_read(kring):
    log = kring["zoekopdrachten"].set_index("zoekopdracht")
    assert len(log) == 7
    read = kring["literatuur"]["zoekopdracht"].value_counts().reindex(log.index)
    assert (log["treffers"] - log["dubbel"] - log["afgewezen"] == read).all()
    assert (log["dubbel"] == 0).sum() == 1
    assert log["datum"].is_monotonic_increasing
    assert "verwijzingen in gevonden bronnen" in set(log["waar"])
    assert log["termen"].isna().sum() == 1


def test_twenty_five_sources_take_part_and_what_does_not_says_why(kring):
    rows = kring["literatuur"]
    assert rows["besluit"].value_counts().to_dict() == {"opgenomen": 25, "afgewezen": 11, "nog_te_lezen": 2}  # fmt: skip
    assert rows["reden"].nunique() == 5
    assert ((rows["besluit"] == "afgewezen") == rows["reden"].notna()).all()
    included = set(rows[rows["besluit"] == "opgenomen"]["literatuur"])
    assert set(kring["fragmenten"]["literatuur"].dropna()) == included


def test_the_sources_have_every_form_that_a_reference_list_must_know(kring):
    rows = kring["literatuur"]
    included = rows[rows["besluit"] == "opgenomen"]
    assert set(included["soort"]) == set(LITERATUUR_SOORTEN)
    assert included["jaar"].isna().sum() == 1
    years = included["jaar"].dropna().astype(int)
    assert (years.min(), years.max()) == (1998, 2024)
    assert included.duplicated(["auteurs", "jaar"]).any()
    authors = included["auteurs"].str.count(";") + 1
    assert {1, 2, 3, 4} == set(authors)
    assert (~included["auteurs"].str.contains(",")).sum() >= 3
    assert included["auteurs"].str.contains(r", [A-Z]\. van de[rn]?\b").any()
    chapters = included[included["soort"] == "hoofdstuk"]
    assert chapters["redactie"].notna().all()
    assert chapters["bladzijden"].notna().all()
    for mark in (":", "&", "‘", "?"):
        assert included["titel"].str.contains(mark, regex=False).any(), mark


def test_no_source_could_be_taken_for_one_that_exists(kring):
    rows = kring["literatuur"]
    assert rows["doi"].dropna().str.startswith("10.5555/").all()
    assert rows["doi"].notna().sum() > 4
    assert rows["url"].dropna().str.startswith("https://voorbeeld.example/").all()
    assert rows["url"].notna().sum() > 4


def test_two_readers_mostly_agree_and_both_were_sometimes_overruled(kring):
    read = kring["literatuur"].query("besluit != 'nog_te_lezen'").set_index("literatuur")["besluit"]
    judged = kring["beoordelingen"].pivot(index="literatuur", columns="lezer")
    assert set(judged.index) == set(read.index)
    final = read.reindex(judged.index)
    overruled = {lezer: (judged["besluit", lezer] != final).sum() for lezer in ("lezer-a", "lezer-b")}  # fmt: skip
    assert overruled == {"lezer-a": 2, "lezer-b": 4}
    assert (judged["besluit"].ne(final, axis=0).any(axis=1)).sum() == 6
    marks = kring["beoordelingen"]["cijfer"]
    assert marks.between(1, 10).all()
    assert set(marks * 2 % 1) == {0}
    assert (marks % 1 == 0.5).any()
    assert judged["cijfer"].astype(float).corr().iloc[0, 1] > 0.6
    assert (judged["cijfer", "lezer-a"] != judged["cijfer", "lezer-b"]).any()
    pro = kring["beoordelingen"].groupby("besluit")["cijfer"]
    assert pro.max()["afgewezen"] < 6
    assert pro.min()["opgenomen"] >= 5.5


# --- the coding -----------------------------------------------------------------------------------


def test_the_codebook_is_a_tree_under_the_four_fronten_and_houding(kring):
    codes = kring["codeboek"].set_index("code")
    assert len(codes) in range(20, 28)
    top = codes[codes["ouder"].isna()]
    assert list(top.index) == [*kring.info.keys("fronten"), "houding"]
    assert top["front"].dropna().to_dict() == {key: key for key in kring.info.keys("fronten")}
    assert set(codes.index[codes["ouder"] == "houding"]) == {"idealistisch", "realistisch"}
    grand = codes["ouder"].map(codes["ouder"])
    assert grand.notna().sum() == 2
    assert grand.map(codes["ouder"]).isna().all()
    assert codes["definitie"].notna().all()
    for column in ("wel", "niet"):
        assert codes[column].notna().sum() >= 10


def test_the_example_of_a_code_is_a_text_that_got_it(kring, vastgesteld):
    codes = kring["codeboek"].dropna(subset="voorbeeld")
    below = set(kring["codeboek"]["code"]) - set(kring["codeboek"]["ouder"].dropna())
    assert below <= set(codes["code"])
    texts = kring["fragmenten"].set_index("tekst")["fragment"]
    texts = pd.concat([texts, kring["kaarten"].set_index("tekst")["kaart"]])
    settled = set(zip(vastgesteld["eenheid"], vastgesteld["code"], strict=True))
    assert set(zip(codes["voorbeeld"].map(texts), codes["code"], strict=True)) <= settled


def test_two_coders_read_two_thirds_and_one_of_them_all(kring, oordelen):
    cards = kring["kaarten"]["kaart"]
    cards = set(cards[cards.str.startswith(("f1s3-", "f2s4-"))])
    assert set(oordelen.index) == set(kring["fragmenten"]["fragment"]) | cards
    assert list(oordelen) == ["codeur-a", "codeur-b"]
    assert oordelen["codeur-a"].notna().all()
    assert oordelen["codeur-b"].isna().mean() == pytest.approx(1 / 3, abs=0.02)


def test_they_differ_on_a_sixth_mostly_by_two_codes_that_look_alike(oordelen):
    both = oordelen.dropna()
    apart = both[both["codeur-a"] != both["codeur-b"]]
    assert 0.15 <= len(apart) / len(both) <= 0.20
    mixed = apart.apply(lambda row: tuple(sorted({*row["codeur-a"]} ^ {*row["codeur-b"]})), axis=1)
    counts = mixed.value_counts()
    assert counts.index[0] == ("afstemming", "overdracht")
    assert counts.iloc[0] >= 3 * counts.iloc[1]


def test_most_differences_were_talked_through_and_some_were_left(kring, oordelen):
    both = oordelen.dropna()
    apart = set(both.index[both["codeur-a"] != both["codeur-b"]])
    talked = kring["coderingen"].query("ronde == 'overleg'")
    assert set(talked["codeur"]) == {"samen"}
    assert set(name_eenheid(talked)) < apart
    left = apart - set(name_eenheid(talked))
    assert 6 <= len(left) <= 10
    assert set(list_onbeslist(kring["coderingen"])["eenheid"]) == left


def test_some_units_got_two_codes_and_to_some_none_fitted(kring, oordelen):
    many = oordelen["codeur-a"].map(len)
    assert 10 < (many == 2).sum() < len(many) / 5
    assert many.max() == 2
    bare = kring["coderingen"]["code"].isna()
    assert bare.sum() >= 4
    assert kring["coderingen"][bare]["niveau"].isna().all()
    both = oordelen.dropna()
    assert ((both["codeur-a"] == ()) & (both["codeur-b"] == ())).any()


def test_a_niveau_is_told_with_every_code_and_sometimes_one_step_off(kring):
    rows = kring["coderingen"].query("ronde == 'zelfstandig'").dropna(subset="code")
    assert rows["niveau"].notna().all()
    step = rows["niveau"].map(NIVEAUS.index).groupby([name_eenheid(rows), rows["codeur"]]).first().unstack()  # fmt: skip
    gap = (step["codeur-a"] - step["codeur-b"]).dropna().abs()
    assert set(gap) == {0, 1}
    assert 0.02 < (gap == 1).mean() < 0.15


def test_houding_leans_the_published_way_and_proves_nothing(vastgesteld):
    counts = vastgesteld.groupby(["code", "niveau"]).size().unstack(fill_value=0)
    ideal, real = counts.loc["idealistisch"], counts.loc["realistisch"]
    assert ideal["micro"] > ideal["meso"] + ideal["macro"]
    assert real["meso"] + real["macro"] > real["micro"]
    assert ideal["meso"] + ideal["macro"] >= 3
    assert ideal["macro"] >= 1
    assert real["micro"] >= 3


# --- the synthesis --------------------------------------------------------------------------------


def test_findings_and_conclusions_are_few_and_short(kring, bevindingen):
    assert list(bevindingen.index) == [f"v{n:02d}" for n in range(1, 15)]
    assert bevindingen[["thema", "niveau", "front", "zegsman"]].notna().all(axis=None)
    assert bevindingen["sessie"].isna().all()
    assert bevindingen["tekst"].str.len().max() <= 160
    assert set(bevindingen["front"]) == set(kring.info.keys("fronten"))
    assert set(bevindingen["niveau"]) == set(NIVEAUS)
    told = kring["conclusies"]
    assert list(told["nummer"]) == [1, 2, 3, 4, 5]
    assert told["titel"].str.len().max() <= 45
    assert set(told["status"]) == {"voorlopig", "definitief"}


def test_every_card_and_cluster_that_is_named_was_found(kring):
    named = [link for finding in Opzet().onderzoek["synthese"]["bevindingen"].values()
             for link in finding["onder"]]  # fmt: skip
    rows = kring["onderbouwing"]
    assert rows[["conclusie", "hypothese"]].isna().all(axis=1).sum() == len(named)
    for column in GRONDEN:
        assert rows[column].notna().sum() == sum(column in link for link in named), column


def test_findings_rest_on_all_four_and_in_all_three_ways(kring):
    rows = kring["onderbouwing"]
    under = rows[rows[["conclusie", "hypothese"]].isna().all(axis=1)]
    assert (under[GRONDEN].notna().sum(axis=1) == 1).all()
    assert under[GRONDEN].notna().any().all()
    assert set(under["richting"]) == {"steunt", "nuanceert", "weerspreekt"}
    assert under[under["richting"] != "steunt"]["toelichting"].notna().mean() > 0.6
    assert under.groupby("bevinding")["richting"].agg(lambda told: "steunt" in set(told)).all()


def test_each_conclusion_has_two_to_four_findings_not_all_of_which_agree(kring):
    over = kring["onderbouwing"].dropna(subset="conclusie")
    assert over["conclusie"].value_counts().between(2, 4).all()
    assert set(over["conclusie"]) == set(kring["conclusies"]["conclusie"])
    assert list(over[over["richting"] == "weerspreekt"]["conclusie"]) == ["c2"]
    assert list(over[over["richting"] == "nuanceert"]["conclusie"]) == ["c1", "c5"]
    assert over[over["richting"] != "steunt"]["toelichting"].notna().all()


def test_one_finding_lies_under_no_conclusion_and_one_rests_on_one_kind(kring, per_bevinding):
    used = set(kring["onderbouwing"].dropna(subset="conclusie")["bevinding"])
    assert set(per_bevinding.index) - used == {"v06"}
    assert list(per_bevinding.index[per_bevinding["een_soort"]]) == ["v14"]
    assert per_bevinding.loc["v14", "interview"] == per_bevinding.loc["v14", "steunt"] == 4


def test_of_one_conclusion_no_counter_evidence_was_noted(per_conclusie):
    against = per_conclusie["nuanceert"] + per_conclusie["weerspreekt"]
    assert list(per_conclusie.index[against == 0]) == ["c4"]
    assert (per_conclusie["steunt"] > against).all()
    assert (per_conclusie["soorten"] >= 4).all()


def test_a_card_lies_under_two_conclusions(kring, keten):
    cards = keten[keten["bronsoort"] == "sessie"]
    many = cards.groupby("eenheid")["conclusie"].nunique()
    texts = kring["kaarten"].set_index("kaart")["tekst"]
    assert "cliënt moet steeds opnieuw zijn verhaal doen" in set(texts[many.index[many > 1]])


def test_the_counter_evidence_within_a_cluster_is_not_counted_as_support(kring, keten):
    texts = kring["kaarten"].set_index("kaart")["tekst"]
    rows = keten[keten["bevinding"] == "v07"].assign(woorden=lambda t: t["eenheid"].map(texts))
    against = rows.set_index("woorden").loc["het casusoverleg op dinsdag scheelt mij zes mails"]
    assert against["richting"] == "weerspreekt"
    assert against["eenheid"].startswith("f1s1-d2-")


# --- any size -------------------------------------------------------------------------------------

SIZES = {"one session": Opzet(1), "a few cards": Opzet(9, 40), "no cards": Opzet(9, 0),
         "many cards": Opzet(9, 3000), "the pattern and a bit": Opzet(12)}  # fmt: skip


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES)
def other(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("maat") / "x"
    make_demo(folder, request.param)
    assert check_kring(folder) == []
    return load_kring(folder)


def test_what_was_seen_read_and_concluded_is_the_same_at_every_size(kring, other):
    for table in SAME:
        assert other[table].equals(kring[table]), table
    visits = [frame["bezoeken"].drop(columns="fase") for frame in (other, kring)]
    assert visits[0].equals(visits[1])
    assert set(other["bezoeken"]["fase"].dropna()) <= set(other.info.keys("fasen"))
    found = [frame["bevindingen"].query("soort == 'bevinding'") for frame in (other, kring)]
    assert found[0].reset_index(drop=True).equals(found[1].reset_index(drop=True))
    coded = [frame["coderingen"].dropna(subset="fragment").reset_index(drop=True) for frame in (other, kring)]  # fmt: skip
    assert coded[0].equals(coded[1])


def test_every_finding_has_support_that_is_there_at_every_size(other):
    settled = settle_coderingen(other["coderingen"])
    of_fragment = settled[settled["eenheid"].isin(set(other["fragmenten"]["fragment"]))]
    rows = other["onderbouwing"].query("richting == 'steunt'")
    held = rows[rows["fragment"].notna() | rows["code"].isin(set(of_fragment["code"]))]
    found = other["bevindingen"].query("soort == 'bevinding'")
    assert set(found["bevinding"]) == set(held["bevinding"])
    filled = set(other["kaarten"]["cluster"].dropna())
    assert set(rows["cluster"].dropna()) <= filled


def test_a_card_is_coded_once_for_each_text_and_only_when_it_is_there(kring, other):
    coded = other["coderingen"]["kaart"].dropna()
    assert set(coded) <= set(other["kaarten"]["kaart"])
    texts = other["kaarten"].set_index("kaart")["tekst"].reindex(coded.unique())
    assert texts.is_unique
    of_coded = other["kaarten"]["deelvraag"].str.startswith(("f1s3-", "f2s4-"))
    here = set(other["kaarten"]["tekst"][of_coded])
    assert set(texts) == here
    assert len(here) <= len(set(kring["coderingen"]["kaart"].dropna()))


def test_another_seed_has_others_see_other_things_in_the_same_words(tmp_path, kring):
    make_demo(tmp_path / "x", Opzet(zaad=2))
    assert check_kring(tmp_path / "x") == []
    anders = load_kring(tmp_path / "x")
    assert anders["fragmenten"].equals(kring["fragmenten"])
    assert not anders["beoordelingen"].equals(kring["beoordelingen"])
    one, two = (read_oordelen(frame["coderingen"].dropna(subset="fragment")) for frame in (anders, kring))  # fmt: skip
    assert not one.equals(two)
    settled = [settle_coderingen(frame["coderingen"]) for frame in (anders, kring)]
    same = [set(zip(rows["eenheid"], rows["code"], strict=True)) for rows in settled]
    fragments = set(kring["fragmenten"]["fragment"])
    same = [{pair for pair in pairs if pair[0] in fragments} for pairs in same]
    assert len(same[0] & same[1]) > 0.9 * len(same[0] | same[1])


def test_finding_the_cards_of_a_session_holds_no_more_than_there_are_texts(monkeypatch):
    monkeypatch.setattr(zaal, "CHUNK", 7)
    zitting = Opzet(9, 900).find_zitting("f1s3")
    found = zaal.find_kaarten(zitting)
    made = {row["kaart"]: row["tekst"] for row in zaal.make_kaarten(zitting)}
    assert {key: card["tekst"] for key, card in found.items()}.items() <= made.items()
    assert len(made) == 100
    assert len(found) == len(set(made.values())) < len(made)


def test_one_code_is_from_observations_alone(kring, vastgesteld):
    units = list_eenheden(*(kring[name] for name in ("kaarten", "deelvragen", "fragmenten", "bezoeken")))  # fmt: skip
    kinds = vastgesteld.merge(units, on="eenheid").groupby("code")["bronsoort"].unique()
    assert [code for code, found in kinds.items() if list(found) == ["observatie"]] == ["plek"]
