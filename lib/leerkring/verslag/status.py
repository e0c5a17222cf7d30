"""How a kring stands: its sessions, and which reports are there, old or missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from leerkring.kring import Kring, workbook_folder
from leerkring.methoden.vaststelling import get_status
from leerkring.taal import N_, _, count_noun, format_date
from leerkring.verslag.index import find_reports
from leerkring.verslag.plan import Job, find_notebooks, plan_jobs
from leerkring.verslag.progress import format_columns
from leerkring.verslag.provenance import fingerprint, list_inputs

NEXT = {
    "": N_("{sessie}: maak een concept van het verslag en zet het in versies.csv."),
    "concept": N_("{sessie}: stuur het concept rond en zet dat in versies.csv."),
    "rondgestuurd": N_("{sessie}: verwerk de reacties in feedback.csv en laat het vaststellen."),
}
PRESENT, STALE, MISSING = N_("bij"), N_("verouderd"), N_("ontbreekt")


def describe_status(kring: Kring, word: str, out: Path | None = None) -> str:
    """
    Say how a kring stands and what its owner can do next.

    Parameters
    ----------
    kring : Kring
    word : str
        What the kring was called in the command.
    out : Path, optional
        The folder of all reports; that of the workbook without it.

    Returns
    -------
    str
    """
    home = workbook_folder().resolve()
    jobs = plan_jobs([kring.folder], find_notebooks(home / "notebooks"), data=home / "data")
    states = list_states(jobs, out or home / "reports")
    head = [_("sessie"), _("titel"), _("datum"), _("status"), _("verslag aan deelnemers")]
    made = [[_("verslag"), _("over"), _("stand")]]
    made += [[j.notebook.naam, j.sessie or _("hele kring"), _(s)] for j, s in states]
    todo = list_todo(kring, states, word) or [_("Alles is bij.")]
    return "\n\n".join(
        [
            f"{kring.info.titel} ({kring.naam})",
            format_columns([head, *list_sessies(kring)]),
            format_columns(made),
            "\n".join([_("Wat je nu kunt doen"), *(f"- {text}" for text in todo)]),
        ]
    )


def list_todo(kring: Kring, states: Sequence[tuple[Job, str]], word: str) -> list[str]:
    """Return what is left to do, in the order in which it is done."""
    todo = []
    if kring["sessies"].empty:
        todo.append(_("Zet de sessies in sessies.csv."))
    behind = sum(state != PRESENT for _job, state in states)
    if behind:
        reports = count_noun(behind, "verslag", "verslagen")
        text = _("Maak {reports} die er nog niet zijn of verouderd zijn: leerkring report {kring}")
        if behind == 1:
            text = _("Maak {reports} dat er nog niet is of verouderd is: leerkring report {kring}")
        todo.append(text.format(reports=reports, kring=word))
    if kring.info.herkomst == "gepubliceerd":
        return todo  # what its participants were to do is long done
    for row in kring["sessies"].itertuples():
        report = get_status(kring["versies"][kring["versies"]["sessie"] == row.sessie])
        if row.status == "gehouden" and (report is None or report[0] in NEXT):
            text = _(NEXT[report[0] if report else ""])
            todo.append(text.format(sessie=row.titel))
    return todo


def list_sessies(kring: Kring) -> list[list[str]]:
    """Return per session what it is, when, its status and where its report stands."""
    rows = []
    for row in kring["sessies"].itertuples():
        versies = kring["versies"]
        report = get_status(versies[versies["sessie"] == row.sessie])
        stands = _(report[0]) if report else _("niet vastgelegd")
        when = format_date(row.datum) if isinstance(row.datum, str) else _("datum niet bekend")
        rows.append([row.sessie, row.titel, when, _(row.status), stands])
    return rows


def list_states(jobs: Sequence[Job], out: Path) -> list[tuple[Job, str]]:
    """
    Compare the reports that are there with what would be made now.

    Parameters
    ----------
    jobs : sequence of Job
    out : Path
        The folder of all reports.

    Returns
    -------
    list of (Job, str)
        ``bij``, ``verouderd`` or ``ontbreekt``; the words are to be translated.
    """
    made = {(r["naam"], r["sessie"], r["notebook"], r["taal"]): r for r in find_reports(out)}
    return [(job, _compare(job, made)) for job in jobs]


def _compare(job: Job, made: Mapping[tuple, Mapping[str, str]]) -> str:
    key = (job.naam, job.sessie or "", job.notebook.path.stem, job.taal)
    if key not in made:
        return MISSING
    now = fingerprint(list_inputs(job, workbook_folder() / "requirements.lock"))
    return PRESENT if made[key]["fingerprint"] == now else STALE
