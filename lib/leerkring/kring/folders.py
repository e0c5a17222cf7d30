"""Where kringen stand, and what to say of one that is not there."""

from __future__ import annotations

import os
from pathlib import Path

from leerkring.kring.errors import KringError, Problem, suggest
from leerkring.taal import _

HOME = Path(__file__).resolve().parents[3]


def workbook_folder() -> Path:
    """Return the folder that holds ``data/``, ``notebooks/`` and ``reports/``."""
    return Path(os.environ.get("LEERKRING_HOME") or HOME)


def find_kring(kring: str | Path) -> Path:
    """
    Find the folder of a kring by its name under ``data/`` or by its path.

    Raises
    ------
    KringError
        When there is no such folder, or it holds no kring.yml.
    """
    data = workbook_folder() / "data"
    named = (
        data / kring
        if str(kring) == Path(kring).name and str(kring) not in {"", ".", ".."}
        else None
    )
    folder = named if named and named.is_dir() else Path(kring).expanduser()
    if (folder / "kring.yml").is_file():
        return folder.resolve()
    known = list_kringen()
    found = (
        _("de map heeft geen kring.yml") if folder.is_dir() else _("er is geen map met deze naam")
    )
    remedy = suggest(str(kring), known) or _("maak een kring met ‘leerkring new NAAM’")
    raise KringError(
        Problem(str(kring), found, _("de map van een kring, of een naam onder data/"), remedy)
    )


def list_kringen() -> list[str]:
    """Return the names of the kringen under ``data/``, sorted."""
    return sorted(path.parent.name for path in (workbook_folder() / "data").glob("*/kring.yml"))


def unknown_sessie(kring: str, sessie: str, known: list[str]) -> Problem:
    """Return the problem of asking for a session that is not there."""
    found = _("sessie ‘{sessie}’ bestaat niet in {kring}").format(sessie=sessie, kring=kring)
    remedy = suggest(sessie, known) or _("deze kring heeft geen sessies")
    return Problem("sessies.csv", found, _("een sleutel uit de kolom sessie"), remedy)
