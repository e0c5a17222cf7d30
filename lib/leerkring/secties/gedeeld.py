"""What the sections of several reports share."""

from __future__ import annotations

import pandas as pd

from leerkring.kring.kring import Kring, Sessie
from leerkring.taal import _


def describe_doel(kring: Kring) -> str:
    """Say what the kring wants to reach; empty when it does not say."""
    return (
        _("Het doel van de leerkring: {doel}.").format(doel=kring.info.doel)
        if kring.info.doel
        else ""
    )


def name_where(kring: Kring) -> str:
    """Return the word for what a kring should hold: published, or recorded."""
    return _("gepubliceerd") if kring.info.herkomst == "gepubliceerd" else _("vastgelegd")


def list_beantwoord(kring: Kring) -> set[str]:
    """Return the keys of the sessions of which anything came out."""
    asked = kring["deelvragen"].set_index("deelvraag")["sessie"]
    given = pd.concat([kring["kaarten"]["deelvraag"], kring["uitkomsten"]["deelvraag"]])
    return set(asked.reindex(given.unique()).dropna())


def is_fictief(kring: Kring) -> bool:
    """Say whether the data are made up, so that every figure carries its mark."""
    return kring.info.herkomst == "fictief"


def count_er(sessie: Sessie) -> int | None:
    """Return how many people were there by the attendance list; None without one."""
    present = sessie["aanwezigheid"]
    return None if present.empty else int((present["aanwezig"] == "ja").sum())


def name_kolommen(samenstelling: pd.DataFrame) -> dict[str, str]:
    """Return the columns of a composition with how a reader meets them."""
    names = {"groep": _("groep"), "beoogd": _("beoogd"), "aantal": _("aanwezig")}
    return {name: label for name, label in names.items() if name in samenstelling}
