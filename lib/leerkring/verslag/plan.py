"""
Which reports there are to make, read from the notebooks themselves.

A notebook says in its metadata what it is for (``leerkring``: scope, titel, leest, nodig) and in its
``parameters`` cell what can be set. Both are read as plain JSON, so that planning costs next to
nothing; the heavy imports are only for saying what is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leerkring.kring.csvfile import read_rows
from leerkring.taal import _, get_taal
from leerkring.verslag.parameters import Parameter, parse_value, read_parameters

NUMBER = "0123456789_"


@dataclass(frozen=True)
class Notebook:
    """
    A notebook that makes reports.

    Attributes
    ----------
    path : Path
    naam : str
        Its file name without number and extension.
    scope : str
        ``sessie`` (one report per session) or ``kring`` (one per kring).
    titel : str
    leest : mapping of str to str, or None
        The tables it reads and which rows (``sessie`` or ``kring``); None when it does not say.
    nodig : tuple of str
        Tables of which one must hold something, or there is nothing to report; ``table.column``
        asks for a cell in that column. Empty when the notebook always has something to say.
    parameters : tuple of Parameter
    """

    path: Path
    naam: str
    scope: str
    titel: str
    leest: Mapping[str, str] | None
    parameters: tuple[Parameter, ...]
    nodig: tuple[str, ...] = ()


@dataclass(frozen=True)
class Job:
    """
    One report to make.

    Attributes
    ----------
    notebook : Notebook
    kring : Path
        The folder of the kring.
    naam : str
        The name of that folder.
    sessie : str or None
        None for a report on the whole kring.
    parameters : dict
        What is passed to the notebook.
    chosen : dict
        The part of `parameters` that a user set by hand.
    taal : str
    """

    notebook: Notebook
    kring: Path
    naam: str
    sessie: str | None
    parameters: dict[str, object]
    chosen: dict[str, str] = field(default_factory=dict)
    taal: str = "nl"

    @property
    def folder(self) -> str:
        """Where the report goes, below the folder of all reports."""
        return f"{self.naam}/{self.sessie or 'kring'}/{self.notebook.naam}/{self.taal}"

    def __str__(self) -> str:
        return f"{self.naam} · {self.sessie} · {self.notebook.naam}" if self.sessie else (
            f"{self.naam} · {self.notebook.naam}")  # fmt: skip


def find_notebooks(folder: Path) -> list[Notebook]:
    """
    Return the notebooks of a folder that make reports, in the order of their file names.

    Raises
    ------
    KringError
        When two share a name, or one has no good parameters.
    """
    found = [read_notebook(path) for path in sorted(folder.glob("*.ipynb"))]
    notebooks = [notebook for notebook in found if notebook]
    _refuse_same_name([(notebook.naam, notebook.path) for notebook in notebooks])
    return notebooks


def read_notebook(path: Path) -> Notebook | None:
    """Return what a notebook says it is for; None when it makes no report."""
    content = json.loads(path.read_text("utf-8"))
    about = content.get("metadata", {}).get("leerkring", {})
    if not about.get("scope"):
        return None
    naam = path.stem.lstrip(NUMBER)
    parameters = read_parameters(content, path.name)
    return Notebook(
        path,
        naam,
        about["scope"],
        about.get("titel", naam),
        about.get("leest"),
        parameters,
        tuple(about.get("nodig", ())),
    )


def plan_jobs(
    kringen: Iterable[Path],
    notebooks: Sequence[Notebook],
    *,
    sessie: str | None = None,
    notebook: str | None = None,
    values: Mapping[str, str] | None = None,
    data: Path | None = None,
) -> list[Job]:
    """
    Say which reports to make.

    Parameters
    ----------
    kringen : iterable of Path
        Folders of kringen that were found to be in order.
    notebooks : sequence of Notebook
        From `find_notebooks`.
    sessie : str, optional
        Only this session, and no reports on the whole kring.
    notebook : str, optional
        Only this notebook, its name with or without number; made even where it has little to say.
    values : mapping of str to str, optional
        Parameters as typed, ``NAME`` to ``VALUE``.
    data : Path, optional
        The folder in which a kring is known by its name alone.

    Returns
    -------
    list of Job

    Raises
    ------
    KringError
        When something that was asked for is not there.
    """
    folders = list(dict.fromkeys(kringen))
    _refuse_same_name([(folder.name, folder) for folder in folders])
    chosen = _choose(notebooks, notebook, sessie)
    typed = _parse_values(chosen, dict(values or {}))
    jobs = []
    for folder in folders:
        sessies = _choose_sessies(folder, sessie)
        for book in chosen if notebook else _keep_useful(chosen, folder):
            for key in sessies if book.scope == "sessie" else [None]:
                jobs.append(_make_job(book, folder, key, typed, values or {}, data))
    return jobs


def _make_job(
    book: Notebook,
    folder: Path,
    sessie: str | None,
    typed: Mapping[str, Mapping[str, object]],
    values: Mapping[str, str],
    data: Path | None,
) -> Job:
    kring = folder.name if folder.parent == data else str(folder)
    fixed = {"kring": kring} | ({"sessie": sessie} if sessie else {})
    own = typed[book.naam]
    return Job(
        book,
        folder,
        folder.name,
        sessie,
        fixed | dict(own),
        {name: values[name] for name in own},
        get_taal(),
    )


def _choose(notebooks: Sequence[Notebook], name: str | None, sessie: str | None) -> list[Notebook]:
    wanted = (name or "").removesuffix(".ipynb")
    chosen = [book for book in notebooks if wanted in ("", book.naam, book.path.stem)]
    if not chosen:
        known = [book.naam for book in notebooks]
        _refuse(
            f"--notebook {name}" if name else "notebooks/",
            _("er is geen notebook dat dit verslag maakt"),
            _("een notebook met een ‘scope’ in zijn metadata"),
            (wanted, known),
        )
    if not sessie:
        return chosen
    if not (per_sessie := [book for book in chosen if book.scope == "sessie"]):
        _refuse(
            f"--notebook {name}",
            _("dit notebook gaat over de hele kring"),
            "",
            _("laat --sessie weg"),
        )
    return per_sessie


def _keep_useful(books: Sequence[Notebook], folder: Path) -> list[Notebook]:
    """Leave out the notebooks that would only say that there is nothing."""
    names = {name for book in books for name in book.nodig}
    held = {name for name in names if holds(folder, name)}
    return [book for book in books if not book.nodig or held & {*book.nodig}]


def holds(folder: Path, name: str) -> bool:
    """Say whether a table of a kring has a row, or with ``table.column`` a cell in that column."""
    table, _dot, column = name.partition(".")
    path = folder / f"{table}.csv"
    if not path.is_file():
        return False
    header, rows = read_rows(path)
    if not column:
        return bool(rows)
    return column in header and any(row[header.index(column)] for _number, row in rows)


def _choose_sessies(folder: Path, sessie: str | None) -> list[str]:
    header, rows = read_rows(folder / "sessies.csv")
    column = header.index("sessie")
    known = [row[column] for _number, row in rows]
    if sessie is None:
        return known
    if sessie not in known:
        from leerkring.kring import KringError
        from leerkring.kring.folders import unknown_sessie

        raise KringError(unknown_sessie(folder.name, sessie, known))
    return [sessie]


def _parse_values(
    notebooks: Sequence[Notebook], values: Mapping[str, str]
) -> dict[str, dict[str, object]]:
    """Type each value for each notebook that knows it; every name must be known to one."""
    typed: dict[str, dict[str, object]] = {book.naam: {} for book in notebooks}
    for name, text in values.items():
        where = f"-p {name}={text}"
        if name in ("kring", "sessie"):
            remedy = _("gebruik --sessie") if name == "sessie" else _("noem de kring zonder -p")
            _refuse(where, _("deze parameter zet de opdracht zelf"), "", remedy)
        known = {p.name: p for book in notebooks for p in book.parameters}
        if name not in known:
            found = _("onbekende parameter ‘{name}’").format(name=name)
            expected = _("een parameter van het notebook")
            _refuse(where, found, expected, (name, list(known)))
        for book in notebooks:
            for parameter in book.parameters:
                if parameter.name == name:
                    typed[book.naam][name] = parse_value(parameter, text)
    return typed


def _refuse_same_name(named: Sequence[tuple[str, Path]]) -> None:
    seen: dict[str, Path] = {}
    for name, path in named:
        if name in seen:
            _refuse(
                str(path),
                _("heet net als {other}").format(other=seen[name]),
                _("verschillende namen; anders komen twee verslagen op één plaats"),
                _("maak ze na elkaar, elk met een eigen --out, of hernoem er één"),
            )
        seen[name] = path


def _refuse(where: str, found: str, expected: str, remedy: str | tuple[str, list[str]]) -> None:
    """Raise with one problem; a pair as remedy means: the word, and the known ones."""
    from leerkring.kring import KringError, Problem
    from leerkring.kring.errors import suggest

    if isinstance(remedy, tuple):
        remedy = suggest(*remedy)
    raise KringError(Problem(where, found, expected, remedy))
