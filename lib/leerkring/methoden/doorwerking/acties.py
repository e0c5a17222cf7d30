"""Actions: what became of everything that was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from leerkring.methoden.afspraken import STANDEN
from leerkring.taal import N_, _, count_noun, format_list, format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NIET_TERUG = "niet_teruggekeken"
ONBEZIEN = N_("niet op teruggekeken")


def settle_acties(
    acties: pd.DataFrame, opvolging: pd.DataFrame, sessies: Sequence[str]
) -> pd.DataFrame:
    """
    Say how each action stood when one looked back on it for the last time.

    Parameters
    ----------
    acties : DataFrame
        ``actie``, ``sessie`` and whatever else should be kept.
    opvolging : DataFrame
        ``actie``, ``sessie`` (in which one looked back), ``stand``, ``toelichting``.
    sessies : sequence of str
        All sessions in their order.

    Returns
    -------
    DataFrame
        The actions with ``stand`` ("niet_teruggekeken" when nobody did), ``toelichting`` and
        ``laatste`` (agreed when no later session looked back on anything any more).

    Examples
    --------
    >>> acties = pd.DataFrame({"actie": ["a", "b"], "sessie": ["s1", "s2"]})
    >>> opvolging = pd.DataFrame({"actie": ["a", "a"], "sessie": ["s3", "s2"], "stand": ["gedaan", "loopt"], "toelichting": None})
    >>> settle_acties(acties, opvolging, ["s1", "s2", "s3"])[["actie", "stand"]].values.tolist()
    [['a', 'gedaan'], ['b', 'niet_teruggekeken']]
    """
    place = {key: n for n, key in enumerate(sessies)}
    seen = opvolging.assign(place=opvolging["sessie"].map(place))
    last = seen.sort_values("place", kind="stable").drop_duplicates("actie", keep="last").set_index("actie")  # fmt: skip
    agreed = acties["sessie"].map(place)
    looked = max([-1, *seen["place"].dropna()])
    return acties.assign(
        stand=acties["actie"].map(last["stand"]).astype("object").fillna(NIET_TERUG).astype("str"),
        toelichting=acties["actie"].map(last["toelichting"]),
        laatste=agreed.ge(looked) if len(acties) else False,
    )


def count_standen(gevolgd: pd.DataFrame) -> pd.DataFrame:
    """
    Count actions by how they stand.

    Parameters
    ----------
    gevolgd : DataFrame
        As `settle_acties` returns it.

    Returns
    -------
    DataFrame
        ``stand``, ``naam`` and ``aantal``, in a fixed order; every way to stand is there.
    """
    counts = gevolgd["stand"].value_counts()
    keys = [*STANDEN, NIET_TERUG]
    return pd.DataFrame({
        "stand": keys, "naam": [_name_stand(key) for key in keys], "aantal": [int(counts.get(key, 0)) for key in keys],
    })  # fmt: skip


def describe_acties(gevolgd: pd.DataFrame) -> str:
    """
    Say how many of the agreed actions were done.

    Examples
    --------
    >>> describe_acties(pd.DataFrame({"stand": ["gedaan", "gedaan", "loopt"]}))
    'Van 3 afspraken zijn er 2 gedaan.'
    """
    n = count_noun(len(gevolgd), "afspraak", "afspraken")
    done = int(gevolgd["stand"].eq("gedaan").sum())
    if len(gevolgd) == 1:
        return _("Er is één afspraak gemaakt, en die is gedaan.") if done else _("Er is één afspraak gemaakt, en die staat niet als gedaan vast.")  # fmt: skip
    if done == 0:
        return _("Van {n} staat er geen als gedaan vast.").format(n=n)
    if done == 1:
        return _("Van {n} is er één gedaan.").format(n=n)
    return _("Van {n} zijn er {done} gedaan.").format(n=n, done=format_number(done))


def describe_onbezien(gevolgd: pd.DataFrame) -> str:
    """
    Say on how many actions nobody looked back, and of how many nobody could; empty when none.

    Parameters
    ----------
    gevolgd : DataFrame
        As `settle_acties` returns it.
    """
    silent = gevolgd[gevolgd["stand"] == NIET_TERUG]
    if silent.empty:
        return ""
    text = _("Op {n} is niet teruggekeken.").format(
        n=count_noun(len(silent), "afspraak", "afspraken")
    )
    late = int(silent["laatste"].sum())
    if not late:
        return text
    why = _("Bij {n} kon dat niet: daarna keek geen enkele sessie meer terug.")
    return f"{text} {why.format(n=count_noun(late, 'afspraak', 'afspraken'))}"


def describe_figuur_standen(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_standen`."""
    parts = [f"{naam} {format_number(n)}" for naam, n in zip(telling["naam"], telling["aantal"], strict=True)]  # fmt: skip
    return _("Staven met wat er van de afspraken kwam: {parts}.").format(parts=format_list(parts))


def plot_standen(telling: pd.DataFrame, *, ax: Axes) -> Axes:
    """
    Draw how the actions stand as bars, those that were done in colour.

    Parameters
    ----------
    telling : DataFrame
        As `count_standen` returns it.
    ax : Axes
        Where to draw.

    Returns
    -------
    Axes
    """
    from leerkring.methoden.figuren import ACCENT, GREY, draw_staven

    colours = [ACCENT if key == "gedaan" else GREY for key in telling["stand"]]
    labels = [format_number(n) for n in telling["aantal"]]
    return draw_staven(telling["naam"], telling["aantal"], labels, colours=colours, ax=ax)


def _name_stand(key: str) -> str:
    return _(ONBEZIEN) if key == NIET_TERUG else _(STANDEN[key][0])
