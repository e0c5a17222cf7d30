"""The sections of 11_praktijksessie: the report of one session."""

from __future__ import annotations

import pandas as pd

from leerkring import weergave
from leerkring.kring.kring import Sessie
from leerkring.methoden import samenstelling, vaststelling, verloop
from leerkring.methoden.statistiek import DECIDABLE_FROM, PERCENT_FROM
from leerkring.secties import afspraken, antwoorden, bronnen, schaalwandelen
from leerkring.secties.gedeeld import describe_doel, is_fictief, name_kolommen, name_where
from leerkring.taal import N_, _, count_noun, format_date, join_items, sentence_case

MOST_KORT = 6
MOST_IN_SENTENCE = 3  # groups that a sentence carries; more become a figure
EXPECTED = {
    N_("wie er waren"): ("opkomst", "aanwezigheid"),
    N_("de hoofdvraag"): ("hoofdvragen",),
    N_("het programma"): ("programma",),
    N_("antwoorden op deelvragen"): ("uitkomsten", "kaarten"),
    N_("het schaalwandelen"): ("schalen",),
    N_("afspraken"): ("acties",),
    N_("de weg van het verslag"): ("versies",),
}


def list_kort(sessie: Sessie) -> list[str]:
    """
    Return what somebody could repeat in a team meeting: at most six sentences.

    The answers to the deelvragen come first, in their order, then who was there. Without answers
    it says where the session stands and that nothing came out.
    """
    answers = antwoorden.list_antwoorden(sessie)
    rest = [schaalwandelen.describe_kort(sessie), afspraken.describe_afspraken(sessie)]
    if not answers and not any(rest):
        nothing = _("Er zijn geen uitkomsten van {where}.").format(where=name_where(sessie.kring))
        return [describe_status(sessie), nothing]
    present = count_aanwezig(sessie)
    who = "" if present.attrs["totaal"] is None else samenstelling.describe_samenstelling(present)
    rest = [line for line in (*rest, who) if line]
    return answers[: MOST_KORT - len(rest)] + rest


def show_kort(sessie: Sessie) -> None:
    """Show the page that can be mailed the same evening: in short, what was agreed, what next."""
    short, agreed = list_kort(sessie), afspraken.list_acties(sessie)
    weergave.show_lijst(short, nadruk=True)
    if sessie["aanwezigheid"].empty and sessie["kaarten"].empty:
        return  # published elsewhere: there is nobody to mail it to tonight
    if agreed:
        weergave.show_kop(_("Afgesproken"))
        weergave.show_lijst(agreed)
    after = [afspraken.describe_open(sessie), _describe_volgende(sessie), _describe_vraag(sessie)]
    weergave.show_zin(*after)
    weergave.show_tekst(_("Als tekst, om te mailen"), _write_mail(sessie, short, agreed, after))


def describe_status(sessie: Sessie) -> str:
    """
    Say whether a session was held, and what is not known about that.

    Examples
    --------
    >>> from leerkring.kring import load_kring
    >>> describe_status(load_kring("rotterdam-2014").select_sessie("f1s1"))
    'De sessie is gehouden; op welke dag, is niet gepubliceerd.'
    """
    day, where = sessie.row["datum"], name_where(sessie.kring)
    on_day = _("op {day}").format(day=format_date(day)) if isinstance(day, str) else ""
    match sessie.row["status"], on_day:
        case "gehouden", "":
            return _("De sessie is gehouden; op welke dag, is niet {where}.").format(where=where)
        case "gehouden", _day:
            return _("De sessie is gehouden {on_day}.").format(on_day=on_day)
        case "voorgesteld", _day:
            return _("De sessie is voorgesteld; of zij is gehouden, is niet {where}.").format(
                where=where
            )
        case "gepland", "":
            return _("De sessie is gepland; op welke dag, is niet {where}.").format(where=where)
        case "gepland", _day:
            return _("De sessie is gepland {on_day}.").format(on_day=on_day)
    return _("Of de sessie is gehouden, is niet {where}.").format(where=where)


def count_aanwezig(sessie: Sessie, kenmerk: str = "rol") -> pd.DataFrame:
    """Count who was at a session, see `samenstelling.count_samenstelling`."""
    return samenstelling.count_samenstelling(
        sessie["opkomst"],
        sessie["aanwezigheid"],
        sessie["deelnemers"],
        kenmerk=kenmerk,
        min_cel=sessie.kring.info.min_cel,
    )


def cite_aanwezig(sessie: Sessie, aanwezig: pd.DataFrame) -> str:
    """Say of how many people a composition is, and where it comes from."""
    total = aanwezig.attrs["totaal"]
    n = "" if total is None else sentence_case(count_noun(total, "deelnemer", "deelnemers"))
    return f"{n} {bronnen.cite(sessie.kring, sessie['opkomst'])}".strip()


def show_vraag(sessie: Sessie) -> None:
    """Show what the session was part of, and its question in each wording of the documents."""
    context = sessie["bevindingen"]
    context = context[context["soort"] == "context"]
    if not sessie["deelvragen"].empty:
        weergave.show_zin(describe_doel(sessie.kring))
        weergave.show_zin(*context["tekst"])
    for place, (tekst, rows) in enumerate(sessie["hoofdvragen"].groupby("tekst", sort=False)):
        lead = (
            _("In andere documenten staat de vraag zo:")
            if place
            else _("De centrale vraag van deze sessie:")
        )
        weergave.show_zin(lead)
        weergave.show_vraag(str(tekst))
        weergave.show_zin(bronnen.cite(sessie.kring, rows), klein=True)


def show_opkomst(sessie: Sessie, aanwezig: pd.DataFrame) -> None:
    """Show who was there: a sentence, or a figure when there are many groups, and the frame."""
    kring = sessie.kring
    if aanwezig.attrs["totaal"] is None and aanwezig.empty:
        weergave.show_leeg(samenstelling.describe_samenstelling(aanwezig))
        return
    weergave.show_zin(samenstelling.describe_samenstelling(aanwezig))
    frame = samenstelling.compare_kader(aanwezig, kring["steekproefkader"])
    shown = aanwezig if frame.empty else frame
    source = bronnen.cite(kring, sessie["opkomst"])
    if len(shown) > MOST_IN_SENTENCE:
        weergave.show_figuur(
            samenstelling.plot_samenstelling, samenstelling.name_groepen(shown), titel=_("Wie er waren, naar rol"),
            alt=samenstelling.describe_figuur(shown), bron=cite_aanwezig(sessie, aanwezig), cijfers=name_kolommen(shown),
            fictief=is_fictief(kring),
        )  # fmt: skip
    weergave.show_zin(_describe_verloop(sessie))
    small = samenstelling.describe_samenstelling_grond(aanwezig, min_cel=kring.info.min_cel)
    weergave.show_zin(
        samenstelling.describe_burgers(aanwezig),
        samenstelling.describe_kader(frame),
        small,
        source,
        klein=True,
    )
    _show_verloop(sessie, aanwezig)
    _show_gebieden(sessie)
    weergave.show_zin(_describe_betrokkenen(sessie["betrokkenen"]))


def show_programma(sessie: Sessie) -> None:
    """Show the programme of the session, part by part."""
    programma = sessie["programma"].sort_values("nummer")
    items = []
    for row in programma.itertuples():
        minutes = "" if pd.isna(row.minuten) else count_noun(row.minuten, "minuut", "minuten")
        how = ", ".join(part for part in (row.werkvorm, minutes) if isinstance(part, str) and part)
        more = row.toelichting if isinstance(row.toelichting, str) else ""
        items.append((f"{row.onderdeel} ({how})" if how else row.onderdeel, more))
    if items:
        weergave.show_zin(_("Het programma van de sessie:"))
        weergave.show_lijst(items, nummers=programma["nummer"])


def show_vaststelling(sessie: Sessie) -> None:
    """Show how the report went back to the participants, and what follows."""
    versies, feedback = sessie["versies"], sessie["feedback"]
    weergave.show_zin(vaststelling.describe_vaststelling(versies), leeg=versies.empty)
    weergave.show_zin(vaststelling.describe_feedback(feedback))
    other = sessie.kring["feedback"]
    other = other[(other["gegeven_in"] == sessie.sessie) & (other["sessie"] != sessie.sessie)]
    for about, rows in other.groupby("sessie", sort=False):
        title = sessie.kring.select_sessie(str(about)).row["titel"]
        weergave.show_zin(
            _("In deze sessie is teruggekeken op het verslag van {title}.").format(
                title=title[0].lower() + title[1:]
            ),
            vaststelling.describe_feedback(rows),
        )
    follow = sessie["bevindingen"]
    weergave.show_lijst(follow.loc[follow["soort"] == "vervolg", "tekst"])
    if not versies.empty:
        days = [format_date(day) if isinstance(day, str) else None for day in versies["datum"]]
        weergave.show_figuur(
            vaststelling.plot_vaststelling, versies.assign(wanneer=days), titel=_("De weg van het verslag"),
            alt=vaststelling.describe_figuur(versies), bron=bronnen.cite(sessie.kring, versies),
            cijfers={"status": "", "wanneer": _("wanneer")}, uit="versies", hoogte=2.8, fictief=is_fictief(sessie.kring),
        )  # fmt: skip


def show_bronnen(sessie: Sessie) -> None:
    """Show the documents that the report rests on, and what was not recorded or published."""
    _show_regels(sessie)
    used = ("sessies", "hoofdvragen", "programma", "opkomst", "uitkomsten", "schalen", "versies")
    tables = [sessie[name] for name in used]
    documents = bronnen.list_documenten(sessie.kring, *tables)
    if documents:
        weergave.show_zin(_("Dit verslag berust op:"))
        weergave.show_lijst(documents)
    weergave.show_zin(bronnen.list_ontbrekend(sessie, EXPECTED), klein=True)


def _show_gebieden(sessie: Sessie) -> None:
    """Show from which areas the participants came, where the kring's own data tell."""
    known = sessie["deelnemers"]["gebied"].notna().any()
    if sessie["aanwezigheid"].empty or not known:
        return
    table = count_aanwezig(sessie, "gebied")
    frame = samenstelling.compare_kader(table, sessie.kring["steekproefkader"], kenmerk="gebied")
    weergave.show_zin(
        samenstelling.describe_gebieden(table),
        "" if frame.empty else samenstelling.describe_kader(frame),
    )


def _describe_betrokkenen(betrokkenen: pd.DataFrame) -> str:
    if betrokkenen.empty:
        return ""
    names = [
        f"{row.naam} ({', '.join(part for part in (row.rol, row.organisatie) if isinstance(part, str))})"
        for row in betrokkenen.itertuples()
    ]
    return _("Betrokken, zoals het document hen noemt: {names}.").format(names=join_items(names))


def _describe_verloop(sessie: Sessie) -> str:
    """Say who came back and who stayed away; empty without attendance of two sessions."""
    before = sessie.find_vorige()
    if before is None or before["aanwezigheid"].empty or sessie["aanwezigheid"].empty:
        return ""
    return verloop.describe_verloop(
        verloop.count_verloop(sessie["aanwezigheid"], before["aanwezigheid"])
    )


def _show_verloop(sessie: Sessie, aanwezig: pd.DataFrame) -> None:
    """Show by role who was there now and the time before."""
    if not _describe_verloop(sessie):
        return
    table = verloop.compare_vorige(aanwezig, count_aanwezig(sessie.find_vorige()))
    columns = {"groep": _("groep"), "vorige": _("vorige keer"), "nu": _("nu")}
    weergave.show_tabel(
        samenstelling.name_groepen(table),
        columns,
        onderschrift=_("Wie er waren, nu en de vorige keer"),
    )
    if table.isna().any(axis=None):
        weergave.show_zin(
            _("Waar geen getal staat, telt de groep mee bij de overige groepen, of zijn die er niet."),
            klein=True,
        )  # fmt: skip


def _describe_volgende(sessie: Sessie) -> str:
    """Say when the next session is; empty when that is not known."""
    order = sessie.kring.list_sessies()
    rows = sessie.kring["sessies"].set_index("sessie")
    for key in order[order.index(sessie.sessie) + 1 :][:1]:
        if isinstance(day := rows.loc[key, "datum"], str):
            return _("De volgende sessie is op {day}.").format(day=format_date(day))
    return ""


def _describe_vraag(sessie: Sessie) -> str:
    """Ask for what the participants can still add, as long as the report is not ratified."""
    report = vaststelling.get_status(sessie["versies"])
    if report and report[0] == "vastgesteld":
        return _("Het verslag van deze sessie is vastgesteld.")
    return _("Het verslag is nog niet vastgesteld: wie iets mist of anders ziet, laat het weten.")


def _write_mail(sessie: Sessie, short: list[str], agreed: list, after: list[str]) -> str:
    """Write the short report as plain text."""
    day = sessie.row["datum"]
    head = [sessie.kring.info.titel, str(sessie.row["titel"])]
    head += [format_date(day)] if isinstance(day, str) else []
    mark = [_("FICTIEF: deze gegevens zijn verzonnen.")] if is_fictief(sessie.kring) else []
    lines = [*mark, " · ".join(head), "", *(f"- {line}" for line in short)]
    if agreed:
        lines += ["", _("Afgesproken:"), *(f"- {what} ({who})" for what, who in agreed)]
    return "\n".join([*lines, "", *(line for line in after if line)])


def _show_regels(sessie: Sessie) -> None:
    """Show the rules that were applied to what was recorded."""
    if sessie["aanwezigheid"].empty and sessie["kaarten"].empty:
        return
    rules = (
        _("Groepen van minder dan {n} mensen staan nergens apart, en wat hen door aftrekken zou verraden ook niet.").format(n=sessie.kring.info.min_cel),
        _("Onder de {n} staan er aantallen en geen percentages.").format(n=PERCENT_FROM),
        _("Er is alleen getoetst waar ten minste {n} mensen verschoven; bij meer toetsen is gecorrigeerd volgens Holm.").format(n=DECIDABLE_FROM),
        _("Deelnemers staan in de gegevens onder een schuilnaam; in dit verslag staat geen enkele."),
    )  # fmt: skip
    weergave.show_zin(*rules, klein=True)
