"""kring.yml: what a kring is, read with the line of everything that is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path

import yaml

from leerkring.kring.cells import KEY, rule_of
from leerkring.kring.csvfile import decode_file
from leerkring.kring.errors import KringError, Problem, suggest
from leerkring.kring.schema import KRING_FIELDS, KRING_LISTS
from leerkring.taal import _, format_list

FILE = "kring.yml"


@dataclass(frozen=True)
class Info:
    """
    What kring.yml says; each field is described in `schema.KRING_FIELDS`.

    The lists hold one dict per entry, except ``gebieden``, which holds names.
    """

    titel: str = ""
    soort: str = "leerkring"
    herkomst: str = "eigen"
    traject: str = ""
    thema: str = ""
    motto: str = ""
    doel: str = ""
    van: str = ""
    tot: str = ""
    min_cel: int = 5
    centrale_vraag: list[dict[str, str]] = field(default_factory=list)
    gebieden: list[str] = field(default_factory=list)
    fasen: list[dict[str, str]] = field(default_factory=list)
    fronten: list[dict[str, str]] = field(default_factory=list)
    documenten: list[dict[str, str]] = field(default_factory=list)

    def keys(self, name: str) -> list[str]:
        """Return the keys of one of the lists."""
        key = KRING_LISTS[name][0] if KRING_LISTS[name] else ""
        return [entry[key] if key else entry for entry in getattr(self, name)]

    def document(self, key: str) -> dict[str, str]:
        """Return the entry of one document, empty when there is none."""
        return next((entry for entry in self.documenten if entry["document"] == key), {})

    def fase(self, key: str) -> dict[str, str]:
        """Return the entry of one phase, empty when there is none."""
        return next((entry for entry in self.fasen if entry["fase"] == key), {})


def read_info(path: Path) -> tuple[Info, list[Problem]]:
    """
    Read kring.yml and say everything that is wrong with it.

    Returns
    -------
    info : Info
        Empty when there are problems.
    problems : list of Problem
        With the line of the file as row.
    """
    try:
        node = _compose(path)
    except KringError as error:
        return Info(), error.problems
    values, lines, problems = {}, {}, []
    for key, value in node.value:
        name, row = key.value, key.start_mark.line + 1
        if name not in KRING_FIELDS:
            problems.append(_unknown(name, row))
        elif name in values:
            problems.append(Problem(FILE, _("‘{name}’ staat er twee keer").format(name=name),
                                    _("elk gegeven één keer"), _("haal er één weg"), rows=(row,)))  # fmt: skip
        else:
            values[name], lines[name] = _plain(value), row
    for name, column in KRING_FIELDS.items():
        if column.type == "list":
            problems += _check_list(name, values, lines)
        else:
            problems += _check_value(name, values, lines)
    if problems:
        return Info(), problems
    return Info(
        **{name: _convert(name, value) for name, value in values.items() if value != ""}
    ), []


def _compose(path: Path) -> yaml.MappingNode:
    text = decode_file(path)
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise KringError(
            Problem(FILE, _("geen goede YAML ({error})").format(error=error.problem),
                    _("regels als ‘titel: Leerkring Methodiek’"),
                    _("let op inspringen, en zet tekst met een dubbele punt tussen aanhalingstekens"),
                    rows=(mark.line + 1,) if mark else ())
        ) from None  # fmt: skip
    except yaml.YAMLError as error:
        raise KringError(
            Problem(FILE, _("geen goede YAML ({error})").format(error=str(error).splitlines()[0]),
                    _("gewone tekst"), _("typ het bestand opnieuw over"))
        ) from None  # fmt: skip
    if not isinstance(node, yaml.MappingNode):
        raise KringError(
            Problem(FILE, _("het bestand is leeg of geen lijst van gegevens"),
                    _("ten minste titel, soort en herkomst"), _("kijk het na bij een andere kring"))
        )  # fmt: skip
    return node


def _plain(node: yaml.Node) -> object:
    """Return a node as text, lists and dicts; everything stays the text that was typed."""
    if isinstance(node, yaml.MappingNode):
        return {
            key.value if isinstance(key.value, str) else "": _plain(value)
            for key, value in node.value
        }
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return " ".join(node.value.split())


def _check_value(name: str, values: dict, lines: dict) -> list[Problem]:
    column = KRING_FIELDS[name]
    value = values.get(name, "")
    if value == "":
        if not column.required:
            return []
        return [Problem(FILE, _("‘{name}’ ontbreekt").format(name=name), _(column.meaning),
                        _("voeg een regel ‘{name}: …’ toe").format(name=name),
                        rows=(lines[name],) if name in lines else ())]  # fmt: skip
    expected, accepts, advise = rule_of(column)
    if isinstance(value, str) and accepts(value):
        return []
    shown = value if isinstance(value, str) else _("een lijst")
    return [Problem(FILE, _("{name}: gevonden ‘{value}’").format(name=name, value=shown), expected,
                    advise(shown), rows=(lines[name],))]  # fmt: skip


def _check_list(name: str, values: dict, lines: dict) -> list[Problem]:
    """Check one list; a single text is accepted where only its first word is needed."""
    entries = values.get(name, "")
    if entries == "":
        return []
    names = KRING_LISTS[name]
    key = names[0] if names else ""
    if isinstance(entries, str):
        entries = [entries]
    if isinstance(entries, list) and key == "tekst":
        entries = [{key: entry} if isinstance(entry, str) else entry for entry in entries]
    values[name] = entries
    good = isinstance(entries, list) and all(
        (isinstance(entry, dict) and _entry_ok(entry, names))
        if key
        else isinstance(entry, str) and entry
        for entry in entries
    )
    if good and len({str(entry[key] if key else entry) for entry in entries}) == len(entries):
        return []
    expected = (
        _("een lijst waarvan elk punt een eigen {key} heeft, en verder alleen {names}").format(
            key=key, names=format_list(names[1:]))
        if key else _("een lijst van verschillende namen")
    )  # fmt: skip
    return [Problem(FILE, _("{name} is niet goed ingevuld").format(name=name), expected,
                    _("kijk het na bij een andere kring"), rows=(lines[name],))]  # fmt: skip


def _entry_ok(entry: dict, names: tuple[str, ...]) -> bool:
    key = names[0]
    named = bool(entry.get(key)) and (key == "tekst" or bool(KEY.fullmatch(str(entry[key]))))
    return named and all(name in names and isinstance(value, str) for name, value in entry.items())


def _convert(name: str, value: object) -> object:
    return int(str(value)) if KRING_FIELDS[name].type == "count" else value


def _unknown(name: str, row: int) -> Problem:
    known = [f.name for f in fields(Info)]
    return Problem(FILE, _("onbekend gegeven ‘{name}’").format(name=name), format_list(known),
                   suggest(name, known) or _("haal de regel weg"), rows=(row,))  # fmt: skip
