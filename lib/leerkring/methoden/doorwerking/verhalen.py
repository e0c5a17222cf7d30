"""Stories: how far each is told, and which may be shown."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.schema import CYCLI
from leerkring.methoden.doorwerking.woorden import name_cyclus
from leerkring.taal import _, count_noun, format_list


def measure_reikwijdte(verhalen: pd.DataFrame) -> pd.DataFrame:
    """
    Say of each story to which value cycle it is told.

    Parameters
    ----------
    verhalen : DataFrame
        A column of text for each cycle of the schema, missing where the story is silent.

    Returns
    -------
    DataFrame
        The stories with ``verst`` (the last cycle that is told) and ``stappen`` (how many are).

    Notes
    -----
    That a story tells of a cycle does not say that things went well there.

    References
    ----------
    Value creation stories: Wenger, Trayner and de Laat (2011), chapter 8.

    Examples
    --------
    >>> verhalen = pd.DataFrame({"direct": ["we lachten"], "potentieel": [None], "toegepast": ["ik belde"],
    ...                          "gerealiseerd": [None], "herijkt": [None]})
    >>> measure_reikwijdte(verhalen)[["verst", "stappen"]].values.tolist()
    [['toegepast', 2]]
    """
    told = verhalen[list(CYCLI)].notna()
    last = told[list(reversed(CYCLI))].idxmax(axis=1) if len(told) else pd.Series(dtype="str")
    return verhalen.assign(verst=last.astype("str"), stappen=told.sum(axis=1))


def describe_reikwijdte(gemeten: pd.DataFrame) -> str:
    """
    Say how many stories there are, and to which cycle they are told.

    Parameters
    ----------
    gemeten : DataFrame
        As `measure_reikwijdte` returns it.

    Examples
    --------
    >>> describe_reikwijdte(pd.DataFrame({"verst": ["toegepast", "herijkt", "toegepast"]}))
    'Er zijn 3 verhalen. Zo ver gaan zij: 2 tot en met toegepast en één tot en met herijkt.'
    """
    if len(gemeten) == 1:
        return _("Er is één verhaal.")
    lines = [_("Er zijn {n}.").format(n=count_noun(len(gemeten), "verhaal", "verhalen"))]
    counts = gemeten["verst"].value_counts()
    parts = [
        _("{n} tot en met {cyclus}").format(n=_("één") if counts[key] == 1 else int(counts[key]), cyclus=_(key))
        for key in CYCLI
        if key in counts
    ]  # fmt: skip
    if parts:
        lines.append(_("Zo ver gaan zij: {parts}.").format(parts=format_list(parts)))
    return " ".join(lines)


def describe_zonder(geweigerd: int) -> str:
    """
    Say how many stories are not shown because their tellers did not consent; empty when none.

    Examples
    --------
    >>> describe_zonder(2)
    'Nog 2 verhalen staan hier niet: wie ze vertelden, gaven geen toestemming.'
    """
    if not geweigerd:
        return ""
    if geweigerd == 1:
        return _("Nog één verhaal staat hier niet: wie het vertelde, gaf geen toestemming.")
    return _("Nog {n} staan hier niet: wie ze vertelden, gaven geen toestemming.").format(
        n=count_noun(geweigerd, "verhaal", "verhalen")
    )


def tell_reikwijdte(verst: str, stappen: int) -> str:
    """
    Say how far one story is told, and whether it skips a step.

    Examples
    --------
    >>> tell_reikwijdte("toegepast", 2)
    'Dit verhaal gaat tot en met toegepast: wat men ermee doet in het werk. Over één stap daarvoor vertelt het niet.'
    """
    text = _("Dit verhaal gaat tot en met {cyclus}.").format(cyclus=name_cyclus(verst))
    silent = CYCLI.index(verst) + 1 - stappen
    if not silent:
        return text
    steps = count_noun(silent, "stap", "stappen")
    return f"{text} {_('Over {n} daarvoor vertelt het niet.').format(n=steps)}"
