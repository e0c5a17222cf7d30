"""The tables of the field work: where one looked and with whom one spoke, and what was written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leerkring.voorbeeld.opzet import Opzet

Row = dict[str, Any]

# In the order of the words: the phase, the day, how many were planned and held, and the hours.
AGENDA: tuple[tuple[int, str, int, int, float | None], ...] = (
    (1, "2023-09-26", 1, 1, 2), (1, "2023-10-03", 1, 1, 3), (1, "2023-10-10", 1, 1, 1.5),
    (1, "2023-10-31", 1, 1, 2.5), (1, "2023-11-07", 1, 1, 2), (1, "2023-11-14", 1, 1, 3),
    (2, "2024-01-16", 1, 1, 0.5), (2, "2024-02-06", 1, 1, 1.5), (2, "2024-03-05", 1, 1, None),
    (2, "2024-03-12", 1, 1, 2), (2, "2024-04-16", 1, 0, None), (2, "2024-05-14", 0, 1, 2.5),
    (1, "2023-10-05", 1, 1, 1), (1, "2023-10-12", 1, 1, 1), (1, "2023-10-26", 1, 1, 1),
    (1, "2023-11-02", 1, 1, 1.5), (1, "2023-11-09", 1, 1, 1), (2, "2024-02-08", 1, 1, 1),
    (2, "2024-02-13", 1, 1, 1.5), (2, "2024-05-21", 1, 1, 1), (2, "2024-06-04", 1, 1, 1.5),
    (2, "2024-04-04", 1, 1, 1), (2, "2024-04-11", 1, 1, 1), (2, "2024-05", 1, 0, None),
    (2, "2024-05-30", 1, 1, 6),
)  # fmt: skip


def make_bezoeken(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `bezoeken`; of a phase that the circle did not come to, the cell is empty."""
    for (key, words), (fase, day, planned, held, hours) in zip(
        list_bezoeken(opzet), AGENDA, strict=True
    ):
        yield {
            "bezoek": key,
            "fase": f"f{fase}" if fase <= opzet.fasen else None,
            "soort": words["soort"],
            "bij": words["bij"],
            "gebied": words.get("gebied"),
            "datum": day,
            "gepland": planned,
            "aantal": held,
            "uren": hours,
            "toelichting": words.get("toelichting"),
        }


def make_fragmenten(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `fragmenten`: of each visit, then of each source that takes part."""
    return (row for row, _code, _niveau in list_fragmenten(opzet))


def list_bezoeken(opzet: Opzet) -> Iterator[tuple[str, Row]]:
    """Give each visit its key: its kind, and its number within that kind."""
    numbers: dict[str, int] = {}
    for words in opzet.onderzoek["veldwerk"]["bezoeken"]:
        soort = words["soort"]
        numbers[soort] = numbers.get(soort, 0) + 1
        yield f"{soort}-{numbers[soort]}", words


def list_fragmenten(opzet: Opzet) -> Iterator[tuple[Row, list[str], str]]:
    """Give each fragment as a row, with the codes and the niveau that one would settle on."""
    places = opzet.onderzoek["veldwerk"]["plaatsen"]
    told = [
        ("bezoek", key, places[words["soort"]], words.get("spreker"), words["fragmenten"])
        for key, words in list_bezoeken(opzet)
    ]
    told += [
        ("literatuur", words["literatuur"], places["literatuur"], None, words.get("fragmenten", ()))
        for group in opzet.onderzoek["literatuur"]["literatuur"]
        for words in group
    ]
    for column, key, place, usual, fragments in told:
        for n, (at, niveau, codes, text, *who) in enumerate(fragments, 1):
            row = {
                "fragment": f"{key}-f{n}",
                column: key,
                "spreker": who[0] if who else usual,
                "tekst": text,
                "plaats": f"{place} {at}" if isinstance(at, int) else at,
            }
            yield row, split_codes(codes), niveau


def split_codes(cell: str | list[str]) -> list[str]:
    """
    Return the codes of a cell, which holds none, one or a list.

    Examples
    --------
    >>> split_codes(""), split_codes("wachten"), split_codes(["wachten", "schaamte"])
    ([], ['wachten'], ['wachten', 'schaamte'])
    """
    return list(cell) if isinstance(cell, list) else [cell] * bool(cell)
