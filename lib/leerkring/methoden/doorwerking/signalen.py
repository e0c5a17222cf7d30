"""Signals: what went from the work floor to policy, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring.taal import N_, _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BEWAARD, DOORGEGEVEN = "niet_doorgegeven", "doorgegeven"
BESLUITEN = ("uitgevoerd", "toegezegd", "afgewezen")
# The way of a signal; what came back stands under it.
STAPPEN = {
    "gesignaleerd": N_("gesignaleerd"),
    "doorgegeven": N_("doorgegeven aan beleid of bestuur"),
    "beantwoord": N_("beantwoord"),
    "uitgevoerd": N_("– uitgevoerd"),
    "toegezegd": N_("– toegezegd"),
    "afgewezen": N_("– afgewezen"),
    "zonder_besluit": N_("– antwoord zonder besluit"),
}
DAG = 10  # characters of a date that names its day


def settle_signalen(signalen: pd.DataFrame) -> pd.DataFrame:
    """
    Say of each signal whether it was answered and how long that took, open ones first.

    Parameters
    ----------
    signalen : DataFrame
        ``stand``, ``antwoord``, ``gegeven_op``, ``antwoord_op``.

    Returns
    -------
    DataFrame
        The signals with ``beantwoord`` (an answer, or a decision, is recorded), ``open`` (not
        answered) and ``dagen`` (between passing on and answer; missing unless both dates name a
        day). Those not passed on stand first, then those waiting for an answer.

    Examples
    --------
    >>> signalen = pd.DataFrame({"signaal": ["a", "b"], "stand": ["toegezegd", "doorgegeven"], "antwoord": ["ja", None],
    ...                          "gegeven_op": ["2024-03-01", "2024-03"], "antwoord_op": ["2024-03-31", None]})
    >>> settle_signalen(signalen)[["signaal", "open", "dagen"]].astype("object").values.tolist()
    [['b', True, <NA>], ['a', False, 30]]
    """
    told = signalen["antwoord"].notna() | signalen["antwoord_op"].notna()
    answered = signalen["stand"].isin(BESLUITEN) | (told & signalen["stand"].ne(BEWAARD))
    days = (_read_dag(signalen["antwoord_op"]) - _read_dag(signalen["gegeven_op"])).dt.days
    table = signalen.assign(beantwoord=answered, open=~answered, dagen=days.astype("Int64"))
    order = table["stand"].ne(BEWAARD).astype("int64") + answered
    return table.loc[order.sort_values(kind="stable").index].reset_index(drop=True)


def count_stappen(gevolgd: pd.DataFrame) -> pd.DataFrame:
    """
    Count how far signals came.

    Parameters
    ----------
    gevolgd : DataFrame
        As `settle_signalen` returns it.

    Returns
    -------
    DataFrame
        ``stap``, ``naam`` and ``aantal``: all signals, those passed on, those answered, and what
        the answer was; these last add up to those answered. An answer without a decision has a
        row only where there is one.
    """
    stand, answered = gevolgd["stand"], gevolgd["beantwoord"].astype("bool")
    counts = {
        "gesignaleerd": len(gevolgd),
        "doorgegeven": int(stand.ne(BEWAARD).sum()),
        "beantwoord": int(answered.sum()),
        **{key: int(stand.eq(key).sum()) for key in BESLUITEN},
        "zonder_besluit": int((answered & stand.eq(DOORGEGEVEN)).sum()),
    }
    if not counts["zonder_besluit"]:
        del counts["zonder_besluit"]
    names = [_(STAPPEN[key]) for key in counts]
    return pd.DataFrame({"stap": list(counts), "naam": names, "aantal": list(counts.values())})


def describe_signalen(gevolgd: pd.DataFrame) -> str:
    """
    Say how many signals were passed on, and how many got an answer.

    Parameters
    ----------
    gevolgd : DataFrame
        As `settle_signalen` returns it.

    Examples
    --------
    >>> gevolgd = pd.DataFrame({"stand": ["niet_doorgegeven", "doorgegeven", "uitgevoerd"], "beantwoord": [False, False, True]})
    >>> describe_signalen(gevolgd)
    'Van 3 signalen zijn er 2 doorgegeven aan beleid of bestuur; daarvan is er één beantwoord.'
    """
    counts = count_stappen(gevolgd).set_index("stap")["aantal"]
    n = count_noun(len(gevolgd), "signaal", "signalen")
    given, back = int(counts["doorgegeven"]), int(counts["beantwoord"])
    if len(gevolgd) == 1:
        alone = (_("Er is één signaal; het is niet doorgegeven aan beleid of bestuur."), _("Er is één signaal; het is doorgegeven aan beleid of bestuur, en een antwoord is niet vastgelegd."),
                 _("Er is één signaal; het is doorgegeven aan beleid of bestuur, en beantwoord."))  # fmt: skip
        return alone[given + back]
    if given == 0:
        return _("Van {n} is er geen doorgegeven aan beleid of bestuur.").format(n=n)
    lead = _("Van {n} is er één doorgegeven aan beleid of bestuur") if given == 1 else _("Van {n} zijn er {given} doorgegeven aan beleid of bestuur")  # fmt: skip
    lead = lead.format(n=n, given=format_number(given))
    if given == 1:
        tail = _("dat is beantwoord") if back else _("daarop is geen antwoord vastgelegd")
    elif back == 0:
        tail = _("daarvan is er geen beantwoord")
    elif back == 1:
        tail = _("daarvan is er één beantwoord")
    else:
        tail = _("daarvan zijn er {n} beantwoord").format(n=format_number(back))
    return _("{lead}; {tail}.").format(lead=lead, tail=tail)


def describe_figuur_stappen(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_stappen`."""
    names = [naam.removeprefix("– ") for naam in telling["naam"]]
    parts = [f"{naam} {format_number(n)}" for naam, n in zip(names, telling["aantal"], strict=True)]
    return _("Staven met hoe ver de signalen kwamen: {parts}.").format(parts=format_list(parts))


def plot_stappen(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw how far signals came as bars: the way there in colour, what came back in grey under it.

    Parameters
    ----------
    telling : DataFrame
        As `count_stappen` returns it.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY, draw_staven

    way = ("gesignaleerd", "doorgegeven", "beantwoord")
    colours = [ACCENT if key in way else GREY for key in telling["stap"]]
    labels = [format_number(n) for n in telling["aantal"]]
    return draw_staven(telling["naam"], telling["aantal"], labels, colours=colours, ax=ax)


def _read_dag(dates: pd.Series) -> pd.Series:
    """Read the dates that name a day; missing where only a month or a year is known."""
    text = dates.astype("str")
    return pd.to_datetime(text.where(text.str.len() == DAG), format="%Y-%m-%d")
