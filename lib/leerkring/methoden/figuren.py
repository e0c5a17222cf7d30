"""The house style of figures, in one place: calm, direct labels, legible in grey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from textwrap import fill
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Blue and orange of the Okabe-Ito palette: told apart by the colour-blind, and by lightness in grey.
ACCENT = "#0072B2"
CONTRAST = "#E69F00"
GREY = "#5C6670"
FONT = "Source Sans Pro"  # comes with the package, see `weergave`
WIDTH_CM = 14.0
DPI = 200
COLOURS = 48
LABEL_WIDTH = 30  # characters before a long Dutch label wraps


def get_stijl() -> dict[str, Any]:
    """Return the matplotlib settings of every figure, for ``matplotlib.rc_context``."""
    import seaborn as sns

    style = sns.axes_style("white") | sns.plotting_context("notebook")
    return style | {
        "font.family": FONT,
        "font.size": 12,
        "axes.labelsize": 12,
        "xtick.labelsize": 12,
        "ytick.labelsize": 12,
        "axes.edgecolor": GREY,
        "text.parse_math": False,  # a dollar sign in what participants wrote is a dollar sign
        "text.color": "#1B1F24",
    }


def draw_staven(
    names: Sequence[str],
    values: Sequence[float],
    labels: Sequence[str],
    *,
    colours: Sequence[str] | None = None,
    reach: Sequence[float] | None = None,
    ax: Axes,
) -> Axes:
    """
    Draw horizontal bars with their label at the bar, so that no axis has to be read.

    Parameters
    ----------
    names, labels : sequence of str
        What stands left of and right of each bar.
    values : sequence of float
        The lengths, from top to bottom.
    colours : sequence of str, optional
        One a bar; the accent colour without it.
    reach : sequence of float, optional
        Where each label begins, when something is drawn beyond the end of its bar.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    places = list(range(len(names)))
    ax.barh(places, list(values), color=list(colours) if colours else ACCENT, height=0.62)
    ends = list(values) if reach is None else list(reach)
    for place, end, label in zip(places, ends, labels, strict=True):
        at = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
        ax.annotate(str(label), (end, place), **at)
    ax.set_xticks([])
    ax.set_xlim(0, max([*ends, 1]))  # the layout makes room for the labels beyond
    return draw_namen(names, ax=ax)


def draw_namen(names: Sequence[str], *, ax: Axes) -> Axes:
    """Write the names of horizontal rows, the first on top, and leave out what nobody reads."""
    import seaborn as sns

    ax.set_yticks(range(len(names)), labels=[fill(str(name), LABEL_WIDTH) for name in names])
    ax.invert_yaxis()
    sns.despine(ax=ax, bottom=True)
    ax.tick_params(length=0)
    return ax


def draw_figuur(
    plot: Callable[..., Any], tabel: pd.DataFrame, height_cm: float, *, merk: str = ""
) -> Figure:
    """
    Draw a picture in the house style, on a figure of its own, so that pyplot holds none open.

    Parameters
    ----------
    plot : callable
        Draws ``plot(tabel, ax=ax)``.
    tabel : DataFrame
    height_cm : float
        In cm; the width is that of the text.
    merk : str
        A word above the picture, in its right corner.

    Returns
    -------
    Figure
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    add_fonts()
    with mpl.rc_context(get_stijl()):
        figure = Figure(figsize=(WIDTH_CM / 2.54, height_cm / 2.54), layout="constrained")
        plot(tabel, ax=figure.subplots())
        if merk:
            figure.suptitle(
                merk, x=0.995, ha="right", fontsize=9, fontweight="semibold", color=GREY
            )
    return figure


def render_png(
    plot: Callable[..., Any], tabel: pd.DataFrame, height_cm: float, *, merk: str = ""
) -> bytes:
    """Return the picture of `draw_figuur` as PNG, the same bytes for the same table."""
    import io

    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    with mpl.rc_context(get_stijl()):
        figure = draw_figuur(plot, tabel, height_cm, merk=merk)
        figure.set_dpi(DPI)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    image = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    buffer = io.BytesIO()
    # The few colours of the house need no more than a palette: a third of the size. By coverage,
    # or the orange of one dot would be lost among the greys of the letters.
    palette = image.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    palette.save(buffer, "PNG", dpi=(DPI, DPI))
    return buffer.getvalue()


@cache
def add_fonts() -> None:
    """Make the package's own font known, so that a figure looks the same on every machine."""
    from importlib.resources import files

    from matplotlib.font_manager import fontManager

    for font in files("leerkring").joinpath("fonts").iterdir():
        if font.name.endswith(".ttf"):
            fontManager.addfont(str(font))
