"""A leerkring on disk: one folder, one kring.yml, one CSV a table."""

from leerkring.kring.errors import KringError, Problem
from leerkring.kring.kring import (
    Kring,
    Sessie,
    check_kring,
    find_kring,
    list_kringen,
    load_kring,
    save_table,
    workbook_folder,
)

__all__ = [
    "Kring",
    "KringError",
    "Problem",
    "Sessie",
    "check_kring",
    "find_kring",
    "list_kringen",
    "load_kring",
    "save_table",
    "workbook_folder",
]
