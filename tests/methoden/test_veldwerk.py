"""Visits: sums that are unknown when a part is, the plan row by row, and words that claim no more."""

import itertools

import matplotlib as mpl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.methoden import figuren, veldwerk

COLUMNS = ["soort", "bij", "gebied", "gepland", "aantal", "uren"]
TYPES = {"soort": "str", "bij": "str", "gebied": "str", "gepland": "Int64", "aantal": "Int64", "uren": "Float64"}  # fmt: skip


def make(*rows):
    """Make visits from tuples of soort, bij, gebied, gepland, aantal, uren."""
    return pd.DataFrame(rows, columns=COLUMNS).astype(TYPES)


@pytest.fixture
def rotterdam():
    return load_kring("rotterdam-2014")["bezoeken"]


@pytest.fixture
def bezoeken():
    return make(
        ("interview", "inwoners", None, 1, 1, 1.5),
        ("observatie", "wijkteam Oost", "Oost", 1, 0, None),
        ("observatie", "wijkteam West", "West", 1, 1, 2.0),
        ("observatie", "wijkteam Oost", "Oost", 0, 1, 2.5),
        ("interview", "wijkteam Oost", "Oost", 1, 1, None),
    )


def test_groups_are_summed_in_the_order_of_the_schema(bezoeken):
    found = veldwerk.count_bezoeken(bezoeken, ["soort"])
    assert found["soort"].tolist() == ["observatie", "interview"]
    assert found[["gepland", "aantal", "rijen", "onbekend"]].values.tolist() == [[2, 2, 3, 0], [2, 2, 2, 0]]  # fmt: skip
    # The visit that was dropped took no hours; the interview of unknown length makes the sum unknown.
    assert found["uren"].isna().tolist() == [False, True] and found["uren"][0] == 4.5


def test_a_group_without_a_name_has_its_own_row_behind_the_others(bezoeken):
    found = veldwerk.count_bezoeken(bezoeken, ["gebied"])
    assert found["gebied"].fillna("-").tolist() == ["Oost", "West", "-"]
    assert found["aantal"].tolist() == [2, 1, 1]


def test_what_was_dropped_and_what_was_extra_do_not_cancel_out(bezoeken):
    found = veldwerk.compare_plan(bezoeken, ["soort", "bij"]).set_index(["soort", "bij"])
    east = found.loc[("observatie", "wijkteam Oost")]
    assert (east["gepland"], east["aantal"]) == (1, 1)
    assert (east["niet_doorgegaan"], east["extra"]) == (1, 1)
    assert found["niet_doorgegaan"].sum() == found["extra"].sum() == 1


def test_without_a_plan_nothing_is_said_to_be_dropped():
    found = veldwerk.compare_plan(make(("observatie", None, None, None, 4, None)), ["soort"])
    assert found[["gepland", "niet_doorgegaan", "extra"]].isna().all(axis=None)
    assert found["aantal"].item() == 4


NUMBER = st.none() | st.integers(0, 4)
ROWS = st.lists(st.tuples(
    st.sampled_from(["observatie", "interview", "focusdag"]), st.sampled_from([None, "a", "b"]), st.sampled_from([None, "x"]),
    NUMBER, NUMBER, st.none() | st.integers(0, 8),
), min_size=1, max_size=12)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(ROWS, st.sampled_from([["soort"], ["soort", "bij"], ["gebied"]]))
def test_a_sum_is_known_exactly_when_every_part_is(rows, per):
    table = make(*rows)
    found = veldwerk.compare_plan(table, per)
    assert found["rijen"].sum() == len(rows)
    assert found["onbekend"].sum() == table["aantal"].isna().sum()
    for group in found.to_dict("records"):
        own = [r for r in table.to_dict("records") if all(r[k] == group[k] or (pd.isna(r[k]) and pd.isna(group[k])) for k in per)]  # fmt: skip
        for name in ("gepland", "aantal"):
            parts = [row[name] for row in own]
            unknown = any(map(pd.isna, parts))
            assert pd.isna(group[name]) if unknown else group[name] == sum(parts)
        both = [(r["gepland"], r["aantal"]) for r in own]
        if not any(pd.isna(n) for pair in both for n in pair):
            assert group["aantal"] - group["gepland"] == group["extra"] - group["niet_doorgegaan"]
            assert group["extra"] == sum(max(a - g, 0) for g, a in both)
        else:
            assert pd.isna(group["extra"])


@settings(max_examples=25, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_number(rows, random):
    mixed = rows[:]
    random.shuffle(mixed)
    one, other = (veldwerk.compare_plan(make(*r), ["soort", "bij"]).sort_values(["soort", "bij"], ignore_index=True) for r in (rows, mixed))  # fmt: skip
    pd.testing.assert_frame_equal(one, other)


def test_rotterdam_reads_well_and_claims_nothing_more(rotterdam):
    assert veldwerk.describe_bezoeken(rotterdam, waar="gepubliceerd") == [
        "Er waren 8 observaties: 4 bij wijkteams en 4 bij (verbrede) VraagWijzers.",
        "Hoeveel interviews en focusdagen er waren, is niet gepubliceerd.",
        "Hoeveel bezoeken er per gebied waren, is niet gepubliceerd.",
        "Hoeveel bezoeken er gepland waren, is niet gepubliceerd.",
        "Hoeveel uur de bezoeken duurden, is niet gepubliceerd.",
    ]
    found = veldwerk.count_bezoeken(rotterdam, ["soort"])
    assert found["aantal"].fillna(-1).tolist() == [8, -1, -1]
    assert found["onbekend"].tolist() == [0, 1, 1]


def test_the_made_up_circle_tells_what_its_rows_add_up_to():
    rows = load_kring("voorbeeld")["bezoeken"]
    told = " ".join(veldwerk.describe_bezoeken(rows))
    held = rows[rows["aantal"] > 0]
    assert f"{held.loc[held['soort'] == 'observatie', 'aantal'].sum()} observaties" in told
    assert f"Zij waren in {held['gebied'].nunique()} gebieden, bij {held['bij'].nunique()} teams en groepen." in told  # fmt: skip
    assert f"Van {rows['gepland'].sum()} geplande bezoeken gingen er {(rows['aantal'] < rows['gepland']).sum()} niet door." in told  # fmt: skip


def test_what_was_recorded_is_told_in_full(bezoeken):
    assert veldwerk.describe_bezoeken(bezoeken) == [
        "Er waren 2 observaties en 2 interviews.",
        "Zij waren in 2 gebieden, bij 3 teams en groepen.",
        "Van één bezoek is niet vastgelegd in welk gebied.",
        "Van 4 geplande bezoeken ging er één niet door.",
        "Er kwam één bezoek bij dat niet gepland was.",
        "Van 3 bezoeken zijn de uren bijgehouden: 6 uur; van één bezoek zijn zij niet vastgelegd.",
    ]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "Bezoeken zijn niet vastgelegd."),
        ([("focusdag", None, "Oost", 1, 1, 6)], "Er was één focusdag."),
        ([("focusdag", None, "Oost", 1, 1, 6)], "Alle geplande bezoeken gingen door (1)."),
        ([("focusdag", None, "Oost", 1, 1, 6)], "Samen duurden de bezoeken 6 uur."),
        ([("observatie", "a", None, 2, 0, None)], "Geen van de bezoeken ging door."),
        ([("observatie", "a", "Oost", 1, 1, 1), ("observatie", "a", "Oost", 1, None, 1)], "Hoeveel observaties er waren, is niet vastgelegd."),
        ([("observatie", "a", "Oost", 1, 1, 1), ("observatie", "a", None, 1, None, 1)], "Niet van alle bezoeken is vastgelegd in welk gebied."),
        ([("observatie", "a", "Oost", 0, 2, 1), ("observatie", "a", None, None, 1, 1)], "Niet van alle bezoeken is vastgelegd hoeveel er gepland waren."),
        ([("observatie", "a", "Oost", 0, 2, 1)], "Er kwamen 2 bezoeken bij die niet gepland waren."),
        ([("observatie", "a", "Oost", None, None, 3), ("interview", "a", "Oost", 1, 1, None)], "Van een deel van de bezoeken zijn de uren bijgehouden: 3 uur"),
    ],
)  # fmt: skip
def test_the_words_follow_what_is_known(rows, words):
    assert words in " ".join(veldwerk.describe_bezoeken(make(*rows)))


def test_a_row_of_many_visits_is_not_told_as_one_team():
    rows = make(
        ("observatie", "wijkteams", "Oost", 4, 4, 8), ("observatie", "balies", "Oost", 1, 1, 2)
    )
    told = veldwerk.describe_bezoeken(rows)
    assert told[:2] == [
        "Er waren 5 observaties: 4 bij wijkteams en 1 bij balies.",
        "Zij waren in één gebied.",
    ]


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_no_sentence_has_a_number_of_what_is_not_known(rows):
    table = make(*rows).assign(aantal=pd.NA, uren=pd.NA).astype(TYPES)
    told = veldwerk.describe_bezoeken(table)
    areas = table["gebied"].nunique()
    assert not any(sign.isdigit() for line in told for sign in line if not areas)
    assert not any("Van een deel" in line or "Alle geplande" in line for line in told)


def draw(telling):
    """Draw visits in the house style; return the axes, and where each word stands, in pixels."""
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(veldwerk.plot_bezoeken, telling, 1.5 + 1.1 * len(telling), merk="FICTIEF")  # fmt: skip
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
        boxes = [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]
    return figure, boxes


@pytest.mark.parametrize("per", [["soort"], ["gebied"], ["soort", "bij"]])
@pytest.mark.parametrize("naam", ["voorbeeld", "rotterdam-2014"])
def test_words_in_the_figure_stay_inside_and_apart(naam, per):
    figure, boxes = draw(veldwerk.count_bezoeken(load_kring(naam)["bezoeken"], per))
    for words, box in boxes:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


def test_a_bar_for_what_was_done_and_an_outline_only_where_there_was_a_plan():
    telling = veldwerk.count_bezoeken(make(
        ("observatie", None, None, 3, 2, None), ("interview", None, None, None, 4, None), ("focusdag", None, None, 1, None, None),
    ), ["soort"])  # fmt: skip
    ax = veldwerk.plot_bezoeken(telling, ax=Figure().subplots())
    outlines = [bar for bar in ax.patches if bar.get_facecolor()[3] == 0]
    assert [bar.get_width() for bar in outlines] == [3, 1]
    assert [round(bar.get_y() + bar.get_height() / 2) for bar in outlines] == [0, 2]
    assert [bar.get_width() for bar in ax.patches if bar not in outlines] == [2, 4, 0]
    labels = ["2 (gepland 3)", "4", "aantal niet bekend (gepland 1)"]
    assert [text.get_text() for text in ax.texts] == labels
    told = veldwerk.describe_figuur(telling)
    assert told == "Staven met het aantal bezoeken: Observaties 2 (gepland 3); Interviews 4; Focusdagen aantal niet bekend (gepland 1)."  # fmt: skip
