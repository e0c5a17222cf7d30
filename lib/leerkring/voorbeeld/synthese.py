"""The tables of what it came to: findings, conclusions, and what each of them rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leerkring.voorbeeld.effect import make_tips
from leerkring.voorbeeld.methodieken import make_gronden
from leerkring.voorbeeld.opzet import Opzet
from leerkring.voorbeeld.zaal import find_kaarten, make_clusters

Row = dict[str, Any]


def make_bevindingen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `bevindingen` that are no session's own: what was found, and what was advised."""
    for key, words in opzet.onderzoek["synthese"]["bevindingen"].items():
        own = {name: cell for name, cell in words.items() if name != "onder"}
        yield own | {"bevinding": key, "soort": "bevinding", "zegsman": opzet.tekst["zegsman"]}
    yield from make_tips(opzet)


def make_conclusies(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `conclusies`."""
    for n, words in enumerate(opzet.onderzoek["synthese"]["conclusies"], 1):
        own = {name: cell for name, cell in words.items() if name != "bevindingen"}
        yield own | {"conclusie": f"c{n}", "nummer": n, "zegsman": opzet.tekst["zegsman"]}


def make_onderbouwing(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `onderbouwing`; what lies on a card or cluster only when that is there."""
    words = opzet.onderzoek["synthese"]
    for n, conclusion in enumerate(words["conclusies"], 1):
        for key, richting, *told in conclusion["bevindingen"]:
            yield {
                "conclusie": f"c{n}",
                "bevinding": key,
                "richting": richting,
                "toelichting": told[0] if told else None,
            }
    yield from make_gronden(opzet)
    known = dict(_list_sleutels(opzet))
    for key, finding in words["bevindingen"].items():
        for link in finding["onder"]:
            cells = {
                name: known.get((name, *cell)) if isinstance(cell, list) else cell
                for name, cell in link.items()
            }
            if None not in cells.values():
                yield {"bevinding": key, "richting": "steunt"} | cells


def _list_sleutels(opzet: Opzet) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Find the keys of the cards that are named, and of the clusters that hold cards."""
    links = (
        link
        for finding in opzet.onderzoek["synthese"]["bevindingen"].values()
        for link in finding["onder"]
    )
    named = {cell[0] for link in links for cell in link.values() if isinstance(cell, list)}
    for sessie in sorted(named):
        if zitting := opzet.find_zitting(sessie):
            cards = find_kaarten(zitting)
            filled = {card["cluster"] for card in cards.values()}
            for key, card in cards.items():
                yield ("kaart", sessie, card["tekst"]), key
            for row in make_clusters(zitting):
                if row["cluster"] in filled:
                    yield ("cluster", sessie, row["titel"]), row["cluster"]
