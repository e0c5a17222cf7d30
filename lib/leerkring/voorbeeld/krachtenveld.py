"""The tables of the field of forces: the parties, their power, who needs whom, and who meets whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from leerkring.voorbeeld.opzet import KRACHTEN, NETWERK, PATROON, Opzet, Zitting, shuffle

Row = dict[str, Any]

# The sessions, by their place in the pattern, that asked about parties, about each other, and again.
PARTIJEN, ELKAAR, OPNIEUW = 1, 2, 7
RESPONS = {PARTIJEN: 95, ELKAAR: 85, OPNIEUW: 80}  # of a hundred who were there, so many answered

# Around what most put the power and the interest of a party, in the order of the words.
AANZIEN = (
    (3, 5), (2, 4), (5, 4), (4, 3), (4, 2), (3, 3), (2, 4), (1, 4), (0, 5), (4, 4), (1, 2),
)  # fmt: skip
VERDEELD = (1, 5, 2, 4)  # where none is said, half see hardly any power and half a great deal
SCHOMMEL = (-1, 0, 0, 1)
ZWIJGT = 6  # of a hundred parties, so many get no answer

# Of a hundred people so many meet a kind of partner, and of the others so many want to; of those so
# many come to do it.
SOORTEN = {
    "corporatie": (65, 15, 60), "huisartsen": (55, 45, 55), "politie": (45, 15, 60),
    "scholen": (40, 30, 50), "schuldhulp": (45, 20, 60), "informeel": (20, 45, 65),
    "apotheek": (12, 3, 50), "ggz": (12, 75, 30), "bewoners": (20, 55, 65), "werkgevers": (6, 30, 30),
    "sportclubs": (8, 30, 50), "bibliotheek": (15, 20, 60),
}  # fmt: skip
BLIJFT = 90  # of a hundred meetings so many are still there the second time
HOUDT = 80  # and so many are wanted as well; of what is not, some is gone by then
NIEUW = 10  # and of a hundred that nobody had wanted, so many are wanted then

# How far on in a ring somebody is, and how many of a hundred meet that person: first in the ring of
# one's own role, then in that of all; and how many want to. Both ways round is how some are mutual.
EIGEN = ((1, 85), (-1, 80))
ALLEN = ((1, 75), (2, 50), (-1, 65))
WENS = ((3, 80), (5, 60), (-4, 60))
BEKEND = 40  # so many meet the one whom many know
KOMT_ERVAN = 65  # of a hundred of those, so many; whom one wanted may have left


class Contact(NamedTuple):
    """Whom or what somebody meets, and wants to meet, each by its place."""

    nu: list[int]
    gewenst: list[int]


def make_actoren(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `actoren`."""
    yield from opzet.onderzoek["krachtenveld"]["actoren"]


def make_actorscores(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `actorscores`: by who was there when the parties were talked about."""
    zitting = Zitting(opzet, min(PARTIJEN, opzet.sessies - 1))
    parties = [row["actor"] for row in make_actoren(opzet)][: len(AANZIEN)]
    rng = opzet.draw(KRACHTEN)
    shape = (len(opzet.mensen), len(parties))
    power, interest = rng.integers(0, len(SCHOMMEL), (2, *shape)).tolist()
    silent = (rng.integers(0, 100, shape) < ZWIJGT).tolist()
    sides = shuffle(rng, len(opzet.mensen))
    here = set(zitting.aanwezig)
    for n, who in enumerate(opzet.mensen):
        if who not in here:
            continue
        for at, (actor, (macht, belang)) in enumerate(zip(parties, AANZIEN, strict=True)):
            if not silent[n][at]:
                seen = (
                    macht + SCHOMMEL[power[n][at]] if macht else VERDEELD[sides[n] % len(VERDEELD)]
                )
                yield {
                    "actor": actor,
                    "deelnemer": who,
                    "macht": min(max(seen, 1), 5),
                    "belang": min(max(belang + SCHOMMEL[interest[n][at]], 1), 5),
                }


def make_afhankelijkheden(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `relaties` that say which party needs which, before and now."""
    asked = Zitting(opzet, PARTIJEN).sessie if opzet.sessies > PARTIJEN else None
    told = opzet.onderzoek["krachtenveld"]["afhankelijkheden"]
    for moment in ("voor", "nu"):
        for van, naar, wat, when in told:
            if when in {moment, "beide"}:
                yield {
                    "soort": "afhankelijkheid",
                    "moment": moment,
                    "van": van,
                    "naar": naar,
                    "wat": wat,
                    "sessie": asked,
                }


def make_contacten(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `relaties` of one session: whom its people meet, and want to meet."""
    if zitting.in_patroon not in RESPONS:
        return
    opzet, keys = zitting.kring, list(SOORTEN)
    answering, none = _list_antwoorders(zitting)
    again = zitting.in_patroon == OPNIEUW
    if zitting.in_patroon != ELKAAR:
        kinds = _ontmoet_partijen(zitting, again)
        for n in answering:
            wanted = [] if n == none else kinds[n].gewenst
            yield from _schrijf(zitting, n, "nu", "naar", [keys[k] for k in kinds[n].nu])
            yield from _schrijf(zitting, n, "gewenst", "naar", [keys[k] for k in wanted])
    if zitting.in_patroon != PARTIJEN:
        others = _ontmoet_elkaar(zitting, again)
        for n in answering:
            yield from _schrijf(zitting, n, "nu", "naar_deelnemer", [opzet.mensen[k] for k in others[n].nu])  # fmt: skip
            if not again:
                yield from _schrijf(zitting, n, "gewenst", "naar_deelnemer", [opzet.mensen[k] for k in others[n].gewenst])  # fmt: skip


def _list_antwoorders(zitting: Zitting) -> tuple[list[int], int | None]:
    """Give who answered, and whom of them wanted nobody more: one, and only the first time."""
    opzet = zitting.kring
    order = shuffle(opzet.draw(NETWERK), len(opzet.mensen))  # who likes to answer does so again
    here = set(zitting.aanwezig)
    there = [n for n in order if opzet.mensen[n] in here]
    many = (len(there) * RESPONS[zitting.in_patroon] + 50) // 100
    none = there[0] if there and zitting.in_patroon == PARTIJEN else None
    return sorted(there[:many]), none


def _draw_ronde(zitting: Zitting, part: int) -> np.random.Generator:
    """Return the stream of a round of nine sessions, so that the last can look back on the first."""
    ronde = zitting.plaats // PATROON
    return zitting.kring.draw(NETWERK, 1 + 2 * ronde + part)


def _ontmoet_partijen(zitting: Zitting, again: bool) -> list[Contact]:
    """Say of everybody which kinds of partner they meet and want, the first time or the second."""
    meet, want, comes = np.array(list(SOORTEN.values())).T
    shape = (len(zitting.kring.mensen), len(SOORTEN))
    luck = _draw_ronde(zitting, 0).integers(0, 100, (5, *shape))
    now = luck[0] < meet
    wish = ~now & (luck[1] < want)
    keep = luck[2] < HOUDT
    if again:
        now = (now & (luck[2] < BLIJFT)) | (wish & (luck[3] < comes))
        wish = ~now & (wish | (luck[4] < NIEUW))
        keep = luck[4] < HOUDT
    wish |= now & keep
    if again:  # without a name it would also be an answer about colleagues
        for named, usual in ((now, "corporatie"), (wish, "ggz")):
            named[~named.any(axis=1), list(SOORTEN).index(usual)] = True
    return [Contact(np.flatnonzero(a).tolist(), np.flatnonzero(b).tolist()) for a, b in zip(now, wish, strict=True)]  # fmt: skip


def _ontmoet_elkaar(zitting: Zitting, again: bool) -> list[Contact]:
    """Say of everybody whom of the circle they meet and want to meet: a few each, however many there are."""
    opzet = zitting.kring
    rng, many = _draw_ronde(zitting, 1), len(opzet.mensen)
    ring = shuffle(rng, many)
    roles: dict[str, list[int]] = {}
    for n in ring:
        roles.setdefault(opzet.rollen[n]["rol"], []).append(n)
    place = {n: at for some in roles.values() for at, n in enumerate(some)}
    here = [key in zitting.uitnodiging for key in opzet.mensen]
    luck, later = rng.integers(0, 100, (2, many, len(EIGEN) + len(ALLEN) + 1 + len(WENS))).tolist()
    found: list[Contact] = [Contact([], [])] * many
    for at, n in enumerate(ring):
        own = roles[opzet.rollen[n]["rol"]]
        near = _kijk_rond(own, place[n], EIGEN) + _kijk_rond(ring, at, ALLEN) + [(ring[0], BEKEND)]
        odds = [
            (other, odd if here[other] and other != n else 0)
            for other, odd in near + _kijk_rond(ring, at, WENS)
        ]
        found[n] = _kies(odds, luck[n], later[n], again)
    return found


def _kijk_rond(
    ring: list[int], at: int, steps: tuple[tuple[int, int], ...]
) -> list[tuple[int, int]]:
    """Say who is so many places further on in a ring, each with the odds of it."""
    return [(ring[(at + far) % len(ring)], odd) for far, odd in steps]


def _kies(odds: list[tuple[int, int]], luck: list[int], later: list[int], again: bool) -> Contact:
    """Say whom one person meets and wants; later some are gone and some who were wanted have come."""
    drawn = [(at, other) for at, (other, odd) in enumerate(odds) if luck[at] < odd]
    first = len(odds) - len(WENS)
    now = {other: at for at, other in drawn if at < first}
    want = {other: at for at, other in drawn if at >= first and other not in now}
    if not again:
        return Contact(sorted(now), sorted({*want, *(other for other, at in now.items() if later[at] < HOUDT)}))  # fmt: skip
    kept = {other for other, at in now.items() if later[at] < BLIJFT}
    come = {other for other, at in want.items() if later[at] < KOMT_ERVAN}
    return Contact(sorted(kept | come), [])


def _schrijf(zitting: Zitting, n: int, moment: str, column: str, named: list[str]) -> Iterator[Row]:
    """Write a row for each that somebody named; one without an end when it was nobody."""
    for other in named or [None]:
        yield {
            "soort": "contact",
            "moment": moment,
            "van_deelnemer": zitting.kring.mensen[n],
            column: other,
            "sessie": zitting.sessie,
        }
