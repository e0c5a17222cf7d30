"""The field of forces: arithmetic by hand and against networkx, and what data does not allow."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerkring.kring import load_kring
from leerkring.methoden import krachtenveld as kv

NAMES = {"stad": "De stad", "kerk": "De kerk", "bank": "De bank"}
COLUMNS = ["soort", "moment", "van", "van_deelnemer", "naar", "naar_deelnemer", "wat", "rang", "sessie", "opmerking"]  # fmt: skip


@pytest.fixture
def actoren():
    return pd.DataFrame({"actor": list(NAMES), "naam": list(NAMES.values()), "opmerking": None})


def make(*rows, **fixed):
    """Make relaties; each row a mapping of some columns."""
    table = pd.DataFrame([{**fixed, **row} for row in rows], columns=COLUMNS)
    return table.astype({name: "Int64" if name == "rang" else "str" for name in COLUMNS})


def ties(*pairs):
    return pd.DataFrame(pairs, columns=["van", "naar"], dtype="str")


def star(n, *, mutual):
    """Everybody names the first; when mutual the first names everybody."""
    people = [f"p{k}" for k in range(n)]
    pairs = [(who, "p0") for who in people[1:]] + [("p0", who) for who in people[1:] if mutual]
    return ties(*pairs), people


# power and interest


def make_scores(**given):
    """Make judgements: for each party a list of (macht, belang)."""
    rows = [(actor, f"d{n}", *pair) for actor, pairs in given.items() for n, pair in enumerate(pairs)]  # fmt: skip
    return pd.DataFrame(rows, columns=["actor", "deelnemer", "macht", "belang"])


def test_the_middle_half_runs_between_scores_that_were_given(actoren):
    found = kv.summarise_macht(make_scores(stad=[(1, 4), (2, 4), (4, 5), (5, 5), (5, 5), (5, 4)]), actoren).iloc[0]  # fmt: skip
    assert (found["macht"], found["macht_laag"], found["macht_hoog"]) == (4.5, 2, 5)
    assert (found["belang"], found["belang_laag"], found["belang_hoog"]) == (4.5, 4, 5)
    assert found["vak"] == "betrek" and not found["eens"]


@pytest.mark.parametrize(
    ("macht", "belang", "vak"),
    [(4, 4, "betrek"), (4, 2, "tevreden"), (2, 4, "raadpleeg"), (2, 2, "informeer"), (3, 5, "grens"), (5, 3, "grens")],
)  # fmt: skip
def test_each_corner_has_its_word_and_the_middle_has_none(macht, belang, vak, actoren):
    found = kv.summarise_macht(make_scores(stad=[(macht, belang)] * 5), actoren)
    assert found["vak"].item() == vak
    assert found["eens"].item() == (vak != "grens")


def test_few_judges_are_counted_and_nothing_more(actoren):
    found = kv.summarise_macht(make_scores(stad=[(5, 5)] * 4, kerk=[(1, 1)] * 5), actoren)
    assert found["actor"].tolist() == ["kerk", "stad"]
    numbers = found.filter(regex="macht|belang|vak|nummer").iloc[1]
    assert numbers.isna().all() and found["mensen"].tolist() == [5, 4]
    assert kv.describe_onthouden(found, min_cel=5).startswith("Bij één partij gaven minder dan 5")


def test_where_people_differ_most_is_said_and_never_a_single_step(actoren):
    far = make_scores(stad=[(1, 4)] * 3 + [(5, 4)] * 3, kerk=[(2, 2)] * 3 + [(4, 2)] * 3)
    told = kv.describe_verdeeld(kv.summarise_macht(far, actoren))
    assert told == "Het verst uit elkaar ligt wat mensen zeggen over de macht van De stad: de middelste helft gaf 1 tot 5."  # fmt: skip
    near = make_scores(stad=[(4, 4)] * 3 + [(5, 4)] * 3)
    assert "geen van de partijen" in kv.describe_verdeeld(kv.summarise_macht(near, actoren))


# dependencies


def arrow(moment, van, naar, wat=None, sessie="s1"):
    return {"soort": "afhankelijkheid", "moment": moment, "van": van, "naar": naar, "wat": wat, "sessie": sessie}  # fmt: skip


def test_what_came_stayed_and_went_by_hand(actoren):
    rows = make(arrow("voor", "stad", "kerk", "geld"), arrow("nu", "stad", "kerk", "kennis"), arrow("nu", "stad", "kerk", "tijd"),
                arrow("voor", "kerk", "bank"), arrow("nu", "bank", "kerk"), arrow("nu", "kerk", "stad"), arrow("gewenst", "bank", "stad"))  # fmt: skip
    found = kv.compare_afhankelijkheden(rows, actoren).set_index(["van", "naar"])
    assert found["verandering"].to_dict() == {("stad", "kerk"): "bleef", ("kerk", "stad"): "kwam", ("kerk", "bank"): "verdween", ("bank", "kerk"): "kwam"}  # fmt: skip
    assert found.loc[("stad", "kerk"), ["wat_voor", "wat_nu"]].tolist() == ["geld", "kennis; tijd"]
    # Stad and kerk need each other; bank needs kerk now, which kerk did before and not now.
    assert found["eenzijdig"].to_dict() == {("stad", "kerk"): False, ("kerk", "stad"): False, ("kerk", "bank"): True, ("bank", "kerk"): True}  # fmt: skip
    assert kv.count_verandering(found) == {"kwam": 2, "bleef": 1, "verdween": 1}


@pytest.mark.parametrize(("moment", "told"), [("nu", "Hoe het vóór de verandering was, is niet vastgelegd."), ("voor", "Hoe het nu is, is niet vastgelegd.")])  # fmt: skip
def test_one_moment_alone_tells_no_change(moment, told, actoren):
    found = kv.compare_afhankelijkheden(make(arrow(moment, "stad", "kerk")), actoren)
    assert found["verandering"].isna().all()
    assert told in kv.describe_afhankelijkheden(found)


def test_a_party_stands_in_both_panels_on_one_place(actoren):
    rows = make(arrow("voor", "bank", "stad"), arrow("nu", "stad", "kerk"))
    tabel = kv.compare_afhankelijkheden(rows, actoren)
    parties = kv.number_partijen(tabel, actoren)
    from matplotlib.figure import Figure

    ax = Figure().subplots()
    kv.plot_afhankelijkheden(tabel, partijen=parties, ax=ax)
    where = {}
    for text in ax.texts:
        if text.get_text() in {"1", "2", "3"} and text.get_position()[1] > -1.3:
            where.setdefault(text.get_text(), []).append(text.get_position())
    assert set(where) == {"1", "2", "3"}
    for (x, y), (other_x, other_y) in where.values():
        assert (other_x - x, other_y) == (pytest.approx(3.1), y)
    arrows = [note for note in ax.texts if getattr(note, "arrow_patch", None)]
    assert len(arrows) == 2


# connections: lists and counts


def test_a_blank_answer_counts_at_the_level_that_was_asked():
    rows = make({"van_deelnemer": "p", "naar": "stad", "sessie": "s1"}, {"van_deelnemer": "q", "sessie": "s1"},
                {"van_deelnemer": "p", "naar_deelnemer": "q", "sessie": "s2"}, {"van_deelnemer": "r", "sessie": "s2"},
                {"van": "stad", "naar": "kerk"}, soort="contact", moment="nu")  # fmt: skip
    found = {level: kv.select_contacten(rows, level) for level in (kv.PARTIJEN, kv.SOORTEN, kv.MENSEN)}  # fmt: skip
    assert {level: sorted(own["begin"]) for level, own in found.items()} == {kv.PARTIJEN: ["stad"], kv.SOORTEN: ["p", "q"], kv.MENSEN: ["p", "r"]}  # fmt: skip
    assert kv.list_respondenten(found[kv.MENSEN], "nu") == ["p", "r"]
    assert kv.list_respondenten(found[kv.MENSEN], "gewenst") == []


def test_the_lists_of_rotterdam_by_hand():
    kring = load_kring("rotterdam-2014")
    rows = kv.select_contacten(kring["relaties"], kv.PARTIJEN)
    found = kv.compare_lijsten(rows, kring["actoren"])
    assert found["lijst"].value_counts().to_dict() == {"nu": 8, "beide": 4, "gewenst": 2}
    assert found.loc[found["lijst"] == "beide", ["actor", "rang_nu", "rang_gewenst"]].values.tolist() == [["medisch", 2, 3], ["gemeente", 1, 4], ["religieus", 2, 5], ["scholen", 3, 6]]  # fmt: skip
    assert not found.loc[found["actor"].isin(["wijknetwerk", "etnische-groepen"]), "lezing"].any()
    assert kv.select_contacten(kring["relaties"], kv.SOORTEN).empty


def asked(who, moment, *kinds):
    return [{"van_deelnemer": who, "moment": moment, "naar": kind} for kind in kinds]


def test_people_are_counted_once_and_only_who_answered_both(actoren):
    rows = make(*asked("p", "nu", "stad", "stad", "kerk"), *asked("p", "gewenst", "kerk", "bank"),
                *asked("q", "nu", None), *asked("q", "gewenst", "bank"), *asked("r", "nu", "bank"), *asked("s", "gewenst", "stad"),
                soort="contact", sessie="s1")  # fmt: skip
    found = kv.count_soorten(kv.select_contacten(rows, kv.SOORTEN), actoren)
    assert found[["actor", "nu", "gewenst", "verschil", "nieuw"]].values.tolist() == [["bank", 0, 2, 2, 2], ["kerk", 1, 1, 0, 0], ["stad", 1, 0, -1, 0]]  # fmt: skip
    assert found.attrs == {"mensen": 2, "alleen_nu": 1, "alleen_gewenst": 1}
    assert kv.describe_soorten(found) == ["Meer verbindingen gewenst dan aanwezig met De bank (2 tegen 0).", "Vaker aanwezig dan gewenst genoemd: De stad (0 tegen 1)."]  # fmt: skip
    assert "Op één van beide vragen antwoordden 2 deelnemers" in kv.describe_basis(found)


def test_what_was_not_asked_is_not_zero(actoren):
    rows = make(*asked("p", "nu", "stad"), soort="contact", sessie="s1")
    found = kv.count_soorten(kv.select_contacten(rows, kv.SOORTEN), actoren)
    assert found["nu"].item() == 1 and found[["gewenst", "verschil", "nieuw"]].isna().all(axis=None)
    assert kv.describe_soorten(found) == []


def test_two_sessions_compare_the_same_people():
    early = make(*asked("p", "nu", "stad"), *asked("q", "nu", "stad", "kerk"), *asked("r", "nu", "stad"), *asked("s", "nu", None), soort="contact", sessie="s1")  # fmt: skip
    late = make(*asked("p", "nu", "stad", "kerk"), *asked("q", "nu", "kerk"), *asked("s", "nu", None), *asked("t", "nu", "bank"), soort="contact", sessie="s2")  # fmt: skip
    found = kv.compare_sessies(*(kv.select_contacten(rows, kv.SOORTEN) for rows in (early, late)))
    assert found == {"mensen": 3, "meer": 1, "minder": 1, "gelijk": 1, "eerder": 1.0, "later": 1.0}


# what came about


def wish(sessie, moment, begin, einde):
    return {"sessie": sessie, "moment": moment, "begin": begin, "einde": einde}


def test_a_wish_is_followed_to_the_next_session_with_data(actoren):
    rows = pd.DataFrame([
        wish("s1", "gewenst", "p", "kerk"), wish("s1", "gewenst", "p", "stad"), wish("s1", "nu", "p", "stad"), wish("s1", "gewenst", "q", "kerk"),
        wish("s1", "gewenst", "r", "kerk"), wish("s2", "gewenst", "q", "bank"), wish("s3", "nu", "p", "kerk"), wish("s3", "nu", "q", None),
        wish("s3", "gewenst", "q", "kerk"), wish("s4", "nu", "r", "kerk"), wish("s4", "gewenst", "p", "bank"),
    ])  # fmt: skip
    found = kv.follow_gewenst(rows, ["s1", "s2", "s3", "s4"])
    told = {tuple(row[:3]): tuple(row[3:]) for row in found[["sessie", "begin", "einde", "volgende", "stand"]].fillna("-").values.tolist()}  # fmt: skip
    assert told == {
        ("s1", "p", "kerk"): ("s3", kv.GEKOMEN), ("s1", "q", "kerk"): ("s3", kv.NIET), ("s1", "r", "kerk"): ("s3", kv.STIL),
        ("s2", "q", "bank"): ("s3", kv.NIET), ("s3", "q", "kerk"): ("s4", kv.STIL), ("s4", "p", "bank"): ("-", kv.LATER),
    }  # fmt: skip
    counts = kv.count_gekomen(found, actoren)
    assert counts.values.tolist() == [["De kerk", 2, 1, 2], ["De bank", 1, 0, 0]]
    assert "Er zijn 3 verbindingen gewenst die er nog niet waren. De volgende keer was er daarvan één." in kv.describe_gekomen(found)  # fmt: skip


def test_the_order_of_sessions_is_that_given_and_not_of_their_keys():
    rows = pd.DataFrame([wish("b", "gewenst", "p", "kerk"), wish("a", "nu", "p", "kerk")])
    assert kv.follow_gewenst(rows, ["b", "a"])["stand"].tolist() == [kv.GEKOMEN]
    assert kv.follow_gewenst(rows, ["a", "b"])["stand"].tolist() == [kv.LATER]


# the network


def test_a_star_is_as_concentrated_as_it_gets():
    pairs, people = star(6, mutual=True)
    found = kv.measure_netwerk(pairs, people)
    assert (found["banden"], found["mogelijk"], found["paren"], found["wederzijds"]) == (
        10,
        30,
        5,
        5,
    )
    assert found["tussen"] == pytest.approx(1) and found["wederkerigheid"] == 1
    # The others are named once each, which takes (n - 1) off the (n - 1) squared.
    assert found["centralisatie"] == pytest.approx(20 / 25)
    pairs, people = star(6, mutual=False)
    found = kv.measure_netwerk(pairs, people)
    assert found["centralisatie"] == pytest.approx(1) and found["wederkerigheid"] == 0
    assert found["tussen"] == 0


def test_a_circle_is_not_concentrated_at_all():
    people = list("abcde")
    found = kv.measure_netwerk(ties(*zip(people, people[1:] + people[:1], strict=True)), people)
    assert found["centralisatie"] == found["tussen"] == 0 and found["delen"] == 1
    assert found["dichtheid"] == 5 / 20 and found["wederzijds"] == 0


def test_who_did_not_answer_is_outside_and_who_named_nobody_inside():
    found = kv.measure_netwerk(ties(("a", "b"), ("a", "z"), ("z", "a")), ["a", "b", "c"])
    assert (found["mensen"], found["banden"], found["alleen"], found["delen"]) == (3, 1, 1, 2)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_with_hardly_anybody_nothing_is_divided_by_nothing(n):
    found = kv.measure_netwerk(ties(), [f"p{k}" for k in range(n)])
    assert found["wederkerigheid"] is None and found["centralisatie"] is None and found["tussen"] is None  # fmt: skip
    assert found["dichtheid"] == (0 if n == 2 else None)


GRAPHS = st.integers(3, 9).flatmap(
    lambda n: st.tuples(st.just(n), st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=40))
)  # fmt: skip


def draw_graph(graph):
    n, pairs = graph
    people = [f"p{k}" for k in range(n)]
    return ties(*((people[a], people[b]) for a, b in sorted(pairs) if a != b)), people


@settings(max_examples=60, deadline=None)
@given(graph=GRAPHS)
def test_measures_are_those_of_networkx(graph):
    pairs, people = draw_graph(graph)
    found = kv.measure_netwerk(pairs, people)
    other = nx.DiGraph()
    other.add_nodes_from(people)
    other.add_edges_from(pairs.itertuples(index=False, name=None))
    assert found["dichtheid"] == pytest.approx(nx.density(other))
    assert found["delen"] == nx.number_weakly_connected_components(other)
    assert found["alleen"] == nx.number_of_isolates(other)
    if len(pairs):
        assert found["wederkerigheid"] == pytest.approx(nx.overall_reciprocity(other))
    named = np.array([degree for _who, degree in other.in_degree()])
    assert found["centralisatie"] == pytest.approx((named.max() - named).sum() / (len(people) - 1) ** 2)  # fmt: skip
    between = np.array(list(nx.betweenness_centrality(other, normalized=True).values()))
    assert found["tussen"] == pytest.approx((between.max() - between).sum() / (len(people) - 1))


@settings(max_examples=40, deadline=None)
@given(graph=GRAPHS, seed=st.integers(0, 99))
def test_names_order_and_repetition_change_nothing(graph, seed):
    pairs, people = draw_graph(graph)
    first = kv.measure_netwerk(pairs, people)
    draw = np.random.default_rng(seed)
    names = dict(zip(people, draw.permutation(people), strict=True))
    other = pairs.replace(names) if len(pairs) else pairs
    other = pd.concat([other, other]).sample(frac=1, random_state=seed)
    second = kv.measure_netwerk(other, draw.permutation(people))
    assert second == pytest.approx(first, nan_ok=True)
    assert 0 <= first["dichtheid"] <= 1 and 0 <= first["centralisatie"] <= 1 and 0 <= first["tussen"] <= 1 + 1e-9  # fmt: skip
    mutual = pd.concat([pairs, pairs[["naar", "van"]].set_axis(["van", "naar"], axis=1)])
    assert kv.measure_netwerk(mutual, people)["wederkerigheid"] == (1 if len(pairs) else None)


def test_ties_of_another_session_do_not_double_those_of_one():
    rows = make(*({"van_deelnemer": "p", "naar_deelnemer": "q", "sessie": s} for s in ("s1", "s1", "s2")), soort="contact", moment="nu")  # fmt: skip
    contacts = kv.select_contacten(rows, kv.MENSEN)
    one = kv.list_banden(contacts[contacts["sessie"] == "s1"], "nu")
    assert one.values.tolist() == kv.list_banden(contacts, "nu").values.tolist() == [["p", "q"]]


@pytest.mark.parametrize(("answered", "enough"), [(15, True), (14, False), (20, True), (0, False)])
def test_three_in_four_is_enough(answered, enough):
    people = [f"p{k}" for k in range(20)]
    found = kv.measure_respons(people[:answered], people)
    assert found["genoeg"] is enough and found["aandeel"] == answered / 20
    assert (kv.describe_weigering(found, max(answered, 5), min_cel=5) == "") is enough


def test_who_was_not_asked_does_not_raise_the_response():
    assert kv.measure_respons(["p", "x", "y"], ["p", "q"])["aandeel"] == 0.5
    assert kv.measure_respons(["p"], []) == {"gevraagd": 0, "antwoordde": 0, "aandeel": None, "genoeg": False}  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(graph=GRAPHS, least=st.integers(1, 5))
def test_no_class_of_how_often_people_are_named_is_small(graph, least):
    pairs, people = draw_graph(graph)
    found = kv.count_genoemd(pairs, people, min_cel=least)
    if len(people) < least:
        assert found.empty
        return
    assert (found["mensen"] >= least).all() and found["mensen"].sum() == len(people)
    assert found["laag"].iloc[0] == 0
    assert (found["laag"].to_numpy()[1:] == found["hoog"].to_numpy()[:-1] + 1).all()
    named = pairs["naar"].value_counts().reindex(people, fill_value=0)
    for row in found.itertuples():
        assert named.between(row.laag, row.hoog).sum() == row.mensen


def test_the_table_of_roles_by_hand():
    team, city = [f"t{k}" for k in range(6)], [f"g{k}" for k in range(6)]
    roles = pd.DataFrame({"deelnemer": team + city, "rol": ["team"] * 6 + ["stad"] * 6})
    inside = [(a, b) for own in (team, city) for a, b in zip(own, own[1:] + own[:1], strict=True)]
    across = [(a, b) for a, b in zip(team, city, strict=True)] + [(b, a) for a, b in zip(team, city, strict=True)]  # fmt: skip
    table = kv.count_rollen(ties(*inside, *across), roles, team + city)
    assert table.values.tolist() == [["stad", 6, 6, 12], ["team", 6, 6, 12]]
    ei = kv.compute_ei(ties(*inside, *across), roles, team + city)
    # Of the 11 others 6 have the other role.
    assert ei == {"extern": 12, "intern": 12, "index": 0, "verwacht": pytest.approx(24 * 6 / 11)}
    # Four who name across are too few; withholding them takes the other three cells along.
    few = ties(*inside, *across[:4])
    assert kv.count_rollen(few, roles, team + city) is None
    # Nor may six tell about two: many who name, few who are named.
    two = [(who, city[n % 2]) for n, who in enumerate(team)]
    assert kv.count_rollen(ties(*inside, *two, *((b, a) for a, b in across[:6])), roles, team + city) is None  # fmt: skip


def test_a_small_role_is_not_told_apart():
    people = [f"t{k}" for k in range(12)]
    roles = pd.DataFrame({"deelnemer": people, "rol": ["team"] * 11 + ["wethouder"]})
    pairs = ties(*((a, b) for a in people for b in people if a != b))
    assert set(kv.label_rollen(roles, people)) == {"overige groepen"}
    assert kv.count_rollen(pairs, roles, people) is None and kv.compute_ei(pairs, roles, people) is None  # fmt: skip


def test_beyond_a_circle_paths_are_not_walked():
    people = [f"p{k}" for k in range(201)]
    assert kv.measure_netwerk(ties(("p0", "p1")), people)["tussen"] is None
    assert kv.measure_netwerk(ties(("p0", "p1")), people[:200])["tussen"] is not None


# words


def test_words_for_none_one_and_more():
    assert kv.describe_afhankelijkheden(pd.DataFrame({"naam_van": [], "naam_naar": []})) == []
    base = {"mensen": 3, "mogelijk": 6, "delen": 1}
    one = kv.describe_netwerk({**base, "banden": 1, "paren": 1, "wederzijds": 0})
    assert one[:2] == ["Van de 6 verbindingen die er tussen deze 3 mensen kunnen zijn, is er één genoemd.", "Het is één paar; één van beiden noemt de ander."]  # fmt: skip
    assert kv.describe_netwerk({**base, "banden": 0}) == ["Niemand noemde een ander die ook antwoordde."]  # fmt: skip
    more = kv.describe_netwerk({**base, "banden": 3, "paren": 3, "wederzijds": 0, "delen": 2})
    assert more[1] == "Het zijn 3 paren; bij geen daarvan noemen beiden elkaar."
    assert more[2].startswith("Er zijn 2 delen")


def test_percentages_only_from_twenty():
    base = {"mensen": 5, "paren": 2, "wederzijds": 0, "delen": 1, "banden": 2}
    assert "(10%)" in kv.describe_netwerk({**base, "mogelijk": 20})[0]
    assert "%" not in kv.describe_netwerk({**base, "mogelijk": 12})[0]
    assert "0%" not in kv.describe_netwerk({**base, "mogelijk": 2000})[0]


def test_every_figure_is_told_in_words(actoren):
    macht = kv.summarise_macht(make_scores(stad=[(5, 4)] * 5), actoren)
    assert "1. De stad: macht 5 (5 tot 5), belang 4 (4 tot 4)" in kv.describe_macht_figuur(macht)
    tabel = kv.compare_afhankelijkheden(make(arrow("voor", "stad", "kerk"), arrow("nu", "kerk", "bank")), actoren)  # fmt: skip
    told = kv.describe_afhankelijkheid_figuur(tabel)
    assert (
        "Vóór de verandering: De stad van De kerk." in told and "Nu: De kerk van De bank." in told
    )
    telling = pd.DataFrame({"naam": ["De kerk"], "gewenst": [3], "gekomen": [1]})
    assert "De kerk 1 van 3" in kv.describe_gekomen_figuur(telling)
    soorten = pd.DataFrame({"naam": ["De kerk"], "nu": [1], "gewenst": pd.array([None], "Int64")})
    assert "De kerk nu 1." in kv.describe_soorten_figuur(soorten)
