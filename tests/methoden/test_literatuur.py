"""Sources: the flow adds up, reasons and yield, themes by source, short names, and the pictures."""

import itertools

import matplotlib as mpl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from leerkring.kring import load_kring
from leerkring.methoden import codering, figuren, literatuur

BESLUITEN = ["opgenomen", "afgewezen", "nog_te_lezen"]


def make_log(*rows):
    """Make searches from tuples of treffers, dubbel, afgewezen."""
    table = pd.DataFrame(rows, columns=["treffers", "dubbel", "afgewezen"]).astype("Int64")
    return table.assign(zoekopdracht=[f"z{k}" for k in range(len(rows))])


def make_bronnen(*rows):
    """Make sources from tuples of zoekopdracht, besluit, reden."""
    return pd.DataFrame(rows, columns=["zoekopdracht", "besluit", "reden"]).astype("str").where(lambda t: t.notna())  # fmt: skip


LOG = make_log((40, 0, 36), (12, 5, 5))
BRONNEN = make_bronnen(
    ("z0", "opgenomen", None), ("z0", "opgenomen", None), ("z0", "afgewezen", "niet over de wijk"), ("z0", "nog_te_lezen", None),
    ("z1", "afgewezen", "geen eigen onderzoek"), ("z1", "afgewezen", "niet over de wijk"), (None, "opgenomen", None),
)  # fmt: skip


def steps(log, bronnen):
    return literatuur.count_stroom(log, bronnen).set_index("stap")["aantal"]


# --- the flow ----------------------------------------------------------------------------------
def test_the_flow_of_a_small_log_is_as_counted_by_hand():
    assert steps(LOG, BRONNEN).to_dict() == {
        "gevonden": 52, "dubbel": 5, "bekeken": 47, "terzijde": 41, "anders": 1,
        "nog_te_lezen": 1, "gelezen": 6, "afgewezen": 3, "opgenomen": 3,
    }  # fmt: skip


SEARCH = st.tuples(st.integers(0, 50), st.integers(0, 50), st.lists(st.sampled_from(BESLUITEN), max_size=6))  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(SEARCH, min_size=1, max_size=6), st.lists(st.sampled_from(BESLUITEN), max_size=3))
def test_the_numbers_of_the_flow_add_up(searches, others):
    log = make_log(*((dubbel + terzijde + len(kept), dubbel, terzijde) for dubbel, terzijde, kept in searches))  # fmt: skip
    rows = [(f"z{k}", besluit, None) for k, (_d, _t, kept) in enumerate(searches) for besluit in kept]  # fmt: skip
    n = steps(log, make_bronnen(*rows, *((None, besluit, None) for besluit in others)))
    assert n["bekeken"] == n["gevonden"] - n["dubbel"]
    if rows or others:
        assert n["bekeken"] - n["terzijde"] + n["anders"] == n["nog_te_lezen"] + n["gelezen"]
        assert n["gelezen"] == n["afgewezen"] + n["opgenomen"]
        assert n["anders"] == len(others)
    yielded = literatuur.count_opbrengst(log, make_bronnen(*rows))
    if rows:
        assert yielded["gelezen"].sum() == sum(row[1] != "nog_te_lezen" for row in rows)
        assert (yielded["opgenomen"] <= yielded["gelezen"]).all()


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(BRONNEN))), st.permutations(range(len(LOG))))
def test_the_order_of_the_rows_changes_no_number(sources, searches):
    log, bronnen = LOG.iloc[searches], BRONNEN.iloc[sources]
    assert steps(log, bronnen).equals(steps(LOG, BRONNEN))
    assert literatuur.count_redenen(bronnen).equals(literatuur.count_redenen(BRONNEN))


@pytest.mark.parametrize(("column", "unknown"), [(0, {"gevonden", "bekeken"}), (1, {"dubbel", "bekeken"}), (2, {"terzijde"})])  # fmt: skip
def test_one_search_without_a_number_makes_the_step_unknown(column, unknown):
    second = [12, 5, 5]
    second[column] = None
    n = steps(make_log((40, 0, 36), second), BRONNEN)
    assert set(n.index[n.isna()]) == unknown


def test_rotterdam_published_no_numbers_and_none_are_given():
    kring = load_kring("rotterdam-2014")
    stroom = literatuur.count_stroom(kring["zoekopdrachten"], kring["literatuur"])
    assert stroom["aantal"].isna().all()
    assert literatuur.describe_stroom(stroom) == [
        "Hoeveel treffers er waren, is niet van alle zoekopdrachten bekend.",
        "Welke bronnen er gelezen zijn, is niet bekend.",
    ]
    found = literatuur.count_opbrengst(kring["zoekopdrachten"], kring["literatuur"])
    assert found["onderwerp"].tolist() == kring["zoekopdrachten"]["onderwerp"].tolist()
    assert found[["gelezen", "opgenomen"]].isna().all(axis=None)


def test_what_each_search_found_first_is_counted():
    found = literatuur.count_opbrengst(LOG, BRONNEN)
    assert found[["treffers", "gelezen", "opgenomen"]].values.tolist() == [[40, 3, 2], [12, 2, 0]]


def test_reasons_are_counted_of_what_was_turned_down_most_first():
    found = literatuur.count_redenen(BRONNEN)
    assert found.values.tolist() == [["niet over de wijk", 2], ["geen eigen onderzoek", 1]]
    silent = literatuur.count_redenen(make_bronnen(("z0", "afgewezen", None), ("z0", "opgenomen", "x")))  # fmt: skip
    assert literatuur.describe_redenen(silent) == "Afgewezen na lezen: zonder reden (1)."
    assert literatuur.describe_redenen(literatuur.count_redenen(BRONNEN[:0])) == ""


@pytest.mark.parametrize(
    ("log", "besluiten", "words"),
    [
        ([(1, 1, 0)], ["opgenomen"], "Er is één treffer gevonden, waarvan één dubbel; van de andere 0 zijn er geen op titel"),
        ([(5, 0, 1)], ["opgenomen"], "Er zijn 5 treffers gevonden, waarvan geen dubbel; van de andere 5 is er één op titel"),
        ([(5, None, 1)], [], "hoeveel daarvan dubbel waren, is niet van alle zoekopdrachten bekend."),
        ([(5, 1, None)], [], "hoeveel er op titel of samenvatting terzijde zijn gelegd, is niet van alle"),
        ([(5, 1, 2)], ["opgenomen"], "Er is één bron helemaal gelezen: één doet mee, geen enkele is afgewezen."),
        ([(5, 1, 2)], ["afgewezen"] * 2, "Er zijn 2 bronnen helemaal gelezen: geen enkele doet mee, 2 zijn afgewezen."),
        ([(5, 1, 2)], ["opgenomen", "nog_te_lezen"], "Er moet er nog één gelezen worden."),
        ([(5, 1, 2)], ["opgenomen", *["nog_te_lezen"] * 3], "Er moeten er nog 3 gelezen worden."),
    ],
)  # fmt: skip
def test_the_words_follow_the_counts(log, besluiten, words):
    bronnen = make_bronnen(*(("z0", besluit, None) for besluit in besluiten))
    assert words in " ".join(literatuur.describe_stroom(literatuur.count_stroom(make_log(*log), bronnen)))  # fmt: skip


def test_what_came_in_without_a_search_is_told():
    told = literatuur.describe_stroom(literatuur.count_stroom(LOG, BRONNEN))
    assert told[-1] == "Van die bronnen kwam er één niet uit een zoekopdracht."


def test_an_exploration_is_not_called_a_systematic_review_unless_told():
    told = literatuur.describe_stroom_grond()
    assert "verkenning" in told and "geen systematisch literatuuronderzoek" in told
    assert "10.1136/bmj.n71" in told
    assert "verkenning" not in literatuur.describe_stroom_grond(systematisch=True)


# --- themes ------------------------------------------------------------------------------------
CODEBOEK = pd.DataFrame({
    "code": ["burger", "rij", "werk", "houding"], "ouder": [None, "burger", None, None],
    "titel": ["Burger", "Wachtrij", "Werk", "Houding"],
}).astype("str").where(lambda t: t.notna())  # fmt: skip


@pytest.fixture
def tafels():
    bronnen = pd.DataFrame({
        "literatuur": ["oud", "nieuw", "los", "weg", "stil"], "auteurs": ["Smit, J.", "Bos, A.", "Movisie", "Kok, E.", "Kok, E."],
        "redactie": None, "jaar": ["2010", "2015", None, "2012", "2015"], "titel": ["T", "Z", "T", "T", "A"],
        "besluit": ["opgenomen", "opgenomen", "opgenomen", "afgewezen", "opgenomen"],
    })  # fmt: skip
    fragmenten = pd.DataFrame({"fragment": list("abcdef"), "literatuur": ["oud", "oud", "nieuw", "weg", None, "los"]})  # fmt: skip
    vastgesteld = pd.DataFrame({
        "eenheid": ["a", "a", "b", "c", "c", "d", "e", "kaart-1", "f"], "code": ["burger", "rij", "rij", "werk", "rij", "werk", "werk", "werk", "burger"],
        "niveau": None,
    })  # fmt: skip
    return bronnen, vastgesteld, fragmenten, CODEBOEK


def test_themes_are_counted_by_source_and_broadest_code(tafels):
    found = literatuur.count_themas(*tafels)
    names = ["Smit (2010)", "Kok (2015)", "Bos (2015)", "Movisie (z.d.)"]
    assert found.index.get_level_values("naam").tolist() == names
    assert found.to_dict("list") == {"Burger": [2, 0, 1, 1], "Werk": [0, 0, 1, 0], "Houding": [0, 0, 0, 0]}  # fmt: skip


def test_the_order_of_the_codings_changes_no_theme(tafels):
    bronnen, vastgesteld, fragmenten, codeboek = tafels
    turned = literatuur.count_themas(bronnen[::-1], vastgesteld[::-1], fragmenten[::-1], codeboek)
    pd.testing.assert_frame_equal(turned, literatuur.count_themas(*tafels))


def test_the_words_say_which_theme_from_which_years_and_which_is_absent(tafels):
    assert literatuur.describe_themas(literatuur.count_themas(*tafels)) == [
        "Het vaakst zeggen de bronnen iets over ‘Burger’: 3 van de 4, verschenen van 2010 tot en met 2015.",
        "Over ‘Houding’ zegt geen van de bronnen iets dat gecodeerd is.",
        "Van één bron is niets gecodeerd.",
    ]


def test_themes_that_are_level_are_named_together(tafels):
    bronnen, vastgesteld, fragmenten, codeboek = tafels
    even = vastgesteld[vastgesteld["eenheid"] == "c"]
    told = literatuur.describe_themas(literatuur.count_themas(bronnen, even, fragmenten, codeboek))
    assert told[0] == "Het vaakst zeggen de bronnen iets over ‘Burger’ en ‘Werk’: elk 1 van de 4, verschenen in 2015."  # fmt: skip


def test_without_codes_on_these_sources_there_are_no_themes(tafels):
    bronnen, vastgesteld, fragmenten, codeboek = tafels
    none = literatuur.count_themas(bronnen, vastgesteld[vastgesteld["eenheid"].isin(["d", "e"])], fragmenten, codeboek)  # fmt: skip
    assert none.empty and literatuur.describe_themas(none) == []


def test_two_themes_of_one_title_stay_two(tafels):
    bronnen, vastgesteld, fragmenten, codeboek = tafels
    same = codeboek.assign(titel=["Werk", "Wachtrij", "Werk", "Houding"])
    found = literatuur.count_themas(bronnen, vastgesteld, fragmenten, same)
    assert list(found) == ["Werk (burger)", "Werk (werk)", "Houding"]
    assert found["Werk (burger)"].sum() == 4


# --- names -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("auteurs", "short"),
    [
        ("Vliet, K. van", ["Van Vliet"]), ("van Vliet, K.", ["Van Vliet"]), ("Van Vliet, K.", ["Van Vliet"]),
        ("van der Lindehout, P.", ["Van der Lindehout"]), ("Veld, R. in 't", ["In 't Veld"]), ("Berg, A. C. van den", ["Van den Berg"]),
        ("El Khattabi-Smid, Y.", ["El Khattabi-Smid"]), ("Ministerie van Volksgezondheid, Welzijn en Sport", ["Ministerie van Volksgezondheid, Welzijn en Sport"]),
        ("Movisie; Jansen, Karin", ["Movisie", "Jansen"]), (" ; Bos, A. ;", ["Bos"]), ("Bos,", ["Bos,"]), (", A.", [", A."]), ("Van, K.", ["Van"]),
        (None, []), (float("nan"), []),
    ],
)  # fmt: skip
def test_authors_are_read_as_they_are_written_in_dutch(auteurs, short):
    assert [auteur.kort for auteur in literatuur.parse_auteurs(auteurs)] == short


def test_both_ways_to_write_a_tussenvoegsel_are_one_person():
    ways = ("Vliet, K. van", "van Vliet, K.", "Van Vliet, K.")
    assert len({tuple(literatuur.parse_auteurs(way)) for way in ways}) == 1


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"auteurs": "Smit, J.", "jaar": "2016-05"}, "Smit (2016)"),
        ({"auteurs": "Smit, J.; de Bos, A.", "jaar": "2016"}, "Smit en De Bos (2016)"),
        ({"auteurs": "Smit, J.; Bos, A.; Kok, E.", "jaar": None}, "Smit e.a. (z.d.)"),
        ({"auteurs": None, "jaar": "2016", "redactie": "Kok, E."}, "Kok (2016)"),
        ({"auteurs": None, "jaar": "2016"}, "‘Wijkteams’ (2016)"),
        ({"auteurs": None, "jaar": "2016", "titel": "Een lange titel die ergens in het midden ophoudt"}, "‘Een lange titel die ergens in het midden …’ (2016)"),
    ],
)  # fmt: skip
def test_the_short_name_of_a_source(row, name):
    assert literatuur.name_bron({"titel": "Wijkteams"} | row) == name


def test_letters_only_where_all_authors_are_the_same():
    table = pd.DataFrame({
        "literatuur": list("abcdefg"), "redactie": None, "titel": ["Zorg", "Buurt", "T", "T", "T", "Zorg", "Buurt"], "jaar": ["2014"] * 5 + [None] * 2,
        "auteurs": ["Smit, J.", "Smit, J.", "Smit, K.", "Bos, A.; Kok, E.; Lam, D.", "Bos, A.; Lam, D.; Kok, E.", "Movisie", "Movisie"],
    })  # fmt: skip
    assert literatuur.disambiguate(table).tolist() == [
        "J. Smit (2014b)", "J. Smit (2014a)", "K. Smit (2014)", "Bos, Kok en Lam (2014)", "Bos, Lam en Kok (2014)", "Movisie (z.d.-b)", "Movisie (z.d.-a)",
    ]  # fmt: skip


def test_letters_follow_the_order_that_is_given_and_go_on_after_z():
    keys = [f"b{k:02}" for k in range(28)]
    table = pd.DataFrame({"literatuur": keys, "auteurs": "Movisie", "redactie": None, "jaar": "2014", "titel": "T"})  # fmt: skip
    names = literatuur.disambiguate(table, keys[::-1])
    assert names[["b27", "b02", "b01", "b00"]].tolist() == [f"Movisie (2014{letter})" for letter in ("a", "z", "aa", "ab")]  # fmt: skip


def test_what_does_not_take_part_gives_no_letter_to_what_does():
    table = pd.DataFrame({"literatuur": ["x", "y"], "auteurs": "Smit, J.", "redactie": None, "jaar": "2014",
                          "titel": "T", "besluit": ["afgewezen", "opgenomen"]})  # fmt: skip
    assert literatuur.name_bronnen(table).to_dict() == {"x": "Smit (2014)", "y": "Smit (2014)"}
    assert list(literatuur.name_bronnen_tabel(table)) == ["literatuur", "naam"]


# --- pictures ----------------------------------------------------------------------------------
def draw(plot, table, height):
    """Draw in the house style; return the figure, and where each word and box stands, in pixels."""
    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, table, height, merk="FICTIEF")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]  # fmt: skip


def assert_apart(figure, words):
    for text, box in words:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, text
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, text
    for (one, a), (other, b) in itertools.combinations(words, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


LANG = "alleen een samenvatting gevonden en de hele tekst bleek ook na navraag bij de uitgever niet te krijgen"  # fmt: skip
FLOWS = {
    "small": (LOG, BRONNEN),
    "unknown": (make_log((None, None, None)), BRONNEN),
    "no sources": (LOG, BRONNEN[:0]),
    "long": (make_log((1_234_567, 0, 0)), make_bronnen(*(("z0", "afgewezen", f"{k} {LANG}") for k in range(4)))),
    "none": (make_log((0, 0, 0)), make_bronnen(("z0", "opgenomen", None))),
}  # fmt: skip


@pytest.mark.parametrize("case", FLOWS)
def test_the_flow_keeps_its_words_in_their_boxes(case):
    table = literatuur.prepare_stroom(*FLOWS[case])
    figure, words = draw(literatuur.plot_stroom, table, literatuur.suggest_hoogte(table))
    assert_apart(figure, words)
    boxes = [patch.get_window_extent() for patch in figure.axes[0].patches if isinstance(patch, mpl.patches.Rectangle)]  # fmt: skip
    inside = [text for text, box in words if text != "FICTIEF" and any(
        b.x0 < box.x0 and box.x1 < b.x1 and b.y0 < box.y0 and box.y1 < b.y1 for b in boxes)]  # fmt: skip
    assert len(inside) == len(words) - 1 == len(boxes)
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.width and box.y0 >= 0 for box in boxes)


def test_the_flow_shows_every_number_and_reason():
    table = literatuur.prepare_stroom(LOG, BRONNEN)
    ax = literatuur.plot_stroom(table, ax=Figure().subplots())
    assert [text.get_text() for text in ax.texts if text.get_text()] == [
        "52 treffers gevonden", "5 dubbel", "47 bekeken op titel of\nsamenvatting", "41 terzijde gelegd\n1 nog te lezen",
        "6 helemaal gelezen\n(1 daarvan niet uit een\nzoekopdracht)", "3 afgewezen:\n2 × niet over de wijk\n1 × geen eigen onderzoek", "3 doen mee",
    ]  # fmt: skip
    told = literatuur.describe_figuur_stroom(table)
    assert "52 treffers" in told and "niet over de wijk (2)" in told and "3 doen mee" in told


def test_of_many_reasons_the_rest_goes_together_in_the_picture():
    rows = [("z0", "afgewezen", f"reden {k}") for k in range(9) for _again in range(9 - k)]
    table = literatuur.prepare_stroom(LOG, make_bronnen(*rows))
    box = literatuur.plot_stroom(table, ax=Figure().subplots()).texts
    (lines,) = [text.get_text().split("\n") for text in box if "afgewezen:" in text.get_text()]
    assert (
        lines[0] == "45 afgewezen:"
        and lines[1] == "9 × reden 0"
        and lines[-1] == "6 × andere redenen"
    )
    assert len(lines) == 8 and sum(int(line.split(" ")[0]) for line in lines[1:]) == 45


def test_an_unknown_number_is_drawn_as_unknown():
    table = literatuur.prepare_stroom(*FLOWS["unknown"])
    texts = [text.get_text() for text in literatuur.plot_stroom(table, ax=Figure().subplots()).texts]  # fmt: skip
    assert "onbekend aantal gevonden" in texts and "onbekend aantal dubbel" in texts


def test_the_flow_and_themes_of_the_made_up_circle_fit_half_a_page():
    kring = load_kring("voorbeeld")
    flow = literatuur.prepare_stroom(kring["zoekopdrachten"], kring["literatuur"])
    themes = literatuur.count_themas(
        kring["literatuur"], codering.settle_coderingen(kring["coderingen"]), kring["fragmenten"], kring["codeboek"],
    )  # fmt: skip
    for plot, table, height in (
        (literatuur.plot_stroom, flow, literatuur.suggest_hoogte(flow)),
        (literatuur.plot_themas, themes, literatuur.suggest_hoogte_themas(themes)),
    ):
        assert height <= 14
        assert_apart(*draw(plot, table, height))


def make_themas(rows, themes=5):
    """Make a table of themes with long names; row k has k fragments about its theme."""
    index = pd.MultiIndex.from_tuples(
        [(f"b{k}", f"Doornekamp-Bos-van-der-Lindehout {k} en Van Vlietlanden ({1990 + k})", str(1990 + k)) for k in range(rows)],
        names=["literatuur", "naam", "jaar"],
    )  # fmt: skip
    names = ["contact met de inwoner", "samenwerken met collega’s", "het $werk$proces", "of het helpt", "houding"]  # fmt: skip
    return pd.DataFrame({name: [k + 1 if k % 5 == n else 0 for k in range(rows)] for n, name in enumerate(names[:themes])}, index)  # fmt: skip


@pytest.mark.parametrize("rows", [1, 5, 28, 60])
def test_themes_keep_their_words_apart_however_many_sources(rows):
    table = make_themas(rows)
    height = literatuur.suggest_hoogte_themas(table)
    figure, words = draw(literatuur.plot_themas, table, height)
    assert height <= 14
    assert_apart(figure, words)
    (circles,) = figure.axes[0].collections[-1:]
    assert len(circles.get_offsets()) == min(rows, 28)


def test_the_area_of_a_circle_goes_with_the_count():
    figure, _words = draw(literatuur.plot_themas, make_themas(8), 6)
    sizes = figure.axes[0].collections[-1].get_sizes()
    assert sizes.tolist() == pytest.approx([sizes[0] * (k + 1) for k in range(8)])


def test_of_many_sources_those_with_most_fragments_are_shown_and_that_is_said():
    told = literatuur.describe_figuur_themas(make_themas(60))
    assert told.endswith("Alleen de 28 bronnen met de meeste fragmenten staan erin, van 60.")
    assert "Alleen" not in literatuur.describe_figuur_themas(make_themas(28))
    assert "houding bij 5 bronnen" in literatuur.describe_figuur_themas(make_themas(28))
