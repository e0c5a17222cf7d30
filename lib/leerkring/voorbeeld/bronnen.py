"""The tables of the literature: how it was searched, what was found, and what two readers thought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leerkring.voorbeeld.opzet import LEZERS, Opzet, shuffle

Row = dict[str, Any]

# Of each search: the day, how many were found, and how many of those had been found before.
GEZOCHT = (
    ("2023-09-19", 214, 0), ("2023-09-21", 143, 31), ("2023-10-24", 88, 22), ("2023-12-05", 97, 18),
    ("2024-01-30", 176, 40), ("2024-06-11", 61, 27), ("2024-06-18", 52, 38),
)  # fmt: skip

# How many sources a reader had judged otherwise than it was decided in the end.
ANDERS = {"lezer-a": 2, "lezer-b": 4}
# Twice the lowest mark for what was left out and for what takes part; and how many halves above.
CIJFERS = {"afgewezen": (4, 6), "opgenomen": (12, 6)}


def make_zoekopdrachten(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `zoekopdrachten`: what is not read as a whole was laid aside or known."""
    words = opzet.onderzoek["literatuur"]
    told = zip(words["zoekopdrachten"], words["literatuur"], GEZOCHT, strict=True)
    for n, (about, sources, (day, found, known)) in enumerate(told, 1):
        yield about | {
            "zoekopdracht": f"z{n}",
            "datum": day,
            "treffers": found,
            "dubbel": known,
            "afgewezen": found - known - len(sources),
        }


def make_literatuur(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `literatuur`, under the search that found each of them first."""
    words = opzet.onderzoek["literatuur"]
    for n, sources in enumerate(words["literatuur"], 1):
        for source in sources:
            reason = source.get("reden")
            own = {name: cell for name, cell in source.items() if name != "fragmenten"}
            yield (
                {"besluit": "afgewezen" if reason else "opgenomen"}
                | own
                | {
                    "zoekopdracht": f"z{n}",
                    "reden": words["redenen"][reason] if reason else None,
                }
            )


def make_beoordelingen(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `beoordelingen`: mostly what was decided, and not always by both."""
    read = [row for row in make_literatuur(opzet) if row["besluit"] != "nog_te_lezen"]
    rng = opzet.draw(LEZERS)
    doubted = shuffle(rng, len(read))
    shared = rng.integers(0, CIJFERS["opgenomen"][1], len(read)).tolist()
    for lezer, times in ANDERS.items():
        otherwise, doubted = set(doubted[:times]), doubted[times:]
        own = rng.integers(-1, 2, len(read)).tolist()
        for n, row in enumerate(read):
            lowest, _steps = CIJFERS[row["besluit"]]
            halves = 11 - (row["besluit"] == "opgenomen") if n in otherwise else lowest + shared[n] + own[n]  # fmt: skip
            judged = ("afgewezen", "opgenomen")[(row["besluit"] == "opgenomen") != (n in otherwise)]
            yield {
                "literatuur": row["literatuur"],
                "lezer": lezer,
                "besluit": judged,
                "cijfer": halves / 2,
            }
