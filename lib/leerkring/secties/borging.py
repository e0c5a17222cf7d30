"""The sections of 30_doorwerking on what was done, what went to policy and back, and what stays."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Kring
from leerkring.methoden import doorwerking
from leerkring.secties import bronnen
from leerkring.secties.gedeeld import is_fictief, name_where
from leerkring.taal import _, count_noun, format_date, format_number, sentence_case


def list_kort(kring: Kring) -> list[str]:
    """Return a sentence each on what was done, what was answered and what is secured."""
    lines = []
    if len(kring["acties"]):
        lines.append(doorwerking.describe_acties(_follow(kring)))
    if len(kring["signalen"]):
        lines.append(doorwerking.describe_signalen(doorwerking.settle_signalen(kring["signalen"])))
    if len(kring["borging"]):
        stays = kring["borging"]
        ends = doorwerking.describe_einde(stays) or doorwerking.describe_gaten(stays)
        lines.append(f"{doorwerking.describe_borging(stays)} {ends}".strip())
    return lines


def show_acties(kring: Kring) -> None:
    """Show what became of everything that was agreed."""
    if kring["acties"].empty:
        weergave.show_leeg(_("Er zijn geen afspraken {where}.").format(where=name_where(kring)))
        return
    followed = _follow(kring)
    counts = doorwerking.count_standen(followed)
    n = sentence_case(count_noun(len(followed), "afspraak", "afspraken"))
    weergave.show_figuur(
        doorwerking.plot_standen, counts, titel=doorwerking.describe_acties(followed).rstrip("."),
        alt=doorwerking.describe_figuur_standen(counts), bron=f"{n} {bronnen.cite(kring, followed)}",
        cijfers={"naam": _("hoe het ermee staat"), "aantal": _("afspraken")}, fictief=is_fictief(kring),
    )  # fmt: skip
    weergave.show_zin(doorwerking.describe_onbezien(followed))
    weergave.show_zin(
        _("Geteld is hoe een afspraak ervoor stond toen er voor het laatst in een sessie op werd teruggekeken. Gedaan is wat de sessie zelf gedaan noemde."),
        klein=True,
    )  # fmt: skip
    titles = kring["sessies"].set_index("sessie")["titel"]
    folds = {
        "gedaan": _("Wat er gedaan is"),
        "loopt": _("Wat nog loopt"),
        "niet_gedaan": _("Wat niet gedaan is"),
        "vervallen": _("Wat vervallen is"),
        doorwerking.NIET_TERUG: _("Waar niet op is teruggekeken"),
    }
    for stand, words in folds.items():
        rows = followed[followed["stand"] == stand]
        weergave.show_lijst(
            ((row.tekst, _tell_actie(row, titles)) for row in rows.itertuples()), vouw=words
        )


def show_signalen(kring: Kring) -> None:
    """Show what went from the work floor to policy and what came back, open signals first."""
    if kring["signalen"].empty:
        weergave.show_leeg(_("Er zijn geen signalen aan beleid of bestuur {where}.").format(where=name_where(kring)))  # fmt: skip
        return
    followed = doorwerking.settle_signalen(kring["signalen"])
    counts = doorwerking.count_stappen(followed)
    n = sentence_case(count_noun(len(followed), "signaal", "signalen"))
    weergave.show_figuur(
        doorwerking.plot_stappen, counts, titel=doorwerking.describe_signalen(followed).rstrip("."), alt=doorwerking.describe_figuur_stappen(counts),
        bron=f"{n} {bronnen.cite(kring, followed)}", cijfers={"naam": _("hoe ver het kwam"), "aantal": _("signalen")},
        fictief=is_fictief(kring),
    )  # fmt: skip
    for heading, rows in (
        (_("Nog open"), followed[followed["open"]]),
        (_("Wat er terugkwam"), followed[~followed["open"]]),
    ):
        if len(rows):
            weergave.show_kop(heading)
            weergave.show_lijst((sentence_case(row.tekst), _tell_signaal(row)) for row in rows.itertuples())  # fmt: skip
    slow = int((~followed["open"] & followed["dagen"].isna()).sum())
    weergave.show_zin(
        _("Bij {n} is niet te zeggen hoe lang het antwoord duurde: een van beide dagen is niet bekend.").format(
            n=count_noun(slow, "beantwoord signaal", "beantwoorde signalen")) if slow else "",
        klein=True,
    )  # fmt: skip


def show_borging(kring: Kring) -> None:
    """Show what stays, by whom and until when, and what has no owner or no end."""
    stays = doorwerking.order_borging(kring["borging"])
    if stays.empty:
        weergave.show_leeg(_("Wat er blijft, is niet {where}.").format(where=name_where(kring)))
        return
    weergave.show_zin(doorwerking.describe_borging(stays), doorwerking.describe_gaten(stays))
    drawn = doorwerking.prepare_tijdlijn(stays)
    if drawn.empty:
        weergave.show_zin(doorwerking.describe_einde(stays))
    else:
        _show_tijdlijn(kring, stays, drawn)
    _show_punten(kring, stays)


def _show_tijdlijn(kring: Kring, stays: pd.DataFrame, drawn: pd.DataFrame) -> None:
    """Draw from when until when things stay; the table beside it holds the dates."""
    dated = int((stays["van"].notna() | stays["tot"].notna()).sum())
    n = sentence_case(count_noun(dated, "punt met een datum", "punten met een datum"))
    cut = _("Getekend zijn de {n} die het eerst aflopen.").format(n=format_number(len(drawn))) if len(drawn) < dated else ""  # fmt: skip
    weergave.show_figuur(
        doorwerking.plot_tijdlijn, drawn, titel=doorwerking.describe_einde(stays).rstrip(".") or _("Van wat geregeld of beschikbaar is, is geen einde bekend"),
        alt=doorwerking.describe_figuur_tijdlijn(drawn), bron=" ".join(filter(None, (n, cut, bronnen.cite(kring, stays)))),
        hoogte=doorwerking.suggest_hoogte_tijdlijn(drawn), fictief=is_fictief(kring),
    )  # fmt: skip


def _show_punten(kring: Kring, stays: pd.DataFrame) -> None:
    """Show everything that stays with who looks after it, and what is not known of it."""
    when = [doorwerking.tell_periode(*ends) for ends in zip(stays["van"], stays["tot"], strict=True)]  # fmt: skip
    table = stays.assign(periode=when, door=stays["door"].fillna(_("niet bekend")))
    columns = {"tekst": _("wat er blijft"), "status": _("stand"), "door": _("door"), "periode": _("wanneer")}  # fmt: skip
    weergave.show_tabel(
        table, columns, uit="borging", onderschrift=_("Wat er blijft, door wie en tot wanneer")
    )
    who = stays["zegsman"].iloc[0]
    alone = isinstance(who, str) and bool(stays["zegsman"].eq(who).all())
    told = [(row.tekst, _tell_punt(row, alone)) for row in stays.itertuples()]
    weergave.show_lijst(
        (item for item in told if item[1]), vouw=_("Wie het zegt, en wat er niet bij staat")
    )
    teller = _("Dit alles volgens {who}.").format(who=who) if alone else ""
    weergave.show_zin(teller, bronnen.cite(kring, stays), klein=True)


def _tell_punt(row: Any, alone: bool) -> str:
    """Say whose statement it is, where not all are of one, and what the makers of the table remark."""
    whose = _("Volgens {who}.").format(who=row.zegsman) if isinstance(row.zegsman, str) and not alone else ""  # fmt: skip
    remark = sentence_case(row.opmerking) if isinstance(row.opmerking, str) else ""
    return " ".join(part for part in (whose, remark) if part)


def _follow(kring: Kring) -> pd.DataFrame:
    return doorwerking.settle_acties(kring["acties"], kring["opvolging"], kring.list_sessies())


def _tell_actie(row: Any, titles: pd.Series) -> str:
    who = row.wie if isinstance(row.wie, str) else _("wie, is niet vastgelegd")
    due = _("voor {day}").format(day=format_date(row.wanneer)) if isinstance(row.wanneer, str) else ""  # fmt: skip
    more = row.toelichting if isinstance(row.toelichting, str) else ""
    agreed = _("afgesproken in {sessie}").format(sessie=titles[row.sessie])
    return "; ".join(part for part in (more, who, due, agreed) if part)


def _tell_signaal(row: Any) -> str:
    """Say to whom a signal went and when, and what came back and after how long."""
    whose = _("Volgens {who}.").format(who=row.zegsman) if isinstance(row.zegsman, str) else ""
    return " ".join(part for part in (whose, _tell_weg(row), _tell_terug(row)) if part)


def _tell_weg(row: Any) -> str:
    if row.stand == doorwerking.BEWAARD:
        return (
            _("Niet doorgegeven; bedoeld voor {aan}.").format(aan=row.aan)
            if isinstance(row.aan, str)
            else _("Niet doorgegeven.")
        )
    day = format_date(row.gegeven_op) if isinstance(row.gegeven_op, str) else ""
    text = {
        (True, True): _("Doorgegeven aan {aan}, {day}."),
        (True, False): _("Doorgegeven aan {aan}, wanneer staat er niet."),
        (False, True): _("Doorgegeven, {day}; aan wie staat er niet."),
        (False, False): _("Doorgegeven; aan wie en wanneer staat er niet."),
    }[isinstance(row.aan, str), bool(day)]
    return text.format(aan=row.aan, day=day)


def _tell_terug(row: Any) -> str:
    if row.open:
        return "" if row.stand == doorwerking.BEWAARD else _("Nog geen antwoord vastgelegd.")
    when = format_date(row.antwoord_op) if isinstance(row.antwoord_op, str) else ""
    spent = "" if pd.isna(row.dagen) else doorwerking.tell_duur(int(row.dagen))
    stand = _("antwoord zonder besluit") if row.stand == "doorgegeven" else _(row.stand)
    head = sentence_case(", ".join(part for part in (stand, when, spent) if part))
    said = _("Het antwoord: ‘{antwoord}’.").format(antwoord=row.antwoord.rstrip(".")) if isinstance(row.antwoord, str) else _("Wat het antwoord was, staat er niet.")  # fmt: skip
    return f"{head} {said}"
