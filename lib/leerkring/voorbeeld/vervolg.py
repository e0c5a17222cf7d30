"""The tables of what came of a session: what was agreed, kept for later, and written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from leerkring.voorbeeld.opzet import ACTIES, FEEDBACK, Zitting
from leerkring.voorbeeld.zaal import find_cluster

Row = dict[str, Any]

# By the place of a session in the pattern: version, state, and how many days after the session;
# a month alone where the day was not written down.
VERSIES: dict[int, tuple[tuple[int, str, int], ...]] = {
    0: ((1, "concept", 6), (1, "rondgestuurd", 8), (2, "vastgesteld", 35)),
    1: ((1, "concept", 7), (1, "rondgestuurd", 9), (1, "vastgesteld", 35)),
    2: ((1, "concept", 8), (1, "rondgestuurd", 12), (2, "rondgestuurd", 49)),
    3: ((1, "rondgestuurd", 11), (1, "vastgesteld", 35)),
    4: ((1, "concept", 5), (1, "rondgestuurd", 7), (2, "vastgesteld", 35)),
    5: ((1, "concept", 6), (1, "rondgestuurd", 13), (2, "vastgesteld", 35)),
    6: ((1, "concept", 9), (1, "rondgestuurd", 15)),
    7: ((1, "concept", 10),),
    8: (),
}
ALLEEN_MAAND = 4


def make_acties(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `acties`: for the next session, for its month, for soon, or for no day."""
    days = zitting.draw(ACTIES).integers(0, 4, len(zitting.tekst["acties"])).tolist()
    nearest = zitting.datum + timedelta(weeks=3)
    following = zitting.volgende_datum
    wanneer = (following.isoformat(), following.isoformat()[:7], nearest.isoformat(), None)
    for n, (words, day) in enumerate(zip(zitting.tekst["acties"], days, strict=True), 1):
        yield {
            "actie": f"{zitting.sessie}-a{n}",
            "sessie": zitting.sessie,
            "tekst": words["tekst"],
            "wie": words["wie"],
            "wanneer": wanneer[day],
            "cluster": find_cluster(zitting, words.get("bij")),
            "bevinding": words.get("tip"),
        }


def make_opvolging(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `opvolging`: the first look in the next session, a second in the one after."""
    for n, words in enumerate(zitting.tekst["acties"], 1):
        for verder, (stand, told) in enumerate(words.get("opvolging", ()), 1):
            if later := zitting.find_later(verder):
                yield {
                    "actie": f"{zitting.sessie}-a{n}",
                    "sessie": later.sessie,
                    "stand": stand,
                    "toelichting": told,
                }


def make_parkeerplaats(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `parkeerplaats`; what a later session took up is only there with it."""
    for n, words in enumerate(zitting.tekst["parkeerplaats"], 1):
        later = zitting.find_later(words["na"]) if "na" in words else None
        yield {
            "punt": f"{zitting.sessie}-p{n}",
            "sessie": zitting.sessie,
            "tekst": words["tekst"],
            "behandeld_in": later.sessie if later else None,
            "uitkomst": words["uitkomst"] if later else None,
        }


def make_versies(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `versies`."""
    for versie, status, days in VERSIES[zitting.in_patroon]:
        day = (zitting.datum + timedelta(days=days)).isoformat()
        month = zitting.in_patroon == ALLEEN_MAAND and status == "vastgesteld"
        yield {
            "sessie": zitting.sessie,
            "versie": versie,
            "status": status,
            "datum": day[:7] if month else day,
            **zitting.kring.tekst["verslag"][status],
        }


def make_feedback(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `feedback`; what was said aloud was said in the next session."""
    rng = zitting.draw(FEEDBACK)
    later = zitting.find_later(1)
    for n, words in enumerate(zitting.tekst["feedback"], 1):
        who, told = int(rng.integers(0, len(zitting.aanwezig) or 1)), int(rng.integers(0, 100))
        aloud = words["wijze"] == "mondeling" and later is not None
        yield words | {
            "feedback": f"{zitting.sessie}-fb{n}",
            "sessie": zitting.sessie,
            "versie": 1,
            "gegeven_in": later.sessie if aloud else None,
            "deelnemer": zitting.aanwezig[who] if told < 60 and zitting.aanwezig else None,
        }


def make_bevindingen(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `bevindingen`: what the session stood in, and what follows on it."""
    found = [soort for soort in ("context", "vervolg") if soort in zitting.tekst]
    for n, soort in enumerate(found, 1):
        yield {
            "bevinding": f"{zitting.sessie}-b{n}",
            "sessie": zitting.sessie,
            "soort": soort,
            "tekst": zitting.tekst[soort],
            "zegsman": zitting.kring.tekst["zegsman"],
        }
