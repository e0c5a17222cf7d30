"""Explore the methodieken: read a layer, or a handvat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import LAGEN
from leerkring.secties import handvatten, methodieken
from leerkring.secties.gedeeld import name_where
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import _
from leerkring.verkennen.keuzes import ALLE, choose, compose

if TYPE_CHECKING:
    from ipywidgets import VBox


def explore_methodieken(onderzoek: Onderzoek) -> VBox:
    """
    Choose a methodiek and a layer, or one of its handvatten, and read it.

    Parameters
    ----------
    onderzoek : Onderzoek

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    kring = onderzoek.kring
    rows = kring["methodieken"].sort_values("nummer")
    known = [(f"{row.nummer}. {row.titel}", row.methodiek) for row in rows.itertuples()]
    controls = {
        "methodiek": choose(_("Methodiek"), known or [(_("geen"), ALLE)]),
        "laag": choose(_("Laag"), [(_("alle"), ALLE), *((_(laag), laag) for laag in LAGEN)]),
    }
    controls["handvat"] = choose(_("Of handvat"), _list_handvatten(kring, controls["methodiek"].value))  # fmt: skip

    def follow(change: Mapping[str, Any]) -> None:
        controls["handvat"].options = _list_handvatten(kring, change["new"])

    controls["methodiek"].observe(follow, "value")
    return compose(controls, lambda **chosen: draw_methodiek(onderzoek, **chosen))


def draw_methodiek(onderzoek: Onderzoek, methodiek: str, laag: str, handvat: str) -> None:
    """
    Show a methodiek, or one of its layers; with a handvat, that sheet instead.

    Parameters
    ----------
    onderzoek : Onderzoek
    methodiek : str
        Its key; empty when there are none.
    laag : str
        One of the six layers; empty for all.
    handvat : str
        Its key; empty for none.
    """
    if not methodiek:
        weergave.show_leeg(_("Er zijn geen methodieken {where}.").format(where=name_where(onderzoek.kring)))  # fmt: skip
    elif handvat:
        handvatten.show_handvat(onderzoek, handvat)
    else:
        methodieken.show_methodiek(onderzoek, methodiek, laag)


def _list_handvatten(kring: Kring, methodiek: str) -> list[tuple[str, str]]:
    rows = kring["handvatten"]
    rows = rows[rows["methodiek"] == methodiek]
    return [(_("geen"), ALLE), *((row.titel, row.handvat) for row in rows.itertuples())]
