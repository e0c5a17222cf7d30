"""
Explore sessions and who took part.

A group of few people cannot be chosen, nor a choice that leaves the cards of few.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring, Sessie
from leerkring.methoden import samenstelling, tegenover
from leerkring.methoden.statistiek import OVERIG, merge_small
from leerkring.secties import antwoorden, praktijksessie, schaalwandelen
from leerkring.secties.gedeeld import is_fictief, name_kolommen
from leerkring.taal import N_, _, count_noun
from leerkring.verkennen.keuzes import ALLE, choose, compose

if TYPE_CHECKING:
    from ipywidgets import VBox

KENMERKEN = {"rol": N_("rol"), "gebied": N_("gebied"), "organisatie": N_("organisatie")}


def explore_sessie(sessie: Sessie) -> VBox:
    """
    Choose a session, one of its questions or scales, a group and a niveau.

    Parameters
    ----------
    sessie : Sessie
        Where to begin; every session of its kring can be chosen.

    Returns
    -------
    VBox
        The choices, and under them what was drawn for them.
    """
    kring = sessie.kring
    controls = {
        "sessie": choose(_("Sessie"), _list_sessies(kring), sessie.sessie),
        "onderdeel": choose(_("Vraag of schaal"), _list_onderdelen(sessie)),
        "groep": choose(_("Groep"), _list_groepen(sessie)),
        "niveau": choose(_("Niveau"), _list_niveaus()),
    }

    def follow(change: Mapping[str, Any]) -> None:
        chosen = kring.select_sessie(change["new"])
        for name, options in (("onderdeel", _list_onderdelen(chosen)), ("groep", _list_groepen(chosen))):  # fmt: skip
            controls[name].options = options

    controls["sessie"].observe(follow, "value")
    return compose(controls, lambda **chosen: draw_sessie(kring, **chosen))


def explore_kader(kring: Kring) -> VBox:
    """Choose a session and by what to count who was there, see `explore_sessie`."""
    kenmerken = [(_(label), key) for key, label in KENMERKEN.items()]
    controls = {
        "sessie": choose(_("Sessie"), _list_sessies(kring)),
        "kenmerk": choose(_("Naar"), kenmerken),
    }
    return compose(controls, lambda **chosen: draw_opkomst(kring, **chosen))


def explore_werkboek(kring: Kring) -> VBox:
    """Choose a session and see it in short, see `explore_sessie`."""
    controls = {"sessie": choose(_("Sessie"), _list_sessies(kring))}
    return compose(controls, lambda **chosen: draw_kort(kring, **chosen))


def draw_sessie(kring: Kring, sessie: str, onderdeel: str, groep: str, niveau: str) -> None:
    """
    Show one question or scale of a session for one group and niveau.

    Parameters
    ----------
    kring : Kring
    sessie, onderdeel : str
        The keys of a session, and of one of its deelvragen or scales.
    groep : str
        A label of `merge_small`; empty for everybody.
    niveau : str
        micro, meso or macro; empty for all.
    """
    deel = kring.select_sessie(sessie)
    chosen = _select(deel, groep, niveau)
    for vraag in antwoorden.list_vragen(deel):
        if vraag.deelvraag == onderdeel:
            if _gives_away(
                _select(deel, ALLE, niveau), chosen, "kaarten", "deelvraag", onderdeel, bool(groep)
            ):
                _refuse(kring)
            elif vraag.soort == "kansen_problemen":
                antwoorden.show_kansen(_keep_vraag(chosen, onderdeel))
            else:
                antwoorden.show_antwoord(chosen, vraag)
            return
    for schaal in deel["schalen"].itertuples():
        if schaal.schaal == onderdeel:
            if _gives_away(
                _select(deel, ALLE, niveau), chosen, "posities", "schaal", onderdeel, bool(groep)
            ):
                _refuse(kring)
                return
            compared = schaalwandelen.compare_sessie(chosen)
            own = compared[compared["schaal"] == onderdeel]
            schaalwandelen.show_schaal(chosen, schaal, own)
            return
    weergave.show_leeg(_("Bij deze sessie is niets vastgelegd om te verkennen."))


def draw_opkomst(kring: Kring, sessie: str, kenmerk: str) -> None:
    """Show who was at a session, counted by rol, gebied or organisatie."""
    if not sessie:
        weergave.show_leeg(_("Deze kring heeft geen losse sessies."))
        return
    deel = kring.select_sessie(sessie)
    table = praktijksessie.count_aanwezig(deel, kenmerk)
    if table.empty:
        weergave.show_leeg(samenstelling.describe_samenstelling(table))
        return
    weergave.show_figuur(
        samenstelling.plot_samenstelling, samenstelling.name_groepen(table), titel=_("Wie er waren, naar {kenmerk}").format(kenmerk=_(KENMERKEN[kenmerk])),
        alt=samenstelling.describe_figuur(table), bron=praktijksessie.cite_aanwezig(deel, table), cijfers=name_kolommen(table), fictief=is_fictief(kring),
    )  # fmt: skip


def draw_kort(kring: Kring, sessie: str) -> None:
    """Show one session in short."""
    if not sessie:
        weergave.show_leeg(_("Deze kring heeft geen losse sessies."))
        return
    deel = kring.select_sessie(sessie)
    weergave.show_titel(deel)
    weergave.show_lijst(praktijksessie.list_kort(deel), nadruk=True)


def _list_sessies(kring: Kring) -> list[tuple[str, str]]:
    titles = kring["sessies"].set_index("sessie")["titel"]
    found = [(f"{titles[key]} ({key})", key) for key in kring.list_sessies()]
    return found or [(_("geen"), "")]


def _list_onderdelen(sessie: Sessie) -> list[tuple[str, str]]:
    asked = [(f"{v.nummer}. {v.tekst}", v.deelvraag) for v in antwoorden.list_vragen(sessie) if v.soort != "schaal"]  # fmt: skip
    walked = [
        (_("Schaal: {naam}").format(naam=schaalwandelen.name_schaal(s)), s.schaal)
        for s in sessie["schalen"].itertuples()
    ]
    return [*asked, *walked] or [(_("geen"), "")]


def _list_niveaus() -> list[tuple[str, str]]:
    return [(_("alle"), ALLE), *((_(label), key) for key, label in tegenover.NIVEAUS.items())]


def _list_groepen(sessie: Sessie) -> list[tuple[str, str]]:
    labels = _label_groepen(sessie)
    names = sorted(set(labels), key=lambda name: (name == OVERIG, name))
    # With one group there is nothing to choose: it is everybody.
    shown = [(_(name) if name == OVERIG else name, name) for name in names] if len(names) > 1 else []  # fmt: skip
    return [(_("iedereen"), ALLE), *shown]


def _label_groepen(sessie: Sessie) -> pd.Series:
    """Return the group of everybody who was there, as the session's report shows it."""
    attended = sessie["aanwezigheid"]
    there = set(attended.loc[attended["aanwezig"] == "ja", "deelnemer"])
    roles = sessie["deelnemers"].set_index("deelnemer")["rol"]
    roles = roles[roles.index.isin(there)].fillna(samenstelling.ONBEKEND)
    return roles.map(merge_small(roles.value_counts(), sessie.kring.info.min_cel))


def _select(sessie: Sessie, groep: str, niveau: str) -> Sessie:
    """Return the session with the cards, dots and positions of a group and niveau alone."""
    tables = dict(sessie.tables)
    if groep:
        labels = _label_groepen(sessie)
        people = set(labels.index[labels == groep])
        for name in ("kaarten", "stemmen", "posities"):
            tables[name] = tables[name][tables[name]["deelnemer"].isin(people)]
    if niveau:
        tables["kaarten"] = tables["kaarten"][tables["kaarten"]["niveau"] == niveau]
    return replace(sessie, tables=tables)


def _keep_vraag(sessie: Sessie, deelvraag: str) -> Sessie:
    asked = sessie["deelvragen"]
    kept = {**sessie.tables, "deelvragen": asked[asked["deelvraag"] == deelvraag]}
    return replace(sessie, tables=kept)


def _gives_away(
    whole: Sessie, chosen: Sessie, table: str, key: str, value: str, by_group: bool
) -> bool:
    """Say whether few people stand behind a choice, or behind what is left out by choosing it."""
    if not by_group:
        return False
    rows, ours = (part[table][part[table][key] == value] for part in (whole, chosen))
    rest = rows.loc[~rows.index.isin(ours.index), "deelnemer"].nunique()
    people = ours["deelnemer"].nunique()
    least = whole.kring.info.min_cel
    same = table == "posities" and ours.groupby("moment")["positie"].nunique().eq(1).any()
    return people < least or 0 < rest < least or bool(same)


def _refuse(kring: Kring) -> None:
    least = count_noun(kring.info.min_cel, "mens", "mensen")
    weergave.show_zin(
        _("Deze keuze tonen we niet: er staan minder dan {n} achter, of achter wat overblijft.").format(n=least)
    )  # fmt: skip
