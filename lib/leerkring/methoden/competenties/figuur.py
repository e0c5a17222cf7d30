"""The picture of levels: people now per level, and the middle of then, now and wanted."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from leerkring.methoden.codering import draw_bollen
from leerkring.methoden.competenties.schaal import GEWENST, NIVEAUS, NU, TOEN
from leerkring.methoden.competenties.tellen import MIDDEN, OP
from leerkring.methoden.schalen.zinnen import format_positie
from leerkring.taal import _, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MEEST_NIVEAUS = 9  # rows in one picture; more rows are more pictures
NAAM_BREEDTE, NAAM_LETTER = 32, 9.5  # characters of one of the two lines of a name
RIJ, RAND = 1.15, 3.4  # cm a row, and for the words above and below
OMHOOG, OMLAAG = 0.14, 0.33  # where circles and middles stand, as a share of a row
LETTER = 9.0
NODIG = "score_nodig"


def split_tabel(tabel: pd.DataFrame, meest: int = MEEST_NIVEAUS) -> list[pd.DataFrame]:
    """
    Split a table into as few about equally long pieces as fit in a picture each.

    Parameters
    ----------
    tabel : DataFrame
    meest : int
        The most rows that a piece may have.

    Examples
    --------
    >>> [len(piece) for piece in split_tabel(pd.DataFrame({"titel": range(10)}))]
    [5, 5]
    """
    pieces = np.array_split(np.arange(len(tabel)), max(-(-len(tabel) // meest), 1))
    return [tabel.iloc[piece].reset_index(drop=True) for piece in pieces]


def wrap_namen(namen: Iterable[str]) -> list[str]:
    """
    Write names on at most two lines each, with an ellipsis where that is too short.

    Examples
    --------
    >>> wrap_namen(["Doorziet verhoudingen en anticipeert op veranderingen in de wijk"])[0].splitlines()
    ['Doorziet verhoudingen en', 'anticipeert op veranderingen …']
    """
    return [fill(str(name), NAAM_BREEDTE, max_lines=2, placeholder=" …") for name in namen]


def suggest_hoogte(tabel: pd.DataFrame) -> float:
    """
    Return how many cm `plot_niveaus` needs.

    Examples
    --------
    >>> suggest_hoogte(pd.DataFrame({"titel": range(9)}))
    13.75
    """
    return round(RAND + RIJ * max(len(tabel), 1), 2)


def describe_figuur(samenvatting: pd.DataFrame) -> str:
    """
    Return the text alternative of `plot_niveaus`.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_niveaus` returns it.

    Examples
    --------
    >>> rows = pd.DataFrame({"titel": ["Luisteren"], "antwoorden": [3], "op_0": [0], "op_1": [1], "op_2": [2], "op_3": [0],
    ...     "op_4": [0], "midden_toen": [None], "midden_nu": [2.0], "midden_gewenst": [3.0], "score_nodig": [3]})
    >>> describe_figuur(rows)
    'Per competentie hoeveel mensen nu op elk niveau staan: Luisteren 1 op 1 en 2 op 2; midden nu 2, midden gewenst 3, nodig in het team 3.'
    """
    parts = []
    for row in samenvatting.to_dict("records"):
        people = format_list(
            _("{n} op {niveau}").format(n=format_number(row[name]), niveau=niveau)
            for name, niveau in zip(OP, NIVEAUS, strict=True)
            if row[name]
        )
        middles = ", ".join(
            text.format(n=format_positie(row[name]))
            for name, text in (
                (MIDDEN[TOEN], _("midden toen {n}")), (MIDDEN[NU], _("midden nu {n}")),
                (MIDDEN[GEWENST], _("midden gewenst {n}")), (NODIG, _("nodig in het team {n}")),
            ) if not pd.isna(row[name])
        )  # fmt: skip
        parts.append(f"{row['titel']} {people}; {middles}")
    return _("Per competentie hoeveel mensen nu op elk niveau staan: {rijen}.").format(
        rijen=". ".join(parts)
    )


def plot_niveaus(samenvatting: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw per competence the people on each level now, and under them the middles and what is needed.

    Parameters
    ----------
    samenvatting : DataFrame
        As `summarise_niveaus` returns it, at most `MEEST_NIVEAUS` rows.
    ax : Axes
        Where to draw; as high as `suggest_hoogte` says.

    Returns
    -------
    Axes
        Circles with the number of people; a thin line joins the middles of then, now and wanted.
    """
    marks = _list_tekens()
    shown = [name for name in marks if samenvatting[name].notna().any()]
    # The words under the picture come first, so that the circles are measured in what is left.
    _draw_uitleg([marks[name] for name in shown], ax)
    names = wrap_namen(samenvatting["titel"])
    counts = samenvatting[list(OP)].to_numpy(dtype="int64")
    draw_bollen(names, [_(words) for words in NIVEAUS.values()], counts, lift=OMHOOG, ax=ax)
    heads = [f"{word.get_text()}\n{n}" for n, word in zip(NIVEAUS, ax.get_xticklabels(), strict=True)]  # fmt: skip
    ax.set_xticks(range(len(heads)), labels=heads)
    ax.set_yticks(range(len(names)), labels=names, fontsize=NAAM_LETTER)
    _draw_lijnen(samenvatting, ax)
    places = _spread(samenvatting[list(marks)].to_numpy(dtype="float64", na_value=np.nan), ax)
    for (name, look), column in zip(marks.items(), places.T, strict=True):
        if name in shown:
            ax.plot(column, np.arange(len(samenvatting)) + OMLAAG, linestyle="none", zorder=5, **look)  # fmt: skip
    return ax


def _draw_uitleg(tekens: list[dict[str, Any]], ax: Axes) -> None:
    """Say under the picture what each mark means."""
    handles = [ax.plot([], [], linestyle="none", **look)[0] for look in tekens]
    ax.legend(
        handles=handles, loc="upper right", bbox_to_anchor=(1.0, -0.01), ncols=len(handles), frameon=False,
        fontsize=LETTER, handletextpad=0.2, columnspacing=1.2, borderaxespad=0.2,
    )  # fmt: skip


def _list_tekens() -> dict[str, dict[str, Any]]:
    """Return the look of each mark; told apart by form, so that colour is not needed."""
    from leerkring.methoden.figuren import ACCENT, CONTRAST, GREY

    return {
        MIDDEN[TOEN]: {"marker": "o", "markersize": 5.5, "markerfacecolor": "white", "markeredgecolor": GREY, "label": _("midden toen")},
        MIDDEN[NU]: {"marker": "o", "markersize": 5.5, "color": ACCENT, "label": _("midden nu")},
        MIDDEN[GEWENST]: {"marker": "D", "markersize": 5.0, "color": CONTRAST, "label": _("midden gewenst")},
        NODIG: {"marker": "|", "markersize": 9, "markeredgewidth": 2.2, "color": "#1B1F24", "label": _("nodig in het team")},
    }  # fmt: skip


def _draw_lijnen(samenvatting: pd.DataFrame, ax: Axes) -> None:
    """Join the middles of each row by a thin line."""
    middles = samenvatting[list(MIDDEN.values())].to_numpy(dtype="float64", na_value=np.nan)
    rows = np.arange(len(middles)) + OMLAAG
    ax.hlines(rows, np.nanmin(middles, axis=1), np.nanmax(middles, axis=1), color="#B8BEC4", linewidth=1.4, zorder=2)  # fmt: skip


def _spread(places: np.ndarray, ax: Axes) -> np.ndarray:
    """Move marks on the same place a little apart, beside each other."""
    from leerkring.methoden.codering.figuur import measure_cel

    step = 7.5 / measure_cel(ax)[0]
    same = places[:, :, None] == places[:, None, :]
    size = same.sum(axis=2)
    before = np.tril(same, k=-1).sum(axis=2)
    return places + np.where(size > 1, (before - (size - 1) / 2) * step, 0.0)
