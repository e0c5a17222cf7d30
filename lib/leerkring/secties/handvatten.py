"""One handvat as a sheet that a team can use that was not there."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.kring.schema import RICHTINGEN
from leerkring.methoden import praktijktheorie
from leerkring.secties import bronnen
from leerkring.secties.bewijs import count_bewijs, describe_zegsman, tell_zin
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.secties.onderzoek import Onderzoek
from leerkring.taal import _
from leerkring.weergave import Bladdeel

Bewijs = tuple[pd.DataFrame, pd.DataFrame]


def show_handvat(onderzoek: Onderzoek, handvat: str, gewogen: Bewijs | None = None) -> None:
    """
    Show one handvat as a sheet; what was not filled in is said, for the reader was not there.

    Parameters
    ----------
    onderzoek : Onderzoek
    handvat : str
        Its key.
    gewogen : tuple of DataFrame, optional
        As `bewijs.count_bewijs` returns it, where many sheets are shown.
    """
    kring, weighed = onderzoek.kring, gewogen or count_bewijs(onderzoek)
    rows = kring["handvatten"]
    rows = rows[rows["handvat"] == handvat]
    titles = kring["methodieken"].set_index("methodiek")["titel"]
    for row in rows.itertuples():
        above = _("Handvat bij de methodiek ‘{titel}’").format(titel=titles.get(row.methodiek, ""))
        steps = praktijktheorie.split_stappen(row.hoe)
        parts = [
            Bladdeel(_("Voor wie"), [_fill(kring, row.voor_wie)]),
            Bladdeel(_("Wanneer"), [_fill(kring, row.wanneer)]),
            Bladdeel(_("Hoe"), () if steps else [_fill(kring, row.hoe)], steps),
            Bladdeel(_("Waarom het werkt"), [_fill(kring, row.waarom), _describe_grond(kring, row, *weighed)]),
            Bladdeel(_("Wat we niet weten"), [_fill_onbekend(kring, row.onbekend)]),
        ]  # fmt: skip
        weergave.show_blad(
            row.titel, parts, boven=above, stand=describe_stand(kring, row), bron=_list_bron(kring, row, rows),
            anker=f"handvat-{row.handvat}", fictief=is_fictief(kring),
        )  # fmt: skip


def order_handvatten(kring: Kring) -> pd.DataFrame:
    """Return the handvatten in the order of their methodieken."""
    rows = kring["handvatten"]
    place = rows["methodiek"].map(kring["methodieken"].set_index("methodiek")["nummer"])
    return rows.iloc[place.reset_index(drop=True).sort_values(kind="stable").index]


def _describe_grond(kring: Kring, row: Any, hypotheses: pd.DataFrame, borne: pd.DataFrame) -> str:
    """Say which hypothesis a handvat rests on and how much speaks for and against it."""
    own = hypotheses["uitspraak"] == row.hypothese
    if not own.any():
        return _("Op welke hypothese dit handvat rust, is niet {where}.").format(where=name_where(kring))  # fmt: skip
    counts = borne[own.to_numpy()].iloc[0]
    words = tell_zin(hypotheses.loc[own, "tekst"].iloc[0])
    told = [_("Dit rust op de hypothese ‘{tekst}’").format(tekst=words), praktijktheorie.describe_grond(counts)]  # fmt: skip
    if counts[list(RICHTINGEN)].any():
        told.append(_("Hypothese, kaarten en fragmenten komen uit dezelfde leerkring; een onafhankelijke toets is dit niet."))  # fmt: skip
    return " ".join(told)


def describe_stand(kring: Kring, row: Any) -> str:
    """Say whether a handvat was tried, and who says so."""
    if not isinstance(row.status, str):
        return _("Of dit handvat beproefd is, is niet {where}").format(where=name_where(kring))
    if row.status != praktijktheorie.BEPROEFD:
        return _("Nog niet beproefd ({status})").format(status=_(row.status).replace("_", " "))
    if isinstance(row.zegsman, str):
        return _("Beproefd, volgens {who}").format(who=row.zegsman)
    return _("Beproefd; wie dat zegt, is niet {where}").format(where=name_where(kring))


def _list_bron(kring: Kring, row: Any, rows: pd.DataFrame) -> list[str]:
    """Return the foot of a sheet: whose it is, of which circle, and where it was written down."""
    who = describe_zegsman(row) or _("Wie dit zegt, is niet {where}.").format(where=name_where(kring))  # fmt: skip
    origin = _(weergave.HERKOMST[kring.info.herkomst])
    circle = _("Uit: {titel} ({herkomst}).").format(titel=kring.info.titel, herkomst=origin)
    return [who, circle, bronnen.cite(kring, rows)]


def _fill(kring: Kring, text: object) -> str:
    """Return what was filled in as a sentence, else that it was not."""
    return tell_zin(text) or _("Niet {where}.").format(where=name_where(kring))


def _fill_onbekend(kring: Kring, text: object) -> str:
    """Return what is not known; where that is empty, that this does not mean all is known."""
    told = _("Niet {where}; dat wil niet zeggen dat alles bekend is.")
    return tell_zin(text) or told.format(where=name_where(kring))
