"""What the sections of 21_competenties share: who filled in which framework, and long figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import competenties as methode
from leerkring.secties import bronnen
from leerkring.secties.competentiekaders import name_kaders, take_kader
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import _, count_noun


class Deel(NamedTuple):
    """One framework that people filled in: its name, its competences, and their scores."""

    naam: str
    competenties: pd.DataFrame
    scores: pd.DataFrame


def list_delen(kring: Kring) -> list[Deel]:
    """Return the frameworks that people filled in for now, most answers first."""
    scores = kring["scores"]
    frame = scores["competentie"].map(kring["competenties"].set_index("competentie")["kader"])
    filled = frame[scores["moment"] == methode.NU].value_counts()
    names = name_kaders(kring)
    return [Deel(names[key], take_kader(kring, key), scores[frame == key]) for key in filled.index]


def open_delen(kring: Kring, anders: str) -> Iterator[Deel]:
    """Give each framework that was filled in, under its name when there are several; else say so."""
    parts = list_delen(kring)
    if not parts:
        weergave.show_leeg(anders.format(where=name_where(kring)))
    for part in parts:
        if len(parts) > 1:
            weergave.show_kop(part.naam)
        yield part


def show_delen(
    kring: Kring, plot: Callable[..., Any], tabel: pd.DataFrame, *, titel: str, alt: Callable[[pd.DataFrame], str], bron: str,
    hoogte: Callable[[pd.DataFrame], float], cijfers: Mapping[str, str], meest: int,
) -> None:  # fmt: skip
    """Show a table as a figure, or as several when it has more rows than fit on half a page."""
    pieces = methode.split_tabel(tabel, meest)
    for n, piece in enumerate(pieces, 1):
        numbered = _("{titel} ({n} van {alle})").format(titel=titel, n=n, alle=len(pieces))
        weergave.show_figuur(
            plot, piece, titel=numbered if len(pieces) > 1 else titel, alt=alt(piece), bron=bron + cite_scores(kring),
            hoogte=hoogte(piece), cijfers=cijfers, fictief=is_fictief(kring),
        )  # fmt: skip


def tell_invullers(part: Deel) -> str:
    """Say how many known people filled in how many competences."""
    now = part.scores[part.scores["moment"] == methode.NU]
    people = now["deelnemer"].nunique()
    n = count_noun(now["competentie"].nunique(), "competentie", "competenties")
    if not people:
        return _("Wie zei hoe goed mensen {n} beheersen, is niet vastgelegd.").format(n=n)
    text = _("Eén deelnemer zei van {n} hoe goed die lukt.") if people == 1 else _("{people} deelnemers zeiden van {n} hoe goed zij die beheersen.")  # fmt: skip
    return text.format(people=people, n=n)


def tell_onbekend(part: Deel) -> str:
    """Say how many answers are of nobody known, and what that does; empty when there are none."""
    n = count_onbekend(part)
    if not n:
        return ""
    text = _("Van {n} is niet bekend wie het gaf; het telt mee in de niveaus, niet in de verandering.") if n == 1 else _("Van {n} is niet bekend wie ze gaf; zij tellen mee in de niveaus, niet in de verandering.")  # fmt: skip
    return text.format(n=count_noun(n, "antwoord over nu", "antwoorden over nu"))


def count_onbekend(part: Deel) -> int:
    """Return how many answers about now are of nobody known."""
    now = part.scores[part.scores["moment"] == methode.NU]
    return int(now["deelnemer"].isna().sum())


def cite_scores(kring: Kring) -> str:
    """Return where the scores come from, to put behind another sentence."""
    source = bronnen.cite(kring, kring["scores"])
    return f" {source}" if source else ""


def drop_ethiek(competenties: pd.DataFrame) -> pd.DataFrame:
    """Return the competences without the two kinds of ethics."""
    return competenties[~competenties["soort"].isin(methode.ETHIEK)]


def measure_staven(table: pd.DataFrame) -> int:
    """Return the longest bar, so that the parts of a figure have one measure."""
    return int(table[["vanaf_2", "mensen_nodig"]].max().max())


def title_niveaus(table: pd.DataFrame) -> str:
    """Return the message of the figure of levels."""
    gap = table["afstand"].dropna()
    if gap.empty:
        return _("Welk niveau mensen zich nu geven")
    below = methode.tell_deel(int((gap > 0).sum()), len(gap))
    return _("Bij {deel} vraagt het werk meer dan het midden van nu").format(deel=below)


def title_dekking(table: pd.DataFrame) -> str:
    """Return the message of the figure of coverage."""
    short = table["tekort"].dropna()
    if short.empty:
        return _("Hoeveel mensen niveau 2 of hoger hebben")
    if not short.any():
        return _("Overal genoeg mensen op het niveau dat nodig is")
    return _("Te weinig mensen bij {deel}").format(
        deel=methode.tell_deel(int((short > 0).sum()), len(short))
    )


def name_niveaus(table: pd.DataFrame) -> dict[str, str]:
    """Return the columns behind the figure of levels, with how a reader meets them."""
    levels = {
        name: _("op {niveau}").format(niveau=niveau) for niveau, name in enumerate(methode.OP)
    }
    middles = {
        methode.MIDDEN[methode.TOEN]: _("midden toen"), methode.MIDDEN[methode.NU]: _("midden nu"),
        methode.MIDDEN[methode.GEWENST]: _("midden gewenst"), "score_nodig": _("nodig"),
    }  # fmt: skip
    shown = {name: label for name, label in middles.items() if table[name].notna().any()}
    return {"titel": _("competentie")} | levels | shown


def name_dekking(table: pd.DataFrame) -> dict[str, str]:
    """Return the columns behind the figure of coverage, with how a reader meets them."""
    levels = {f"vanaf_{n}": _("op {niveau} of hoger").format(niveau=n) for n in (2, 3)}
    needed = {
        "score_nodig": _("nodig niveau"), "aanwezig": _("mensen op dat niveau"),
        "mensen_nodig": _("mensen nodig"), "tekort": _("te weinig"),
    }  # fmt: skip
    some = table["mensen_nodig"].notna().any()
    return {"titel": _("competentie")} | levels | {"vanaf_4": _("op 4")} | (needed if some else {})
