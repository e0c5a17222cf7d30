"""What a conclusion or a finding rests on, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from leerkring.methoden.codering import BRONSOORTEN, LITERATUUR, SESSIE, name_bronsoort
from leerkring.methoden.keten.tabel import BEVINDING, CONCLUSIE, NUANCEERT, WEERSPREEKT
from leerkring.taal import _, count_noun, format_list, sentence_case

VELD = tuple(soort for soort in BRONSOORTEN if soort not in {SESSIE, LITERATUUR})
KORT = 140  # characters after which the words of a conclusion are shortened


def describe_dragers(rij: Mapping[str, Any]) -> str:
    """
    Say what one conclusion or finding rests on, what speaks against it, and what is missing.

    Parameters
    ----------
    rij : mapping
        A row of `count_dragers`.

    Returns
    -------
    str
        A few sentences, without the conclusion itself.

    Examples
    --------
    >>> rij = {"bevindingen": 3, "bevindingen_steunt": 3, "bevindingen_nuanceert": 0, "bevindingen_weerspreekt": 0,
    ...        "steunt": 34, "sessie": 24, "observatie": 4, "interview": 2, "focusdag": 0, "literatuur": 4,
    ...        "nuanceert": 0, "weerspreekt": 3, "weerspreekt_sessie": 3, "een_soort": False}
    >>> describe_dragers(rij)
    'Rust op 3 bevindingen: 24 kaarten, 6 dingen die gezien of gehoord zijn, en 4 passages uit de literatuur. Er is ook tegenbewijs: 3 kaarten.'
    """
    if not _count_alles(rij):
        return _tell_leeg(rij)
    parts = [_tell_steun(rij), _tell_bevindingen(rij)]
    if rij[NUANCEERT]:
        parts.append(_("Nuance komt van {parts}.").format(parts=_tell_soorten(rij, NUANCEERT)))
    against = _("Er is ook tegenbewijs: {parts}.") if rij["steunt"] else _("Er is wel tegenbewijs: {parts}.")  # fmt: skip
    parts.append(
        against.format(parts=_tell_soorten(rij, WEERSPREEKT))
        if rij[WEERSPREEKT]
        else _("Tegenbewijs is niet vastgelegd.")
    )
    parts.append(describe_een_soort(rij))
    return " ".join(part for part in parts if part)


def describe_een_soort(rij: Mapping[str, Any]) -> str:
    """
    Say that support comes from one kind of source only; empty when from more, or from none.

    Parameters
    ----------
    rij : mapping
        A row of `count_dragers`.

    Examples
    --------
    >>> describe_een_soort({"een_soort": True, "sessie": 4, "observatie": 0, "interview": 0, "focusdag": 0, "literatuur": 0})
    'Steunt op één soort bron: alleen kaarten.'
    """
    if not rij["een_soort"]:
        return ""
    only = next(soort for soort in BRONSOORTEN if rij[soort])
    return _("Steunt op één soort bron: alleen {soort}.").format(soort=name_bronsoort(only))


def describe_keten_grond(keten: pd.DataFrame) -> str:
    """
    Say how the chain was counted, and how many findings lie under no conclusion yet.

    Parameters
    ----------
    keten : DataFrame
        As `build_keten` returns it.
    """
    text = _(
        "Een kaart of fragment telt per conclusie één keer, ook als het er langs meer wegen onder ligt, en dan in de meest kritische richting. "
        "Een cluster staat voor al zijn kaarten, een code voor alles wat die code of een code daaronder kreeg. "
        "Wat onder een bevinding ligt die de conclusie nuanceert, telt als nuance; wat een bevinding steunt die de conclusie weerspreekt, telt als tegenbewijs."
    )
    loose = int(keten.loc[keten[CONCLUSIE].isna(), BEVINDING].nunique())
    if loose:
        text += " " + sentence_case(
            count_noun(
                loose,
                "bevinding ligt nog onder geen conclusie",
                "bevindingen liggen nog onder geen conclusie",
            )
        )
    return text


def name_conclusie(titel: str | None, nummer: int) -> str:
    """
    Return what a conclusion is called where there is no room for its words.

    Examples
    --------
    >>> name_conclusie(None, 2), name_conclusie("Het werk is netwerk", 3)
    ('Conclusie 2', 'Het werk is netwerk')
    """
    return _("Conclusie {n}").format(n=nummer) if pd.isna(titel) else str(titel)


def shorten(text: str, most: int = KORT) -> str:
    """
    Shorten a text at a word, and say so with an ellipsis.

    Examples
    --------
    >>> shorten("Het werk gebeurt vanuit een netwerk.", 20)
    'Het werk gebeurt …'
    """
    if len(text) <= most:
        return text
    head, _space, _rest = text[: most - 1].rpartition(" ")
    return f"{head.rstrip(' ,;:.') or text[: most - 2]} …"


def _count_alles(rij: Mapping[str, Any]) -> int:
    return rij["steunt"] + rij[NUANCEERT] + rij[WEERSPREEKT]


def _tell_leeg(rij: Mapping[str, Any]) -> str:
    """Say that no card or fragment lies under it."""
    if "bevindingen" not in rij:
        return _("Onder deze bevinding ligt nog geen kaart of fragment.")
    if not rij["bevindingen"]:
        return _("Onder deze conclusie ligt nog geen bevinding.")
    return _("Onder deze conclusie ligt {findings}, maar nog geen kaart of fragment.").format(
        findings=count_noun(rij["bevindingen"], "bevinding", "bevindingen")
    ) if rij["bevindingen"] == 1 else _("Onder deze conclusie liggen {findings}, maar nog geen kaart of fragment.").format(
        findings=count_noun(rij["bevindingen"], "bevinding", "bevindingen"))  # fmt: skip


def _tell_steun(rij: Mapping[str, Any]) -> str:
    """Say how many findings and units support it."""
    if not rij["steunt"]:
        return _("Geen kaart of fragment steunt dit.")
    told = _tell_soorten(rij, "")
    if "bevindingen" not in rij:
        return _("Rust op {parts}.").format(parts=told)
    findings = count_noun(rij["bevindingen_steunt"], "bevinding", "bevindingen")
    return _("Rust op {findings}: {parts}.").format(findings=findings, parts=told)


def _tell_bevindingen(rij: Mapping[str, Any]) -> str:
    """Say how many findings nuance or contradict a conclusion; empty when none, or of a finding."""
    counts = {richting: rij.get(f"bevindingen_{richting}", 0) for richting in (NUANCEERT, WEERSPREEKT)}  # fmt: skip
    told = [
        count_noun(counts[NUANCEERT], "bevinding nuanceert haar", "bevindingen nuanceren haar"),
        count_noun(counts[WEERSPREEKT], "bevinding weerspreekt haar", "bevindingen weerspreken haar"),
    ]  # fmt: skip
    return sentence_case(format_list(t for t, n in zip(told, counts.values(), strict=True) if n))


def _tell_soorten(rij: Mapping[str, Any], richting: str) -> str:
    """Say how many cards, things seen or heard, and passages; of the direction given."""
    lead = f"{richting}_" if richting else ""
    counts = {soort: int(rij.get(f"{lead}{soort}", 0)) for soort in BRONSOORTEN}
    seen = sum(counts[soort] for soort in VELD)
    told = [
        (counts[SESSIE], count_noun(counts[SESSIE], "kaart", "kaarten")),
        (seen, count_noun(seen, "ding dat gezien of gehoord is", "dingen die gezien of gehoord zijn")),
        (counts[LITERATUUR], count_noun(counts[LITERATUUR], "passage uit de literatuur", "passages uit de literatuur")),
    ]  # fmt: skip
    parts = [text for n, text in told if n]
    # A clause of its own ends before the last "en", so a comma keeps the two apart.
    return _("{eerste}, en {laatste}").format(eerste=", ".join(parts[:-1]), laatste=parts[-1]) if seen and len(parts) > 1 and counts[LITERATUUR] else format_list(parts)  # fmt: skip
