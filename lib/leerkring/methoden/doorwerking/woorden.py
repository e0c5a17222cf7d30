"""The words that a reader meets for cycles, perspectives and how things stand."""

from __future__ import annotations

import re

import pandas as pd

from leerkring.kring.schema import CYCLI
from leerkring.methoden.samenstelling import BURGERS
from leerkring.taal import N_, _, count_noun, format_number

# What each value cycle is about, for somebody who never heard of value cycles.
UITLEG = {
    "direct": N_("het meedoen zelf"),
    "potentieel": N_("wat men eraan overhoudt"),
    "toegepast": N_("wat men ermee doet in het werk"),
    "gerealiseerd": N_("wat er daardoor beter gaat, of niet"),
    "herijkt": N_("anders gaan zien wat goed werk is"),
}
ZONDER = "zonder"  # the column of what fits no cycle
NIET_IN_TE_DELEN = N_("niet in te delen")
VOOR_WIE = {
    "burger": N_("de burger"),
    "professional": N_("de professional"),
    "team": N_("het team"),
    "organisatie": N_("de organisatie"),
    "gemeente": N_("de gemeente"),
}
# A whole word, so that somebody who works with citizens does not pass for one: "vrijwilligers" and
# "cliëntenraad", but not "vrijwilligerscoördinator"; and nobody speaks for himself through another,
# unless that is a group of his own.
_GROEP = r"(?:groep|raad|panel|commissie|vereniging)"
_BURGER = re.compile(
    rf"(?:{'|'.join(BURGERS)})(?:en|e|s)?(?:{_GROEP}(?:en)?)?(?![\w-])", re.IGNORECASE
)
_NAMENS = re.compile(r"\b(?:namens|over|voor|bij|weergegeven|(?<!groep )van)\b", re.IGNORECASE)


def name_cyclus(cyclus: object) -> str:
    """
    Return the name of a value cycle with what it is about.

    Examples
    --------
    >>> name_cyclus("direct"), name_cyclus(None)
    ('direct: het meedoen zelf', 'niet in een waardecyclus in te delen')
    """
    if cyclus not in CYCLI:
        return _("niet in een waardecyclus in te delen")
    return _("{cyclus}: {uitleg}").format(cyclus=_(str(cyclus)), uitleg=_(UITLEG[str(cyclus)]))


def name_voor_wie(perspectief: str) -> str:
    """Return a perspective as it stands in a sentence: "de burger"."""
    return _(VOOR_WIE[perspectief])


def find_burgers(zegslieden: pd.Series) -> pd.Series:
    """
    Say which of these speak as citizens.

    Parameters
    ----------
    zegslieden : Series of str
        Roles or groups; missing where nobody is named.

    Returns
    -------
    Series of bool
        True for citizens by the words of `samenstelling.BURGERS`; somebody who works with them,
        or speaks for them, is not one of them.

    Examples
    --------
    >>> find_burgers(pd.Series(["twee bewoners", "cliëntondersteuner", "wijkteam namens bewoners", None])).tolist()
    [True, False, False, False]
    """
    verdict = {who: _is_burger(who) for who in zegslieden.dropna().unique()}
    return zegslieden.map(verdict).eq(True)


def tell_getal(value: float) -> str:
    """Write a measured number with no more decimals than it has, and at most two."""
    digits = next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value)
    return format_number(value, digits)


def tell_duur(dagen: int) -> str:
    """
    Say how long something took, no more finely than one would say it aloud.

    Parameters
    ----------
    dagen : int
        Days between the two dates.

    Examples
    --------
    >>> tell_duur(0), tell_duur(9), tell_duur(30), tell_duur(100)
    ('dezelfde dag', 'na 9 dagen', 'na ongeveer 4 weken', 'na ongeveer 3 maanden')
    """
    if dagen == 0:
        return _("dezelfde dag")
    if dagen < 14:
        return _("na {n}").format(n=count_noun(dagen, "dag", "dagen"))
    if dagen < 61:
        return _("na ongeveer {n}").format(n=count_noun(round(dagen / 7), "week", "weken"))
    return _("na ongeveer {n}").format(n=count_noun(round(dagen / 30.44), "maand", "maanden"))


def _is_burger(who: str) -> bool:
    found = _BURGER.search(who)
    return found is not None and not _NAMENS.search(who[: found.start()])
