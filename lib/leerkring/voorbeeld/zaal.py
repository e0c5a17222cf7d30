"""The tables of what happened in the room: questions, cards, clusters, dots."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import numpy as np

from leerkring.voorbeeld.opzet import KAARTEN, STEMMEN, Zitting, shuffle, spread

Row = dict[str, Any]

STIPPEN = 3
ZONDER = (1, 3)  # place and number of the deelvraag that was clustered and not weighed
NAAMLOOS = (1, 2)  # and of the one where dots were only counted
LUID = {(0, 2), (3, 1), (6, 1)}  # and where few wrote what many weighed
ANDERSOM = {"kans": "probleem", "probleem": "kans"}
CHUNK = 2000  # draws held at a time


def make_deelvragen(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `deelvragen`."""
    for n, key, words in zitting.vragen:
        yield {
            "deelvraag": key,
            "sessie": zitting.sessie,
            "nummer": n,
            "tekst": words["tekst"],
            "soort": words["soort"],
            "aanhef": words.get("aanhef"),
            "stippen": STIPPEN if _wordt_gewogen(zitting, n, words) else None,
            "toelichting": words.get("toelichting"),
        }


def make_clusters(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `clusters`."""
    for _n, key, words in zitting.vragen:
        for place, cluster in enumerate(words.get("clusters", ()), 1):
            yield {
                "cluster": f"{key}-c{place}",
                "deelvraag": key,
                "titel": cluster["titel"],
            }


def find_cluster(zitting: Zitting, titel: str | None) -> str | None:
    """Return the key of a cluster of this session by its title."""
    found = (row["cluster"] for row in make_clusters(zitting) if row["titel"] == titel)
    return next(found, None)


def make_kaarten(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `kaarten`: every text once, or as often as the number of cards asks."""
    for key, pool, start, authors, levels in _draw_kaarten(zitting):
        for n, (who, told) in enumerate(zip(authors, levels, strict=True), start):
            card = pool[n % len(pool)]
            yield card | {
                "kaart": _name_kaart(key, n),
                "deelnemer": who,
                "niveau": card["niveau"] if told else None,
            }


def find_kaarten(zitting: Zitting) -> dict[str, Row]:
    """Return the words of the first card with each text of this session, by the key of the card."""
    return {
        _name_kaart(key, n): pool[n]
        for key, pool, start, authors, _levels in _draw_kaarten(zitting)
        for n in range(start, min(start + len(authors), len(pool)))
    }


def _draw_kaarten(
    zitting: Zitting,
) -> Iterator[tuple[str, list[Row], int, list[str | None], list[bool]]]:
    """Draw the cards in pieces: question, its texts in order, first place, who, level told."""
    rng = zitting.draw(KAARTEN)
    asked = [(key, words) for _n, key, words in zitting.vragen if words["soort"] != "schaal"]
    for place, (key, words) in enumerate(asked):
        texts = list(_list_teksten(key, words))
        pool = [texts[n] for n in shuffle(rng, len(texts))]
        many = len(pool)
        if zitting.kring.kaarten is not None:
            here = spread(zitting.kring.kaarten, zitting.kring.sessies, zitting.plaats)
            many = spread(here, len(asked), place)
        for start in range(0, many, CHUNK):
            stop = min(start + CHUNK, many)
            authors = _draw_schrijvers(rng, zitting.aanwezig, stop - start)
            levels = rng.integers(0, 100, stop - start) < (
                85 if words["soort"] == "kansen_problemen" else 45
            )
            yield key, pool, start, authors, levels.tolist()


def _name_kaart(key: str, n: int) -> str:
    return f"{key}-k{n + 1:03d}"


def make_stemmen(zitting: Zitting) -> Iterator[Row]:
    """Make the rows of `stemmen`: whole dots, stacked when somebody means it."""
    rng = zitting.draw(STEMMEN)
    for n, key, words in zitting.vragen:
        if not (_wordt_gewogen(zitting, n, words) and zitting.klaar):
            continue
        weights = list(accumulate(_weeg(zitting, n, words)))
        counts: dict[tuple[str | None, int], int] = {}
        for who in zitting.aanwezig:
            luck = int(rng.integers(0, 100))
            used = STIPPEN if luck < 82 else STIPPEN - 1 if luck < 92 else luck % 2
            picks = np.searchsorted(weights, rng.integers(0, weights[-1], used), side="right")
            name = None if (zitting.in_patroon, n) == NAAMLOOS else who
            for pick in picks.tolist():
                counts[name, pick] = counts.get((name, pick), 0) + 1
        for (name, pick), dots in counts.items():
            yield {"cluster": f"{key}-c{pick + 1}", "deelnemer": name, "aantal": dots}


def _wordt_gewogen(zitting: Zitting, n: int, words: Row) -> bool:
    return bool(words.get("clusters")) and (zitting.in_patroon, n) != ZONDER


def _weeg(zitting: Zitting, n: int, words: Row) -> list[int]:
    """Say how much each cluster draws: by its cards; at a first deelvraag one draws nothing."""
    weights = [len(cluster["kaarten"]) + 1 for cluster in words["clusters"]]
    if n == 1:
        weights[-3] = 0
    if (zitting.in_patroon, n) in LUID:
        weights[-1] += STIPPEN
    return weights


def _list_teksten(key: str, words: Row) -> Iterator[Row]:
    for place, cluster in enumerate(words["clusters"], 1):
        soort = cluster.get("soort")
        # Under most headings both hang: a probleem among the kansen, and the other way round.
        told = [(soort, text) for text in cluster["kaarten"]]
        told += [(ANDERSOM.get(soort), text) for text in cluster.get("andersom", ())]
        for kind, text in told:
            yield {
                "deelvraag": key,
                "cluster": f"{key}-c{place}",
                "soort": kind,
                "niveau": cluster["niveau"],
                "tekst": text,
            }
    for text in words["losse"]:
        yield {"deelvraag": key, "cluster": None, "soort": None, "niveau": None, "tekst": text}


def _draw_schrijvers(rng: np.random.Generator, people: list[str], n: int) -> list[str | None]:
    """Draw who wrote each card; of some nobody knows."""
    picks = rng.integers(0, len(people), n).tolist() if people else [0] * n
    unknown = (rng.integers(0, 100, n) < 8).tolist()
    return [
        None if hidden or not people else people[pick]
        for pick, hidden in zip(picks, unknown, strict=True)
    ]
