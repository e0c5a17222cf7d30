"""A leerkring on disk: find it, load it whole, check it whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from leerkring.kring.checks import check_files, check_tables, order_sessies
from leerkring.kring.errors import KringError, Problem
from leerkring.kring.folders import find_kring, unknown_sessie
from leerkring.kring.info import Info, read_info
from leerkring.kring.onderzoek import find_wezen
from leerkring.kring.schema import TABLES, Table
from leerkring.kring.tables import empty_table, read_table, write_table
from leerkring.taal import _


@dataclass(frozen=True)
class Kring:
    """
    A leerkring with all its tables.

    Attributes
    ----------
    naam : str
        The name of its folder.
    folder : Path
    info : Info
        What kring.yml says.
    tables : mapping of str to DataFrame
        Every table of the schema; one that is not on disk has no rows.
    """

    naam: str
    folder: Path
    info: Info
    tables: Mapping[str, pd.DataFrame]

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table]

    def select_sessie(self, sessie: str) -> Sessie:
        """
        Return one session with the rows that belong to it.

        Parameters
        ----------
        sessie : str
            A key of sessies.csv.

        Raises
        ------
        KringError
            When there is no such session.
        """
        sessies = self["sessies"]
        row = sessies[sessies["sessie"] == sessie]
        if row.empty:
            raise KringError(unknown_sessie(self.naam, sessie, list(sessies["sessie"])))
        return Sessie(self, sessie, row.iloc[0], _select(self.tables, sessie))

    def list_sessies(self) -> list[str]:
        """Return the keys of the sessions in the order of their phases and numbers."""
        return order_sessies(self.info, self["sessies"])


@dataclass(frozen=True)
class Sessie:
    """
    One session of a kring: its own row, and its rows in every table that refers to it.

    Attributes
    ----------
    kring : Kring
    sessie : str
    row : Series
        The row of ``sessies``.
    tables : mapping of str to DataFrame
    """

    kring: Kring
    sessie: str
    row: pd.Series
    tables: Mapping[str, pd.DataFrame]

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table]

    def list_gehouden(self) -> list[str]:
        """Return the keys of the sessions that were held before this one, in order, and this one."""
        order = self.kring.list_sessies()
        status = self.kring["sessies"].set_index("sessie")["status"]
        before = order[: order.index(self.sessie)]
        return [*(key for key in before if status[key] == "gehouden"), self.sessie]

    def find_vorige(self) -> Sessie | None:
        """Return the last session that was held before this one; None when there is none."""
        before = self.list_gehouden()[:-1]
        return self.kring.select_sessie(before[-1]) if before else None


def load_kring(kring: str | Path) -> Kring:
    """
    Load a kring, refusing it when anything is wrong.

    Conclusions that rest on nothing are left to `check_kring` and to the synthesis: while they
    are being written, every other report can still be made.

    Parameters
    ----------
    kring : str or Path
        A name under ``data/`` or a folder.

    Returns
    -------
    Kring

    Raises
    ------
    KringError
        With every problem at once.

    Examples
    --------
    >>> load_kring("rotterdam-2014").info.titel
    'Leerkring Methodiek'
    """
    folder = find_kring(kring)
    loaded, problems = _read(folder)
    if problems:
        raise KringError(problems)
    return loaded


def check_kring(kring: str | Path) -> list[Problem]:
    """
    Say everything that is wrong with a kring; an empty list when nothing is.

    Also what `load_kring` lets pass: the conclusions and findings that rest on nothing.

    Raises
    ------
    KringError
        When there is no kring to check.
    """
    loaded, problems = _read(find_kring(kring))
    return problems or find_wezen(loaded.info, loaded.tables)


def save_table(kring: str | Path, table: str, frame: pd.DataFrame) -> Path:
    """
    Save one table of a kring, checked first, and return its path.

    Raises
    ------
    KringError
        When a cell is not what the schema says; the file stays as it was.
    """
    path = find_kring(kring) / f"{table}.csv"
    write_table(path, frame, TABLES[table])
    return path


def _read(folder: Path) -> tuple[Kring, list[Problem]]:
    info, problems = read_info(folder / "kring.yml")
    tables = {}
    broken = set()
    for table in TABLES.values():
        path = folder / f"{table.name}.csv"
        if not path.is_file():
            tables[table.name] = empty_table(table)
            continue
        tables[table.name], found = read_table(path, table)
        broken |= {table.name} if found else set()
        problems += found
    if not (folder / "sessies.csv").is_file():
        problems.append(Problem("sessies.csv", _("het bestand ontbreekt"), _("een tabel met de sessies"),
                                _("maak het aan; zonder sessies is alleen de rij met kolomnamen genoeg")))  # fmt: skip
    problems += check_files(folder)
    whole = Kring(folder.name, folder, info, tables)
    if info.titel:
        problems += check_tables(info, tables, broken)
    return whole, problems


def _select(tables: Mapping[str, pd.DataFrame], sessie: str) -> dict[str, pd.DataFrame]:
    """Keep the rows that lead to the session, directly or through the tables they refer to."""
    kept = {"sessies": tables["sessies"][tables["sessies"]["sessie"] == sessie]}
    for name in ("deelvragen", "clusters", "schalen"):  # a table comes after the one it refers to
        kept[name] = _follow(tables[name], TABLES[name], kept)
    rest = {
        name: _follow(frame, TABLES[name], kept)
        for name, frame in tables.items()
        if name not in kept
    }
    return {name: {**rest, **kept}[name] for name in tables}


def _follow(frame: pd.DataFrame, table: Table, kept: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    if "sessie" in table.names:
        return frame[frame["sessie"].isin(set(kept["sessies"]["sessie"]))]
    links = (("deelvragen", "deelvraag"), ("clusters", "cluster"), ("schalen", "schaal"))
    for target, column in links:
        if column in table.names and target in kept:
            return frame[frame[column].isin(set(kept[target][column]))]
    return frame
