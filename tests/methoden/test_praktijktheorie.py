"""Praktijktheorie: layers counted, hypotheses weighed without proving, and pictures that show what is empty."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from leerkring.kring.schema import LAGEN
from leerkring.methoden import figuren, keten, praktijktheorie

LANG = "een methodiek gericht op vormen van samenwerking op operationeel niveau tussen verantwoordelijkheidsgebieden"
METHODIEKEN = pd.DataFrame(
    {"methodiek": ["m1", "m2", "m3"], "nummer": [2, 1, 3], "titel": ["kort", LANG, "leeg"]}
)
STATEMENT = st.tuples(st.sampled_from(["m1", "m2"]), st.sampled_from(LAGEN))


def theory(rows):
    frame = pd.DataFrame(rows, columns=["methodiek", "laag"], dtype="str")
    return frame.assign(uitspraak=[f"u{n}" for n in range(len(frame))], tekst="...")


def borne(*rows):
    """Return counts as `keten.count_dragers` gives them: findings and units in each direction."""
    names = ["steunt", "nuanceert", "weerspreekt"]
    found = [f"bevindingen_{name}" for name in names]
    table = pd.DataFrame(rows, columns=[*found, *names])
    return table.assign(bevindingen=table[found].sum(axis=1))


@settings(deadline=None)
@given(st.lists(STATEMENT, max_size=20))
def test_every_statement_counts_once_and_an_empty_layer_stays(rows):
    counts = praktijktheorie.count_lagen(METHODIEKEN, theory(rows))
    assert list(counts["methodiek"]) == ["m2", "m1", "m3"]
    for row in counts.itertuples():
        for laag in LAGEN:
            assert getattr(row, laag) == rows.count((row.methodiek, laag))


def test_hypotheses_are_numbered_through_in_the_order_of_their_methodieken():
    rows = theory([("m1", "hypothesen"), ("m1", "ethiek"), ("m2", "hypothesen"), ("m1", "hypothesen")])  # fmt: skip
    found = praktijktheorie.list_hypothesen(METHODIEKEN, rows)
    assert list(found["uitspraak"]) == ["u2", "u0", "u3"] == list(found["conclusie"])
    assert list(found["volgnummer"]) == [1, 2, 3]
    assert list(found["methodiek_titel"]) == [LANG, "kort", "kort"]


@pytest.mark.parametrize(
    ("row", "stand"),
    [
        ((0, 0, 0, 0, 0, 0), [False, False, True]),
        ((1, 0, 0, 3, 0, 0), [True, False, False]),
        ((1, 0, 1, 3, 0, 2), [True, True, False]),
        ((0, 1, 0, 0, 2, 0), [False, False, False]),
        # Cards decide: a finding that supports, of which all cards speak against it, is no support.
        ((1, 0, 0, 0, 0, 2), [False, True, False]),
        # Without cards the finding does.
        ((1, 0, 1, 0, 0, 0), [True, True, False]),
    ],
)
def test_a_hypothesis_is_weighed_by_what_lies_under_it(row, stand):
    found = praktijktheorie.weigh_hypothesen(borne(row))
    assert found[["voor", "tegen", "open"]].iloc[0].tolist() == stand


def test_each_hypothesis_counts_once_in_the_summary():
    rows = borne((1, 0, 0, 3, 0, 0), (1, 0, 1, 3, 0, 2), (0, 0, 1, 0, 0, 2), (0, 1, 0, 0, 2, 0), (0, 0, 0, 0, 0, 0))  # fmt: skip
    assert praktijktheorie.describe_hypothesen(rows) == (
        "Er zijn 5 hypothesen: één met alleen steun, één met steun en tegenbewijs, één met alleen tegenbewijs, "
        "één met alleen nuance en één nog niet getoetst."
    )
    assert praktijktheorie.describe_hypothesen(rows.iloc[-1:]) == (
        "Er is één hypothese: één nog niet getoetst."
    )
    assert praktijktheorie.describe_hypothesen(rows.iloc[:0]) == ""


def test_what_is_not_there_is_said_of_a_hypothesis():
    where = "gepubliceerd"
    none, bare = borne((0, 0, 0, 0, 0, 0), (1, 0, 2, 0, 0, 0)).to_dict("records")
    assert praktijktheorie.describe_bewijs(none, where) == (
        "Nog niet getoetst: er is niets gepubliceerd dat haar steunt of weerspreekt."
    )
    assert praktijktheorie.describe_bewijs(bare, where) == (
        "Eén bevinding steunt haar en 2 bevindingen weerspreken haar. "
        "Welke kaarten en fragmenten daaronder liggen, is niet gepubliceerd."
    )
    assert praktijktheorie.describe_grond(none) == "Die hypothese is nog niet getoetst."
    assert praktijktheorie.describe_grond(bare) == (
        "Eén bevinding steunt haar en 2 bevindingen weerspreken haar."
    )


def test_under_a_handvat_support_and_counter_evidence_stand_in_one_sentence():
    one, against = borne((2, 0, 0, 5, 0, 0), (0, 0, 1, 0, 0, 1)).to_dict("records")
    assert praktijktheorie.describe_grond(one) == (
        "2 bevindingen steunen die hypothese, met 5 kaarten en fragmenten eronder; tegenbewijs is niet vastgelegd."
    )
    assert praktijktheorie.describe_grond(against) == (
        "Geen bevindingen steunen die hypothese; één kaart of fragment weerspreekt haar."
    )


def test_what_the_numbers_cannot_say_is_said_only_with_numbers():
    some, none = borne((1, 0, 0, 3, 0, 0)), borne((1, 0, 0, 0, 0, 0))
    for describe in (praktijktheorie.describe_voorbehoud, praktijktheorie.describe_telling):
        assert describe(some) and describe(none) == ""
    told = praktijktheorie.describe_voorbehoud(some)
    assert "toetsen haar niet onafhankelijk en bewijzen haar niet" in told


def layers(*rows):
    frame = pd.DataFrame(rows, columns=list(LAGEN))
    return frame.assign(titel=[f"m{n}" for n in range(len(frame))])


@pytest.mark.parametrize(
    ("rows", "told", "title"),
    [
        ([(1, 1, 1, 1, 1, 1)], "Alle 6 lagen zijn bij elke methodiek ingevuld.", "Alle lagen zijn ingevuld"),
        ([(0,) * 6] * 2, "Alle 6 lagen zijn bij elke methodiek nog leeg.", "Leeg: 12 van de 12 lagen"),
        ([(1, 0, 0, 0, 0, 0)], "Van de 6 lagen is er één ingevuld en 5 leeg.", "Leeg: 5 van de 6 lagen"),
        ([(1, 0, 2, 1, 1, 1), (1, 0, 0, 1, 1, 1)],
         "Van de 12 lagen (6 per methodiek) zijn er 9 ingevuld en 3 leeg. Het vaakst leeg is theorie (bij 2 methodieken).", "Het vaakst leeg: theorie"),
        ([(1, 0, 0, 1, 1, 1)], "Van de 6 lagen zijn er 4 ingevuld en 2 leeg. Het vaakst leeg zijn theorie en ethiek (elk bij één methodiek).", "Nog leeg: theorie en ethiek"),
    ],
)  # fmt: skip
def test_the_empty_layers_are_named(rows, told, title):
    table = layers(*rows)
    assert praktijktheorie.describe_lagen(table) == told
    assert praktijktheorie.name_boodschap(table) == title


def test_of_one_methodiek_the_empty_layers_stand_in_one_sentence():
    full, none = layers((1,) * 6, (0,) * 6).to_dict("records")
    assert praktijktheorie.describe_leeg(full) == ""
    assert praktijktheorie.describe_leeg(none) == "Alle 6 lagen zijn nog leeg."


def test_steps_are_sentences_and_what_is_empty_is_no_step():
    assert praktijktheorie.split_stappen("één keer bellen;;  ga langs!; ") == ["Eén keer bellen.", "Ga langs!"]  # fmt: skip
    assert praktijktheorie.split_stappen(None) == praktijktheorie.split_stappen(float("nan")) == []


def draw(plot, table, height):
    """Return the texts of a figure with where they stand, and its size, in pixels."""
    figure = figuren.draw_figuur(plot, table, height, merk="FICTIEF")
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    ax = figure.axes[0]
    texts = [*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels(), figure._suptitle]
    boxes = [(t.get_text(), t.get_window_extent(canvas.get_renderer())) for t in texts if t.get_text()]  # fmt: skip
    return ax, boxes, figure.bbox


@pytest.mark.parametrize("rows", [1, 4, 16])
def test_in_the_picture_every_empty_cell_is_marked_and_no_words_overlap(rows):
    table = layers(*[(0, 1, 2, 0, 30, 0)] * rows).assign(titel=LANG)
    height = praktijktheorie.suggest_hoogte(table)
    assert height <= 14
    ax, boxes, page = draw(praktijktheorie.plot_lagen, table, height)
    texts = [text for text, _box in boxes]
    assert texts.count("leeg") == 3 * rows and texts.count("30") == rows
    dashed = [cell for cell in ax.patches if cell.get_linestyle() not in ("-", "solid")]
    assert len(dashed) == 3 * rows
    for n, (text, box) in enumerate(boxes):
        assert page.x0 <= box.x0 and box.x1 <= page.x1 and page.y0 <= box.y0 and box.y1 <= page.y1, text  # fmt: skip
        assert [other for other, there in boxes[n + 1 :] if box.overlaps(there)] == [], text


def count_keten():
    chain = pd.DataFrame({
        "conclusie": "u1", "bevinding": ["b1", "b1", "b2"], "eenheid": ["k1", "k2", "k3"], "bronsoort": ["sessie", "sessie", "interview"],
        "bron": "s1", "richting_bevinding": ["steunt", "steunt", "weerspreekt"], "op_conclusie": ["steunt", "nuanceert", "weerspreekt"],
    })  # fmt: skip
    tops = pd.DataFrame({"conclusie": ["u1", "u2"], "volgnummer": [1, 2], "tekst": [LANG * 2, "kort"]})  # fmt: skip
    dragers = keten.count_dragers(chain, "conclusie", tops)
    return praktijktheorie.prepare_hypothesen(dragers, tops)


def test_a_hypothesis_without_anything_is_told_in_the_picture_and_beside_it():
    table = count_keten()
    _ax, boxes, page = draw(praktijktheorie.plot_hypothesen, table, keten.suggest_hoogte_dragers(table))  # fmt: skip
    assert [text for text, _box in boxes].count("nog niet getoetst") == 1
    assert all(box.x0 >= page.x0 and box.x1 <= page.x1 for _text, box in boxes)
    told = praktijktheorie.describe_figuur_hypothesen(table)
    assert "…: 1, 1 en 1. 2. kort: nog niet getoetst." in told
    assert praktijktheorie.name_boodschap_hypothesen(table) == "Bij één hypothese is tegenbewijs vastgelegd"  # fmt: skip


def test_the_alternative_of_the_layers_names_every_number():
    table = layers((1, 0, 2, 1, 1, 1), (0,) * 6, (1,) * 6)
    assert praktijktheorie.describe_figuur_lagen(table) == (
        "Per methodiek hoeveel uitspraken elke laag heeft. "
        "M0: metakader 1, ethiek 2, hypothesen 1, handelen 1 en situatie 1; leeg is theorie. M1: geen enkele. "
        "M2: metakader 1, theorie 1, ethiek 1, hypothesen 1, handelen 1 en situatie 1."
    )


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ([], ""),
        (["beproefd"], "Er is één methodiek vastgelegd; zij is beproefd."),
        (["in_ontwikkeling"] * 2, "Er zijn 2 methodieken vastgelegd, alle in ontwikkeling."),
        (["in_ontwikkeling", "voorgesteld"], "Er zijn 2 methodieken vastgelegd: één voorgesteld en één in ontwikkeling."),
    ],
)  # fmt: skip
def test_how_methodieken_stand(status, told):
    frame = pd.DataFrame({"status": status}, dtype="str")
    assert praktijktheorie.describe_methodieken(frame, "vastgelegd") == told


def test_a_handvat_without_status_is_not_called_tried_nor_untried():
    frame = pd.DataFrame({"status": ["beproefd", None, "in_ontwikkeling", None]}, dtype="str")
    assert praktijktheorie.describe_handvatten(frame, "vastgelegd") == (
        "Er zijn 4 handvatten vastgelegd: één beproefd, één nog niet beproefd en van 2 is dat niet vastgelegd."
    )
    assert praktijktheorie.describe_handvatten(frame[:1], "vastgelegd") == (
        "Er is één handvat vastgelegd: één beproefd."
    )
