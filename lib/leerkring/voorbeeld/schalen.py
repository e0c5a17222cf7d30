"""The tables of schaalwandelen: the scales, and where everybody went to stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from leerkring.voorbeeld.opzet import POSITIES, STAND, Zitting, shuffle

Row = dict[str, Any]

LAAGST, HOOGST = 0, 10
HALF = 0.5


@dataclass(frozen=True)
class Loop:
    """
    How a scale was walked.

    Attributes
    ----------
    momenten : tuple of str
        Over which moments, in the order in which people stood.
    beweging : str
        What the talk did: see `_schuif`.
    laagst, hoogst : int
    naamloos : int
        How many stood there without being written down by pseudonym.
    """

    momenten: tuple[str, ...]
    beweging: str = ""
    laagst: int = LAAGST
    hoogst: int = HOOGST
    naamloos: int = 0


_NU, _NA, _TOEN = ("nu",), ("nu", "na_gesprek"), ("toen", "nu")
# By the place of a session in the pattern, a walk for each of its scales.
LOPEN: dict[int, tuple[Loop, ...]] = {
    0: (Loop(_NU), Loop(_NU), Loop(_NU, naamloos=2)),
    2: (Loop(_NA, "dichterbij"), Loop(_NA, "zes"), Loop(_NA, "vijf", naamloos=2)),
    4: (Loop(_TOEN, laagst=1, hoogst=5),),
    6: (Loop((*_NA, "gewenst"), "verder"), Loop((*_NA, "gewenst"), "los", naamloos=1)),
    7: (Loop(_TOEN), Loop(_TOEN), Loop(_TOEN)),
    8: (Loop(_NU),),
}
# Where people stand on a scale to begin with, by the name of what it is about.
BASIS = {"wijkteam": (2, 10), "huisartsen": (1, 6), "informeel": (1, 8), "agenda": (2, 5),
         "overdracht": (2, 9), "wachtlijsten": (2, 8), "blijft": (3, 9)}  # fmt: skip
# How much higher everybody stands by then, by the place of the session.
GROEI = {7: 1}
# Exactly so many people move, and exactly so far.
GETELD = {"zes": (1, 1, 1, 1, 1, 1), "vijf": (1, 1, 1, 1, -1)}


def make_schalen(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `schalen`."""
    for key, words, loop in _list_lopen(zitting):
        other = (loop.laagst, loop.hoogst) != (LAAGST, HOOGST)
        yield {
            "schaal": key,
            "sessie": zitting.sessie,
            **{name: words[name] for name in ("dimensie", "referent", "vraag", "onder", "boven")},
            "laagst": loop.laagst if other else None,
            "hoogst": loop.hoogst if other else None,
        }


def make_posities(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `posities`."""
    rng = zitting.draw(POSITIES)
    evening = [zitting.aanwezig[n] for n in shuffle(rng, len(zitting.aanwezig))]
    for n, (key, words, loop) in enumerate(_list_lopen(zitting)):
        groep = _verdeel(evening, n, loop, rng)
        taken = _loop(zitting, words["naam"], loop, groep, rng)
        reasons = _redenen(taken, words["redenen"], loop)
        for moment in loop.momenten:
            for who in zitting.aanwezig:
                row = {"schaal": key, "moment": moment}
                row["deelnemer"] = None if who in groep["naamloos"] else who
                if who in groep["weigert"]:
                    yield row | {"antwoord": "doet_niet_mee"}
                elif who in groep["voor_zich"] or (
                    who in groep["daarna_voor_zich"] and moment != loop.momenten[0]
                ):
                    yield row | {"antwoord": "voor_zich"}
                elif moment in taken[who]:
                    place = {"antwoord": "getal", "positie": taken[who][moment]}
                    yield row | place | {"reden": reasons.get((who, moment))}


def _list_lopen(zitting: Zitting) -> Iterator[tuple[str, Row, Loop]]:
    words = zitting.tekst.get("schalen", ())
    for scale, loop in zip(words, LOPEN.get(zitting.in_patroon, ()), strict=True):
        yield f"{zitting.sessie}-{scale['naam']}", scale, loop


def _verdeel(
    evening: list[str], n: int, loop: Loop, rng: np.random.Generator
) -> dict[str, list[str]]:
    """Say who takes no part in a scale, who keeps it private, who goes home, and who stays."""
    rest = [evening[6:][place] for place in shuffle(rng, len(evening[6:]))]
    return {
        "weigert": evening[: 2 if n == 2 else 1],
        "voor_zich": [] if n == 1 else evening[2:3],
        "daarna_voor_zich": evening[3:4],
        "naar_huis": evening[4:6],
        "blijft": rest[loop.naamloos :],
        "naamloos": rest[: loop.naamloos],
    }


def _loop(
    zitting: Zitting,
    naam: str,
    loop: Loop,
    groep: dict[str, list[str]],
    rng: np.random.Generator,
) -> dict[str, Row]:
    """Say where each person stood at each moment; those who stayed and gave a number all along last."""
    stand = _begin(zitting, naam, loop, rng)
    silent = {*groep["weigert"], *groep["voor_zich"]}
    stayed = groep["blijft"] + groep["naamloos"]
    some = groep["daarna_voor_zich"] + groep["naar_huis"]
    # A place without a role on this scale is that of somebody who stayed as well.
    stayed += [who for who in zitting.aanwezig if who not in {*silent, *stayed, *some}]
    taken = {who: {"nu": stand[who]} for who in stayed + some}
    for who in groep["blijft"][-2:] if loop.hoogst == HOOGST else ():
        taken[who]["nu"] += HALF
    if "toen" in loop.momenten:
        # Who came to the circle later has no then.
        begin = dict(zip(zitting.kring.mensen, zitting.kring.begin, strict=True))
        back = rng.integers(0, 4, len(stayed)).tolist()
        for who, less in zip(stayed, back, strict=True):
            if begin[who] == 0:
                taken[who]["toen"] = _binnen(taken[who]["nu"] - less, loop)
        for who in groep["daarna_voor_zich"]:
            taken[who]["toen"] = taken[who]["nu"]
    if "na_gesprek" in loop.momenten:
        moves = _schuif([taken[who]["nu"] for who in stayed], loop, rng)
        for who, move in zip(stayed, moves, strict=True):
            taken[who]["na_gesprek"] = _binnen(taken[who]["nu"] + move, loop)
    if "gewenst" in loop.momenten:
        for who, more in zip(stayed, rng.integers(0, 4, len(stayed)).tolist(), strict=True):
            taken[who]["gewenst"] = _binnen(taken[who]["nu"] + more, loop)
    return taken


def _begin(zitting: Zitting, naam: str, loop: Loop, rng: np.random.Generator) -> dict[str, float]:
    """Say where everybody stands now: near where they stood on this scale before."""
    low, high = BASIS[naam]
    people = zitting.kring.mensen
    own = np.random.default_rng([zitting.kring.zaad, STAND, list(BASIS).index(naam)])
    usual = own.integers(low, high, len(people))
    today = rng.integers(-1, 2, len(people)) + GROEI.get(zitting.in_patroon, 0)
    stand = np.clip(usual + today, loop.laagst + 1, loop.hoogst - 1)
    if loop.hoogst - loop.laagst < HOOGST - LAAGST:  # on a short line also the ends are stood on
        stand = np.clip(usual + today, loop.laagst, loop.hoogst)
    return dict(zip(people, stand.tolist(), strict=True))


def _schuif(stand: list[float], loop: Loop, rng: np.random.Generator) -> list[int]:
    """
    Say how far each moves after the talk.

    ``zes`` and ``vijf``: exactly so many people, all others stay. ``dichterbij``: to the middle.
    ``verder``: away from it. ``los``: any way.
    """
    middle = sorted(stand)[len(stand) // 2]
    away = np.sign(np.array(stand) - middle).astype(int)
    if loop.beweging == "dichterbij":
        far = np.abs(np.array(stand) - middle)
        return (-away * np.select([far >= 2.5, far >= 1], [2, 1], 0)).tolist()
    if loop.beweging == "verder":
        return (away * rng.integers(1, 3, len(stand))).tolist()
    if loop.beweging == "los":
        return rng.integers(-2, 3, len(stand)).tolist()
    moves = GETELD[loop.beweging]
    return [*moves, *[0] * (len(stand) - len(moves))]


def _binnen(place: float, loop: Loop) -> float:
    return min(max(place, loop.laagst), loop.hoogst)


def _redenen(
    taken: dict[str, Row], words: dict[str, list[str]], loop: Loop
) -> dict[tuple[str, str], str]:
    """Give some of those who stand low, in the middle or high, or who moved, their words."""
    told: dict[tuple[str, str], str] = {}
    texts = {band: list(lines) for band, lines in words.items()}
    for who, places in taken.items():
        height = (places["nu"] - loop.laagst) / (loop.hoogst - loop.laagst)
        band = "laag" if height <= 0.35 else "midden" if height < 0.7 else "hoog"
        if texts.get(band):
            told[who, "nu"] = texts[band].pop(0)
        moved = places.get("na_gesprek", places["nu"]) - places["nu"]
        band = "omhoog" if moved > 0 else "omlaag" if moved < 0 else ""
        if texts.get(band):
            told[who, "na_gesprek"] = texts[band].pop(0)
    return told
