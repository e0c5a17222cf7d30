"""The house style of figures, in one place: calm, direct labels, legible in grey."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Blue and orange of the Okabe-Ito palette: told apart by the colour-blind, and by lightness in grey.
ACCENT = "#0072B2"
CONTRAST = "#E69F00"
GREY = "#5C6670"
FONT = "Source Sans Pro"  # comes with the package, see `weergave`
WIDTH_CM = 14.0
LABEL_WIDTH = 34  # characters before a long Dutch label wraps


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
        "text.color": "#1B1F24",
        "figure.dpi": 100,
        "savefig.dpi": 200,
    }


def draw_staven(
    names: Sequence[str],
    values: Sequence[float],
    labels: Sequence[str],
    *,
    colours: Sequence[str] | None = None,
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
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    import seaborn as sns

    places = list(range(len(names)))
    bars = ax.barh(places, list(values), color=list(colours) if colours else ACCENT, height=0.62)
    ax.bar_label(bars, labels=[str(label) for label in labels], padding=5)
    ax.set_yticks(places, labels=[fill(str(name), LABEL_WIDTH) for name in names])
    ax.invert_yaxis()
    ax.set_xticks([])
    ax.margins(x=0.22)
    ax.set_xlim(left=0)
    sns.despine(ax=ax, bottom=True)
    ax.tick_params(length=0)
    return ax
