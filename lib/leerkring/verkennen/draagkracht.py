"""Explore what volunteers give: move the assumptions and see what that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import draagkracht
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief
from leerkring.taal import _
from leerkring.verkennen.keuzes import compose, slide

if TYPE_CHECKING:
    from ipywidgets import VBox

NORMEN = (1400, 2200)  # hours per FTE between which can be chosen
UREN = (0.5, 20.0)  # hours per week
WEKEN = (1, 52)
GEWOON = (3.0, 5.0)  # hours per week to begin with, when none are given


def explore_draagkracht(kring: Kring) -> VBox:
    """
    Choose the norm, the hours per week and the weeks, and see the FTE with their range.

    Parameters
    ----------
    kring : Kring

    Returns
    -------
    VBox
        The choices, which begin at the figures of the kring, and under them what was drawn.
    """
    sums = draagkracht.Rekening(kring["cijfers"])
    hours = draagkracht.take_bereik(sums.grootheden, "uren_per_week")
    weeks = draagkracht.take_bereik(sums.grootheden, "weken")
    first = GEWOON if hours is None else (hours[0], hours[2])
    span = draagkracht.WEKEN if weeks is None else weeks
    controls = {
        "norm": slide(_("Norm: uren per FTE"), round(sums.norm["midden"]), NORMEN, 10),
        "uren": slide(_("Uren per week"), first, UREN, 0.5),
        "weken": slide(_("Weken per jaar"), (round(span[0]), round(span[2])), WEKEN),
    }  # fmt: skip
    return compose(controls, lambda **chosen: draw_draagkracht(kring, **chosen))


def draw_draagkracht(
    kring: Kring, norm: int, uren: tuple[float, float], weken: tuple[int, int]
) -> None:
    """
    Show the FTE for a norm, hours per week and weeks, with the number of volunteers of the kring.

    Parameters
    ----------
    kring : Kring
    norm : int
        Hours per FTE.
    uren, weken : tuple of float
        From and to.
    """
    sums = draagkracht.Rekening(_choose(kring["cijfers"], norm, uren, weken))
    ways = sums.wegen
    if ways.empty:
        weergave.show_leeg(_("Hoeveel vrijwilligers er zijn, is niet bekend; er valt niets te rekenen."))  # fmt: skip
        return
    weergave.show_zin(*draagkracht.describe_aanbod(ways, sums.aanbod))
    rows = sums.fte[sums.fte["norm"] == draagkracht.EIGEN]
    low, high = rows["laag"].item(), rows["hoog"].item()
    told = _("Met {norm} uur per FTE is dat {fte} FTE.")
    weergave.show_zin(
        told.format(norm=draagkracht.format_getal(norm), fte=draagkracht.format_uitkomst(low, high))
    )
    drawn = draagkracht.prepare_normen(rows.assign(naam=_("zoals gekozen")))
    weergave.show_figuur(
        draagkracht.plot_bereiken, drawn, titel=_("Met deze keuzes"), alt=draagkracht.describe_figuur_bereiken(drawn, _("FTE")),
        bron=bronnen.cite(kring, sums.take(*ways["grootheid"])), hoogte=2.8, fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_zin(_("De norm, de uren en de weken zijn hier gekozen, niet gemeten."), klein=True)  # fmt: skip


def _choose(
    cijfers: pd.DataFrame, norm: int, uren: tuple[float, float], weken: tuple[int, int]
) -> pd.DataFrame:
    """Return how many people there are, by one of the two ways, with what was chosen."""
    people = ["vrijwilligers"] if cijfers["grootheid"].eq("vrijwilligers").any() else ["bevolking", "aandeel"]  # fmt: skip
    chosen = pd.DataFrame(
        {
            "grootheid": ["uren_per_fte", "uren_per_week", "weken"],
            "onderwerp": _("gekozen"),
            "laag": [norm, uren[0], weken[0]],
            "hoog": [norm, uren[1], weken[1]],
        }
    ).reindex(columns=cijfers.columns)
    kept = cijfers[cijfers["grootheid"].isin(people)]
    return pd.concat([kept, chosen.astype(cijfers.dtypes.to_dict())], ignore_index=True)
