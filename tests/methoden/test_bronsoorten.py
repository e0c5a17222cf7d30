"""Kinds of source side by side: what one alone yields, what one does not, and who speaks."""

import itertools

import matplotlib as mpl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from leerkring.methoden import bronsoorten, codering, figuren

BOEK = pd.DataFrame(
    [("burger", None, "contact met de burger"), ("rij", "burger", "wachtrij aan de balie"),
     ("tijd", None, "tijd"), ("geld", None, "geld")],
    columns=["code", "ouder", "titel"],
).astype("str")  # fmt: skip
SOORTEN = {"k": "sessie", "o": "observatie", "i": "interview", "l": "literatuur"}
# Unit to source: two sessions, three visits with observations, an interview, a text.
BRONNEN = {"k1": "s1", "k2": "s2", "o1": "v1", "o2": "v2", "o3": "v3", "o4": "v3", "i1": "v9", "i2": "v9", "l1": "x"}  # fmt: skip
EENHEDEN = pd.DataFrame({
    "eenheid": list(BRONNEN), "bronsoort": [SOORTEN[unit[0]] for unit in BRONNEN], "bron": list(BRONNEN.values()),
    "spreker": [None] * 6 + ["burger", "professional", None],
}).astype("str")  # fmt: skip


def settled(**codes):
    rows = [(unit, code) for code, held in codes.items() for unit in held.split()]
    return pd.DataFrame(rows, columns=["eenheid", "code"]).assign(niveau=None).astype("str")


def compare(**codes):
    return bronsoorten.compare_bronsoorten(settled(**codes), EENHEDEN, BOEK)


GIVEN = {"rij": "o1 o2 o3 o4", "tijd": "k1 o1 i1", "geld": "i1"}


def test_kinds_side_by_side_by_hand():
    table = compare(**GIVEN).set_index("code")
    kinds = ["sessie", "observatie", "interview"]
    assert table.columns.tolist() == ["titel", "diepte", "eenheden", "bronnen", *kinds, "soorten"]
    # Not lifted: what falls under burger is not counted as burger.
    assert table[kinds].to_numpy().tolist() == [[0, 0, 0], [0, 4, 0], [1, 1, 1], [0, 0, 1]]
    assert table["bronnen"].tolist() == [0, 3, 3, 1]
    assert table["soorten"].tolist() == [0, 1, 3, 1]


def test_what_one_kind_alone_yields_and_how_thin_that_is():
    table = compare(**GIVEN)
    found = bronsoorten.find_alleen(table)
    assert found[["bronsoort", "code", "eenheden", "bronnen", "dun"]].to_numpy().tolist() == [
        ["observatie", "rij", 4, 3, False],
        ["interview", "geld", 1, 1, True],
    ]
    told = bronsoorten.describe_alleen(table)
    assert told[:3] == [
        "Alleen bij de observaties gezien: wachtrij aan de balie (4 keer, bij 3 bezoeken).",
        "Alleen in de interviews gehoord: geld (één keer, bij één bezoek).",
        "Wat uit één sessie, bezoek of bron komt, is dun: geld.",
    ]
    assert told[3].startswith("Niet gecodeerd is niet hetzelfde als niet aanwezig")


def test_what_a_kind_did_not_yield_while_another_did():
    found = bronsoorten.find_stil(compare(**GIVEN))
    assert found[["bronsoort", "code", "eenheden", "soorten"]].to_numpy().tolist() == [
        ["sessie", "rij", 4, 1], ["sessie", "geld", 1, 1], ["observatie", "geld", 1, 1], ["interview", "rij", 4, 1],
    ]  # fmt: skip
    told = bronsoorten.describe_stil(compare(**GIVEN))
    assert (
        told[0] == "Niet op kaarten, wel elders: wachtrij aan de balie (4 keer) en geld (één keer)."
    )
    assert len(told) == 4


def test_a_long_list_of_what_is_not_there_is_counted():
    coded, boek = many(9)
    only_cards = coded[(coded["eenheid"] != "o1") | (coded["code"] == "c0")]
    only_cards = only_cards[~only_cards["eenheid"].isin(["o2", "o3", "o4"])]
    told = bronsoorten.describe_stil(bronsoorten.compare_bronsoorten(only_cards, EENHEDEN, boek))
    assert told[0].endswith("Titel nummer c6 met woorden (5 keer) en 2 andere codes.")


def test_cards_and_texts_have_words_of_their_own():
    told = bronsoorten.describe_alleen(compare(geld="k1 k2", tijd="l1", rij="o1 i1"))
    assert told[:2] == [
        "Alleen op kaarten: geld (2 keer, in 2 sessies).",
        "Alleen in de literatuur gelezen: tijd (één keer, in één bron).",
    ]


def test_one_kind_or_none_is_refused():
    alone = compare(geld="k1 k2")
    assert bronsoorten.find_alleen(alone).empty
    assert bronsoorten.describe_alleen(alone) == bronsoorten.describe_stil(alone) == [
        "Er is één soort bron gecodeerd (kaarten); er valt niets naast elkaar te leggen."
    ]  # fmt: skip
    assert bronsoorten.describe_alleen(compare())[0].startswith("Er is nog geen kaart of fragment")
    everywhere = compare(tijd="k1 o1")
    assert bronsoorten.describe_alleen(everywhere)[0].startswith("Elke code die gegeven is")
    assert bronsoorten.describe_stil(everywhere)[0].startswith("Elke code die gegeven is")


CODES = st.dictionaries(st.sampled_from(list(BOEK["code"])), st.sets(st.sampled_from(list(BRONNEN)), min_size=1))  # fmt: skip


@settings(deadline=None)
@given(CODES)
def test_each_code_is_alone_or_silent_somewhere_or_in_every_kind(codes):
    table = compare(**{code: " ".join(sorted(held)) for code, held in codes.items()})
    kinds = {SOORTEN[unit[0]] for held in codes.values() for unit in held}
    alone, silent = bronsoorten.find_alleen(table), bronsoorten.find_stil(table)
    for code, held in codes.items():
        own = {SOORTEN[unit[0]] for unit in held}
        expected = own if len(own) == 1 < len(kinds) else set()
        assert set(alone.loc[alone["code"] == code, "bronsoort"]) == expected
        assert set(silent.loc[silent["code"] == code, "bronsoort"]) == kinds - own
    assert set(alone["code"]) | set(silent["code"]) <= set(codes)


# --- who speaks ----------------------------------------------------------------------------
def test_the_citizen_is_looked_for():
    table = bronsoorten.count_sprekers(EENHEDEN)
    assert table["fragmenten"].tolist() == [1, 1, 0, 0, 0, 4]
    assert table["bronnen"].tolist() == [1, 1, 0, 0, 0, 3]
    told = bronsoorten.describe_burger(EENHEDEN, "vastgelegd")
    assert told == "De burger is zelf aan het woord in 1 van de 6 fragmenten uit het veld, bij één bezoek."  # fmt: skip


def test_the_absence_of_the_citizen_is_said():
    silent = EENHEDEN[EENHEDEN["spreker"] != "burger"]
    assert bronsoorten.describe_burger(silent, "vastgelegd") == "De burger komt in 5 fragmenten uit het veld niet zelf aan het woord."  # fmt: skip
    none = EENHEDEN[EENHEDEN["bronsoort"].isin(["sessie", "literatuur"])]
    assert bronsoorten.describe_burger(none, "gepubliceerd").startswith("Er zijn geen fragmenten uit het veld gepubliceerd;")  # fmt: skip
    # A citizen quoted in a text is not somebody whom this circle heard.
    quoted = none.assign(spreker="burger")
    assert bronsoorten.describe_burger(quoted, "vastgelegd").startswith("Er zijn geen fragmenten")


# --- the picture ---------------------------------------------------------------------------
def many(count):
    """Return a codebook of `count` codes under one, and a coding of every unit with each."""
    codes = [f"c{n}" for n in range(count)]
    boek = pd.DataFrame({"code": ["top", *codes], "ouder": [None, *["top"] * count],
                         "titel": ["Samenwerking", *[f"Titel nummer {code} met woorden" for code in codes]]})  # fmt: skip
    return settled(**dict.fromkeys(codes, " ".join(BRONNEN))), boek.astype("str")


def test_more_codes_than_fit_go_together_under_their_top():
    coded, boek = many(15)
    assert len(bronsoorten.prepare_figuur(coded, EENHEDEN, boek)) == 15
    coded, boek = many(16)
    table = bronsoorten.prepare_figuur(coded, EENHEDEN, boek)
    assert table["titel"].tolist() == ["Samenwerking"]
    assert table["eenheden"].tolist() == [len(BRONNEN)]


@pytest.mark.parametrize("count", [1, 15])
def test_words_of_the_picture_stand_inside_it_and_apart(count):
    coded, boek = many(count)
    table = bronsoorten.prepare_figuur(coded, EENHEDEN, boek)
    # The widest there can be: every kind, and names that fill their room.
    table = table.assign(focusdag=118, titel="wmo-samenwerkingsverbanden mm")
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(bronsoorten.plot_bronsoorten, table, codering.suggest_hoogte(count), merk="FICTIEF")  # fmt: skip
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    texts = [t for t in figure.findobj(mpl.text.Text) if t.get_text().strip() and t.get_visible()]
    found = [(t.get_text(), t.get_window_extent(canvas.get_renderer())) for t in texts]
    assert [words for words, _box in found].count("4") == count
    for words, box in found:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
    for (one, a), (other, b) in itertools.combinations(found, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


def test_the_text_alternative_has_the_numbers():
    told = bronsoorten.describe_figuur(compare(**GIVEN).query("eenheden > 0"))
    assert told.endswith(
        "wachtrij aan de balie: observaties 4; tijd: kaarten 1, observaties 1 en interviews 1; geld: interviews 1."
    )
