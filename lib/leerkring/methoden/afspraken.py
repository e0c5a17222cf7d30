"""Afspraken: what was agreed, what became of it, and what is kept for later."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from leerkring.taal import N_, _, count_noun, format_list, sentence_case

# How an action can stand, of one and of more.
STANDEN = {
    "gedaan": (N_("gedaan"), N_("gedaan")),
    "loopt": (N_("loopt nog"), N_("lopen nog")),
    "niet_gedaan": (N_("niet gedaan"), N_("niet gedaan")),
    "vervallen": (N_("vervallen"), N_("vervallen")),
}


def follow_acties(
    acties: pd.DataFrame, opvolging: pd.DataFrame, sessies: Sequence[str], *, datum: str = ""
) -> pd.DataFrame:
    """
    Say how the actions of earlier sessions stand in the last of these sessions.

    Parameters
    ----------
    acties : DataFrame
        Of the whole kring: ``actie``, ``sessie``, ``tekst``, ``wie``, ``wanneer``.
    opvolging : DataFrame
        ``actie``, ``sessie`` (in which one looked back), ``stand``, ``toelichting``.
    sessies : sequence of str
        The held sessions up to and including the one that looks back, in order.
    datum : str
        The day of that session, to see which actions should have been done.

    Returns
    -------
    DataFrame
        The actions of the session before, and those of earlier ones that were not finished then:
        ``actie``, ``sessie``, ``tekst``, ``wie``, ``wanneer``, ``stand`` (missing when one did
        not look back), ``toelichting`` and ``te_laat`` (its day has passed and it is not
        finished). In the order of their sessions.

    Examples
    --------
    >>> acties = pd.DataFrame({"actie": ["a"], "sessie": ["s1"], "tekst": ["bellen"], "wie": ["wijkteam"],
    ...                        "wanneer": ["2026-03"]})
    >>> opvolging = pd.DataFrame({"actie": ["a"], "sessie": ["s2"], "stand": ["loopt"], "toelichting": [None]})
    >>> follow_acties(acties, opvolging, ["s1", "s2"], datum="2026-04-10")[["stand", "te_laat"]].to_dict("list")
    {'stand': ['loopt'], 'te_laat': [True]}
    """
    *earlier, now = sessies
    place = {key: n for n, key in enumerate(sessies)}
    before = opvolging[opvolging["sessie"].isin(set(earlier))]
    before = before.assign(place=before["sessie"].map(place)).sort_values("place", kind="stable")
    last = before.drop_duplicates("actie", keep="last").set_index("actie")["stand"]
    stood = acties["actie"].map(last)
    agreed = acties["sessie"].map(place)
    due = (agreed == len(earlier) - 1) | (agreed.notna() & (stood.isna() | (stood == "loopt")))
    table = acties[due & (acties["sessie"] != now)]
    here = opvolging.loc[opvolging["sessie"] == now, ["actie", "stand", "toelichting"]]
    table = table.merge(here, on="actie", how="left")
    table = table.assign(place=table["sessie"].map(place)).sort_values("place", kind="stable")
    passed = [isinstance(day, str) and day < datum[: len(day)] for day in table["wanneer"]]
    unfinished = ~table["stand"].isin(["gedaan", "vervallen"])
    table["te_laat"] = pd.Series(passed, index=table.index, dtype="bool") & unfinished
    columns = ["actie", "sessie", "tekst", "wie", "wanneer", "stand", "toelichting", "te_laat"]
    return table[columns].reset_index(drop=True)


def describe_acties(acties: pd.DataFrame) -> str:
    """
    Say how much was agreed.

    Examples
    --------
    >>> describe_acties(pd.DataFrame({"wie": ["wijkteam", None], "wanneer": ["2026-03", None]}))
    'Er zijn 2 afspraken gemaakt. Bij één afspraak staat niet wie het doet en bij één afspraak staat niet voor wanneer.'
    """
    if acties.empty:
        return _("Er zijn geen afspraken vastgelegd.")
    text = count_noun(len(acties), "afspraak gemaakt", "afspraken gemaakt")
    text = (_("Er is {what}.") if len(acties) == 1 else _("Er zijn {what}.")).format(what=text)
    gaps = [
        what.format(n=count_noun(n, "afspraak", "afspraken"))
        for what, name in ((_("bij {n} staat niet wie het doet"), "wie"), (_("bij {n} staat niet voor wanneer"), "wanneer"))
        if (n := int(acties[name].isna().sum()))
    ]  # fmt: skip
    return f"{text} {sentence_case(format_list(gaps))}".strip()


def describe_opvolging(gevolgd: pd.DataFrame) -> str:
    """
    Say what became of what was agreed before.

    Parameters
    ----------
    gevolgd : DataFrame
        As `follow_acties` returns it.

    Examples
    --------
    >>> describe_opvolging(pd.DataFrame({"stand": ["gedaan", "gedaan", None], "te_laat": [False, False, True]}))
    'Van 3 eerdere afspraken: 2 gedaan en één niet op teruggekeken. Bij één afspraak is de afgesproken tijd voorbij.'
    """
    if gevolgd.empty:
        return ""
    counts = gevolgd["stand"].value_counts()
    parts = [
        count_noun(int(counts[stand]), *STANDEN[stand]) for stand in STANDEN if stand in counts
    ]
    if silent := int(gevolgd["stand"].isna().sum()):
        parts.append(count_noun(silent, "niet op teruggekeken", "niet op teruggekeken"))
    text = _("Van {n}: {parts}.").format(
        n=count_noun(len(gevolgd), "eerdere afspraak", "eerdere afspraken"), parts=format_list(parts)
    )  # fmt: skip
    if late := int(gevolgd["te_laat"].sum()):
        text += " " + _("Bij {n} is de afgesproken tijd voorbij.").format(
            n=count_noun(late, "afspraak", "afspraken")
        )
    return text


def split_parkeerplaats(
    parkeerplaats: pd.DataFrame, sessies: Sequence[str]
) -> dict[str, pd.DataFrame]:
    """
    Sort the parking lot as it stood after the last of these sessions.

    Parameters
    ----------
    parkeerplaats : DataFrame
        Of the whole kring: ``punt``, ``sessie``, ``tekst``, ``behandeld_in``, ``uitkomst``.
    sessies : sequence of str
        The held sessions up to and including this one, in order.

    Returns
    -------
    dict of str to DataFrame
        ``nieuw`` (kept in this session), ``behandeld`` (taken up in it) and ``open`` (kept
        earlier, and not taken up yet).
    """
    now, known = sessies[-1], set(sessies)
    lot = parkeerplaats[parkeerplaats["sessie"].isin(known)]
    new, done = lot["sessie"] == now, lot["behandeld_in"] == now
    waiting = ~lot["behandeld_in"].isin(known)
    return {"nieuw": lot[new], "behandeld": lot[done], "open": lot[~new & waiting]}
