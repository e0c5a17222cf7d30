"""The codebook, and what two people who coded apart from each other saw and settled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from leerkring.kring.schema import NIVEAUS
from leerkring.voorbeeld.opzet import CODEURS, Opzet, Zitting, shuffle
from leerkring.voorbeeld.veld import list_fragmenten, split_codes
from leerkring.voorbeeld.zaal import find_kaarten

Row = dict[str, Any]

A, B, SAMEN = "codeur-a", "codeur-b", "samen"
VERWARD = ("afstemming", "overdracht")  # the two codes that the second takes for each other
ALLEEN = 3  # of so many units one is read by the first alone
VERSCHIL = 18  # of a hundred that both read, so many are seen differently
VERWARREND = 50  # and of a hundred of those, at most so many by those two codes
ONBESLIST = 4  # of so many differences one is left as it was
ANDER_NIVEAU = 8  # of a hundred units, so many are placed one step higher or lower by the second


class Eenheid(NamedTuple):
    """A card or a fragment, with what one would settle on."""

    kolom: str
    sleutel: str
    codes: list[str]
    niveau: str | None


def make_codeboek(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `codeboek`: each code followed by what falls under it."""
    texts = {row["fragment"]: row["tekst"] for row, _codes, _niveau in list_fragmenten(opzet)}
    for code, ouder in list_codes(opzet):
        own = {name: cell for name, cell in code.items() if name not in {"onder", "lijkt_op"}}
        told = code.get("voorbeeld")
        yield own | {"ouder": ouder, "voorbeeld": texts.get(told, told)}


def make_coderingen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `coderingen`: of the fragments, then of the cards of each coded session."""
    groups = [list(_list_fragmenten(opzet))]
    for sessie, words in opzet.onderzoek["codeboek"]["kaarten"].items():
        zitting = opzet.find_zitting(sessie)
        groups.append(list(_list_kaarten(zitting, words)) if zitting else [])
    alike = {code["code"]: code.get("lijkt_op") for code, _ouder in list_codes(opzet)}
    return chain.from_iterable(
        _codeer(opzet.draw(CODEURS, place), units, alike) for place, units in enumerate(groups)
    )


def list_codes(opzet: Opzet) -> Iterator[tuple[Row, str | None]]:
    """Give each code with the code it falls under, in reading order."""
    left = [(code, None) for code in reversed(opzet.onderzoek["codeboek"]["codes"])]
    while left:
        code, ouder = left.pop()
        yield code, ouder
        left += [(below, code["code"]) for below in reversed(code.get("onder", []))]


def _list_fragmenten(opzet: Opzet) -> Iterator[Eenheid]:
    for row, codes, niveau in list_fragmenten(opzet):
        yield Eenheid("fragment", row["fragment"], codes, niveau)


def _list_kaarten(zitting: Zitting, words: Row) -> Iterator[Eenheid]:
    """Give the cards of a session: each text once, however often it was written."""
    titles = {
        f"{key}-c{place}": cluster["titel"]
        for _n, key, vraag in zitting.vragen
        for place, cluster in enumerate(vraag.get("clusters", ()), 1)
    }
    apart = {text: (split_codes(codes), niveau) for niveau, codes, text in words["apart"]}
    for key, card in find_kaarten(zitting).items():
        codes, niveau = apart.get(card["tekst"]) or (
            split_codes(words["clusters"][titles[card["cluster"]]]), card["niveau"]
        )  # fmt: skip
        yield Eenheid("kaart", key, codes, niveau)


def _codeer(
    rng: np.random.Generator, units: list[Eenheid], alike: dict[str, str | None]
) -> Iterator[Row]:
    """Make the rows of one group of units: by the first, by the second, and after they talked."""
    order = shuffle(rng, len(units))
    both = order[len(units) // ALLEEN :]
    swapped, other = _kies_verschillen(units, both)
    kinds = dict(zip(other, rng.integers(0, 100, len(other)).tolist(), strict=True))
    steps = dict(zip(both, rng.integers(0, 100, len(both)).tolist(), strict=True))
    seen: dict[str, dict[int, list[str]]] = {A: {}, B: {}}
    for n, unit in enumerate(units):
        seen[A][n] = unit.codes
    for n in both:
        seen[B][n] = units[n].codes
    for n in swapped:
        seen[B][n] = [_verwar(code) for code in units[n].codes]
    for n in other:
        seen[A if kinds[n] % 3 == 0 else B][n] = _zie_anders(units[n].codes, kinds[n], alike)
    for codeur, read in seen.items():
        for n in sorted(read):
            far = codeur == B and steps[n] < ANDER_NIVEAU
            niveau = _verschuif(units[n].niveau, steps[n]) if far else units[n].niveau
            yield from _schrijf(codeur, "zelfstandig", units[n], read[n], niveau)
    talked = sorted(swapped + other)
    left = set(talked[1::ONBESLIST])
    for n in talked:
        if n not in left:
            yield from _schrijf(SAMEN, "overleg", units[n], units[n].codes, units[n].niveau)


def _kies_verschillen(units: list[Eenheid], both: list[int]) -> tuple[list[int], list[int]]:
    """Choose which units are seen differently: by the two alike codes, and otherwise."""
    many = len(both) * VERSCHIL // 100
    alike = [n for n in both if set(units[n].codes) & set(VERWARD)]
    swapped = alike[: many * VERWARREND // 100]
    others = [n for n in both if units[n].codes and n not in set(alike)]
    return swapped, others[: many - len(swapped)]


def _verwar(code: str) -> str:
    return VERWARD[1 - VERWARD.index(code)] if code in VERWARD else code


def _zie_anders(codes: list[str], kind: int, alike: dict[str, str | None]) -> list[str]:
    """Say what one sees who sees less, nothing, or a code that is like it."""
    if len(codes) > 1:
        return codes[: len(codes) - 1] if kind < 70 else codes[1:]
    other = alike[codes[0]]
    return [other] if other and kind >= 30 else []


def _verschuif(niveau: str | None, luck: int) -> str | None:
    """Return the niveau one step up or down; from the middle either way."""
    if niveau is None:
        return None
    at = NIVEAUS.index(niveau)
    return NIVEAUS[{0: 1, 1: 2 * (luck % 2), 2: 1}[at]]


def _schrijf(
    codeur: str, ronde: str, unit: Eenheid, codes: list[str], niveau: str | None
) -> Iterator[Row]:
    """Write a row for each code; one without a code when none fitted."""
    for code in codes or [None]:
        yield {
            "codeur": codeur,
            "ronde": ronde,
            unit.kolom: unit.sleutel,
            "code": code,
            "niveau": niveau if code else None,
        }
