"""The made-up circle has competences and a field of forces: with the hard cases, and at every size."""

import pytest

from leerkring.kring.kring import check_kring, load_kring
from leerkring.voorbeeld import krachtenveld, opzet
from leerkring.voorbeeld.competenties import make_scores
from leerkring.voorbeeld.demo import make_demo
from leerkring.voorbeeld.opzet import Opzet, Zitting

EIGEN = ("kaders", "competenties", "scores", "actoren", "actorscores", "relaties")
TOP = 4


def make_kring(folder, opzet):
    make_demo(folder, opzet)
    assert check_kring(folder) == []
    return load_kring(folder)


@pytest.fixture(scope="module")
def kring(tmp_path_factory):
    return make_kring(tmp_path_factory.mktemp("gewoon") / "x", Opzet())


@pytest.fixture(scope="module")
def boks(kring):
    rows = kring["competenties"]
    return rows[rows["kader"] == "boks-2"].set_index("competentie")


@pytest.fixture(scope="module")
def niveau(kring):
    """How many people stand at each level now, by competence."""
    now = kring["scores"].query("moment == 'nu'")
    return now.groupby(["competentie", "score"]).size().unstack(fill_value=0).astype("int64")


@pytest.fixture(scope="module")
def contacten(kring):
    return kring["relaties"].query("soort == 'contact'")


def spread_scores(kring):
    """Return the distance between the quartiles of now, by competence."""
    now = kring["scores"].query("moment == 'nu'").astype({"score": "float64"})
    ends = now.groupby("competentie")["score"].quantile([0.25, 0.75]).unstack()
    return ends[0.75] - ends[0.25]


def count_vormen(scores):
    """Count who is broad and deep, broad, deep or neither, of those who filled in most."""
    now = scores[scores["moment"] == "nu"].dropna(subset="deelnemer")
    now = now.pivot(index="deelnemer", columns="competentie", values="score")
    answered = now.notna().sum(axis=1)
    now, answered = now[answered > 7], answered[answered > 7]
    broad = (now >= 2).sum(axis=1) >= answered / 2
    return (broad.map({True: "breed", False: "smal"}) + (now == TOP).any(axis=1).map({True: "+", False: ""})).value_counts().to_dict()  # fmt: skip


def list_paren(contacten, sessie, moment, naar):
    rows = contacten[(contacten["sessie"] == sessie) & (contacten["moment"] == moment)]
    rows = rows.dropna(subset=naar)
    return set(zip(rows["van_deelnemer"], rows[naar], strict=True))


def count_gekomen(contacten, eerst, later, naar):
    """Count what was wanted, not there yet, and came about, of those who answered again."""
    now = list_paren(contacten, later, "nu", naar)
    again = {who for who, _other in now}
    wanted = list_paren(contacten, eerst, "gewenst", naar) - list_paren(
        contacten, eerst, "nu", naar
    )
    wanted = {pair for pair in wanted if pair[0] in again}
    return len(wanted & now), len(wanted)


# --- competences ----------------------------------------------------------------------------------


def test_two_versions_of_the_boks_and_a_profile_of_the_city(kring):
    rows = kring["kaders"]
    assert list(rows["kader"]) == ["boks-1", "boks-2", "stadsprofiel"]
    assert rows["titel"].nunique() == 2
    assert rows[["versie", "uitgever", "rechten"]].notna().all(axis=None)
    sizes = kring["competenties"]["kader"].value_counts()
    assert sizes["boks-1"] == 9
    assert sizes["boks-2"] == 15


def test_the_second_version_says_what_is_meant_and_mostly_what_is_needed(boks):
    kinds = boks["soort"].value_counts()
    assert kinds[["kennis", "kunde", "houding"]].sum() == 13
    assert kinds["persoonlijke_ethiek"] == kinds["beroepsethiek"] == 1
    assert boks["omschrijving"].notna().all()
    assert boks["score_nodig"].notna().sum() == 12


def test_the_first_version_lies_beside_the_second_in_four_ways(kring, boks):
    first = kring["competenties"].query("kader == 'boks-1'")
    other = first["lijkt_op"].map(boks["titel"])
    known = other.notna()
    one, two = first["titel"][known].str.lower(), other[known].str.lower()
    order = one.str.split().map(sorted) == two.str.split().map(sorted)
    assert (~known).sum() == 2
    assert (one == two).sum() == 3
    assert (order & (one != two)).sum() == 2
    assert (~order).sum() == 2


def test_who_was_there_filled_it_in_and_who_does_research_did_not(kring):
    roles = kring["deelnemers"].set_index("deelnemer")["rol"]
    people = set(kring["scores"]["deelnemer"].dropna())
    assert "onderzoekers en docenten" not in set(roles[list(people)])
    there = kring["aanwezigheid"].query("aanwezig == 'ja' and sessie in ('f3s1', 'f3s2')")
    assert people <= set(there["deelnemer"])
    assert len(people) == 17


def test_some_have_no_then_two_filled_in_few_and_one_form_has_no_pseudonym(kring, boks):
    scores = kring["scores"]
    first = set(kring["aanwezigheid"].query("sessie == 'f1s1'")["deelnemer"])
    then = set(scores.query("moment == 'toen'")["deelnemer"].dropna())
    people = set(scores["deelnemer"].dropna())
    assert people - then == people - first
    assert len(people - then) >= 3
    many = scores.query("moment == 'nu'")["deelnemer"].value_counts(dropna=False)
    assert (many == 6).sum() == 2
    assert (many == len(boks)).sum() == len(many) - 2
    nameless = scores[scores["deelnemer"].isna()]
    assert len(nameless) == nameless.groupby(["competentie", "moment"]).ngroups
    assert len(nameless) >= 2 * len(boks)


def test_most_went_up_and_some_see_that_they_could_less_than_they_thought(kring):
    rows = kring["scores"].dropna(subset="deelnemer")
    rows = rows.pivot(index=["deelnemer", "competentie"], columns="moment", values="score").dropna()
    step = rows["nu"] - rows["toen"]
    assert (step > 0).sum() > (step == 0).sum() > (step < 0).sum() >= 3
    assert set(rows.index[step < 0].get_level_values(1)) == {"boks-2-11"}


def test_knowledge_is_equal_and_one_skill_is_far_apart(kring, boks):
    spread = spread_scores(kring)
    assert (spread[boks.index[boks["soort"] == "kennis"]] <= 1).all()
    assert spread.idxmax() == "boks-2-8"
    assert spread.max() >= 2 + spread.drop("boks-2-8").median()


def test_one_skill_nobody_has_at_the_top_and_one_leans_on_one(niveau):
    assert list(niveau.index[niveau[TOP] == 0]) == ["boks-2-10"]
    assert list(niveau.index[niveau[TOP] == 1]) == ["boks-2-9"]
    assert niveau.loc["boks-2-9", 3] == 0


def test_of_two_competences_there_are_too_few_people(boks, niveau):
    need = boks.dropna(subset="score_nodig")
    have = {key: niveau.loc[key, int(level) :].sum() for key, level in need["score_nodig"].items()}
    short = [key for key, people in need["mensen_nodig"].items() if have[key] < people]
    assert short == ["boks-2-9", "boks-2-10"]


def test_as_many_are_broad_and_deep_as_broad_as_deep(kring):
    assert count_vormen(kring["scores"]) == {"breed+": 5, "breed": 5, "smal+": 5}


@pytest.mark.parametrize("zaad", range(20, 26))
def test_with_every_seed_people_are_deep_and_broad_in_three_ways(tmp_path, zaad):
    counts = count_vormen(make_kring(tmp_path / "x", Opzet(zaad=zaad))["scores"])
    assert set(counts) == {"breed+", "breed", "smal+"}
    assert max(counts.values()) - min(counts.values()) <= 1


def test_ones_own_values_are_clearer_than_the_code_with_exceptions(kring):
    now = kring["scores"].query("moment == 'nu'").dropna(subset="deelnemer")
    now = now.pivot(index="deelnemer", columns="competentie", values="score")
    gap = (now["boks-2-14"] - now["boks-2-15"]).dropna()
    assert (gap > 0).sum() > (gap < 0).sum() >= 2
    assert (gap == 0).any()


# --- the field of forces --------------------------------------------------------------------------


def test_parties_of_two_groups_of_which_some_meet_in_both(kring, contacten):
    groups = kring["actoren"].set_index("actor")["groep"]
    assert groups.value_counts().to_dict() == {"krachtenveld": 11, "wijknetwerk": 8}
    met = groups[contacten["naar"].dropna().unique()]
    assert set(met.index[met == "wijknetwerk"]) == set(groups.index[groups == "wijknetwerk"])
    assert (met == "krachtenveld").sum() == 4


def test_raters_agree_on_most_parties_and_are_split_on_one(kring):
    rows = kring["actorscores"].astype({"macht": "int64", "belang": "int64"})
    assert rows["deelnemer"].nunique() == 17
    assert 5 <= 17 * 11 - len(rows) <= 20
    power = rows.groupby("actor")["macht"]
    gaps = power.max() - power.min()
    assert gaps.idxmax() == "inwoners"
    assert gaps.drop("inwoners").max() <= 2
    split = rows[rows["actor"] == "inwoners"]
    assert 3 not in set(split["macht"])
    assert abs((split["macht"] < 3).sum() - (split["macht"] > 3).sum()) <= 3
    assert split["belang"].min() >= 4


def test_dependencies_came_went_and_stayed_and_few_go_both_ways(kring):
    rows = kring["relaties"].query("soort == 'afhankelijkheid'")
    ties = {moment: set(zip(part["van"], part["naar"], part["wat"], strict=True)) for moment, part in rows.groupby("moment")}  # fmt: skip
    assert set(rows["wat"]) == {"geld", "kennis", "cliënten", "mandaat", "gegevens"}
    assert len(ties["nu"] & ties["voor"]) >= 6
    assert len(ties["nu"] - ties["voor"]) >= 6
    assert len(ties["voor"] - ties["nu"]) >= 4
    pairs = {tie[:2] for tie in ties["nu"]}
    mutual = {pair for pair in pairs if pair[::-1] in pairs}
    assert 4 <= len(mutual) < len(pairs) / 2
    assert set(kring["actoren"].query("groep == 'krachtenveld'")["actor"]) >= {end for pair in pairs for end in pair}  # fmt: skip


def test_partners_were_asked_twice_and_about_half_of_what_was_wanted_came(contacten):
    came, wanted = count_gekomen(contacten, "f1s2", "f3s1", "naar")
    assert wanted >= 15
    assert 0.35 <= came / wanted <= 0.65
    first, again = (set(contacten[contacten["sessie"] == s]["van_deelnemer"]) for s in ("f1s2", "f3s1"))  # fmt: skip
    assert first & again
    assert first - again
    assert again - first
    met, want = (list_paren(contacten, "f1s2", moment, "naar") for moment in ("nu", "gewenst"))
    assert met & want
    assert met - want


def test_somebody_wanted_nobody_more_and_that_is_said_where_it_is_clear(contacten):
    nobody = contacten[contacten["naar"].isna() & contacten["naar_deelnemer"].isna()]
    assert (nobody["moment"] == "gewenst").all()
    assert list(nobody["sessie"]).count("f1s2") == 1


def test_where_one_form_asked_about_partners_and_colleagues_everybody_names_a_partner(monkeypatch):
    # Without a name it would also be an answer about colleagues, whom nobody was asked to want.
    monkeypatch.setattr(krachtenveld, "SOORTEN", dict.fromkeys(krachtenveld.SOORTEN, (0, 0, 0)))
    monkeypatch.setattr(krachtenveld, "NIEUW", 0)
    rows = list(krachtenveld.make_contacten(Zitting(Opzet(), 7)))
    named = {(row["moment"], row["naar"]) for row in rows if "naar" in row}
    assert named == {("nu", "corporatie"), ("gewenst", "ggz")}
    assert {row["moment"] for row in rows if "naar_deelnemer" in row} == {"nu"}


def test_colleagues_were_asked_twice_and_most_answered(kring, contacten):
    there = kring["aanwezigheid"].query("aanwezig == 'ja'").groupby("sessie")["deelnemer"].agg(set)
    for sessie, share in (("f1s3", 0.85), ("f3s1", 0.80)):
        here = contacten[(contacten["sessie"] == sessie) & (contacten["moment"] == "nu")]
        answered = set(here["van_deelnemer"])
        assert answered <= there[sessie]
        assert len(answered) / len(there[sessie]) == pytest.approx(share, abs=0.03)
        assert {who for who, _other in list_paren(contacten, sessie, "nu", "naar_deelnemer")} == answered  # fmt: skip
    came, wanted = count_gekomen(contacten, "f1s3", "f3s1", "naar_deelnemer")
    assert wanted >= 10
    assert 0.35 <= came / wanted <= 0.65


@pytest.mark.parametrize("sessie", ["f1s3", "f3s1"])
def test_ties_are_partly_mutual_and_partly_between_roles(kring, contacten, sessie):
    roles = kring["deelnemers"].set_index("deelnemer")["rol"]
    ties = list_paren(contacten, sessie, "nu", "naar_deelnemer")
    asked = {who for who, _other in ties}
    among = {tie for tie in ties if tie[1] in asked}
    mutual = sum(tie[::-1] in among for tie in among) / len(among)
    own = sum(roles[one] == roles[two] for one, two in ties) / len(ties)
    assert 0.3 < mutual < 0.8
    assert 0.3 < own < 0.7
    invited = set(kring["aanwezigheid"].query("sessie == @sessie")["deelnemer"])
    assert {two for _one, two in ties} <= invited


# --- any size -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "opzet", [Opzet(1, 20), Opzet(2, 3), Opzet(3), Opzet(12, 400), Opzet(20)], ids=repr
)
def test_every_size_is_valid_and_holds_a_form_for_each_and_a_few_contacts(tmp_path, kring, opzet):
    other = make_kring(tmp_path / "x", opzet)
    for table in ("kaders", "competenties", "actoren"):
        assert other[table].equals(kring[table])
    people = len(other["deelnemers"])
    assert 0 < len(other["scores"]) <= people * 15 * 3
    assert 0 < len(other["actorscores"]) <= people * 11
    rows = other["relaties"]
    assert set(rows["sessie"].dropna()) <= set(other["sessies"]["sessie"])
    per_sessie = rows.query("soort == 'contact'")["sessie"].value_counts()
    assert bool(len(per_sessie)) is (opzet.sessies > 1)
    assert (per_sessie <= people * 12).all()


def test_a_seed_makes_the_same_again_and_another_the_same_words(tmp_path, kring):
    again, other = (make_kring(tmp_path / str(n), Opzet(zaad=n)) for n in (17, 2))
    for table in EIGEN:
        words = table in {"kaders", "competenties", "actoren"}
        assert again[table].equals(kring[table]), table
        assert other[table].equals(kring[table]) is words, table


def test_the_contacts_of_a_session_are_the_same_however_many_come_after_it():
    for place in (1, 2, 7):
        short, long = (list(krachtenveld.make_contacten(Zitting(Opzet(n), place))) for n in (8, 30))
        assert short == long
        assert short


def test_a_second_round_looks_back_on_its_own_first(tmp_path):
    rows = make_kring(tmp_path / "x", Opzet(18, 0))["relaties"].query("soort == 'contact'")
    for first, naar in (("f4s2", "naar"), ("f4s3", "naar_deelnemer")):
        came, wanted = count_gekomen(rows, first, "f6s1", naar)
        assert 0.25 <= came / wanted <= 0.8
        now = list_paren(rows, "f6s1", "nu", naar)
        before = {pair for pair in list_paren(rows, first, "nu", naar) if pair[0] in dict(now)}
        assert len(before & now) > 0.7 * len(before) > 5
    assert list_paren(rows, "f4s2", "gewenst", "naar") != list_paren(rows, "f1s2", "gewenst", "naar")  # fmt: skip


def test_four_times_the_people_give_about_four_times_the_rows(monkeypatch):
    def count():
        plan = Opzet(9)
        contacts = sum(len(list(krachtenveld.make_contacten(zitting))) for zitting in plan.zittingen)  # fmt: skip
        return contacts, len(list(make_scores(plan)))

    few = count()
    monkeypatch.setattr(opzet, "MENSEN", (40, 20, 16, 20, 4))
    for small, large in zip(few, count(), strict=True):
        assert 3 * small < large < 6 * small
