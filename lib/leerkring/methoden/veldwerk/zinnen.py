"""The words for visits: what took place and where, what was planned, what is not known."""

from __future__ import annotations

import pandas as pd

from leerkring.methoden.veldwerk.tellen import PLAN, compare_plan, count_bezoeken, read_getallen
from leerkring.taal import _, count_noun, format_list, format_number

MOST_NAMED = 3  # up to so many groups are named, more are counted


def describe_bezoeken(bezoeken: pd.DataFrame, *, waar: str = "") -> list[str]:
    """
    Say which visits there were, where, and how that differs from the plan.

    Parameters
    ----------
    bezoeken : DataFrame
        ``soort``, ``bij``, ``gebied``, ``gepland``, ``aantal``, ``uren``.
    waar : str
        The word for what should be there: "gepubliceerd" or "vastgelegd" (the default).

    Returns
    -------
    list of str
        Short sentences; what is not known has its own.

    Examples
    --------
    >>> bezoeken = pd.DataFrame({"soort": ["observatie", "interview"], "bij": ["wijkteams", None],
    ...     "gebied": None, "gepland": None, "aantal": [4, None], "uren": None})
    >>> for zin in describe_bezoeken(bezoeken, waar="gepubliceerd"):
    ...     print(zin)
    Er waren 4 observaties, bij wijkteams.
    Hoeveel interviews er waren, is niet gepubliceerd.
    Hoeveel bezoeken er per gebied waren, is niet gepubliceerd.
    Hoeveel bezoeken er gepland waren, is niet gepubliceerd.
    Hoeveel uur de bezoeken duurden, is niet gepubliceerd.
    """
    waar = waar or _("vastgelegd")
    if bezoeken.empty:
        return [_("Bezoeken zijn niet {waar}.").format(waar=waar)]
    held = bezoeken[bezoeken["aantal"].fillna(1) > 0]
    parts = [
        *_describe_aantallen(bezoeken, waar),
        *_describe_plekken(held, waar),
        *_describe_plan(bezoeken, waar),
        describe_uren(bezoeken, waar=waar),
    ]
    return [part for part in parts if part]


def describe_uren(bezoeken: pd.DataFrame, *, waar: str = "") -> str:
    """
    Say how many hours the visits took, and of how many that was kept.

    Parameters
    ----------
    bezoeken : DataFrame
        ``gepland``, ``aantal``, ``uren``; a visit that did not take place does not count.
    waar : str
        As for `describe_bezoeken`.

    Examples
    --------
    >>> bezoeken = pd.DataFrame({"gepland": 1, "aantal": [1, 1, 0], "uren": [2.5, None, None]})
    >>> describe_uren(bezoeken)
    'Van één bezoek zijn de uren bijgehouden: 2,5 uur; van één bezoek zijn zij niet vastgelegd.'
    """
    waar = waar or _("vastgelegd")
    rows = read_getallen(bezoeken)
    rows = rows[rows["aantal"].fillna(1) > 0]
    known = rows[rows["uren"].notna()]
    if rows.empty:
        return ""
    if known.empty:
        return _("Hoeveel uur de bezoeken duurden, is niet {waar}.").format(waar=waar)
    total = float(known["uren"].sum())
    hours = _("{n} uur").format(n=format_number(total, 0 if total.is_integer() else 1))
    if len(known) == len(rows):
        return _("Samen duurden de bezoeken {hours}.").format(hours=hours)
    if rows["aantal"].isna().any():
        text = _("Van een deel van de bezoeken zijn de uren bijgehouden: {hours}; van de andere zijn zij niet {waar}.")  # fmt: skip
        return text.format(hours=hours, waar=waar)
    visits, other = (
        count_noun(int(part["aantal"].sum()), "bezoek", "bezoeken")
        for part in (known, rows[rows["uren"].isna()])
    )
    text = _("Van {bezoeken} zijn de uren bijgehouden: {hours}; van {andere} zijn zij niet {waar}.")
    return text.format(bezoeken=visits, hours=hours, andere=other, waar=waar)


def _describe_aantallen(bezoeken: pd.DataFrame, waar: str) -> list[str]:
    kinds = count_bezoeken(bezoeken, ["soort"])
    known = kinds[kinds["aantal"].gt(0).fillna(False)]
    told = [_count_soort(soort, n) for soort, n in zip(known["soort"], known["aantal"], strict=True)]  # fmt: skip
    lines = []
    if len(known) == 1:
        text = _("Er was {told}{bij}.") if known["aantal"].item() == 1 else _("Er waren {told}{bij}.")  # fmt: skip
        lines.append(text.format(told=told[0], bij=_tell_bij(bezoeken, known["soort"].item())))
    elif told:
        lines.append(_("Er waren {told}.").format(told=format_list(told)))
    unknown = [name_soort(soort) for soort in kinds.loc[kinds["aantal"].isna(), "soort"]]
    if unknown:
        text = _("Hoeveel {soorten} er waren, is niet {waar}.")
        lines.append(text.format(soorten=format_list(unknown), waar=waar))
    return lines or [_("Geen van de bezoeken ging door.")]


def _tell_bij(bezoeken: pd.DataFrame, soort: str) -> str:
    """Say with whom the visits of one kind were, when those are few and all known."""
    rows = count_bezoeken(bezoeken[(bezoeken["soort"] == soort) & (bezoeken["aantal"] > 0)], ["bij"])  # fmt: skip
    if rows["bij"].isna().any() or len(rows) > MOST_NAMED:
        return ""
    if len(rows) == 1:
        return _(", bij {naam}").format(naam=rows["bij"].item())
    named = zip(rows["aantal"], rows["bij"], strict=True)
    return _(": {parts}").format(
        parts=format_list(_("{n} bij {naam}").format(n=n, naam=naam) for n, naam in named)
    )


def _describe_plekken(held: pd.DataFrame, waar: str) -> list[str]:
    """Say in how many areas and with how many groups; a row of many visits is no single place."""
    if held.empty:
        return []
    areas = held["gebied"].nunique()
    teams = held["bij"].nunique() if held["aantal"].eq(1).fillna(False).all() else 0
    if not areas:
        return [_("Hoeveel bezoeken er per gebied waren, is niet {waar}.").format(waar=waar)]
    text = _("Zij waren in {gebieden}, bij {teams}.") if teams else _("Zij waren in {gebieden}.")
    lines = [text.format(
        gebieden=count_noun(areas, "gebied", "gebieden"), teams=count_noun(teams, "team of groep", "teams en groepen"),
    )]  # fmt: skip
    loose = held[held["gebied"].isna()]
    if len(loose) and loose["aantal"].notna().all():
        n = count_noun(int(loose["aantal"].sum()), "bezoek", "bezoeken")
        lines.append(_("Van {n} is niet {waar} in welk gebied.").format(n=n, waar=waar))
    elif len(loose):
        lines.append(_("Niet van alle bezoeken is {waar} in welk gebied.").format(waar=waar))
    return lines


def _describe_plan(bezoeken: pd.DataFrame, waar: str) -> list[str]:
    known = bezoeken[bezoeken["gepland"].notna() & bezoeken["aantal"].notna()]
    if known.empty:
        return [_("Hoeveel bezoeken er gepland waren, is niet {waar}.").format(waar=waar)]
    total = _total_plan(known)
    lines = [_tell_uitval(total["gepland"], total["niet_doorgegaan"]), _tell_extra(total["extra"])]
    if len(known) < len(bezoeken):
        lines.append(_("Niet van alle bezoeken is {waar} hoeveel er gepland waren.").format(waar=waar))  # fmt: skip
    return lines


def _total_plan(known: pd.DataFrame) -> dict[str, int]:
    rows = compare_plan(known.assign(alles=""), ["alles"]).iloc[0]
    return {name: int(rows[name]) for name in ("gepland", *PLAN)}


def _tell_uitval(planned: int, dropped: int) -> str:
    if not planned:
        return ""
    if not dropped:
        return _("Alle geplande bezoeken gingen door ({n}).").format(n=format_number(planned))
    text = _("Van {gepland} ging er {n} niet door.") if dropped == 1 else _("Van {gepland} gingen er {n} niet door.")  # fmt: skip
    number = _("één") if dropped == 1 else format_number(dropped)
    return text.format(gepland=count_noun(planned, "gepland bezoek", "geplande bezoeken"), n=number)


def _tell_extra(extra: int) -> str:
    if not extra:
        return ""
    n = count_noun(extra, "bezoek", "bezoeken")
    if extra == 1:
        return _("Er kwam {n} bij dat niet gepland was.").format(n=n)
    return _("Er kwamen {n} bij die niet gepland waren.").format(n=n)


def name_soort(soort: str) -> str:
    """Return what a reader calls visits of one kind."""
    return {
        "observatie": _("observaties"),
        "interview": _("interviews"),
        "focusdag": _("focusdagen"),
    }[soort]


def _count_soort(soort: str, n: int) -> str:
    if soort == "observatie":
        return count_noun(n, "observatie", "observaties")
    if soort == "interview":
        return count_noun(n, "interview", "interviews")
    return count_noun(n, "focusdag", "focusdagen")
