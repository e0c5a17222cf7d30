"""What a report was made from: hashes of everything that can change it."""

from __future__ import annotations

import hashlib
import json
import platform
import shlex
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from leerkring.verslag.parameters import source_of, tags_of
from leerkring.verslag.plan import Job

PACKAGE = Path(__file__).parents[1]
ALWAYS = ("kring.yml", "sessies.csv")
PACKAGES = ("leerkringwerkboek", "papermill", "nbclient", "nbconvert", "ipykernel", "pandas")


def list_inputs(job: Job, lock: Path) -> dict[str, object]:
    """
    Return everything that can change a report, by name, as hashes.

    Parameters
    ----------
    job : Job
    lock : Path
        The file that pins the installed packages.

    Returns
    -------
    dict
        None where a file is not there. Nothing in it depends on where a folder stands.
    """
    if job.notebook.leest is None:
        tables = [path.name for path in job.kring.glob("*.csv")]
    else:
        tables = [f"{table}.csv" for table in job.notebook.leest]
    return {
        "kring": {name: hash_file(job.kring / name) for name in sorted({*ALWAYS, *tables})},
        "notebook": {job.notebook.path.name: hash_notebook(job.notebook.path)},
        "leerkring": hash_package(PACKAGE),
        "requirements.lock": hash_file(lock),
        "parameters": job.parameters | {"kring": job.naam},
        "taal": job.taal,
    }


def fingerprint(inputs: dict[str, object]) -> str:
    """
    Return one hash over all inputs.

    Examples
    --------
    >>> fingerprint({"taal": "nl"})[:12]
    'bd6561ba67ad'
    """
    return hashlib.sha256(json.dumps(inputs, sort_keys=True).encode()).hexdigest()


def command_of(job: Job) -> str:
    """Return the command that makes this report again."""
    words = ["leerkring", "report", job.naam]
    words += ["--sessie", job.sessie] if job.sessie else []
    words += ["--notebook", job.notebook.naam]
    for name, text in job.chosen.items():
        words += ["-p", f"{name}={text}"]
    return shlex.join(words)


def list_versions() -> dict[str, str]:
    """Return the versions of what made a report."""
    found = {"python": platform.python_version(), "platform": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def hash_file(path: Path) -> str | None:
    """Return the sha256 of a file, None when it is not there."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def hash_notebook(path: Path) -> str:
    """
    Return the sha256 of what a notebook will do: its cells and what it says it is for.

    Stored outputs and counts are left out: looking at a notebook does not make reports stale.
    """
    content = json.loads(path.read_text("utf-8"))
    cells = [[cell["cell_type"], source_of(cell), tags_of(cell)] for cell in content["cells"]]
    about = content["metadata"].get("leerkring")
    return hashlib.sha256(json.dumps([cells, about], sort_keys=True).encode()).hexdigest()


@lru_cache
def hash_package(folder: Path) -> str:
    """Return the sha256 of the package's own files, compiled ones left out."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(f"{path.relative_to(folder).as_posix()}\0{hash_file(path)}\0".encode())
    return total.hexdigest()
