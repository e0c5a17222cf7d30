"""The hours that volunteers give, by each way in which the figures allow to compute them."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.draagkracht.grootheden import GRENZEN

# Ours, used only where no figure says for how many weeks the hours per week hold: from twelve
# weeks without to none without.
WEKEN = (40.0, 46.0, 52.0)
MENSEN = {"vrijwilligers": ("vrijwilligers",), "aandeel": ("bevolking", "aandeel")}
UREN = {"jaar": ("uren_per_jaar",), "week": ("uren_per_week", "weken")}
# Pairs that belong together, and then those that are used only for what would stay unused.
EIGEN = (("vrijwilligers", "jaar"), ("aandeel", "week"))
KRUIS = (("vrijwilligers", "week"), ("aandeel", "jaar"))
PROCENT = 100.0


def list_wegen(
    grootheden: pd.DataFrame, *, weken: tuple[float, float, float] = WEKEN
) -> pd.DataFrame:
    """
    List the ways to compute the hours of volunteers, factor by factor.

    Volunteers times hours a year, and people times the share that volunteers times hours a week
    times weeks. A number of people or hours that is left over goes with the other kind of hours
    or people.

    Parameters
    ----------
    grootheden : DataFrame
        As `read_grootheden` returns it.
    weken : tuple of float
        The lowest, middle and highest number of weeks, for when none is given.

    Returns
    -------
    DataFrame
        One row a factor: ``weg``, ``grootheid``, ``laag``, ``midden``, ``hoog`` (a share in
        percent) and ``van_ons`` (not given: our assumption). The ways that need no assumption of
        ours come first.

    Examples
    --------
    >>> cijfers = pd.DataFrame({"grootheid": ["vrijwilligers", "uren_per_jaar"], "laag": [10.0, 50.0],
    ...     "midden": [10.0, 60.0], "hoog": [10.0, 80.0]})
    >>> list_wegen(cijfers)[["weg", "grootheid"]].values.tolist()
    [['vrijwilligers_jaar', 'vrijwilligers'], ['vrijwilligers_jaar', 'uren_per_jaar']]
    """
    known = grootheden.set_index("grootheid")[GRENZEN].assign(van_ons=False)
    if "uren_per_week" in known.index and "weken" not in known.index:
        known.loc["weken", [*GRENZEN, "van_ons"]] = [*weken, True]
    possible = {(p, h) for p, h in (*EIGEN, *KRUIS) if {*MENSEN[p], *UREN[h]} <= set(known.index)}
    chosen = [pair for pair in EIGEN if pair in possible]
    for people, hours in KRUIS:
        spare = people not in {p for p, _h in chosen} or hours not in {h for _p, h in chosen}
        if (people, hours) in possible and spare:
            chosen.append((people, hours))
    parts = [
        known.loc[[*MENSEN[p], *UREN[h]]].rename_axis("grootheid").reset_index().assign(weg=f"{p}_{h}")
        for p, h in chosen
    ]  # fmt: skip
    columns = ["weg", "grootheid", *GRENZEN, "van_ons"]
    if not parts:
        return pd.DataFrame({name: [] for name in columns})
    parts.sort(key=lambda part: bool(part["van_ons"].any()))
    return pd.concat(parts, ignore_index=True)[columns].astype(
        dict.fromkeys(GRENZEN, "float64") | {"van_ons": "bool"}
    )


def compute_aanbod(wegen: pd.DataFrame) -> pd.DataFrame:
    """
    Return the hours a year that each way gives.

    All factors are positive, so the lowest product is that of the lowest and the highest that of
    the highest.

    Parameters
    ----------
    wegen : DataFrame
        As `list_wegen` returns it.

    Returns
    -------
    DataFrame
        ``weg``, ``laag``, ``midden``, ``hoog`` in hours a year, and ``van_ons`` (a factor is our
        assumption), in the order of `wegen`.

    Examples
    --------
    >>> wegen = pd.DataFrame({"weg": "vrijwilligers_jaar", "grootheid": ["vrijwilligers", "uren_per_jaar"],
    ...     "laag": [4e6, 200.0], "midden": [4e6, 200.0], "hoog": [4e6, 250.0], "van_ons": False})
    >>> compute_aanbod(wegen)[["laag", "midden", "hoog"]].values.tolist()
    [[800000000.0, 800000000.0, 1000000000.0]]
    """
    scaled = scale_factoren(wegen)
    groups = scaled.groupby("weg", sort=False)
    return groups[GRENZEN].prod().join(groups["van_ons"].any()).reset_index()


def scale_factoren(wegen: pd.DataFrame) -> pd.DataFrame:
    """
    Return the factors as they are multiplied: a share in percent becomes a fraction.

    Examples
    --------
    >>> wegen = pd.DataFrame({"grootheid": ["aandeel"], "laag": [30.0], "midden": [35.0], "hoog": [40.0]})
    >>> scale_factoren(wegen)["hoog"].tolist()
    [0.4]
    """
    by = wegen["grootheid"].eq("aandeel").map({True: PROCENT, False: 1.0}).astype("float64")
    return wegen.assign(**{name: wegen[name].astype("float64") / by for name in GRENZEN})
