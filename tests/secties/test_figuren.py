"""Every figure of every report: its mark, its words inside the picture and apart from each other."""

import io
import itertools

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image
from werkbladen import KRINGEN, PATHS, show_werkblad

from leerkring.kring import load_kring
from leerkring.methoden import figuren, keten
from leerkring.secties.onderzoek import Onderzoek


@pytest.fixture(scope="module", params=KRINGEN)
def drawn(request):
    """Return the kring, and what every figure of its reports is drawn from."""
    kring, calls = load_kring(request.param), []
    for path in PATHS:
        show_werkblad(path, kring, lambda data, meta: None,
                      lambda *args, **options: calls.append((args, options)) or b"")  # fmt: skip
    return kring, calls


def boxes(figure):
    """Return where each word stands in a figure, in pixels."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]  # fmt: skip
    return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


def test_made_up_data_carry_their_mark_in_every_picture_and_others_never(drawn):
    kring, calls = drawn
    marks = {options["merk"] for _args, options in calls}
    assert marks <= ({"FICTIEF"} if kring.info.herkomst == "fictief" else {""})
    assert calls or kring.naam in {"rotterdam-2016", "civil-society-2013"}


def test_the_mark_is_drawn():
    def plot(tabel, *, ax):
        return ax

    marked, plain = (figuren.draw_figuur(plot, None, 4, merk=merk) for merk in ("FICTIEF", ""))
    assert "FICTIEF" in [words for words, _box in boxes(marked)]
    assert "FICTIEF" not in [words for words, _box in boxes(plain)]


def test_words_stay_inside_the_picture_and_apart(drawn):
    _kring, calls = drawn
    for (plot, tabel, height), options in calls:
        with mpl.rc_context(figuren.get_stijl()):
            figure = figuren.draw_figuur(plot, tabel, height, **options)
            found = boxes(figure)
        for words, box in found:
            assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
            assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
        lines = [("a line", line.get_window_extent()) for line in figure.axes[0].lines if len(line.get_xdata()) and line.get_xdata()[0] == line.get_xdata()[-1]]  # fmt: skip
        for (one, a), (other, b) in [*itertools.combinations(found, 2), *itertools.product(lines, found)]:  # fmt: skip
            apart = a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1
            assert apart, (one, other)


def test_no_figure_is_taller_than_half_a_page(drawn):
    # A4 has 25.9 cm between its margins; the longest list of clusters may take a little more.
    assert all(args[2] <= 14 for args, _options in drawn[1])


def test_the_orange_of_one_dot_is_not_lost_in_the_palette():
    kring = load_kring("voorbeeld")
    onderzoek = Onderzoek(kring)
    against = onderzoek.per_conclusie.set_index("conclusie")["weerspreekt"]
    few = against[against > 0].idxmin()
    drawn = keten.prepare_figuur(onderzoek.keten, few, kring["bevindingen"], kring["conclusies"])
    png = figuren.render_png(keten.plot_keten, drawn, keten.suggest_hoogte(drawn))
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"), dtype="int64").reshape(-1, 3)
    orange = np.array(mpl.colors.to_rgb(figuren.CONTRAST)) * 255
    assert (np.abs(pixels - orange).max(axis=1) < 25).sum() > 10


def luminance(colour):
    red, green, blue = mpl.colors.to_rgb(colour)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]  # fmt: skip
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_two_colours_differ_in_grey():
    # The contrast ratio of WCAG, between the two and against the paper.
    one, other = sorted((luminance(figuren.ACCENT), luminance(figuren.CONTRAST)))
    assert (other + 0.05) / (one + 0.05) > 2
    assert 1.05 / (luminance(figuren.ACCENT) + 0.05) > 4.5
