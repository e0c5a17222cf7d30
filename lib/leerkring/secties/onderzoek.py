"""What the reports on field work, literature, coding and synthesis share: the units and their chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from leerkring.kring.kring import Kring
from leerkring.methoden import codering, keten, literatuur
from leerkring.taal import _
from leerkring.weergave import Item

VOORBEELDEN = 3  # how many quotations stand open before the rest is folded away


@dataclass(frozen=True)
class Onderzoek:
    """
    A kring as material: what is a unit, which codes it has, and what leans on it.

    Each table is made once, when it is first asked for.

    Attributes
    ----------
    kring : Kring
    """

    kring: Kring

    @cached_property
    def eenheden(self) -> pd.DataFrame:
        """All cards and fragments, see `codering.list_eenheden`."""
        kring = self.kring
        return codering.list_eenheden(
            kring["kaarten"], kring["deelvragen"], kring["fragmenten"], kring["bezoeken"]
        )

    @cached_property
    def vastgesteld(self) -> pd.DataFrame:
        """The codes that each unit has, see `codering.settle_coderingen`."""
        return codering.settle_coderingen(self.kring["coderingen"])

    @cached_property
    def keten(self) -> pd.DataFrame:
        """What lies under which conclusion, see `keten.build_keten`."""
        return self._build_keten(self.kring["onderbouwing"], self.kring["conclusies"])

    @cached_property
    def keten_hypothesen(self) -> pd.DataFrame:
        """What lies under which hypothesis, in the shape of `keten`: ``conclusie`` is its key."""
        theory = self.kring["praktijktheorie"]
        asked = theory[theory["laag"] == "hypothesen"].rename(columns={"uitspraak": "conclusie"})
        links = self.kring["onderbouwing"]
        links = links[links["conclusie"].isna()]
        return self._build_keten(links.assign(conclusie=links["hypothese"]), asked)

    def _build_keten(self, links: pd.DataFrame, tops: pd.DataFrame) -> pd.DataFrame:
        kring = self.kring
        return keten.build_keten(
            links, tops, kring["bevindingen"], self.eenheden, kring["kaarten"], self.vastgesteld, kring["codeboek"],
        )  # fmt: skip

    @cached_property
    def per_conclusie(self) -> pd.DataFrame:
        """What each conclusion rests on, in their order, see `keten.count_dragers`."""
        conclusies = self.kring["conclusies"].sort_values("nummer")
        return keten.count_dragers(self.keten, "conclusie", conclusies)

    @cached_property
    def per_bevinding(self) -> pd.DataFrame:
        """What each finding rests on, see `keten.count_dragers`."""
        found = self.kring["bevindingen"]
        return keten.count_dragers(self.keten, "bevinding", found[found["soort"] == "bevinding"])

    @cached_property
    def plaatsen(self) -> pd.Series:
        """Where each unit can be found again, by its key: in words that stand behind a quotation."""
        units = self.eenheden.set_index("eenheid")
        short = units["bron"].map(self._korte_namen).astype("str")  # no numbers where none is found
        source = short.fillna(units["bron"].str.replace("-", " "))
        card = units["bronsoort"] == codering.SESSIE
        source[card] = [_("kaart {key}").format(key=key) for key in units.index[card]]
        return source.where(units["plaats"].isna(), source + ", " + units["plaats"].fillna(""))

    @cached_property
    def _korte_namen(self) -> pd.Series:
        return literatuur.name_bronnen(self.kring["literatuur"])

    @cached_property
    def _teksten(self) -> pd.Series:
        return self.eenheden.set_index("eenheid")["tekst"]

    def quote(
        self, eenheden: Sequence[str], notities: Mapping[str, str] | None = None
    ) -> list[Item]:
        """Return units as quotations, each with where it can be found again, and what was noted."""
        notes = notities or {}
        return [
            (f"‘{self._teksten[key]}’", "; ".join(part for part in (self.plaatsen[key], notes.get(key)) if part))
            for key in eenheden
        ]  # fmt: skip

    def select(self, eenheden: pd.Series) -> pd.DataFrame:
        """Return the rows of units, in their own order."""
        return self.eenheden[self.eenheden["eenheid"].isin(set(eenheden))]


def pick_uiteenlopend(eenheden: pd.DataFrame, most: int = VOORBEELDEN) -> list[str]:
    """
    Choose units to quote so that as many sources as possible are heard, in a fixed way.

    Parameters
    ----------
    eenheden : DataFrame
        ``eenheid``, ``bronsoort``, ``bron``.
    most : int

    Returns
    -------
    list of str
        The first of each kind of source, then the first of each source, then the rest.

    Examples
    --------
    >>> rows = pd.DataFrame({"eenheid": list("abcd"), "bronsoort": ["sessie", "sessie", "sessie", "interview"],
    ...                      "bron": ["s1", "s1", "s2", "i1"]})
    >>> pick_uiteenlopend(rows)
    ['a', 'd', 'c']
    """
    rows = eenheden.reset_index(drop=True)
    again = rows.duplicated("bronsoort").astype(int) + rows.duplicated("bron").astype(int)
    return list(rows.assign(again=again).sort_values("again", kind="stable")["eenheid"].head(most))
