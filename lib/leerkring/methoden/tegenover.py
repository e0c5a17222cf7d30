"""Kansen tegenover problemen: per cluster, per niveau, and by who wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.kansen import KANS, PROBLEEM
from leerkring.methoden.statistiek import OVERIG, merge_small, suppress_cells
from leerkring.taal import N_, _, count_noun, format_list, format_number, sentence_case

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NIVEAUS = {"micro": N_("micro (burger)"), "meso": N_("meso (organisatie)"), "macro": N_("macro (beleid)")}  # fmt: skip
LOS, ZONDER, ONBEKEND = N_("losse kaarten"), N_("niveau niet vastgelegd"), N_("rol onbekend")


def count_per_cluster(kaarten: pd.DataFrame, clusters: pd.DataFrame) -> pd.DataFrame:
    """
    Count kansen and problemen per cluster.

    Parameters
    ----------
    kaarten : DataFrame
        ``cluster`` and ``soort``; a card that is neither kans nor probleem is not counted.
    clusters : DataFrame
        ``cluster``, ``titel``.

    Returns
    -------
    DataFrame
        ``naam``, ``kans`` and ``probleem``, most cards first; loose cards stand last under
        "losse kaarten". Clusters without kans or probleem are left out.

    Examples
    --------
    >>> kaarten = pd.DataFrame({"cluster": ["a", "a", None], "soort": ["kans", "probleem", "kans"]})
    >>> count_per_cluster(kaarten, pd.DataFrame({"cluster": ["a"], "titel": ["overleg"]})).to_dict("list")
    {'naam': ['overleg', 'losse kaarten'], 'kans': [1, 1], 'probleem': [1, 0]}
    """
    table = _cross(kaarten["cluster"], kaarten["soort"])
    order = table.sum(axis=1).to_frame("n").join(clusters.set_index("cluster")["titel"])
    order = order.assign(los=order.index == "").sort_values(["los", "n", "titel"], ascending=[True, False, True])  # fmt: skip
    names = order["titel"].where(~order["los"], _(LOS))
    return table.loc[order.index].set_axis(names).rename_axis("naam").reset_index()


def count_per_niveau(kaarten: pd.DataFrame) -> pd.DataFrame:
    """
    Count kansen and problemen per niveau.

    Parameters
    ----------
    kaarten : DataFrame
        ``niveau`` and ``soort``.

    Returns
    -------
    DataFrame
        ``naam``, ``kans`` and ``probleem`` for micro, meso and macro in that order, and for what
        has no niveau when there is such; no rows when no card has a niveau.
    """
    table = _cross(kaarten["niveau"], kaarten["soort"])
    if not table.index.isin(list(NIVEAUS)).any():
        return pd.DataFrame(columns=["naam", KANS, PROBLEEM])
    table = table.reindex([*NIVEAUS, *([""] if "" in table.index else [])], fill_value=0)
    names = [_(NIVEAUS.get(key, ZONDER)) for key in table.index]
    return table.set_axis(names).rename_axis("naam").reset_index()


def count_per_rol(
    kaarten: pd.DataFrame, deelnemers: pd.DataFrame, *, min_cel: int = 5
) -> pd.DataFrame | None:
    """
    Count kansen and problemen by the role of who wrote them, where that gives nobody away.

    Roles of few writers go together, and a cell behind which stand few people is withheld, with
    as many others as it takes to keep it from being worked out, see `statistiek`.

    Parameters
    ----------
    kaarten : DataFrame
        ``deelnemer`` and ``soort``; a card without a person is left out.
    deelnemers : DataFrame
        ``deelnemer``, ``rol``.
    min_cel : int
        The smallest number of people that may stand behind a cell.

    Returns
    -------
    DataFrame or None
        ``naam``, ``kans`` and ``probleem``, missing where withheld, and ``totaal``; None when
        there are no two groups, or they cannot be shown without giving people away.
    """
    known = kaarten.dropna(subset=["deelnemer", "soort"])
    role = known["deelnemer"].map(deelnemers.set_index("deelnemer")["rol"]).fillna(ONBEKEND)
    writers = known["deelnemer"].groupby(role).nunique()
    role = role.map(merge_small(writers, min_cel))
    if role.nunique() < 2:
        return None
    cells = known.groupby([role.rename("naam"), "soort"])["deelnemer"]
    cards, people = (
        cell.unstack(fill_value=0)  # noqa: PD010  (a series has no pivot)
        .reindex(columns=[KANS, PROBLEEM], fill_value=0)
        .astype("int64")
        for cell in (cells.size(), cells.nunique())
    )
    shown = suppress_cells(cards, people, min_cel)
    if shown is None or shown.isna().all(axis=None):
        return None
    table = shown.assign(totaal=cards.sum(axis=1), rest=shown.index == OVERIG).reset_index()
    table = table.sort_values(["rest", "totaal", "naam"], ascending=[True, False, True])
    table["naam"] = [_(n) if n in {OVERIG, ONBEKEND} else n for n in table["naam"]]
    return table.drop(columns="rest").reset_index(drop=True).rename_axis(None, axis=1)


def describe_tegenover(telling: pd.DataFrame) -> str:
    """
    Say where there are more kansen than problemen, and where fewer.

    Parameters
    ----------
    telling : DataFrame
        As `count_per_cluster` or `count_per_niveau` returns it.

    Examples
    --------
    >>> describe_tegenover(pd.DataFrame({"naam": ["overleg", "tijd"], "kans": [5, 1], "probleem": [2, 4]}))
    'Meer kansen dan problemen: overleg (5 tegen 2). Meer problemen dan kansen: tijd (4 tegen 1).'
    """
    parts = []
    for lead, more, less in (
        (_("Meer kansen dan problemen"), KANS, PROBLEEM),
        (_("Meer problemen dan kansen"), PROBLEEM, KANS),
    ):
        rows = telling[telling[more] > telling[less]]
        told = [
            _("{naam} ({meer} tegen {minder})").format(naam=naam, meer=meer, minder=minder)
            for naam, meer, minder in zip(rows["naam"], rows[more], rows[less], strict=True)
        ]
        if told:
            parts.append(f"{lead}: {format_list(told)}.")
    if equal := list(telling.loc[telling[KANS] == telling[PROBLEEM], "naam"]):
        parts.append(sentence_case(_("Evenveel: {names}").format(names=format_list(equal))))
    return " ".join(parts)


def describe_per_rol(tabel: pd.DataFrame, *, min_cel: int) -> str:
    """Say what `count_per_rol` leaves out, and why."""
    hidden = int(tabel[[KANS, PROBLEEM]].isna().sum().sum())
    text = _("Kaarten waarvan niet bekend is wie ze schreef, tellen hier niet mee.")
    if not hidden:
        return text
    withheld = _(
        "{cells} staan er niet, omdat er minder dan {n} mensen achter zouden kunnen staan of omdat zo’n getal anders uit te rekenen was."
    )
    return f"{text} " + sentence_case(
        withheld.format(cells=count_noun(hidden, "getal", "getallen"), n=min_cel)
    )


def describe_figuur(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_tegenover`."""
    parts = [
        f"{row.naam} {count_noun(row.kans, 'kans', 'kansen')}, {count_noun(row.probleem, 'probleem', 'problemen')}"
        for row in telling.itertuples()
    ]
    return _("Staven naar twee kanten, problemen links en kansen rechts: {parts}.").format(
        parts="; ".join(parts)
    )


def plot_tegenover(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw problemen to the left and kansen to the right, told apart by place, word and colour.

    Parameters
    ----------
    telling : DataFrame
        ``naam``, ``kans``, ``probleem``.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, CONTRAST, draw_namen

    places = range(len(telling))
    for name, side, colour in ((PROBLEEM, -1, CONTRAST), (KANS, 1, ACCENT)):
        counts = telling[name].astype("int64")
        bars = ax.barh(places, side * counts, color=colour, height=0.62)
        ax.bar_label(bars, labels=[format_number(n) if n else "" for n in counts], padding=4)
    reach = max(1, int(telling[[KANS, PROBLEEM]].to_numpy().max()))
    ax.set_xlim(-1.2 * reach, 1.2 * reach)
    ax.axvline(0, color="white", linewidth=2)
    ax.set_xticks([-reach / 2, reach / 2], labels=[_("Problemen"), _("Kansen")])
    ax.xaxis.tick_top()
    return draw_namen(telling["naam"], ax=ax)


def _cross(keys: pd.Series, soort: pd.Series) -> pd.DataFrame:
    """Count cards per key (rows, "" where missing) and soort (columns)."""
    told = soort.isin([KANS, PROBLEEM])
    counts = pd.crosstab(keys[told].astype("object").fillna(""), soort[told])
    return counts.reindex(columns=[KANS, PROBLEEM], fill_value=0).rename_axis(None, axis=1)
