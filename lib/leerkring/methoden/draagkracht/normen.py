"""How many hours a full-time equivalent is: the norms, and what each makes of the hours."""

from __future__ import annotations

from math import floor, log10

import numpy as np
import pandas as pd

from leerkring.methoden.draagkracht.getallen import format_getal, round_getal
from leerkring.methoden.draagkracht.grootheden import GRENZEN, bound_getallen, take_bereik
from leerkring.taal import N_, _

EIGEN, TERUG, EU = "eigen", "teruggerekend", "eu"
# Hours a year, what a reader calls the norm, and where it comes from. None of them is right.
OPEN = (
    ("36x46", 36 * 46, N_("36 uur in 46 weken"), N_("een rekensom van ons, met 6 weken vakantie en feestdagen eraf")),
    (EU, 1720, N_("Europese subsidieregels"),
     N_("Verordening (EU) 2021/1060, artikel 55, tweede lid: de uren van een voltijdse werknemer in een jaar")),
    ("36x52", 36 * 52, N_("36 uur in 52 weken"), N_("een rekensom van ons, zonder vakantie")),
    ("40x52", 40 * 52, N_("40 uur in 52 weken"), N_("een rekensom van ons, zonder vakantie")),
)  # fmt: skip


def infer_norm(aanbod: pd.DataFrame, grootheden: pd.DataFrame) -> np.ndarray | None:
    """
    Compute the norm that lies hidden in hours and FTE that were both given.

    Parameters
    ----------
    aanbod : DataFrame
        As `compute_aanbod` returns it; the first way without an assumption of ours is used.
    grootheden : DataFrame
        As `read_grootheden` returns it.

    Returns
    -------
    ndarray or None
        The lowest, middle and highest, in hours per FTE; None when hours or FTE were not given.

    Examples
    --------
    >>> aanbod = pd.DataFrame({"laag": [8e8], "midden": [8e8], "hoog": [8e8], "van_ons": [False]})
    >>> fte = pd.DataFrame({"grootheid": ["fte"], "laag": [5e5], "midden": [5e5], "hoog": [5e5]})
    >>> infer_norm(aanbod, fte).tolist()
    [1600.0, 1600.0, 1600.0]
    """
    stated, hours = take_bereik(grootheden, "fte"), aanbod[~aanbod["van_ons"].astype("bool")]
    if stated is None or hours.empty:
        return None
    return hours[GRENZEN].to_numpy(dtype="float64")[0] / stated[::-1]


def widen_norm(norm: np.ndarray, cijfers: pd.DataFrame) -> tuple[float, float] | None:
    """
    Return how far the inferred norm can lie when the FTE were rounded, as "ongeveer" suggests.

    The last digit that is not zero is read as rounded: 500.000 then stands for 450.000 to
    550.000. That is our reading.

    Parameters
    ----------
    norm : ndarray
        As `infer_norm` returns it.
    cijfers : DataFrame
        ``grootheid``, ``laag``, ``waarde``, ``hoog``, ``benadering``.

    Returns
    -------
    (float, float) or None
        Hours per FTE; None unless there is one FTE figure, without bounds, called approximate,
        and the norm is one number.

    Examples
    --------
    >>> fte = pd.DataFrame({"grootheid": ["fte"], "laag": [None], "waarde": [500000.0], "hoog": [None],
    ...     "benadering": ["ongeveer"]})
    >>> [round(n) for n in widen_norm(np.array([1600.0, 1600.0, 1600.0]), fte)]
    [1455, 1778]
    """
    rows = cijfers[cijfers["grootheid"] == "fte"]
    vague = rows["benadering"].notna() & rows["laag"].isna() & rows["hoog"].isna()
    if len(rows) != 1 or not vague.all() or norm[0] != norm[2]:
        return None
    value = float(rows["waarde"].item())
    half = _find_stap(value) / 2
    return float(norm[0]) * value / (value + half), float(norm[2]) * value / (value - half)


def list_normen(
    cijfers: pd.DataFrame, aanbod: pd.DataFrame, grootheden: pd.DataFrame
) -> pd.DataFrame:
    """
    List the norms to compare: the circle's own, the one inferred, and the open assumptions.

    Parameters
    ----------
    cijfers : DataFrame
        ``grootheid``, ``onderwerp``, ``laag``, ``waarde``, ``hoog``, ``zegsman``.
    aanbod, grootheden : DataFrame
        As `compute_aanbod` and `read_grootheden` return them.

    Returns
    -------
    DataFrame
        ``norm`` (``eigen``, ``teruggerekend`` or the key of an open assumption), ``naam``,
        ``bron`` (where it comes from), and ``laag``, ``midden``, ``hoog`` in hours per FTE.
        Fewest hours first.

    References
    ----------
    The 1.720 hours: Regulation (EU) 2021/1060, article 55(2)(a). The others are a number of hours
    a week times a number of weeks.

    Examples
    --------
    >>> none = pd.DataFrame({name: [] for name in ("grootheid", "onderwerp", "laag", "midden", "waarde", "hoog", "zegsman", "van_ons")})
    >>> list_normen(none, none, none)["midden"].tolist()
    [1656.0, 1720.0, 1872.0, 2080.0]
    """
    own = cijfers[cijfers["grootheid"] == "uren_per_fte"]
    rows = [
        (EIGEN, _("de norm die erbij staat"), _tell_eigen(subject, who), *bounds)
        for subject, who, bounds in zip(own["onderwerp"], own["zegsman"], bound_getallen(own).to_numpy(), strict=True)
    ]  # fmt: skip
    hidden = infer_norm(aanbod, grootheden)
    if hidden is not None:
        origin = _("de uren gedeeld door de FTE die erbij staan; zelf staat deze norm er niet bij")
        # As one number: its range comes from the same hours, and would count twice.
        rows.append((TERUG, _("teruggerekend"), origin, *[hidden[1]] * 3))
    rows += [(key, _(name), _(origin), *[float(hours)] * 3) for key, hours, name, origin in OPEN]
    table = pd.DataFrame(rows, columns=["norm", "naam", "bron", *GRENZEN])
    return table.sort_values("midden", kind="stable", ignore_index=True)


def choose_norm(normen: pd.DataFrame) -> pd.Series:
    """
    Return the norm to reckon with, and between which norms it may lie.

    Parameters
    ----------
    normen : DataFrame
        As `list_normen` returns it.

    Returns
    -------
    Series
        ``laag``, ``midden``, ``hoog`` in hours per FTE, and ``van_ons``: without a norm of its
        own a circle has the inferred one in the middle, else that of the European rules, and
        all norms of the list as bounds.

    Examples
    --------
    >>> choose_norm(pd.DataFrame({"norm": ["eu", "x"], "laag": [1720.0, 2080.0], "midden": [1720.0, 2080.0],
    ...     "hoog": [1720.0, 2080.0]})).to_dict()
    {'laag': 1720.0, 'midden': 1720.0, 'hoog': 2080.0, 'van_ons': True}
    """
    own = normen[normen["norm"] == EIGEN]
    among = normen if own.empty else own
    middle = own["midden"].median()
    if own.empty:
        first = TERUG if normen["norm"].eq(TERUG).any() else EU
        middle = normen.loc[normen["norm"] == first, "midden"].item()
    bounds = [float(among["laag"].min()), float(middle), float(among["hoog"].max())]
    return pd.Series([*bounds, own.empty], index=[*GRENZEN, "van_ons"], dtype="object")


def compute_fte(aanbod: pd.DataFrame, normen: pd.DataFrame) -> pd.DataFrame:
    """
    Return how many full-time equivalents the hours are, norm by norm.

    Parameters
    ----------
    aanbod : DataFrame
        As `compute_aanbod` returns it.
    normen : DataFrame
        As `list_normen` returns it.

    Returns
    -------
    DataFrame
        ``norm``, ``naam``, ``bron``, ``uren`` (the norm's middle) and, in FTE, ``laag``,
        ``midden`` and ``hoog``: the middle by the first way to compute the hours, the ends over
        all ways. No rows without hours.

    Examples
    --------
    >>> aanbod = pd.DataFrame({"laag": [6e8], "midden": [8e8], "hoog": [9e8]})
    >>> normen = pd.DataFrame({"norm": ["a"], "naam": "a", "bron": "", "laag": [1500.0], "midden": [1600.0], "hoog": [2000.0]})
    >>> compute_fte(aanbod, normen)[["laag", "midden", "hoog"]].values.tolist()
    [[300000.0, 500000.0, 600000.0]]
    """
    table = normen.rename(columns={"midden": "uren"})
    if aanbod.empty:
        return table.assign(midden=np.nan).head(0)
    hours = (aanbod["laag"].min(), aanbod["midden"].iloc[0], aanbod["hoog"].max())
    bounds = {name: total / normen[by] for name, total, by in zip(GRENZEN, hours, GRENZEN[::-1], strict=True)}  # fmt: skip
    return table.assign(**bounds)[["norm", "naam", "bron", "uren", *GRENZEN]]


def format_norm(norm: str, uren: float) -> str:
    """
    Write the hours of a norm: as they are, and rounded where they were inferred.

    Parameters
    ----------
    norm : str
        As in `list_normen`.
    uren : float

    Examples
    --------
    >>> format_norm("36x46", 1656.0), format_norm("teruggerekend", 1588.9)
    ('1.656', '1.590')
    """
    return format_getal(round_getal(uren) if norm == TERUG else uren)


def _tell_eigen(onderwerp: str, zegsman: object) -> str:
    if not isinstance(zegsman, str):
        return onderwerp
    return _("{onderwerp}, volgens {who}").format(onderwerp=onderwerp, who=zegsman)


def _find_stap(value: float) -> float:
    """Return the size of the last digit that is not zero."""
    step = 10.0 ** floor(log10(value))
    while value % step > step / 1e6 and step > 1:
        step /= 10
    return step
