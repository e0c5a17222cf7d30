"""What a reader calls the quantities, and what is said of figures that are missing or too many."""

from __future__ import annotations

import pandas as pd

from leerkring.taal import N_, _, format_list

NAMEN = {
    "vrijwilligers": N_("aantal vrijwilligers"),
    "bevolking": N_("aantal mensen"),
    "aandeel": N_("aandeel dat vrijwilligerswerk doet"),
    "uren_per_jaar": N_("uren per jaar"),
    "uren_per_week": N_("uren per week"),
    "weken": N_("weken per jaar"),
    "uren_per_fte": N_("norm: uren per FTE"),
    "fte": N_("FTE"),
    "vraag_uren": N_("gevraagde uren"),
}
WEGEN = {
    "vrijwilligers_jaar": N_("vrijwilligers keer uren per jaar"),
    "vrijwilligers_week": N_("vrijwilligers keer uren per week"),
    "aandeel_jaar": N_("deel van de mensen keer uren per jaar"),
    "aandeel_week": N_("deel van de mensen keer uren per week"),
}
# As a factor or a range, with its unit.
FACTOREN = {
    "vrijwilligers": N_("{n} vrijwilligers"),
    "bevolking": N_("{n} mensen"),
    "aandeel": N_("{n}%"),
    "uren_per_jaar": N_("{n} uur per jaar"),
    "uren_per_week": N_("{n} uur per week"),
    "weken": N_("{n} weken"),
    "uren_per_fte": N_("{n} uur per FTE"),
}


def name_grootheid(grootheid: str) -> str:
    """Return what a reader calls a quantity."""
    return _(NAMEN[grootheid])


def name_weg(weg: str) -> str:
    """Return what a reader calls a way to compute the hours."""
    return _(WEGEN[weg])


def describe_ontbreekt(grootheden: pd.DataFrame) -> str:
    """
    Say what keeps the hours from being computed; empty when nothing does.

    Examples
    --------
    >>> describe_ontbreekt(pd.DataFrame({"grootheid": ["vrijwilligers"]}))
    'Hoeveel uur vrijwilligers samen geven, is niet uit te rekenen: hun uren staan er niet bij.'
    """
    known = set(grootheden["grootheid"])
    people = "vrijwilligers" in known or {"bevolking", "aandeel"} <= known
    hours = bool({"uren_per_jaar", "uren_per_week"} & known)
    return {
        (True, True): "",
        (True, False): _("Hoeveel uur vrijwilligers samen geven, is niet uit te rekenen: hun uren staan er niet bij."),
        (False, True): _("Hoeveel uur vrijwilligers samen geven, is niet uit te rekenen: hoeveel het er zijn, staat er niet bij."),
        (False, False): _("Hoeveel uur vrijwilligers samen geven, is niet uit te rekenen: hoeveel het er zijn en hun uren staan er niet bij."),
    }[people, hours]  # fmt: skip


def describe_open(grootheden: pd.DataFrame) -> str:
    """
    Name the quantities of which one bound was given and the other not; empty without such.

    Examples
    --------
    >>> describe_open(pd.DataFrame({"grootheid": ["weken"], "open_onder": [False], "open_boven": [True]}))
    'Van één kant open: weken per jaar. Daar kan het werkelijke getal buiten onze grenzen liggen.'
    """
    rows = grootheden[grootheden["open_onder"] | grootheden["open_boven"]]
    names = [name_grootheid(name) for name in rows["grootheid"]]
    if not names:
        return ""
    text = _("Van één kant open: {namen}. Daar kan het werkelijke getal buiten onze grenzen liggen.")  # fmt: skip
    return text.format(namen=format_list(names))


def describe_meer(grootheden: pd.DataFrame) -> str:
    """
    Name the quantities for which several figures were given, and what was done; empty without.

    Examples
    --------
    >>> describe_meer(pd.DataFrame({"grootheid": ["weken", "vraag_uren"], "getallen": [2, 3]}))
    'Meer dan één getal gegeven: weken per jaar. Wij rekenen van het laagste tot het hoogste.'
    """
    rows = grootheden[(grootheden["getallen"] > 1) & (grootheden["grootheid"] != "vraag_uren")]
    if rows.empty:
        return ""
    text = _("Meer dan één getal gegeven: {namen}. Wij rekenen van het laagste tot het hoogste.")
    return text.format(namen=format_list(name_grootheid(name) for name in rows["grootheid"]))


def describe_jaren(cijfers: pd.DataFrame) -> str:
    """
    Say that figures are of different years, or that the years are not all known; else nothing.

    Parameters
    ----------
    cijfers : DataFrame
        ``periode``: a date of which the year counts, or missing.

    Examples
    --------
    >>> describe_jaren(pd.DataFrame({"periode": ["2023-05", "2011", "2023"]}))
    'De cijfers gaan over verschillende jaren: 2011 en 2023.'
    >>> describe_jaren(pd.DataFrame({"periode": ["2011", None]}))
    'Niet bij alle cijfers staat over welk jaar zij gaan.'
    """
    years = cijfers["periode"].str[:4]
    known = sorted(years.dropna().unique())
    if len(known) > 1:
        return _("De cijfers gaan over verschillende jaren: {years}.").format(years=format_list(known))  # fmt: skip
    return _("Niet bij alle cijfers staat over welk jaar zij gaan.") if years.isna().any() else ""
