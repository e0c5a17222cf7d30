"""
Make reports, each whole or not at all.

A report is written in a folder aside, in the same file system, and put in place by a rename. One
runner at a time writes in a folder of reports, so that what an interrupted run left aside can be
swept without harm to another.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from nbformat import NotebookNode

from leerkring import __version__
from leerkring.kring import workbook_folder
from leerkring.kring.info import read_info
from leerkring.taal import _
from leerkring.verslag.index import write_index
from leerkring.verslag.kernel import NotebookError, run_notebook
from leerkring.verslag.notebook import dump_notebook, find_paths, scrub_notebook, set_injected
from leerkring.verslag.plan import Job
from leerkring.verslag.provenance import command_of, fingerprint, list_inputs, list_versions
from leerkring.verslag.render import FigureError, Imprint, render_html

ASIDE, LOCK, FAILED = ".bezig", ".slot", "_mislukt"
NOTEBOOK, HTML, RUN = "verslag.ipynb", "verslag.html", "run.json"


@dataclass(frozen=True)
class Result:
    """
    What became of a job.

    Attributes
    ----------
    job : Job
    seconds : float
    warnings : str
        What the notebook wrote to stderr.
    failure : NotebookError or None
    """

    job: Job
    seconds: float
    warnings: str = ""
    failure: NotebookError | None = None


def run_jobs(
    jobs: Sequence[Job],
    out: Path,
    *,
    on_wait: Callable[[], None] = lambda: None,
    on_start: Callable[[Job], None] = lambda job: None,
    on_done: Callable[[Result], None] = lambda result: None,
) -> list[Result]:
    """
    Make reports one after the other, and the front page of all that are there.

    Parameters
    ----------
    jobs : sequence of Job
    out : Path
        The folder of all reports.
    on_wait, on_start, on_done : callable
        Told when another run is busy here, and before and after each job.

    Returns
    -------
    list of Result
        One per job; a notebook that fails does not stop the others.
    """
    out.mkdir(parents=True, exist_ok=True)
    results = []
    with _lock(out, on_wait), _aside(out) as aside:
        try:
            for job in jobs:
                on_start(job)
                results.append(make_report(job, out, aside))
                on_done(results[-1])
        finally:
            write_index(out, aside)
    return results


def make_report(job: Job, out: Path, aside: Path) -> Result:
    """Make one report in a fresh folder below `aside` and put it in place."""
    start = time.perf_counter()
    started = datetime.now(UTC)
    folder = Path(tempfile.mkdtemp(dir=aside))
    failed = out / FAILED / f"{job.folder}.ipynb"
    warnings, failure = "", None
    inputs = list_inputs(job, workbook_folder() / "requirements.lock")
    try:
        notebook = run_notebook(job.notebook.path, folder / NOTEBOOK, job.parameters)
        warnings = scrub_notebook(notebook)
        set_injected(notebook, job.parameters | {"kring": job.naam})
        write_report(notebook, job, fingerprint(inputs), folder)
    except NotebookError as error:
        failure = error
    seconds = time.perf_counter() - start
    if failure:
        _keep_failed(folder / NOTEBOOK, failed)
    else:
        _write_run(folder, inputs, started, seconds)
        put_in_place(folder, out / job.folder)
        failed.unlink(missing_ok=True)
    return Result(job, seconds, warnings, failure)


def write_report(notebook: NotebookNode, job: Job, mark: str, folder: Path) -> None:
    """
    Write the notebook as it ran and the page that people read.

    Raises
    ------
    NotebookError
        When the report would name a folder of this machine, or hide a figure from who cannot
        see it.
    """
    if path := find_paths(notebook, {workbook_folder().resolve(), job.kring}):
        text = _("het verslag noemt een map van deze computer ({path}); laat die weg")
        raise NotebookError(None, text.format(path=path))
    info, _problems = read_info(job.kring / "kring.yml")
    imprint = Imprint(
        naam=job.naam,
        kring=info.titel,
        herkomst=info.herkomst,
        sessie=job.sessie or "",
        notebook=job.notebook.path.stem,
        verslag=_(job.notebook.titel),
        command=command_of(job),
        fingerprint=mark,
        version=__version__,
    )
    try:
        page = render_html(notebook, imprint)
    except FigureError as error:
        raise NotebookError(None, str(error)) from None
    (folder / NOTEBOOK).write_text(dump_notebook(notebook), "utf-8", newline="\n")
    (folder / HTML).write_text(page, "utf-8", newline="\n")


def put_in_place(folder: Path, target: Path) -> None:
    """Rename a finished folder to where it belongs; what stood there goes, or stays whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)  # mkdtemp makes it readable for its owner only
    old = folder.with_name(f"{folder.name}-oud")
    if target.exists():
        target.rename(old)
    try:
        folder.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _write_run(folder: Path, inputs: dict[str, object], started: datetime, seconds: float) -> None:
    from leerkring.verslag.provenance import hash_file

    run = {
        "fingerprint": fingerprint(inputs),
        "started": started.isoformat(timespec="seconds"),
        "seconds": round(seconds, 3),
        "versions": list_versions(),
        "inputs": inputs,
        "outputs": {name: hash_file(folder / name) for name in (NOTEBOOK, HTML)},
    }
    text = json.dumps(run, indent=1, ensure_ascii=False) + "\n"
    (folder / RUN).write_text(text, "utf-8", newline="\n")


def _keep_failed(notebook: Path, kept: Path) -> None:
    if notebook.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        notebook.replace(kept)


@contextmanager
def _lock(out: Path, on_wait: Callable[[], None]):
    lock = FileLock(out / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_wait()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _aside(out: Path):
    """Give an empty folder aside; whatever an interrupted run left there is swept first."""
    aside = out / ASIDE
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)
