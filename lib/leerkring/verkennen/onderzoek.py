"""Explore what was seen, heard and read, and walk the chain both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leerkring import weergave
from leerkring.methoden import codering
from leerkring.secties import codering as coderen
from leerkring.secties import synthese
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import N_, _, sentence_case
from leerkring.verkennen.keuzes import ALLE, ask, choose, compose

if TYPE_CHECKING:
    from ipywidgets import VBox

MOST = 40  # quotations shown at once
DREMPELS = (
    (N_("niets nieuws"), 0.0),
    (N_("hooguit 5% nieuw"), 0.05),
    (N_("hooguit 10% nieuw"), 0.1),
)


def explore_veldwerk(onderzoek: Onderzoek) -> VBox:
    """
    Choose a kind of source and a code, or type a word, and read what was seen and heard.

    Parameters
    ----------
    onderzoek : Onderzoek

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    kinds = [(codering.name_bronsoort(kind), kind) for kind in codering.BRONSOORTEN]
    controls = {
        "bronsoort": choose(_("Soort bron"), [(_("alle"), ALLE), *kinds]),
        "code": choose(_("Code"), _list_codes(onderzoek)),
        "zoek": _ask_woord(),
    }
    return compose(controls, lambda **chosen: draw_eenheden(onderzoek, **chosen))


def explore_literatuur(onderzoek: Onderzoek) -> VBox:
    """Choose a code, or type a word, and read what the sources say, see `explore_veldwerk`."""
    controls = {"code": choose(_("Code"), _list_codes(onderzoek)), "zoek": _ask_woord()}
    return compose(
        controls, lambda **chosen: draw_eenheden(onderzoek, codering.LITERATUUR, **chosen)
    )


def explore_synthese(onderzoek: Onderzoek) -> VBox:
    """Walk from a conclusion to its cards, or from a card to every conclusion that leans on it."""
    conclusies = onderzoek.kring["conclusies"].sort_values("nummer")
    known = [(synthese.name_conclusie(row), row.conclusie) for row in conclusies.itertuples()]
    controls = {
        "conclusie": choose(_("Conclusie"), known or [(_("geen"), ALLE)]),
        "zoek": ask(_("Of zoek"), _("een woord van een kaart of fragment")),
    }
    return compose(controls, lambda **chosen: draw_keten(onderzoek, **chosen))


def explore_codering(onderzoek: Onderzoek) -> VBox:
    """Choose what counts as running out of new codes, and see what that does."""
    controls = {
        "basis": choose(_("Eerste bronnen"), [(str(n), n) for n in range(3, 11)], 4),
        "run": choose(_("Daarna steeds"), [(str(n), n) for n in range(1, 6)], 2),
        "drempel": choose(_("Nieuw"), [(_(label), share) for label, share in DREMPELS], 0.05),
    }
    return compose(controls, lambda **chosen: draw_verzadiging(onderzoek, **chosen))


def draw_eenheden(onderzoek: Onderzoek, bronsoort: str, code: str, zoek: str) -> None:
    """
    Show the cards and fragments of a kind of source, with a code, that hold a word.

    Parameters
    ----------
    onderzoek : Onderzoek
    bronsoort, code : str
        One of `codering.BRONSOORTEN`, and a key of the codebook; empty for all.
    zoek : str
        Any part of the text, whatever its capitals; empty for all.
    """
    units = onderzoek.eenheden
    if bronsoort:
        units = units[units["bronsoort"] == bronsoort]
    if code:
        lifted = codering.lift_codes(onderzoek.vastgesteld, onderzoek.kring["codeboek"])
        units = units[units["eenheid"].isin(set(lifted.loc[lifted["code"] == code, "eenheid"]))]
    if zoek:
        units = units[units["tekst"].str.contains(zoek.strip(), case=False, regex=False)]
    if units.empty:
        weergave.show_leeg(_("Hierbij is niets vastgelegd."))
        return
    n = codering.count_eenheden(len(units))
    weergave.show_zin(sentence_case(n))
    weergave.show_lijst(onderzoek.quote(list(units["eenheid"].head(MOST))))
    if len(units) > MOST:
        weergave.show_zin(_("Dit zijn de eerste {n}; kies of zoek preciezer.").format(n=MOST), klein=True)  # fmt: skip


def draw_keten(onderzoek: Onderzoek, conclusie: str, zoek: str) -> None:
    """
    Show the chain of a conclusion; with a word, of each card and fragment that holds it.

    Parameters
    ----------
    onderzoek : Onderzoek
    conclusie : str
        Its key.
    zoek : str
        Part of a text; the chain is then walked from there up.
    """
    if not zoek.strip():
        synthese.show_conclusie(onderzoek, conclusie)
        return
    units = onderzoek.eenheden
    units = units[units["tekst"].str.contains(zoek.strip(), case=False, regex=False)].head(MOST)
    if units.empty:
        weergave.show_leeg(_("Geen kaart of fragment bevat ‘{zoek}’.").format(zoek=zoek.strip()))
    for row in units.itertuples():
        weergave.show_lijst(onderzoek.quote([row.eenheid]))
        weergave.show_lijst(synthese.describe_gebruik(onderzoek, row.eenheid))


def draw_verzadiging(onderzoek: Onderzoek, basis: int, run: int, drempel: float) -> None:
    """Show whether codes ran out at these thresholds, see `verzadiging.resample_volgorde`."""
    coderen.show_verzadiging(onderzoek, basis=basis, run=run, drempel=drempel)


def _list_codes(onderzoek: Onderzoek) -> list[tuple[str, str]]:
    codes = codering.order_codeboek(onderzoek.kring["codeboek"])
    return [(_("alle"), ALLE), *((f"{'– ' * row.diepte}{row.titel}", row.code) for row in codes.itertuples())]  # fmt: skip


def _ask_woord() -> object:
    return ask(_("Zoek"), _("een woord uit de tekst"))
