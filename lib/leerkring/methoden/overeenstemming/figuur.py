"""Overeenstemming as a picture: code by code, given by both coders or by one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.taal import _, count_noun, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GENOEMD = 5  # how many codes the text alternative names


def describe_figuur(tabel: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_overeenstemming`.

    Examples
    --------
    >>> describe_figuur(pd.DataFrame({"titel": ["Tijd"], "beide": [12], "een": [5]}))
    'Een staaf per code: hoe vaak twee codeurs haar beiden gaven, en hoe vaak maar een van beiden. ‘Tijd’: 12 en 5.'
    """
    lead = _("Een staaf per code: hoe vaak twee codeurs haar beiden gaven, en hoe vaak maar een van beiden.")  # fmt: skip
    first = tabel.head(GENOEMD)
    told = "; ".join(
        _("‘{titel}’: {beide} en {een}").format(titel=titel, beide=format_number(both), een=format_number(one))
        for titel, both, one in zip(first["titel"], first["beide"], first["een"], strict=True)
    )  # fmt: skip
    rest = len(tabel) - len(first)
    if not rest:
        return f"{lead} {told}." if told else lead
    more = _("{told}; daarna nog {codes}").format(told=told, codes=count_noun(rest, "code", "codes"))  # fmt: skip
    return f"{lead} {more}."


def plot_overeenstemming(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw each code as a bar in two parts: given by both coders, and by one of them.

    Parameters
    ----------
    tabel : DataFrame
        As `tabel.compare_codes` returns it: ``titel``, ``beide``, ``een``; drawn in its order.
    ax : Axes
        Where to draw; about 1 cm high for each code.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, draw_staven

    both, one = ([int(n) for n in tabel[column]] for column in ("beide", "een"))
    ends = [n + m for n, m in zip(both, one, strict=True)]
    labels = [
        _("{beide} beide, {een} één").format(beide=format_number(n), een=format_number(m))
        for n, m in zip(both, one, strict=True)
    ]
    ax.barh(range(len(ends)), one, left=both, color=CONTRAST, height=0.62)
    return draw_staven(list(tabel["titel"]), both, labels, colours=[ACCENT] * len(both), reach=ends, ax=ax)  # fmt: skip
