"""Which layers are empty, and what supports a hypothesis, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from leerkring.kring.schema import LAGEN, RICHTINGEN
from leerkring.methoden import keten
from leerkring.methoden.praktijktheorie.tellen import count_leeg, weigh_hypothesen
from leerkring.taal import _, count_noun, format_list, format_number, sentence_case

STEUNT, NUANCEERT, WEERSPREEKT = RICHTINGEN
NAMEN = 3  # layers that are empty most often; with more, naming them says nothing


def describe_lagen(telling: pd.DataFrame) -> str:
    """
    Say how many layers hold something, and which are empty most often.

    Parameters
    ----------
    telling : DataFrame
        As `count_lagen` returns it.

    Returns
    -------
    str
        Empty without methodieken.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Eerst kennen", "Samen leren"], "metakader": [1, 1], "theorie": [1, 2],
    ...     "ethiek": [0, 0], "hypothesen": [2, 1], "handelen": [3, 0], "situatie": [1, 1]})
    >>> describe_lagen(telling)
    'Van de 12 lagen (6 per methodiek) zijn er 9 ingevuld en 3 leeg. Het vaakst leeg is ethiek (bij 2 methodieken).'
    """
    if telling.empty:
        return ""
    empty = count_leeg(telling)
    total, n = len(telling) * len(LAGEN), int(empty.sum())
    if not n:
        return _("Alle 6 lagen zijn bij elke methodiek ingevuld.")
    if n == total:
        return _("Alle 6 lagen zijn bij elke methodiek nog leeg.")
    told = (
        _("Van de {total} lagen {filled} en {empty}.")
        if len(telling) == 1
        else _("Van de {total} lagen ({per} per methodiek) {filled} en {empty}.")
    )
    told = told.format(total=format_number(total), per=format_number(len(LAGEN)),
        filled=_count_ingevuld(total - n), empty=count_noun(n, "leeg", "leeg"))  # fmt: skip
    most = int(empty.max())
    names = [_(laag) for laag in LAGEN if empty[laag] == most]
    if len(names) > NAMEN:
        return told
    where = count_noun(most, "methodiek", "methodieken")
    if len(names) == 1:
        return f"{told} " + _("Het vaakst leeg is {name} (bij {where}).").format(name=names[0], where=where)  # fmt: skip
    return f"{told} " + _("Het vaakst leeg zijn {names} (elk bij {where}).").format(names=format_list(names), where=where)  # fmt: skip


def name_boodschap(telling: pd.DataFrame) -> str:
    """
    Return the message of `plot_lagen`, for its title.

    Examples
    --------
    >>> telling = pd.DataFrame({"titel": ["Eerst kennen"], "metakader": [1], "theorie": [0], "ethiek": [0],
    ...     "hypothesen": [2], "handelen": [3], "situatie": [1]})
    >>> name_boodschap(telling)
    'Nog leeg: theorie en ethiek'
    """
    empty = count_leeg(telling)
    most = int(empty.max())
    if not most:
        return _("Alle lagen zijn ingevuld")
    named = [_(laag) for laag in LAGEN if empty[laag] == most]
    if len(named) > NAMEN:
        total = format_number(len(telling) * len(LAGEN))
        return _("Leeg: {n} van de {total} lagen").format(
            n=format_number(int(empty.sum())), total=total
        )
    names = format_list(named)
    if int((empty > 0).sum()) == int((empty == most).sum()):
        return _("Nog leeg: {names}").format(names=names)
    return _("Het vaakst leeg: {names}").format(names=names)


def describe_leeg(rij: Mapping[str, Any]) -> str:
    """
    Say which layers of one methodiek are empty; empty when none is.

    Parameters
    ----------
    rij : mapping
        A row of `count_lagen`.

    Examples
    --------
    >>> describe_leeg({"metakader": 0, "theorie": 1, "ethiek": 0, "hypothesen": 2, "handelen": 3, "situatie": 1})
    'Nog leeg: metakader en ethiek.'
    """
    names = [_(laag) for laag in LAGEN if not rij[laag]]
    if len(names) == len(LAGEN):
        return _("Alle 6 lagen zijn nog leeg.")
    return _("Nog leeg: {names}.").format(names=format_list(names)) if names else ""


def name_boodschap_hypothesen(dragers: pd.DataFrame) -> str:
    """
    Return the message of `plot_hypothesen`, for its title.

    Examples
    --------
    >>> dragers = pd.DataFrame({"steunt": [3, 4, 0], "nuanceert": [0, 0, 0], "weerspreekt": [1, 0, 0],
    ...     "bevindingen": [2, 1, 0], "bevindingen_steunt": [2, 1, 0], "bevindingen_weerspreekt": [0, 0, 0]})
    >>> name_boodschap_hypothesen(dragers)
    'Bij één hypothese is tegenbewijs vastgelegd'
    """
    n = int(dragers[RICHTINGEN[-1]].gt(0).sum())
    if not n:
        return _("Bij geen hypothese is tegenbewijs vastgelegd")
    return _("Bij {n} is tegenbewijs vastgelegd").format(n=count_noun(n, "hypothese", "hypothesen"))  # fmt: skip


def describe_voorbehoud(dragers: pd.DataFrame) -> str:
    """
    Say what cards and fragments can and cannot say of the hypotheses of their own circle.

    Parameters
    ----------
    dragers : DataFrame
        As `keten.count_dragers` returns it for hypotheses; without units there is nothing to say.
    """
    if not _has_eenheden(dragers):
        return ""
    return _(
        "De hypothesen komen uit dezelfde leerkring als de kaarten en fragmenten die hier geteld zijn. "
        "Die kunnen een hypothese dus steunen of weerspreken, maar zij toetsen haar niet onafhankelijk en bewijzen haar niet. "
        "Een kaart of fragment doet dat langs een bevinding; of het ook rechtstreeks over de hypothese gaat, is niet nagegaan."
    )


def describe_telling(dragers: pd.DataFrame) -> str:
    """Say how cards and fragments under hypotheses were counted, see `describe_voorbehoud`."""
    if not _has_eenheden(dragers):
        return ""
    return _(
        "Een kaart of fragment telt per hypothese één keer, ook als het er langs meer wegen onder ligt, en dan in de meest kritische richting. "
        "Een cluster staat voor al zijn kaarten, een code voor alles wat die code of een code daaronder kreeg. "
        "Wat onder een bevinding ligt die de hypothese nuanceert, telt als nuance; wat een bevinding steunt die de hypothese weerspreekt, telt als tegenbewijs."
    )


def describe_hypothesen(dragers: pd.DataFrame) -> str:
    """
    Say how many hypotheses have support, how many counter-evidence, and how many nothing yet.

    Parameters
    ----------
    dragers : DataFrame
        As `keten.count_dragers` returns it for hypotheses.

    Returns
    -------
    str
        One sentence in which each hypothesis counts once; empty without hypotheses.

    Examples
    --------
    >>> dragers = pd.DataFrame({"steunt": [3, 4, 0], "nuanceert": [0, 0, 0], "weerspreekt": [1, 0, 0],
    ...     "bevindingen": [2, 1, 0], "bevindingen_steunt": [2, 1, 0], "bevindingen_weerspreekt": [0, 0, 0]})
    >>> describe_hypothesen(dragers)
    'Er zijn 3 hypothesen: één met alleen steun, één met steun en tegenbewijs en één nog niet getoetst.'
    """
    if dragers.empty:
        return ""
    stand = weigh_hypothesen(dragers)
    for_, against, none = stand["voor"], stand["tegen"], stand["open"]
    counted = [int(rows.sum()) for rows in (for_ & ~against, for_ & against, against & ~for_, ~(for_ | against | none), none)]  # fmt: skip
    words = [
        count_noun(counted[0], "met alleen steun", "met alleen steun"),
        count_noun(counted[1], "met steun en tegenbewijs", "met steun en tegenbewijs"),
        count_noun(counted[2], "met alleen tegenbewijs", "met alleen tegenbewijs"),
        count_noun(counted[3], "met alleen nuance", "met alleen nuance"),
        count_noun(counted[4], "nog niet getoetst", "nog niet getoetst"),
    ]
    parts = format_list(word for word, n in zip(words, counted, strict=True) if n)
    if len(stand) == 1:
        return _("Er is één hypothese: {parts}.").format(parts=parts)
    n = count_noun(len(stand), "hypothese", "hypothesen")
    return _("Er zijn {n}: {parts}.").format(n=n, parts=parts)


def describe_bewijs(rij: Mapping[str, Any], waar: str) -> str:
    """
    Say what supports one hypothesis and what speaks against it.

    Parameters
    ----------
    rij : mapping
        A row of `keten.count_dragers` for hypotheses.
    waar : str
        The word for what a kring should hold, such as "vastgelegd".

    Examples
    --------
    >>> describe_bewijs({"bevindingen": 0, "steunt": 0, "nuanceert": 0, "weerspreekt": 0}, "vastgelegd")
    'Nog niet getoetst: er is niets vastgelegd dat haar steunt of weerspreekt.'
    """
    if not rij["bevindingen"]:
        return _("Nog niet getoetst: er is niets {where} dat haar steunt of weerspreekt.").format(where=waar)  # fmt: skip
    if any(rij[name] for name in RICHTINGEN):
        return keten.describe_dragers(rij)
    told = _tell_bevindingen(rij)
    return f"{told} " + _("Welke kaarten en fragmenten daaronder liggen, is niet {where}.").format(where=waar)  # fmt: skip


def describe_grond(rij: Mapping[str, Any]) -> str:
    """
    Say how much supports the hypothesis under a handvat, and how much contradicts it.

    Parameters
    ----------
    rij : mapping
        A row of `keten.count_dragers` for hypotheses.

    Returns
    -------
    str
        Cards and fragments support a hypothesis by way of a finding, and the sentence says so.

    Examples
    --------
    >>> describe_grond({"bevindingen": 2, "bevindingen_steunt": 1, "steunt": 8, "nuanceert": 1, "weerspreekt": 2})
    'Eén bevinding steunt die hypothese, met 8 kaarten en fragmenten eronder; één andere nuanceert dat en 2 andere weerspreken dat.'
    """
    if not rij["bevindingen"]:
        return _("Die hypothese is nog niet getoetst.")
    counts = dict(zip(RICHTINGEN, (int(rij[name]) for name in RICHTINGEN), strict=True))
    if not any(counts.values()):
        return _tell_bevindingen(rij)
    lead = _tell_steun(int(rij["bevindingen_steunt"]), counts[STEUNT])
    others = _count_andere(counts) if counts[STEUNT] else _count_tegenover(counts)
    parts = [text for n, text in others if n]
    if not counts[WEERSPREEKT]:
        parts.append(_("tegenbewijs is niet vastgelegd"))
    return _("{steun}; {rest}.").format(steun=lead, rest=format_list(parts))


def _count_andere(counts: Mapping[str, int]) -> list[tuple[int, str]]:
    """Return what does not support a hypothesis, beside what does."""
    return [
        (counts[NUANCEERT], count_noun(counts[NUANCEERT], "andere nuanceert dat", "andere nuanceren dat")),
        (counts[WEERSPREEKT], count_noun(counts[WEERSPREEKT], "andere weerspreekt dat", "andere weerspreken dat")),
    ]  # fmt: skip


def _count_tegenover(counts: Mapping[str, int]) -> list[tuple[int, str]]:
    """Return what does not support a hypothesis that nothing supports."""
    near, against = counts[NUANCEERT], counts[WEERSPREEKT]
    return [
        (near, count_noun(near, "kaart of fragment nuanceert haar", "kaarten en fragmenten nuanceren haar")),
        (against, count_noun(against, "kaart of fragment weerspreekt haar", "kaarten en fragmenten weerspreken haar")),
    ]  # fmt: skip


def _tell_steun(findings: int, units: int) -> str:
    """Say how many findings support a hypothesis and what lies under these, without a full stop."""
    told = sentence_case(count_noun(findings, "bevinding steunt die hypothese", "bevindingen steunen die hypothese")).rstrip(".")  # fmt: skip
    if not units:
        return told
    under = count_noun(units, "kaart of fragment", "kaarten en fragmenten")
    return _("{told}, met {under} eronder").format(told=told, under=under)


def _tell_bevindingen(rij: Mapping[str, Any]) -> str:
    """Say what findings do to a hypothesis; support is named even where there is none."""
    counts = [int(rij[f"bevindingen_{name}"]) for name in RICHTINGEN]
    told = (
        count_noun(counts[0], "bevinding steunt haar", "bevindingen steunen haar"),
        count_noun(counts[1], "bevinding nuanceert haar", "bevindingen nuanceren haar"),
        count_noun(counts[2], "bevinding weerspreekt haar", "bevindingen weerspreken haar"),
    )
    parts = [text for place, (text, n) in enumerate(zip(told, counts, strict=True)) if n or not place]  # fmt: skip
    return sentence_case(format_list(parts))


def _count_ingevuld(n: int) -> str:
    return _("is er één ingevuld") if n == 1 else _("zijn er {n} ingevuld").format(n=format_number(n))  # fmt: skip


def _has_eenheden(dragers: pd.DataFrame) -> bool:
    return bool(dragers[list(RICHTINGEN)].to_numpy().any())
