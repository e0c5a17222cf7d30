"""The whole arithmetic of one circle, each step taken once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from leerkring.methoden.draagkracht.aanbod import compute_aanbod, list_wegen
from leerkring.methoden.draagkracht.aannames import vary_aannames
from leerkring.methoden.draagkracht.grootheden import BETAALD, read_grootheden
from leerkring.methoden.draagkracht.normen import choose_norm, compute_fte, infer_norm, list_normen
from leerkring.methoden.draagkracht.vergelijken import (
    compare_betaald,
    compare_vraag,
    measure_onbetaald,
)


@dataclass(frozen=True)
class Rekening:
    """
    What follows from the figures of a circle.

    Attributes
    ----------
    tabel : DataFrame
        ``cijfers`` as the schema has it.

    Examples
    --------
    >>> cijfers = pd.DataFrame({"grootheid": ["vrijwilligers", "uren_per_jaar", "fte"], "onderwerp": "x", "laag": None,
    ...     "waarde": [4e6, 200.0, 5e5], "hoog": None, "eenheid": None, "zegsman": "wij"})
    >>> Rekening(cijfers).norm["midden"]
    1600.0
    """

    tabel: pd.DataFrame

    @cached_property
    def cijfers(self) -> pd.DataFrame:
        """The figures that stand for something in the arithmetic."""
        return self.tabel[self.tabel["grootheid"].notna()]

    @cached_property
    def grootheden(self) -> pd.DataFrame:
        """Each quantity once, see `read_grootheden`."""
        return read_grootheden(self.cijfers)

    @cached_property
    def wegen(self) -> pd.DataFrame:
        """The ways to compute the hours, see `list_wegen`."""
        return list_wegen(self.grootheden)

    @cached_property
    def aanbod(self) -> pd.DataFrame:
        """The hours a year by each way, see `compute_aanbod`."""
        return compute_aanbod(self.wegen)

    @cached_property
    def gebruikt(self) -> pd.DataFrame:
        """The figures that the hours and the norms were computed from."""
        return self.take(*self.wegen["grootheid"], "uren_per_fte", "fte")

    @cached_property
    def teruggerekend(self) -> np.ndarray | None:
        """The norm that lies hidden in hours and FTE, see `infer_norm`."""
        return infer_norm(self.aanbod, self.grootheden)

    @cached_property
    def normen(self) -> pd.DataFrame:
        """The norms to compare, see `list_normen`."""
        return list_normen(self.cijfers, self.aanbod, self.grootheden)

    @cached_property
    def norm(self) -> pd.Series:
        """The norm to reckon with, see `choose_norm`."""
        return choose_norm(self.normen)

    @cached_property
    def fte(self) -> pd.DataFrame:
        """The FTE at each norm, see `compute_fte`."""
        return compute_fte(self.aanbod, self.normen)

    @cached_property
    def aannames(self) -> list[pd.DataFrame]:
        """What each assumption does, see `vary_aannames`; only ways where more than one can move."""
        table = vary_aannames(self.wegen, self.norm)
        ways = [rows for _weg, rows in table.groupby("weg", sort=False)]
        return [rows for rows in ways if (~rows["vast"].astype("bool")).sum() > 1]

    @cached_property
    def betaald(self) -> dict[str, Any]:
        """Volunteer beside paid work, see `compare_betaald`."""
        unpaid = measure_onbetaald(self.grootheden, self.aanbod, self.norm)
        return compare_betaald(self.take(BETAALD), unpaid)

    @cached_property
    def vraag(self) -> str:
        """Whether the hours given cover those asked, see `compare_vraag`."""
        return compare_vraag(self.aanbod, self.grootheden)

    def take(self, *grootheden: str) -> pd.DataFrame:
        """Return the figures for some quantities."""
        return self.cijfers[self.cijfers["grootheid"].isin(grootheden)]
