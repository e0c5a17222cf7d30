"""What the made-up circle is made of: its sessions, its days, its people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np

# The sessions of a phase; after the last the pattern begins again, in new phases.
FASEN = (3, 4, 2)
PATROON = sum(FASEN)
DATA = (
    date(2023, 9, 14), date(2023, 10, 19), date(2023, 11, 23),
    date(2024, 1, 11), date(2024, 2, 15), date(2024, 3, 21), date(2024, 4, 25),
    date(2024, 9, 19), date(2024, 10, 31),
)  # fmt: skip
TUSSEN = timedelta(weeks=5)  # between sessions after those
MOST_SESSIES = 9999  # beyond that the days run out of the calendar

MOST = 10_000_000  # cards; nothing but patience is in the way of more

# How many people of each role, in the order of the words; the frame had asked for others.
MENSEN = (10, 5, 4, 5, 1)
BEOOGD = (10, 6, 4, 4, 2)
NIEUW, WEG, WISSEL = 4, 3, FASEN[0]  # so many come, and so many leave, when phase 2 begins

# What a draw is for: each has its own stream, so that a change in one leaves the others.
DEELNEMERS, AANWEZIG, KAARTEN, STEMMEN, POSITIES, ACTIES, FEEDBACK, STAND = range(8)
LEZERS, CODEURS, COMPETENTIES, KRACHTEN, NETWERK = range(8, 13)


@dataclass(frozen=True)
class Zitting:
    """
    One session that is to be made.

    Attributes
    ----------
    kring : Opzet
    plaats : int
        Its place in the circle, from 0.
    """

    kring: Opzet
    plaats: int

    @property
    def in_patroon(self) -> int:
        """Its place among the nine sessions that there are words for."""
        return self.plaats % PATROON

    @cached_property
    def fase(self) -> str:
        """The key of its phase."""
        return f"f{self._split()[0]}"

    @cached_property
    def sessie(self) -> str:
        """Its key, such as ``f1s3``."""
        return "f{}s{}".format(*self._split())

    @property
    def tekst(self) -> dict[str, Any]:
        """Its words."""
        return self.kring.tekst["sessies"][self.in_patroon]

    @property
    def datum(self) -> date:
        """Its day."""
        later = self.plaats - PATROON + 1
        return DATA[self.plaats] if later <= 0 else DATA[-1] + later * TUSSEN

    @property
    def klaar(self) -> bool:
        """Whether the evening was long enough; that of the last one of the pattern was not."""
        return self.in_patroon < PATROON - 1

    @property
    def vragen(self) -> list[tuple[int, str, dict[str, Any]]]:
        """The number, the key and the words of each deelvraag."""
        return [
            (n, f"{self.sessie}-d{n}", words) for n, words in enumerate(self.tekst["deelvragen"], 1)
        ]

    def draw(self, purpose: int) -> np.random.Generator:
        """Return the stream of draws of this session for one purpose."""
        return self.kring.draw(purpose, self.plaats)

    @property
    def volgende_datum(self) -> date:
        """The day of the next session, planned even where the circle ends here."""
        return Zitting(self.kring, self.plaats + 1).datum

    def find_later(self, verder: int) -> Zitting | None:
        """Return the session that comes so many later, if the circle has it."""
        plaats = self.plaats + verder
        return Zitting(self.kring, plaats) if plaats < self.kring.sessies else None

    @cached_property
    def uitnodiging(self) -> dict[str, str]:
        """Whom one had expected, and whether they were there: ja, afgemeld or nee."""
        people = [
            key
            for n, key in enumerate(self.kring.mensen)
            if self.plaats >= self.kring.begin[n] and self.plaats < self.kring.einde[n]
        ]
        luck = self.draw(AANWEZIG).integers(0, 100, len(people))
        words = np.select([luck < 86, luck < 95], ["ja", "afgemeld"], "nee")
        return dict(zip(people, words.tolist(), strict=True))

    @cached_property
    def aanwezig(self) -> list[str]:
        """Who was there."""
        return [key for key, word in self.uitnodiging.items() if word == "ja"]

    def _split(self) -> tuple[int, int]:
        ronde, rest = divmod(self.plaats, PATROON)
        fase = 0
        while rest >= FASEN[fase]:
            rest -= FASEN[fase]
            fase += 1
        return ronde * len(FASEN) + fase + 1, rest + 1


@dataclass(frozen=True)
class Opzet:
    """
    A circle that is to be made.

    Attributes
    ----------
    sessies : int
    kaarten : int or None
        All cards together; None for every card that there are words for, once a session.
    zaad : int
    """

    sessies: int = PATROON
    kaarten: int | None = None
    zaad: int = 17

    @cached_property
    def tekst(self) -> dict[str, Any]:
        """All words of the sessions."""
        return _read_words("teksten")

    @cached_property
    def onderzoek(self) -> dict[str, Any]:
        """All words of what was done between the sessions, by the name of their file."""
        return {
            name: _read_words(name)
            for name in (
                "veldwerk",
                "literatuur",
                "codeboek",
                "synthese",
                "methodieken",
                "doorwerking",
                "competenties",
                "krachtenveld",
            )
        }

    @property
    def zittingen(self) -> Iterator[Zitting]:
        """The sessions, made one by one, so that none is kept."""
        return (Zitting(self, plaats) for plaats in range(self.sessies))

    def find_zitting(self, sessie: str) -> Zitting | None:
        """Return the session with a key, if the circle has it."""
        return next((zitting for zitting in self.zittingen if zitting.sessie == sessie), None)

    def draw(self, purpose: int, place: int = 0) -> np.random.Generator:
        """Return the stream of draws of the circle for one purpose, the same for every size."""
        return np.random.default_rng([self.zaad, purpose, place])

    @property
    def laatste(self) -> Zitting:
        """The last session."""
        return Zitting(self, self.sessies - 1)

    @property
    def fasen(self) -> int:
        """How many phases."""
        return int(self.laatste.fase[1:])

    @cached_property
    def rollen(self) -> list[dict[str, str]]:
        """The role, organisation and area of each person, in an order that tells nothing."""
        rng = self.draw(DEELNEMERS)
        people = []
        for words, n in zip(self.tekst["rollen"], MENSEN, strict=True):
            for place in range(n):
                own = words["organisaties"]
                people.append({"rol": words["rol"], "organisatie": own[place % len(own)]})
        areas = self.tekst["kring"]["gebieden"]
        areas = [areas[n % len(areas)] for n in range(len(people))]
        return [people[n] | {"gebied": areas[at]} for at, n in enumerate(shuffle(rng, len(people)))]

    @cached_property
    def mensen(self) -> list[str]:
        """The pseudonyms."""
        return [f"d{n:02d}" for n in range(1, sum(MENSEN) + 1)]

    @cached_property
    def begin(self) -> list[int]:
        """The first session of each person."""
        return [WISSEL if n in self._wisseling[:NIEUW] else 0 for n in range(sum(MENSEN))]

    @cached_property
    def einde(self) -> list[int]:
        """The session of each person that they no longer were expected at."""
        return [
            WISSEL if n in self._wisseling[NIEUW:] else MOST_SESSIES for n in range(sum(MENSEN))
        ]

    @cached_property
    def _wisseling(self) -> list[int]:
        """Who come later and who leave; nobody whose role is theirs alone."""
        rng = self.draw(DEELNEMERS, 1)
        alone = self.tekst["rollen"][-1]["rol"]
        order = [n for n in shuffle(rng, sum(MENSEN)) if self.rollen[n]["rol"] != alone]
        return order[: NIEUW + WEG]


def _read_words(name: str) -> dict[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files(__package__).joinpath(f"{name}.yml").read_text("utf-8"), loader)


def shuffle(rng: np.random.Generator, n: int) -> list[int]:
    """Return 0 to n - 1 in a drawn order, by whole numbers alone: the same with every numpy."""
    return np.argsort(rng.integers(0, 2**62, n), kind="stable").tolist()


def spread(total: int, over: int, place: int) -> int:
    """
    Return the part of one place when a number is spread evenly.

    Examples
    --------
    >>> [spread(8, 3, place) for place in range(3)]
    [3, 3, 2]
    """
    return total // over + (place < total % over)
