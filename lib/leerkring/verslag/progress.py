"""Tell who waits at a terminal how far the reports are; plain lines where there is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from leerkring.taal import _, count_noun, format_number
from leerkring.verslag.plan import Job
from leerkring.verslag.run import FAILED, Result


class Progress:
    """
    Show one job after the other: a bar on a terminal, a line a report elsewhere.

    Parameters
    ----------
    total : int
        How many reports there are to make.
    """

    def __init__(self, total: int):
        self.total, self.done = total, 0
        self.bar = _make_bar() if sys.stderr.isatty() else None

    def __enter__(self) -> Progress:
        if self.bar:
            self.bar.start()
            self.task = self.bar.add_task("", total=self.total)
        return self

    def __exit__(self, *_error: object) -> None:
        if self.bar:
            self.bar.stop()

    def wait(self) -> None:
        """Say that another run is busy in the same folder."""
        _say(_("Een andere opdracht maakt hier al verslagen; deze wacht tot die klaar is."))

    def start(self, job: Job) -> None:
        """Say which report is being made."""
        if self.bar:
            self.bar.update(self.task, description=str(job))

    def finish(self, result: Result) -> None:
        """Say what became of a report."""
        self.done += 1
        if self.bar:
            self.bar.update(self.task, advance=1, description=str(result.job))
        elif not result.failure:
            text = _("[{done}/{total}] {job}: klaar in {seconds} s")
            seconds = format_number(result.seconds, 1)
            print(
                text.format(done=self.done, total=self.total, job=result.job, seconds=seconds),
                flush=True,
            )
        if result.warnings:
            _say(_("{job} meldt:").format(job=result.job) + "\n" + result.warnings.rstrip())
        if result.failure:
            _say(describe_failure(result))


def describe_failure(result: Result) -> str:
    """Say in two lines which report failed, at which cell, and why."""
    cell = result.failure.cell
    where = _(", cel [{cell}]").format(cell=cell) if cell else ""
    message = result.failure.message.replace("\n", "\n  ")
    return _("Mislukt: {job}{where}").format(job=result.job, where=where) + f"\n  {message}"


def describe_results(results: Sequence[Result], out: Path) -> str:
    """Say per kring how many reports were made and failed, and where to look."""
    rows = [[_("kring"), _("gemaakt"), _("mislukt"), _("seconden")]]
    for naam in dict.fromkeys(result.job.naam for result in results):
        own = [result for result in results if result.job.naam == naam]
        failed = sum(bool(result.failure) for result in own)
        seconds = format_number(sum(result.seconds for result in own), 1)
        rows.append([naam, str(len(own) - failed), str(failed), seconds])
    lines = [format_columns(rows, right=(1, 2, 3))]
    if failed := sum(bool(result.failure) for result in results):
        what = count_noun(failed, "mislukt notebook", "mislukte notebooks")
        text = _("Om na te lezen: {what} in {folder}")
        lines.append(text.format(what=what, folder=out / FAILED))
    lines.append(_("Begin bij {index}").format(index=out / "index.html"))
    return "\n".join(lines)


def format_columns(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """
    Set rows in columns of plain text.

    Examples
    --------
    >>> print(format_columns([["kring", "n"], ["a", "12"]], right=[1]))
    kring   n
    a      12
    """
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _make_bar():
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    description = TextColumn("{task.description}", markup=False)
    # On stderr, where what goes wrong is told too, so that the two do not write over each other.
    return RichProgress(*columns, description, console=Console(stderr=True))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
