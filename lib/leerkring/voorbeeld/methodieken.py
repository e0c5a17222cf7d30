"""The tables of the methodieken: what stands in which layer, what each handvat says, what a hypothesis rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leerkring.kring.schema import LAGEN
from leerkring.voorbeeld.opzet import Opzet

Row = dict[str, Any]

HYPOTHESEN = "hypothesen"


def make_methodieken(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `methodieken`."""
    for n, words in enumerate(_list_methodieken(opzet), 1):
        names = ("methodiek", "titel", "toelichting", "front", "status")
        yield {"nummer": n} | {name: words.get(name) for name in names}


def make_praktijktheorie(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `praktijktheorie`, layer by layer; a layer without words has no row."""
    for words in _list_methodieken(opzet):
        told = words["lagen"] | {HYPOTHESEN: [entry["tekst"] for entry in words[HYPOTHESEN]]}
        for laag in LAGEN:
            for n, entry in enumerate(told.get(laag, ()), 1):
                who, text = entry if isinstance(entry, list) else (opzet.tekst["zegsman"], entry)
                yield {
                    "uitspraak": _name_uitspraak(words, laag, n),
                    "methodiek": words["methodiek"],
                    "laag": laag,
                    "tekst": text,
                    "zegsman": who,
                }


def make_handvatten(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `handvatten`."""
    for words in _list_methodieken(opzet):
        for sheet in words["handvatten"]:
            own = {"hypothese": _name_uitspraak(words, HYPOTHESEN, sheet["hypothese"])}
            yield sheet | own | {"methodiek": words["methodiek"]}


def make_gronden(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `onderbouwing` that put a finding under a hypothesis."""
    for words in _list_methodieken(opzet):
        for n, entry in enumerate(words[HYPOTHESEN], 1):
            for key, richting, *told in entry["bevindingen"]:
                yield {
                    "hypothese": _name_uitspraak(words, HYPOTHESEN, n),
                    "bevinding": key,
                    "richting": richting,
                    "toelichting": told[0] if told else None,
                }


def _list_methodieken(opzet: Opzet) -> list[Row]:
    return opzet.onderzoek["methodieken"]["methodieken"]


def _name_uitspraak(words: Row, laag: str, n: int) -> str:
    return f"{words['methodiek']}-{laag}-{n}"
