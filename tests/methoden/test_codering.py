"""Codings: what coders settled on, the codebook as a tree, counts, words and the picture."""

import itertools

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PathCollection

from leerkring.kring import load_kring
from leerkring.methoden import codering, figuren

COLUMNS = ["codeur", "ronde", "fragment", "kaart", "code", "niveau"]
BOEK = pd.DataFrame(
    [("burger", None, "Burger"), ("werk", None, "Werk"), ("balie", "burger", "Balie"),
     ("rij", "balie", "Wachtrij"), ("thuis", "burger", "Thuis")],
    columns=["code", "ouder", "titel"],
).astype("str")  # fmt: skip


def make(*rows):
    """Return coderingen from (coder, ronde, unit, code, level); units with a k are cards."""
    told = [
        (who, ronde, None if unit[0] == "k" else unit, unit if unit[0] == "k" else None, code, level)
        for who, ronde, unit, code, level in rows
    ]  # fmt: skip
    return pd.DataFrame(told, columns=COLUMNS).astype("str")


def alone(who, unit, code, level=None):
    return (who, "zelfstandig", unit, code, level)


def settled(*pairs, niveau=None):
    table = pd.DataFrame(pairs, columns=["eenheid", "code"])
    return table.assign(niveau=niveau).astype("str")


def units(**kinds):
    """Return eenheden from name=(bronsoort, bron) or name=(bronsoort, bron, niveau)."""
    rows = [(name, *told, *[None] * (3 - len(told))) for name, told in kinds.items()]
    return pd.DataFrame(rows, columns=["eenheid", "bronsoort", "bron", "niveau"]).astype("str")


def pairs_of(table):
    return list(table[["eenheid", "code"]].itertuples(index=False, name=None))


# --- units ---------------------------------------------------------------------------------
def test_units_of_published_circles_have_their_own_order_and_source():
    kring = load_kring("voorbeeld")
    args = [kring[name] for name in ("kaarten", "deelvragen", "fragmenten", "bezoeken")]
    table = codering.list_eenheden(*args)
    assert list(table["eenheid"]) == [*kring["kaarten"]["kaart"], *kring["fragmenten"]["fragment"]]
    cards = table.head(len(kring["kaarten"]))
    assert set(cards["bronsoort"]) == {"sessie"}
    assert set(cards["bron"]) <= set(kring["sessies"]["sessie"])
    assert cards["spreker"].isna().all()
    assert cards["plaats"].isna().all()


def test_a_fragment_has_the_kind_of_its_visit_or_is_literature():
    fragmenten = pd.DataFrame({
        "fragment": ["a", "b", "c"], "bezoek": ["v2", None, "v1"], "literatuur": [None, "x", None],
        "spreker": ["burger", None, None], "plaats": "p", "tekst": "t",
    }).astype("str")  # fmt: skip
    bezoeken = pd.DataFrame({"bezoek": ["v1", "v2"], "soort": ["focusdag", "interview"]})
    none = pd.DataFrame({name: [] for name in ("kaart", "deelvraag", "niveau", "tekst", "sessie")})
    table = codering.list_eenheden(none, none, fragmenten, bezoeken)
    assert table["bronsoort"].tolist() == ["interview", "literatuur", "focusdag"]
    assert table["bron"].tolist() == ["v2", "x", "v1"]
    assert table["niveau"].isna().all()
    assert str(table["niveau"].dtype) == "str"


# --- settling ------------------------------------------------------------------------------
def test_settling_by_hand():
    coderingen = make(
        # Both gave tijd; only a gave geld.
        alone("a", "f1", "tijd", "micro"), alone("b", "f1", "tijd", "micro"), alone("a", "f1", "geld", "macro"),
        # b read it and no code fitted.
        alone("a", "k1", "tijd"), alone("b", "k1", None),
        # One coder, two codes on two levels.
        alone("a", "f2", "tijd", "micro"), alone("a", "f2", "geld", "meso"),
        # They talked: what each gave no longer counts.
        alone("a", "f3", "tijd", "micro"), alone("b", "f3", "tijd", "micro"), ("s", "overleg", "f3", "geld", "meso"),
        # They talked, and agreed that no code fits.
        alone("a", "k2", "tijd"), alone("b", "k2", "geld"), ("s", "overleg", "k2", None, None),
    )  # fmt: skip
    table = codering.settle_coderingen(coderingen)
    assert pairs_of(table) == [("f1", "tijd"), ("f2", "geld"), ("f2", "tijd"), ("f3", "geld")]
    assert table["niveau"].fillna("-").tolist() == ["micro", "-", "-", "meso"]
    assert pairs_of(codering.list_onbeslist(coderingen)) == [("f1", "geld"), ("k1", "tijd")]


def test_a_level_that_one_of_them_left_open_is_not_settled():
    coderingen = make(alone("a", "f", "tijd", "micro"), alone("b", "f", "tijd"))
    assert codering.settle_coderingen(coderingen)["niveau"].isna().all()
    assert codering.settle_coderingen(make()).columns.tolist() == ["eenheid", "code", "niveau"]


ROWS = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.sampled_from(["zelfstandig"] * 4 + ["overleg"]), st.sampled_from(["f1", "f2", "k1"]),
        st.sampled_from(["tijd", "geld", None]), st.sampled_from(["micro", "meso", None]),
    ),
    max_size=14, unique_by=lambda row: row[:4],
)  # fmt: skip


def settle_by_hand(rows):
    """Go through the rule unit by unit, in plain Python."""
    counts, levels, undecided = set(), {}, set()
    for unit in {row[2] for row in rows}:
        own = [row for row in rows if row[2] == unit]
        talked = [row for row in own if row[1] == "overleg"]
        readers = {row[0] for row in own}
        if talked:
            counting = [row for row in talked if row[3]]
        else:
            gave = {code: {r[0] for r in own if r[3] == code} for code in {r[3] for r in own} - {None}}  # fmt: skip
            agreed = {code for code, who in gave.items() if who == readers}
            undecided |= {(unit, code) for code in set(gave) - agreed}
            counting = [row for row in own if row[3] in agreed]
        counts |= {(unit, row[3]) for row in counting}
        given = {row[4] for row in counting}
        levels[unit] = given.pop() if len(given) == 1 else None
    return counts, levels, undecided


@settings(deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_settling_follows_the_rule_whatever_the_order(rows, shuffle):
    counts, levels, undecided = settle_by_hand(rows)
    shuffle.shuffle(rows)
    table = codering.settle_coderingen(make(*rows))
    assert pairs_of(table) == sorted(counts)
    assert [levels[unit] for unit in table["eenheid"]] == [None if pd.isna(x) else x for x in table["niveau"]]  # fmt: skip
    assert pairs_of(codering.list_onbeslist(make(*rows))) == sorted(undecided)


# --- the tree ------------------------------------------------------------------------------
def test_the_codebook_in_reading_order():
    tree = codering.order_codeboek(BOEK)
    assert tree["code"].tolist() == ["burger", "balie", "rij", "thuis", "werk"]
    assert tree["diepte"].tolist() == [0, 1, 2, 1, 0]
    assert tree["top"].tolist() == ["burger"] * 4 + ["werk"]
    assert tree["pad"].tolist()[2] == "Burger › Balie › Wachtrij"


@st.composite
def codebooks(draw):
    codes = [f"c{n}" for n in range(draw(st.integers(0, 8)))]
    above = [draw(st.sampled_from([*codes, "nergens", None])) for _code in codes]
    return pd.DataFrame({"code": codes, "ouder": above, "titel": codes}, columns=["code", "ouder", "titel"]).astype("str")  # fmt: skip


@settings(deadline=None)
@given(codebooks())
def test_any_codebook_is_ordered_and_each_code_stands_once(boek):
    tree = codering.order_codeboek(boek)
    assert sorted(tree["code"]) == sorted(boek["code"])
    rows = tree.set_index("code")
    place = {code: n for n, code in enumerate(tree["code"])}
    for code, ouder, depth in zip(tree["code"], tree["ouder"], tree["diepte"], strict=True):
        if depth:
            assert place[ouder] < place[code]
            assert depth == rows.loc[ouder, "diepte"] + 1
            assert rows.loc[code, "top"] == rows.loc[ouder, "top"]
            assert rows.loc[code, "pad"] == f"{rows.loc[ouder, 'pad']} › {code}"
        else:
            assert rows.loc[code, "top"] == code
    codering.lift_codes(settled(*[("k", code) for code in boek["code"]]), boek)


def test_a_unit_counts_once_under_each_broader_code():
    lifted = codering.lift_codes(settled(("k1", "rij"), ("k1", "thuis"), ("k2", "burger")), BOEK)
    assert sorted(pairs_of(lifted)) == [
        ("k1", "balie"), ("k1", "burger"), ("k1", "rij"), ("k1", "thuis"), ("k2", "burger"),
    ]  # fmt: skip
    assert pairs_of(codering.lift_codes(settled(), BOEK)) == []


# --- counts --------------------------------------------------------------------------------
def test_counts_by_hand():
    eenheden = units(
        k1=("sessie", "s1"), k2=("sessie", "s1"), o1=("observatie", "v1"), l1=("literatuur", "x")
    )
    given_codes = settled(("k1", "rij"), ("k1", "thuis"), ("k2", "thuis"), ("o1", "balie"))
    table = codering.count_codes(given_codes, eenheden, BOEK).set_index("code")
    assert table.columns.tolist() == ["titel", "diepte", "eenheden", "bronnen", "sessie", "observatie"]  # fmt: skip
    assert table["eenheden"].to_dict() == {"burger": 3, "balie": 2, "rij": 1, "thuis": 2, "werk": 0}
    assert table.loc["burger", ["bronnen", "sessie", "observatie"]].tolist() == [2, 2, 1]
    told = codering.describe_codes(table.reset_index(), given_codes)
    assert told == (
        "Een code kregen 3 kaarten en fragmenten. Het meest bij Burger (3). "
        "Daarbinnen het vaakst: Thuis (2) en Wachtrij (1). Nog niet gebruikt: Werk."
    )


def test_a_level_is_the_coded_one_else_that_of_the_card():
    eenheden = units(k1=("sessie", "s", "meso"), k2=("sessie", "s", "macro"), f1=("interview", "v"))
    given_codes = settled(("k1", "rij"), ("k2", "rij"), ("f1", "werk"))
    given_codes.loc[0, "niveau"] = "micro"
    table = codering.count_niveaus(given_codes, eenheden, BOEK).set_index("code")
    levels = ["micro", "meso", "macro", "onbekend"]
    assert table.loc["burger", levels].tolist() == [1, 0, 1, 0]
    assert table.loc["werk", levels].tolist() == [0, 0, 0, 1]
    assert codering.describe_niveaus(table.reset_index()) == [
        "Burger: even vaak micro (burger) en macro (beleid), elk 1 van de 2.",
        "Waar geen niveau bekend is, telt de kaart of het fragment hier niet mee.",
    ]


@settings(deadline=None)
@given(st.sets(st.tuples(st.sampled_from(["k1", "k2", "k3"]), st.sampled_from(list(BOEK["code"])))))
def test_pairs_agree_with_all_pairs_of_each_unit(pairs):
    table = codering.count_samen(settled(*pairs), BOEK)
    order = codering.order_codeboek(BOEK)["code"].tolist()
    held = {code: {unit for unit, own in pairs if own == code} for code in order}
    expected = {
        (a, b): (len(held[a] & held[b]), len(held[a] | held[b]))
        for a, b in itertools.combinations(order, 2)
        if held[a] & held[b]
    }
    found = {(row.code_a, row.code_b): (row.samen, row.een_of_beide) for row in table.itertuples()}
    assert found == expected
    assert table["aandeel"].tolist() == [n / of for n, of in found.values()]
    assert table["samen"].is_monotonic_decreasing


# --- words ---------------------------------------------------------------------------------
def test_nothing_coded_is_refused_in_words():
    none, eenheden = settled(), units(k1=("sessie", "s1"))
    assert codering.describe_codes(codering.count_codes(none, eenheden, BOEK), none).startswith("Er is nog geen kaart")  # fmt: skip
    (told,) = codering.describe_niveaus(codering.count_niveaus(none, eenheden, BOEK))
    assert told.startswith("Er is nog geen kaart")
    assert codering.describe_samen(codering.count_samen(none, BOEK)).startswith("Geen kaart of fragment kreeg twee codes")  # fmt: skip
    assert codering.describe_onbeslist(codering.list_onbeslist(make())) == ""


def test_a_long_tail_of_equals_makes_no_list():
    telling = pd.DataFrame({"titel": [f"T{n}" for n in range(10)], "diepte": 0, "eenheden": [5] + [1] * 9})  # fmt: skip
    told = codering.describe_codes(telling, settled(*[(f"k{n}", "x") for n in range(14)]))
    assert told == "Een code kregen 14 kaarten en fragmenten. Het meest bij T0 (5)."


# --- the picture ---------------------------------------------------------------------------
LEVELS = pd.DataFrame({
    "titel": ["Contact met de burger", "Afstemming van het werkproces tussen teams en loketten", "Van $5 tot $6"],
    "diepte": 0, "micro": [57, 12, 0], "meso": [9, 33, 0], "macro": [2, 0, 140], "onbekend": 1,
})  # fmt: skip


def draw(plot, tabel, height):
    """Return the figure and where each word stands in it, in pixels."""
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, tabel, height, merk="FICTIEF")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
    return figure, [(t.get_text(), t.get_window_extent(canvas.get_renderer())) for t in texts]


@pytest.mark.parametrize("rows", [1, 3])
def test_words_of_the_picture_stand_inside_it_and_apart(rows):
    tabel = LEVELS.head(rows)
    figure, found = draw(codering.plot_niveaus, tabel, codering.suggest_hoogte(rows))
    assert {"micro\n(burger)", "57", "9", "2"} <= {words for words, _box in found}
    for words, box in found:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
    for (one, a), (other, b) in itertools.combinations(found, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


def test_the_area_of_a_circle_goes_with_its_number():
    figure, _found = draw(codering.plot_niveaus, LEVELS, codering.suggest_hoogte(3))
    assert not any(label.get_parse_math() for label in figure.axes[0].get_yticklabels())
    (circles,) = [c for c in figure.axes[0].collections if isinstance(c, PathCollection)]
    numbers = [57, 9, 2, 12, 33, 140]
    assert np.allclose(circles.get_sizes() / numbers, circles.get_sizes()[0] / 57)
    told = codering.describe_figuur(LEVELS)
    assert "Van $5 tot $6 140 macro (beleid)." in told
