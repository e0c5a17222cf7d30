"""Capacity: ranges that hold their middle, norms side by side, and no ratio where units are not known."""

import itertools

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.kring.schema import TABLES
from leerkring.kring.tables import empty_table
from leerkring.methoden import draagkracht, figuren

EMPTY = empty_table(TABLES["cijfers"])


def make(**quantities):
    """Make figures: a number, a pair of bounds, or low, value and high; a list for several."""
    rows = []
    for name, given_ in quantities.items():
        for one in given_ if isinstance(given_, list) else [given_]:
            ends = one if isinstance(one, tuple) else (None, one, None)
            low, at, high = (ends[0], None, ends[1]) if len(ends) == 2 else ends
            rows.append({"cijfer": f"c{len(rows)}", "grootheid": name, "onderwerp": name, "laag": low, "waarde": at,
                         "hoog": high, "soort": "schatting"})  # fmt: skip
    return pd.DataFrame(rows).reindex(columns=EMPTY.columns).astype(EMPTY.dtypes.to_dict())


def reckon(**quantities):
    return draagkracht.Rekening(make(**quantities))


@pytest.fixture(scope="module")
def lezing():
    return draagkracht.Rekening(load_kring("civil-society-2013")["cijfers"])


def test_the_lecture_implies_sixteen_hundred_hours(lezing):
    assert lezing.teruggerekend.tolist() == [1600.0] * 3
    assert lezing.aanbod["midden"].iloc[0] == 800_000_000
    told = draagkracht.describe_norm(lezing.teruggerekend, genoemd="ongeveer 500.000")
    assert "ongeveer 1.600 uur per FTE" in told[0] and "staat er niet bij" in told[0]


@pytest.mark.parametrize(("norm", "fte"), [(1600, 500_000), (1656, 483_092), (1720, 465_116), (1872, 427_350), (2080, 384_615)])  # fmt: skip
def test_the_lecture_with_other_norms(lezing, norm, fte):
    found = lezing.fte.set_index("uren")["midden"]
    assert round(found[norm]) == fte
    assert len(found) == 5


def test_the_range_of_the_lecture_is_that_of_its_hours_per_week_and_our_weeks(lezing):
    ours = lezing.wegen[lezing.wegen["van_ons"]]
    assert ours[["grootheid", "laag", "hoog"]].values.tolist() == [["weken", 40.0, 52.0]]
    row = lezing.fte.set_index("norm").loc[draagkracht.TERUG]
    assert (row["laag"], row["hoog"]) == (4e6 * 4 * 40 / 1600, 4e6 * 5 * 52 / 1600)


def test_an_approximate_number_of_fte_leaves_room_for_other_norms(lezing):
    low, high = draagkracht.widen_norm(lezing.teruggerekend, lezing.cijfers)
    assert (round(8e8 / low), round(8e8 / high)) == (550_000, 450_000)
    assert low < 1720 < high < 1872
    exact = lezing.cijfers.assign(benadering=None)
    assert draagkracht.widen_norm(lezing.teruggerekend, exact) is None


@pytest.mark.parametrize(("value", "half"), [(500_000, 50_000), (450, 5), (7, 0.5), (1600, 50), (1001, 0.5)])  # fmt: skip
def test_rounding_is_read_from_the_last_digit_that_is_not_zero(value, half):
    rows = make(fte=value).assign(benadering="ongeveer")
    low, high = draagkracht.widen_norm(np.array([1.0, 1.0, 1.0]), rows)
    assert low == pytest.approx(value / (value + half)) and high == pytest.approx(
        value / (value - half)
    )


def test_what_the_lines_of_the_slide_say_of_each_other(lezing):
    told = draagkracht.describe_regels(lezing.grootheden, eenheid="procent van 18+")
    assert told[0].startswith("200 uur per jaar is 4 tot 5 uur per week als dat 40 tot 50 weken duurt")  # fmt: skip
    assert "30 tot 40 procent van 18+ als dat ongeveer 10.000.000 tot 13.300.000 mensen zijn" in told[1]  # fmt: skip
    assert all("staat er niet bij" in line for line in told)


def test_lines_that_are_all_given_stand_side_by_side():
    sums = reckon(vrijwilligers=300, bevolking=1000, aandeel=(20, 40), uren_per_jaar=100, uren_per_week=(2, 3), weken=40)  # fmt: skip
    assert draagkracht.describe_regels(sums.grootheden) == [
        "2 tot 3 uur per week in 40 weken is ongeveer 80 tot 120 uur per jaar; het andere getal is 100 uur per jaar.",
        "Van 1.000 mensen is 20 tot 40% ongeveer 200 tot 400; het andere getal is 300 vrijwilligers.",
    ]
    assert draagkracht.describe_regels(reckon(vrijwilligers=3).grootheden) == []


@pytest.mark.parametrize(
    ("given_", "ways"),
    [
        ("vrijwilligers uren_per_jaar", ["vrijwilligers_jaar"]),
        ("vrijwilligers uren_per_week", ["vrijwilligers_week"]),
        ("bevolking aandeel uren_per_jaar", ["aandeel_jaar"]),
        ("bevolking aandeel uren_per_week weken", ["aandeel_week"]),
        ("vrijwilligers bevolking aandeel uren_per_jaar uren_per_week weken", ["vrijwilligers_jaar", "aandeel_week"]),
        ("vrijwilligers uren_per_week bevolking aandeel uren_per_jaar", ["vrijwilligers_jaar", "aandeel_week"]),
        ("vrijwilligers bevolking aandeel uren_per_week", ["aandeel_week", "vrijwilligers_week"]),
        # A way with our own weeks stands behind one that needs none.
        ("bevolking aandeel uren_per_jaar uren_per_week", ["aandeel_jaar", "aandeel_week"]),
        ("vrijwilligers aandeel uren_per_jaar", ["vrijwilligers_jaar"]),
        ("vrijwilligers", []),
        ("uren_per_jaar uren_per_week weken bevolking", []),
        ("fte betaald", []),
    ],
)  # fmt: skip
def test_the_ways_to_compute_follow_what_is_given(given_, ways):
    sums = reckon(**dict.fromkeys(given_.split(), 10))
    assert list(sums.aanbod["weg"]) == ways
    assert sums.fte.empty == (not ways)
    assert bool(draagkracht.describe_ontbreekt(sums.grootheden)) == (not ways)


def test_a_share_is_a_percentage():
    sums = reckon(bevolking=1000, aandeel=(30, 40), uren_per_week=(4, 5), weken=(40, 50))
    assert sums.aanbod[["laag", "hoog"]].values.tolist() == [[1000 * 0.3 * 4 * 40, 1000 * 0.4 * 5 * 50]]  # fmt: skip


def test_several_figures_for_one_thing_span_it_and_what_is_asked_adds_up():
    rows = make(vrijwilligers=[100, (120, 150), 90], vraag_uren=[(10, 20), (10, 30), 5])
    rows["onderwerp"] = ["x", "x", "x", "maatjes", "maatjes", "klussen"]
    found = draagkracht.read_grootheden(rows).set_index("grootheid")
    assert found.loc["vrijwilligers", ["laag", "midden", "hoog", "getallen"]].tolist() == [90, 100, 150, 3]  # fmt: skip
    assert found.loc["vraag_uren", ["laag", "midden", "hoog"]].tolist() == [15, 22.5, 35]
    told = draagkracht.describe_meer(found.reset_index())
    assert "aantal vrijwilligers" in told and "gevraagde" not in told


def test_an_open_side_is_said_and_not_filled_in():
    found = draagkracht.read_grootheden(make(weken=(40, None, None), uren_per_week=(None, 4, 5), fte=3))  # fmt: skip
    assert found[["laag", "hoog"]].values.tolist() == [[4, 5], [40, 40], [3, 3]]
    told = draagkracht.describe_open(found)
    assert "uren per week" in told and "weken per jaar" in told and "FTE" not in told
    assert draagkracht.format_gegeven(make(weken=(40, None, None)).iloc[0]) == "ten minste 40"
    assert draagkracht.format_gegeven(make(weken=(None, 44, 48)).iloc[0]) == "44 (hooguit 48)"


def test_a_norm_of_ones_own_is_reckoned_with_and_the_others_stay_beside_it():
    sums = reckon(vrijwilligers=100, uren_per_jaar=80, uren_per_fte=(1500, 1600, 1700))
    assert sums.norm.to_dict() == {"laag": 1500, "midden": 1600, "hoog": 1700, "van_ons": False}
    assert sums.fte["norm"].iloc[0] == draagkracht.EIGEN and len(sums.fte) == 5
    told = draagkracht.describe_normen(sums.fte)
    assert told[0].startswith("Met de norm die erbij staat, 1.600 uur per FTE, is dat ongeveer 5 FTE")  # fmt: skip
    assert "2.080 uur per FTE ongeveer 3,8 FTE" in told[1]
    assert reckon(vrijwilligers=100, uren_per_jaar=80).norm["midden"] == 1720


def test_the_inferred_norm_has_the_ranges_of_hours_and_fte():
    sums = reckon(vrijwilligers=100, uren_per_jaar=(60, 80, 100), fte=(4, 6))
    assert sums.teruggerekend.tolist() == pytest.approx([6000 / 6, 8000 / 5, 10000 / 4])
    vague = make(fte=5).assign(benadering="ongeveer")
    assert draagkracht.widen_norm(sums.teruggerekend, vague) is None


def test_the_inferred_norm_does_not_count_its_own_range_twice():
    sums = reckon(vrijwilligers=(90, 110), uren_per_jaar=(80, 120), fte=5)
    row = sums.fte.set_index("norm").loc[draagkracht.TERUG]
    assert row["midden"] == pytest.approx(5)
    assert row["hoog"] / row["laag"] == pytest.approx(110 * 120 / (90 * 80))


POSITIVE = st.floats(0.5, 1e6, allow_nan=False)
RANGE = st.lists(POSITIVE, min_size=3, max_size=3).map(sorted).map(tuple)
WAYS = st.fixed_dictionaries(
    {"vrijwilligers": RANGE, "uren_per_jaar": RANGE},
    optional={"bevolking": RANGE, "aandeel": RANGE, "uren_per_week": RANGE, "weken": RANGE, "fte": RANGE, "uren_per_fte": RANGE, "vraag_uren": RANGE},
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(WAYS)
def test_every_range_holds_its_middle(quantities):
    sums = reckon(**quantities)
    for table in (sums.grootheden, sums.wegen, sums.aanbod, sums.normen, sums.fte, *sums.aannames):
        low, middle, high = (table[name].to_numpy(dtype="float64") for name in draagkracht.GRENZEN)
        assert (low <= middle * (1 + 1e-9)).all() and (middle <= high * (1 + 1e-9)).all()


@settings(max_examples=25, deadline=None)
@given(WAYS)
def test_more_hours_in_a_norm_never_give_more_fte(quantities):
    found = reckon(**quantities).fte
    assert (found["midden"].diff().dropna() <= 1e-9 * found["midden"].max()).all()
    points = found[~found["norm"].eq(draagkracht.EIGEN)].sort_values("uren")
    for name in ("laag", "hoog"):
        assert (points[name].diff().dropna() <= 1e-9 * points[name].max()).all()


@settings(max_examples=25, deadline=None)
@given(RANGE, RANGE, st.floats(0.1, 100))
def test_more_volunteers_give_as_many_more_fte(people, hours, k):
    one = reckon(vrijwilligers=people, uren_per_jaar=hours).fte
    more = reckon(vrijwilligers=tuple(k * n for n in people), uren_per_jaar=hours).fte
    np.testing.assert_allclose(more[draagkracht.GRENZEN], k * one[draagkracht.GRENZEN])


@settings(max_examples=25, deadline=None)
@given(WAYS)
def test_the_bars_are_what_comes_out_with_one_input_changed(quantities):
    sums = reckon(**quantities)
    for rows in sums.aannames:
        middles = sums.wegen[sums.wegen["weg"] == rows["weg"].iloc[0]].set_index("grootheid")["midden"]  # fmt: skip
        for row in rows.itertuples():
            for end, result in ((row.van, row.laag), (row.tot, row.hoog)):
                values, norm = middles.copy(), sums.norm["midden"]
                if row.grootheid == "uren_per_fte":
                    norm = row.tot if end == row.van else row.van
                else:
                    values[row.grootheid] = end
                scale = 0.01 if "aandeel" in values.index else 1
                assert result == pytest.approx(values.prod() * scale / norm)
        assert rows["beweging"].is_monotonic_decreasing


def test_which_assumption_of_the_lecture_moves_most(lezing):
    (rows,) = lezing.aannames
    assert list(rows["grootheid"]) == ["weken", "uren_per_fte", "uren_per_week", "vrijwilligers"]
    told = draagkracht.describe_aannames(rows)
    assert told[0] == "Met de grenzen die wij zelf kozen, weegt het zwaarst: weken per jaar. Met 40 tot 52 weken komt er ongeveer 450.000 tot 585.000 FTE uit."  # fmt: skip
    assert "weegt het zwaarst: uren per week. Met 4 tot 5 uur per week" in told[1]
    assert told[2].startswith("Zonder grenzen gegeven: aantal vrijwilligers.")


def test_without_anything_that_moves_there_is_no_order():
    sums = reckon(vrijwilligers=100, uren_per_jaar=80, uren_per_fte=1600)
    assert sums.aannames == []


PAID = pd.DataFrame({"grootheid": "betaald", "onderwerp": ["zorg", "welzijn"], "waarde": [300.0, 100.0]})  # fmt: skip


@pytest.mark.parametrize(
    ("units", "together", "reason", "ratio"),
    [
        ((None, None), None, "zonder_eenheid", None),
        (("FTE", None), None, "zonder_eenheid", 200 / 300),
        (("banen", "banen"), 400, "andere_eenheid", None),
        (("banen", "FTE"), None, "andere_eenheid", 200 / 100),
        (("FTE", "fte"), 400, "", 200 / 400),
    ],
)
def test_paid_work_is_divided_only_where_both_are_fte(units, together, reason, ratio):
    rows = PAID.assign(eenheid=list(units)).reindex(columns=EMPTY.columns).astype(EMPTY.dtypes.to_dict())  # fmt: skip
    found = draagkracht.compare_betaald(rows, np.array([100.0, 200.0, 300.0]))
    assert found["reden"] == reason
    assert (found["som"] is None) == (together is None) and (together is None or found["som"][1] == together)  # fmt: skip
    assert (None if found["verhouding"] is None else found["verhouding"][1]) == pytest.approx(ratio)
    told = " ".join(draagkracht.describe_betaald(found))
    assert ("Tegenover elke" in told) == (ratio is not None)
    assert ("niet op elkaar te delen" in told) == bool(reason)


def test_a_ratio_has_the_range_of_both_sides():
    rows = make(betaald=(100, 200)).assign(eenheid="FTE")
    found = draagkracht.compare_betaald(rows, np.array([100.0, 200.0, 300.0]))
    assert found["verhouding"].tolist() == pytest.approx([0.5, 200 / 150, 3])


def test_paid_work_of_the_lecture_is_not_divided_nor_added_up(lezing):
    told = " ".join(draagkracht.describe_betaald(lezing.betaald))
    assert "niet op elkaar te delen" in told and "Optellen kan daarom ook niet" in told
    assert not any(sign.isdigit() for sign in told)


def test_without_fte_of_volunteers_there_is_no_ratio():
    rows = make(betaald=300).assign(eenheid="FTE")
    found = draagkracht.Rekening(rows).betaald
    assert found["reden"] == "geen_fte" and found["verhouding"] is None and found["som"][1] == 300


def test_what_was_given_as_fte_goes_before_what_is_computed():
    sums = reckon(vrijwilligers=100, uren_per_jaar=80, fte=(4, 6), uren_per_fte=(1600, 2000))
    measured = draagkracht.measure_onbetaald(sums.grootheden, sums.aanbod, sums.norm)
    assert measured.tolist() == [4, 5, 6]
    bare = reckon(vrijwilligers=100, uren_per_jaar=80, uren_per_fte=(1600, 2000))
    measured = draagkracht.measure_onbetaald(bare.grootheden, bare.aanbod, bare.norm)
    assert measured.tolist() == pytest.approx([4, 8000 / 1800, 5])


@pytest.mark.parametrize(
    ("asked", "told"),
    [((5000, 8000), "Dat is genoeg"), ((7000, 9000), "valt niet te zeggen"), ((7000, 9500), "valt niet te zeggen"), ((12_500, 13_000), "Dat is te weinig"),
     ((12_000, 13_000), "valt niet te zeggen")],
)  # fmt: skip
def test_demand_is_judged_only_where_the_ranges_lie_apart(asked, told):
    sums = reckon(vrijwilligers=100, uren_per_jaar=(80, 120), vraag_uren=asked)
    assert told in draagkracht.describe_vraag(sums.vraag, sums.aanbod, sums.grootheden)


def test_without_supply_demand_is_not_judged():
    sums = reckon(vraag_uren=100)
    assert sums.vraag == "" and draagkracht.describe_vraag("", sums.aanbod, sums.grootheden) == ""


TIPS = pd.DataFrame({"bevinding": ["t1", "t2", "t3", "t4", "b"], "soort": ["tip"] * 4 + ["bevinding"], "thema": None,
                     "tekst": ["vraag", "bel", "rust", "stop", "x"], "zegsman": "wij"})  # fmt: skip
ACTIES = pd.DataFrame({"actie": ["a1", "a2", "a3", "a4", "a5"], "sessie": "s1", "tekst": "iets", "wie": None,
                       "bevinding": ["t2", "t2", "t3", "b", None]})  # fmt: skip


def follow(*stands):
    looked = pd.DataFrame(stands, columns=["actie", "sessie", "stand"]).assign(toelichting=None)
    return draagkracht.follow_tips(TIPS, ACTIES, looked.astype("str"), ["s1", "s2", "s3"])


def test_each_tip_has_its_actions_with_their_last_stand():
    found = follow(("a1", "s3", "gedaan"), ("a1", "s2", "loopt"), ("a2", "s2", "loopt"))
    assert found["bevinding"].tolist() == ["t1", "t2", "t2", "t3", "t4"]
    assert found["actie"].fillna("-").tolist() == ["-", "a1", "a2", "a3", "-"]
    assert found["stand"].fillna("-").tolist() == ["-", "gedaan", "loopt", "-", "-"]
    assert draagkracht.count_tips(found) == {"tips": 4, "afgesproken": 2, "gedaan": 0}
    assert draagkracht.describe_tips(found) == "Er zijn 4 tips; over 2 tips is iets afgesproken. Nog bij geen tip is alles gedaan wat er afgesproken was."  # fmt: skip


@pytest.mark.parametrize(("second", "done"), [("gedaan", {"t2"}), ("vervallen", {"t2"}), ("niet_gedaan", set()), ("loopt", set())])  # fmt: skip
def test_a_tip_is_ticked_only_when_nothing_of_it_is_left(second, done):
    assert draagkracht.list_gedaan(follow(("a1", "s2", "gedaan"), ("a2", "s2", second))) == done


def test_without_actions_nothing_was_done_about_a_tip():
    none = draagkracht.follow_tips(TIPS, ACTIES.head(0), follow_none(), [])
    assert draagkracht.count_tips(none) == {"tips": 4, "afgesproken": 0, "gedaan": 0}
    assert draagkracht.describe_tips(none) == "Er zijn 4 tips; daarover is nog niets vastgelegd."
    assert draagkracht.describe_tips(none.head(0)) == ""


def follow_none():
    return pd.DataFrame({"actie": [], "sessie": [], "stand": [], "toelichting": []}, dtype="str")


@settings(max_examples=200, deadline=None)
@given(st.floats(1e-3, 1e12))
def test_rounding_moves_a_number_less_than_its_digits_and_twice_changes_nothing(value):
    rounded = draagkracht.round_getal(value)
    assert abs(rounded - value) <= value * (0.051 if value < 10 else 0.0051)
    assert draagkracht.round_getal(rounded) == pytest.approx(rounded, rel=1e-9) or rounded == 10
    digits = f"{rounded:.12e}".split("e", maxsplit=1)[0].replace(".", "").rstrip("0")
    assert len(digits) <= 3


def draw(plot, table):
    """Draw in the house style; return the figure, and where each word stands, in pixels."""
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, table, draagkracht.suggest_hoogte(len(table)), merk="FICTIEF")  # fmt: skip
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]  # fmt: skip


MANY = {"vrijwilligers": (4e6, 6e6), "bevolking": (13e6, 14e6), "aandeel": (30, 40), "uren_per_jaar": (150, 250),
        "uren_per_week": (2.5, 5), "fte": 500_000, "vraag_uren": (1e9, 1.5e9)}  # fmt: skip


@pytest.mark.parametrize("quantities", [MANY, MANY | {"uren_per_fte": (1500, 1600, 1700)}, {"vrijwilligers": 12, "uren_per_jaar": (30, 300), "vraag_uren": 20}])  # fmt: skip
def test_words_in_the_figures_stay_inside_and_apart(quantities):
    sums = reckon(**quantities)
    asked = sums.grootheden.set_index("grootheid").loc[draagkracht.VRAAG, draagkracht.GRENZEN]
    drawn = [(draagkracht.plot_bereiken, draagkracht.prepare_normen(sums.fte)), (draagkracht.plot_bereiken, draagkracht.prepare_uren(sums.aanbod, asked)),
             *((draagkracht.plot_aannames, draagkracht.prepare_aannames(rows)) for rows in sums.aannames)]  # fmt: skip
    assert len(drawn) > 2
    for plot, table in drawn:
        figure, boxes = draw(plot, table)
        assert figure.get_size_inches()[1] * 2.54 <= 14
        for words, box in boxes:
            assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
            assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
        for (one, a), (other, b) in itertools.combinations(boxes, 2):
            assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


def test_lines_and_dots_stand_where_the_numbers_are(lezing):
    table = draagkracht.prepare_normen(lezing.fte)
    ax = draagkracht.plot_bereiken(table, ax=Figure().subplots())
    lines, dots = ax.collections
    ends = [[segment[0][0], segment[1][0]] for segment in lines.get_segments()]
    assert ends == table[["laag", "hoog"]].values.tolist()
    assert dots.get_offsets()[:, 0].tolist() == [500_000, 483_000, 465_000, 427_000, 385_000]
    assert ax.get_xlim()[0] == 0
    told = draagkracht.describe_figuur_bereiken(table, "FTE")
    assert "1.720 uur: Europese subsidieregels 465.000 (372.000 tot 605.000)" in told


def test_bars_run_from_low_to_high_and_ours_are_grey(lezing):
    table = draagkracht.prepare_aannames(lezing.aannames[0])
    ax = draagkracht.plot_aannames(table, ax=Figure().subplots())
    bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    assert bars == [tuple(pair) for pair in table[["laag", "hoog"]].values.tolist()]
    colours = [mpl.colors.to_hex(bar.get_facecolor()).upper() for bar in ax.patches[:3]]
    assert colours == [figuren.GREY, figuren.GREY, figuren.ACCENT]
    assert "midden van 518.000 FTE" in draagkracht.describe_figuur_aannames(table)


def test_without_figures_there_is_nothing_and_no_error():
    sums = draagkracht.Rekening(EMPTY)
    assert sums.grootheden.empty and sums.aanbod.empty and sums.fte.empty and sums.aannames == []
    assert sums.teruggerekend is None and sums.vraag == "" and sums.betaald["som"] is None
