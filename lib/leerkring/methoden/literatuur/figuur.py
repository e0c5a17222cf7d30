"""The way from hits to sources as boxes: what stays goes down, what falls off stands beside it."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import pandas as pd

from leerkring.methoden.literatuur.stroom import (
    AFGEWEZEN,
    count_redenen,
    count_stroom,
    describe_redenen,
    describe_stroom,
    name_reden,
    read_stappen,
)
from leerkring.taal import _, count_noun, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# All in cm: the picture is as wide as the text, and so many characters fit in a line of a box.
BREED, LINKS, RECHTS = 14.0, 5.6, 6.4
TEKENS_LINKS, TEKENS_RECHTS = 29, 40
LETTER = 10.5
MEEST = 7  # reasons in the box, the rest goes together
REGEL, RAND, TUSSEN, BOVEN, LUCHT = 0.48, 0.28, 0.55, 0.6, 0.05
Regels = list[str]


def prepare_stroom(zoekopdrachten: pd.DataFrame, literatuur: pd.DataFrame) -> pd.DataFrame:
    """
    Put the steps and the reasons in one table, for the picture.

    Parameters
    ----------
    zoekopdrachten, literatuur : DataFrame
        As `count_stroom` and `count_redenen` take them.

    Returns
    -------
    DataFrame
        ``stap``, ``reden``, ``aantal``: the rows of `count_stroom` without ``reden``, then a row
        for each reason with the step "reden".
    """
    reasons = count_redenen(literatuur).assign(stap="reden")
    reasons["reden"] = [name_reden(reden) for reden in reasons["reden"]]
    steps = count_stroom(zoekopdrachten, literatuur)
    table = pd.concat([steps, reasons.astype({"aantal": "Int64"})], ignore_index=True)
    return table[["stap", "reden", "aantal"]].astype({"reden": "str"})


def suggest_hoogte(tabel: pd.DataFrame) -> float:
    """Return how many cm high the picture of `plot_stroom` should be."""
    boxes = _list_boxen(tabel)
    gaps = TUSSEN * (len(boxes) - 1)
    return round(sum(max(map(_measure, pair)) for pair in boxes) + gaps + BOVEN, 2)


def describe_figuur_stroom(tabel: pd.DataFrame) -> str:
    """Return the text alternative of `plot_stroom`."""
    told = [*describe_stroom(tabel), describe_redenen(_select_redenen(tabel))]
    return _("Blokken van boven naar beneden. {zinnen}").format(zinnen=" ".join(told).strip())


def plot_stroom(tabel: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw the steps as boxes from top to bottom, with what fell off to the right of each.

    Parameters
    ----------
    tabel : DataFrame
        As `prepare_stroom` returns it.
    ax : Axes
        Where to draw; `suggest_hoogte` says how high.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY

    boxes = _list_boxen(tabel)
    ax.set_axis_off()
    ax.set_xlim(0, BREED)
    ax.set_ylim(suggest_hoogte(tabel) - BOVEN + LUCHT, -LUCHT)
    top = 0.0
    for place, (left, right) in enumerate(boxes):
        own, beside = _measure(left), _measure(right)
        high = max(own, beside)
        _draw_box(0, top, LINKS, own, left, ACCENT, ax)
        if right:
            _draw_box(RECHTS, top, BREED - RECHTS, beside, right, GREY, ax)
            _draw_pijl((LINKS, top + own / 2), (RECHTS, top + own / 2), ax)
        if place + 1 < len(boxes):
            _draw_pijl((LINKS / 2, top + own), (LINKS / 2, top + high + TUSSEN), ax)
        top += high + TUSSEN
    return ax


def _list_boxen(tabel: pd.DataFrame) -> list[tuple[Regels, Regels]]:
    """Return the lines of each box, and of the one beside it."""
    n = read_stappen(tabel)
    double, aside = (n[stap] for stap in ("dubbel", "terzijde"))
    todo = n["nog_te_lezen"]
    beside = [
        [_("{n} dubbel").format(n=_tell(double))] if double != 0 else [],
        [_("{n} terzijde gelegd").format(n=_tell(aside))] if aside != 0 else [],
        [_("{n} nog te lezen").format(n=_tell(todo))] if todo else [],
    ]
    known = n["gelezen"] is not None
    boxes = [
        ([_tell_treffers(n["gevonden"])], beside[0]),
        ([_("{n} bekeken op titel of samenvatting").format(n=_tell(n["bekeken"]))], [*beside[1], *beside[2]]),
        ([_("{n} helemaal gelezen").format(n=_tell(n["gelezen"])), *_tell_anders(n)], _list_afgewezen(tabel, n)),
        ([_("{n} doen mee").format(n=_tell(n["opgenomen"])) if n["opgenomen"] != 1 else _("1 doet mee")], []),
    ]  # fmt: skip
    return [(_wrap(left, TEKENS_LINKS), _wrap(right, TEKENS_RECHTS)) for left, right in (boxes if known else boxes[:2])]  # fmt: skip


def _tell_treffers(found: int | None) -> str:
    if not found or found == 1:
        return _("{n} gevonden").format(n=_tell(found) if found is None else count_noun(found, "treffer", "treffers"))  # fmt: skip
    return _("{n} treffers gevonden").format(n=format_number(found))


def _tell_anders(n: dict[str, int | None]) -> Regels:
    if not n["anders"]:
        return []
    return [_("({n} daarvan niet uit een zoekopdracht)").format(n=format_number(n["anders"]))]


def _list_afgewezen(tabel: pd.DataFrame, n: dict[str, int | None]) -> Regels:
    if not n[AFGEWEZEN]:
        return []
    reasons = _select_redenen(tabel)
    counts, names = reasons["aantal"].tolist(), reasons["reden"].tolist()
    if len(names) > MEEST:
        counts = [*counts[: MEEST - 1], sum(counts[MEEST - 1 :])]
        names = [*names[: MEEST - 1], _("andere redenen")]
    lines = [
        _("{n} × {reden}").format(n=format_number(count), reden=name)
        for count, name in zip(counts, names, strict=True)
    ]
    return [_("{n} afgewezen:").format(n=format_number(n[AFGEWEZEN])), *lines]


def _select_redenen(tabel: pd.DataFrame) -> pd.DataFrame:
    return tabel.loc[tabel["stap"] == "reden", ["reden", "aantal"]]


def _tell(number: int | None) -> str:
    return _("onbekend aantal") if number is None else format_number(number)


def _wrap(lines: Regels, width: int) -> Regels:
    return [piece for line in lines for piece in wrap(line, width, subsequent_indent="    " if "×" in line else "")]  # fmt: skip


def _measure(lines: Regels) -> float:
    """Return how high a box must be for its lines; none when there are no lines."""
    return len(lines) * REGEL + 2 * RAND if lines else 0.0


def _draw_box(x: float, y: float, width: float, height: float, lines: Regels, colour: str, ax: Axes) -> None:  # fmt: skip
    from matplotlib.patches import Rectangle

    # The rim is half inside: at the edge of the picture nothing is cut off.
    ax.add_patch(Rectangle((x + 0.03, y), width - 0.06, height, facecolor="none", edgecolor=colour, linewidth=1.4))  # fmt: skip
    style: dict[str, Any] = {"va": "center", "fontsize": LETTER, "linespacing": 1.25, "parse_math": False}  # fmt: skip
    ax.text(x + RAND, y + height / 2, "\n".join(lines), ha="left", **style)


def _draw_pijl(start: tuple[float, float], end: tuple[float, float], ax: Axes) -> None:
    from leerkring.methoden.figuren import GREY

    arrow = {"arrowstyle": "-|>", "color": GREY, "shrinkA": 0, "shrinkB": 0, "linewidth": 1.2}
    ax.annotate("", xy=end, xytext=start, arrowprops=arrow)
