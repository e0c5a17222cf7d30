"""What a statement rests on and whose it is: a finding under a conclusion, a hypothesis or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden import codering, keten, praktijktheorie
from leerkring.secties.onderzoek import Onderzoek, pick_uiteenlopend
from leerkring.taal import _, sentence_case

STEUNT, NUANCEERT, WEERSPREEKT = RICHTINGEN
LEZING = "onze lezing"  # how the makers of a table mark what the document does not say


def show_bevinding(onderzoek: Onderzoek, bevinding: str, *zinnen: str) -> None:
    """
    Show one finding: what it says, what carries it, in whose words, and what speaks against it.

    Parameters
    ----------
    onderzoek : Onderzoek
    bevinding : str
        Its key.
    *zinnen : str
        What goes before what carries it: what it does to what it lies under, and why.
    """
    text = onderzoek.kring["bevindingen"].set_index("bevinding")["tekst"][bevinding]
    borne = onderzoek.per_bevinding.set_index("bevinding").loc[bevinding]
    weergave.show_kop(text, niveau=4)
    weergave.show_zin(*zinnen, keten.describe_dragers(borne))
    links = keten.trace_bevinding(onderzoek.keten, bevinding)
    show_aanhalingen(onderzoek, links[links["richting"] == STEUNT])
    for direction, words in ((NUANCEERT, _("Dit nuanceert het:")), (WEERSPREEKT, _("Dit spreekt het tegen:"))):  # fmt: skip
        units = list(links.loc[links["richting"] == direction, "eenheid"])
        weergave.show_zin(words if units else "")
        weergave.show_lijst(onderzoek.quote(units, _list_notities(onderzoek, [bevinding])))


def show_aanhalingen(onderzoek: Onderzoek, eenheden: pd.DataFrame, *, alles: bool = True) -> None:
    """
    Quote cards and fragments, from as many sources as possible; the rest is folded or counted.

    Parameters
    ----------
    onderzoek : Onderzoek
    eenheden : DataFrame
        ``eenheid``, ``bronsoort``, ``bron``, and ``bevinding``, under which something may be
        noted with it.
    alles : bool
        Whether the rest can be unfolded; else it is counted, to be read in 14_synthese.
    """
    notes = _list_notities(onderzoek, eenheden["bevinding"])
    open_ = pick_uiteenlopend(eenheden)
    rest = list(eenheden.loc[~eenheden["eenheid"].isin(open_), "eenheid"])
    n = codering.count_eenheden(len(rest))
    weergave.show_lijst(onderzoek.quote(open_, notes))
    if alles:
        weergave.show_lijst(onderzoek.quote(rest, notes), vouw=_("Nog {n}").format(n=n))
    elif rest:
        weergave.show_zin(_("En nog {n}, te lezen in de synthese.").format(n=n), klein=True)


def _list_notities(onderzoek: Onderzoek, bevindingen: Iterable[str]) -> dict[str, str]:
    """Return what was noted where a card or fragment was linked to one of these findings."""
    own = onderzoek.kring["onderbouwing"].dropna(subset="toelichting")
    own = own[own["bevinding"].isin(set(bevindingen))]
    keys = own["kaart"].fillna(own["fragment"])
    return dict(zip(keys, own["toelichting"], strict=True))


def count_bewijs(onderzoek: Onderzoek) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the hypotheses, and of each what it rests on, see `keten.count_dragers`."""
    kring = onderzoek.kring
    rows = praktijktheorie.list_hypothesen(kring["methodieken"], kring["praktijktheorie"])
    return rows, keten.count_dragers(onderzoek.keten_hypothesen, "conclusie", rows)


def tell_zin(text: object, *, lead: bool = False) -> str:
    """Return a cell as a sentence, or after words that lead it; empty when it is missing."""
    if not isinstance(text, str):
        return ""
    told = sentence_case(text)
    return text.strip()[:1] + told[1:] if lead else told


def describe_zegsman(row: Any) -> str:
    """Say whose statement a row is, and whether it is a reading; empty when neither was said."""
    name = name_zegsman(row)
    return sentence_case(name) if name else ""


def name_zegsman(row: Any) -> str:
    """Return what `describe_zegsman` says, as words that stand behind a statement."""
    who = _("volgens {who}").format(who=row.zegsman) if isinstance(row.zegsman, str) else ""
    return "; ".join(part for part in (who, _("onze lezing") if is_lezing(row) else "") if part)


def is_lezing(row: Any) -> bool:
    """Say whether the makers of a table mark a row as their reading."""
    return isinstance(row.opmerking, str) and LEZING in row.opmerking
