"""The tables of the competences: the frameworks, what is in them, and how well people say they can do it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from leerkring.voorbeeld.opzet import COMPETENTIES, Opzet, Zitting, shuffle

Row = dict[str, Any]

HOOGST = 4


class Peil(NamedTuple):
    """
    What is asked of a competence, and around what most people stand.

    Attributes
    ----------
    basis : int
    nodig : tuple of (int, int) or None
        So well, by so many people; None where the circle did not say.
    """

    basis: int
    nodig: tuple[int, int] | None = None


KADER = "boks-2"  # the framework that people looked at themselves with
# In the order of its competences.
PEILEN = (
    Peil(3, (3, 6)), Peil(2, (2, 10)), Peil(2, (3, 3)), Peil(3, (2, 12)),
    Peil(3, (3, 6)), Peil(2, (2, 8)), Peil(2, (2, 7)), Peil(2, (3, 5)), Peil(1, (3, 3)), Peil(2, (3, 6)),
    Peil(2, (2, 6)), Peil(2), Peil(3, (2, 8)),
    Peil(2), Peil(2),
)  # fmt: skip
KENNIS = slice(0, 4)
# Those with a story of their own: of far apart, of one person alone, of nobody, and so on.
WIJD, ALLEEN, NIEMAND, WACHTEN, EIGEN, BEROEP = 7, 8, 9, 10, 13, 14
# What one can be best at.
VAKKEN = [n for n in range(len(PEILEN)) if n not in {WIJD, ALLEEN, NIEMAND}]
DIEP, SMAL = 3, 2  # at so many of them is somebody best who is broad as well, and who is not

VORMEN = "TGS"  # broad and deep, broad, and deep alone: in turn
WEINIG = 6  # so many competences are filled in by who fills in few
# What a throw of one to six does: to where one stands, to what one asks, and how much lower one began.
THROWS = 6
SCHOMMEL = np.array((-1, 0, 0, 0, 0, 1))
VRAAGT = np.array((-1, 0, 0, 0, 1, 1))
MINDER = np.array((0, 0, 1, 1, 1, 2))
TERUG = np.array((-1, -1, 0, 0, 1, 1))  # who learned to wait may find that they could not yet
# By turn, how far somebody is with the code above their own values: mostly under, with exceptions.
STRENGER = (1, -1, 0, -1, 1)


def make_kaders(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `kaders`."""
    for words in opzet.onderzoek["competenties"]["kaders"]:
        yield {name: cell for name, cell in words.items() if name != "competenties"}


def make_competenties(opzet: Opzet) -> Iterator[Row]:
    """Make the rows of `competenties`; only of the last version was said what is needed."""
    for kader in opzet.onderzoek["competenties"]["kaders"]:
        key = kader["kader"]
        for n, words in enumerate(kader["competenties"], 1):
            need = PEILEN[n - 1].nodig if key == KADER else None
            level, people = need or (None, None)
            yield words | {
                "competentie": f"{key}-{n}",
                "kader": key,
                "nummer": n,
                "score_nodig": level,
                "mensen_nodig": people,
            }


def make_scores(opzet: Opzet) -> Iterator[Row]:
    """
    Make the rows of `scores`: a form of each person who came to the last two sessions.

    Who does research fills in none; one form has no pseudonym, and comes last.
    """
    rng = opzet.draw(COMPETENTIES)
    people = _list_invullers(opzet, shuffle(rng, len(opzet.mensen)))
    few, nameless = _list_weinig(opzet, people), _find_naamloos(opzet, people)
    full = [n for n in people if n not in few and n != nameless]
    forms = {n: (VORMEN[at % len(VORMEN)], at // len(VORMEN)) for at, n in enumerate(full)}
    shape = (3, len(opzet.mensen), len(PEILEN))
    stand, back, ask = rng.integers(0, THROWS, shape)
    for n in sorted(people, key=lambda n: (n == nameless, n)):
        now = _sta(*forms.get(n, ("T", 1) if n == nameless else ("G", 0)), stand[n])
        scores = {"nu": now, "gewenst": _vraag(ask[n])}
        if opzet.begin[n] == 0:  # who came to the circle later has no then
            scores["toen"] = _kijk_terug(now, back[n])
        many = WEINIG if n in few else len(PEILEN)
        yield from _schrijf(None if n == nameless else opzet.mensen[n], scores, many)


def _list_invullers(opzet: Opzet, order: list[int]) -> list[int]:
    """Give who came to one of the last two sessions and does no research, in a drawn order."""
    last = (Zitting(opzet, n) for n in range(max(0, opzet.sessies - 2), opzet.sessies))
    there = {who for zitting in last for who in zitting.aanwezig}
    return [
        n
        for n in order
        if opzet.mensen[n] in there and opzet.rollen[n]["rol"] != opzet.tekst["zegsman"]
    ]


def _list_weinig(opzet: Opzet, people: list[int]) -> set[int]:
    """Give who fills in few: of the first and of the last role that does not visit people, one."""
    roles = (opzet.tekst["rollen"][n]["rol"] for n in (2, -1))
    found = ([n for n in people if opzet.rollen[n]["rol"] == role] for role in roles)
    return {some[0] for some in found if some}


def _find_naamloos(opzet: Opzet, people: list[int]) -> int | None:
    """Return whose form has no pseudonym: somebody of the largest role."""
    role = opzet.tekst["rollen"][0]["rol"]
    return next((n for n in people if opzet.rollen[n]["rol"] == role), None)


def _sta(form: str, turn: int, luck: np.ndarray) -> np.ndarray:
    """Say where somebody stands now: broad or not, and at the top of something or not."""
    basis = np.array([peil.basis for peil in PEILEN])
    shift = SCHOMMEL[luck]
    if form == "S":
        now = luck % 2
        now[KENNIS] = 2 + np.minimum(shift[KENNIS], 0)
        now[WIJD] = 0
    else:
        now = np.clip(basis + shift, 0, HOOGST - 1)
        now[KENNIS] = np.maximum(now[KENNIS], 2)
        now[WIJD] = 1 + luck[WIJD] % 3 if form == "G" else 3 + luck[WIJD] % 2
    now[EIGEN] = (1 if form == "S" else 2) + luck[EIGEN] % 2
    most = 1 if form == "S" else HOOGST - 1
    now[BEROEP] = min(max(now[EIGEN] + STRENGER[turn % len(STRENGER)], 0), most)
    now[_kies_vakken(form, turn)] = HOOGST
    return now


def _kies_vakken(form: str, turn: int) -> list[int]:
    """Say what somebody is best at; one competence is carried by one person alone."""
    if form == "S" and turn == 0:
        return [ALLEEN]
    # Who is narrow begins where a second round of the others ends: nothing else is carried by one.
    first, many = {"T": (DIEP * turn, DIEP), "G": (0, 0), "S": (SMAL * (turn + 2), SMAL)}[form]
    return [VAKKEN[(first + n) % len(VAKKEN)] for n in range(many)]


def _vraag(luck: np.ndarray) -> np.ndarray:
    """Say what the work asks, as somebody sees it: around what the circle wrote down."""
    aim = np.array([peil.nodig[0] if peil.nodig else HOOGST - 1 for peil in PEILEN])
    return np.clip(aim + VRAAGT[luck], 0, HOOGST)


def _kijk_terug(now: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Say where somebody stood then, as they see it now."""
    less = MINDER[luck]
    less[WACHTEN] = TERUG[luck[WACHTEN]]
    return np.clip(now - less, 0, HOOGST)


def _schrijf(who: str | None, scores: dict[str, np.ndarray], many: int) -> Iterator[Row]:
    for place in range(many):
        for moment in ("toen", "nu", "gewenst"):
            if moment in scores:
                yield {
                    "deelnemer": who,
                    "competentie": f"{KADER}-{place + 1}",
                    "moment": moment,
                    "score": int(scores[moment][place]),
                }
