"""
A leerkring on disk: one folder, one kring.yml, one CSV a table.

The names below are imported when they are asked for, so that who only reads kring.yml or plans
reports does not wait for pandas.
"""

from importlib import import_module

_WHERE = {
    "Kring": "kring",
    "KringError": "errors",
    "Problem": "errors",
    "Sessie": "kring",
    "check_kring": "kring",
    "find_kring": "folders",
    "list_kringen": "folders",
    "load_kring": "kring",
    "save_table": "kring",
    "workbook_folder": "folders",
}
__all__ = list(_WHERE)


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
