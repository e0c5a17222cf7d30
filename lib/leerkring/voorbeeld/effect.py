"""The tables of what came of the circle, what stays, and the figures of the town."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leerkring.voorbeeld.opzet import Opzet

Row = dict[str, Any]


def make_oogst(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `oogst`, with the phase in which each was told."""
    for n, (na, words) in enumerate(_select(opzet, "oogst"), 1):
        zitting = opzet.find_zitting(na)
        yield {"staving": "niet_gestaafd"} | words | {"oogst": f"o{n:02d}", "fase": zitting.fase}


def make_indicatoren(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `indicatoren`, also of those that the circle did not come to measure."""
    for words in opzet.onderzoek["doorwerking"]["indicatoren"]:
        yield {name: cell for name, cell in words.items() if name != "metingen"}


def make_metingen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `metingen`, of each indicator until where the circle ended."""
    for words in opzet.onderzoek["doorwerking"]["indicatoren"]:
        for na, day, value, cases in words["metingen"]:
            if opzet.find_zitting(na):
                yield {
                    "indicator": words["indicator"],
                    "datum": day,
                    "waarde": value,
                    "aantal": cases,
                    "zegsman": words["zegsman"],
                }


def make_verhalen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `verhalen`."""
    return (words for _na, words in _select(opzet, "verhalen"))


def make_signalen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `signalen`, numbered within the session that they came up in."""
    numbers: dict[str, int] = {}
    for words in opzet.onderzoek["doorwerking"]["signalen"]:
        sessie = words["sessie"]
        if opzet.find_zitting(sessie):
            numbers[sessie] = numbers.get(sessie, 0) + 1
            yield words | {"signaal": f"{sessie}-s{numbers[sessie]}"}


def make_borging(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `borging`."""
    return (words for _na, words in _select(opzet, "borging"))


def make_cijfers(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `cijfers`."""
    yield from opzet.onderzoek["doorwerking"]["cijfers"]


def make_tips(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `bevindingen` that are advice from outside."""
    words = opzet.onderzoek["doorwerking"]["tips"]
    for key, (thema, text) in words["rijen"].items():
        yield {
            "bevinding": key,
            "soort": "tip",
            "thema": thema,
            "tekst": text,
            "zegsman": words["zegsman"],
        }


def _select(opzet: Opzet, name: str) -> Iterator[tuple[str, Row]]:
    """Give what could be told after a session that the circle came to, with that session."""
    for words in opzet.onderzoek["doorwerking"][name]:
        if opzet.find_zitting(words["na"]):
            yield words["na"], {key: cell for key, cell in words.items() if key != "na"}
