"""A new, empty kring: made from the schema, so that it passes every check at once."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from leerkring.exchange.sheet import write_template
from leerkring.kring import KringError, Problem
from leerkring.kring.cells import KEY
from leerkring.kring.schema import KRING_FIELDS, KRING_LISTS, TABLES, Column
from leerkring.kring.tables import empty_table, write_table
from leerkring.taal import _, format_list

SHEET = "invulblad.xlsx"
START = {"soort": "leerkring", "herkomst": "eigen"}


def make_kring(name: str, parent: Path) -> Path:
    """
    Make the folder of a new kring, whole or not at all.

    Parameters
    ----------
    name : str
    parent : Path
        The folder that it comes in.

    Returns
    -------
    Path
        The new folder.

    Raises
    ------
    KringError
        When the name cannot be used, or is taken.
    """
    if not KEY.fullmatch(name):
        expected = _("een naam van kleine letters, cijfers, -, _ en .")
        _refuse(name, _("deze naam kan niet"), expected, _("kies bijvoorbeeld ‘delfshaven-2025’"))
    folder = parent / name
    if folder.exists():
        _refuse(str(folder), _("bestaat al"), _("een nieuwe naam"), _("kies een andere naam"))
    if not parent.is_dir():
        _refuse(str(parent), _("deze map is er niet"), "", _("maak haar eerst, of noem een andere"))
    aside = Path(tempfile.mkdtemp(dir=parent, prefix=f".{name}-"))
    try:
        _fill(aside, name)
        aside.chmod(0o755)  # mkdtemp makes it readable for its owner only
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return folder


def render_kring_yml(title: str) -> str:
    """
    Write a first kring.yml: what must be there filled in, what may be there ready to fill in.

    Parameters
    ----------
    title : str

    Returns
    -------
    str
    """
    lines = [
        "# "
        + _("Wat deze kring is. Een regel met # ervoor telt niet mee: haal het # weg en vul in."),
        "",
    ]
    for column in KRING_FIELDS.values():
        lines += [f"# {_meaning(column)}", *_render_field(column, title), ""]
    return "\n".join(lines)


def _fill(folder: Path, name: str) -> None:
    (folder / "kring.yml").write_text(render_kring_yml(name), "utf-8", newline="\n")
    for table in TABLES.values():
        write_table(folder / f"{table.name}.csv", empty_table(table), table)
    write_template(folder / SHEET)


def _meaning(column: Column) -> str:
    text = _(column.meaning).replace("`", "")
    if column.allowed:
        text += ": " + format_list(column.allowed, "or")
    return text


def _render_field(column: Column, title: str) -> list[str]:
    if column.name in ("titel", *START):
        return [f"{column.name}: {START.get(column.name, title)}"]
    if column.type != "list":
        return [f"# {column.name}:"]
    names = KRING_LISTS[column.name]
    first, *rest = [f"{name}: …" for name in names] or ["…"]
    return [f"# {column.name}:", f"#   - {first}", *(f"#     {text}" for text in rest)]


def _refuse(where: str, found: str, expected: str, remedy: str) -> None:
    raise KringError(Problem(where, found, expected, remedy))
