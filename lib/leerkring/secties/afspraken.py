"""What was agreed, what became of it, and what is kept for later."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Sessie
from leerkring.methoden import afspraken
from leerkring.taal import _, count_noun, format_date


def list_acties(sessie: Sessie) -> list[weergave.Item]:
    """Return what was agreed in a session: what, and who does it when."""
    return [(row.tekst, _tell_wie(row)) for row in sessie["acties"].itertuples()]


def follow_acties(sessie: Sessie) -> pd.DataFrame:
    """Say how the actions of earlier sessions stand, see `afspraken.follow_acties`."""
    day = sessie.row["datum"]
    return afspraken.follow_acties(
        sessie.kring["acties"],
        sessie.kring["opvolging"],
        sessie.list_gehouden(),
        datum=day if isinstance(day, str) else "",
    )


def describe_afspraken(sessie: Sessie) -> str:
    """Say how much was agreed and what became of what was agreed before; empty without either."""
    told = [] if sessie["acties"].empty else [afspraken.describe_acties(sessie["acties"])]
    return " ".join([*told, afspraken.describe_opvolging(follow_acties(sessie))]).strip()


def show_afspraken(sessie: Sessie) -> None:
    """Show actions, what became of earlier ones, and the parking lot."""
    followed = follow_acties(sessie)
    lot = afspraken.split_parkeerplaats(sessie.kring["parkeerplaats"], sessie.list_gehouden())
    if sessie["acties"].empty and followed.empty and all(rows.empty for rows in lot.values()):
        weergave.show_leeg(_("Er zijn geen afspraken of open punten vastgelegd."))
        return
    weergave.show_zin(afspraken.describe_acties(sessie["acties"]))
    weergave.show_lijst(list_acties(sessie))
    _show_opvolging(sessie, followed)
    _show_parkeerplaats(sessie, lot)


def _show_opvolging(sessie: Sessie, followed: pd.DataFrame) -> None:
    if followed.empty:
        return
    weergave.show_kop(_("Wat er van eerdere afspraken kwam"))
    weergave.show_zin(afspraken.describe_opvolging(followed))
    titles = sessie.kring["sessies"].set_index("sessie")["titel"]
    previous = sessie.list_gehouden()[-2]
    silent = followed["stand"].isna() & (followed["sessie"] != previous)
    weergave.show_lijst(
        (row.tekst, _tell_stand(row, titles)) for row in followed[~silent].itertuples()
    )
    _show_oudere(followed[silent], titles)


def _show_oudere(older: pd.DataFrame, titles: pd.Series) -> None:
    """Show what is still open from before the previous session, folded away: the list grows."""
    if older.empty:
        return
    n = count_noun(len(older), "afspraak", "afspraken")
    weergave.show_zin(
        _("Van oudere sessies staan nog open, zonder dat er deze keer op is teruggekeken: {n}.").format(n=n)
    )  # fmt: skip
    days = [format_date(day) if isinstance(day, str) else None for day in older["wanneer"]]
    weergave.show_cijfers(
        older.assign(wanneer=days, sessie=older["sessie"].map(titles)),
        {"tekst": _("wat"), "wie": _("wie"), "wanneer": _("voor wanneer"), "sessie": _("afgesproken in")},
        titel=_("oudere afspraken"),
    )  # fmt: skip


def _show_parkeerplaats(sessie: Sessie, lot: dict[str, pd.DataFrame]) -> None:
    if all(rows.empty for rows in lot.values()):
        return
    titles = sessie.kring["sessies"].set_index("sessie")["titel"]
    weergave.show_kop(_("Bewaard voor later"))
    parts = (
        ("nieuw", _("In deze sessie op de parkeerplaats gezet:")),
        ("behandeld", _("Van de parkeerplaats gehaald en behandeld:")),
        ("open", _("Van eerder, en nog open:")),
    )
    for key, lead in parts:
        if len(lot[key]):
            weergave.show_zin(lead)
            weergave.show_lijst(
                (row.tekst, _tell_punt(row, key, titles)) for row in lot[key].itertuples()
            )


def _tell_wie(row: Any) -> str:
    who = row.wie if isinstance(row.wie, str) else _("wie, is niet vastgelegd")
    if not isinstance(row.wanneer, str):
        return who
    return _("{wie}, voor {wanneer}").format(wie=who, wanneer=format_date(row.wanneer))


def _tell_stand(row: Any, titles: pd.Series) -> str:
    stand = (
        _(afspraken.STANDEN[row.stand][0])
        if isinstance(row.stand, str)
        else _("niet op teruggekeken")
    )
    late = _("de afgesproken tijd is voorbij") if row.te_laat else ""
    more = row.toelichting if isinstance(row.toelichting, str) else ""
    return "; ".join(part for part in (stand, more, _tell_wie(row), titles[row.sessie], late) if part)  # fmt: skip


def _tell_punt(row: Any, key: str, titles: pd.Series) -> str:
    if key == "behandeld":
        return row.uitkomst if isinstance(row.uitkomst, str) else _("wat eruit kwam, is niet vastgelegd")  # fmt: skip
    return "" if key == "nieuw" else titles[row.sessie]


def describe_open(sessie: Sessie) -> str:
    """Say how many points are kept for later after this session; empty when there are none."""
    lot = afspraken.split_parkeerplaats(sessie.kring["parkeerplaats"], sessie.list_gehouden())
    still = len(lot["nieuw"]) + len(lot["open"])
    if not still:
        return ""
    points = count_noun(still, "punt", "punten")
    return _("Op de parkeerplaats: {points}.").format(points=points)
