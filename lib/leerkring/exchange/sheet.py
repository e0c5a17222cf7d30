"""A spreadsheet to fill in by hand, one sheet a table, made from the schema."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from leerkring.kring.schema import TABLES, Column, Table
from leerkring.taal import N_, _, format_list

# A spreadsheet file holds dates of its making; these are fixed, so that it is always the same.
MADE = datetime(2000, 1, 1)
ZIP_TIME = (2000, 1, 1, 0, 0, 0)
LAST_ROW = 2000
TEXT, BOLD, WRAPPED = "@", Font(bold=True), Alignment(wrap_text=True, vertical="top")
TYPES = {
    "text": N_("tekst"),
    "key": N_("sleutel: kleine letters, cijfers, -, _ en ."),
    "count": N_("heel getal"),
    "number": N_("getal, met een punt voor de decimalen"),
    "date": N_("datum als 2014-11-24, 2014-11 of 2014"),
}
HOW = (
    N_("Vul per tabel een blad in; de betekenis van elke kolom staat op het blad Kolommen."),
    N_("Laat de vetgedrukte kolomnamen staan. Daar staat ook wat een kolom betekent."),
    N_(
        "Bewaar elk ingevuld blad als ‘CSV UTF-8 (door komma’s gescheiden)’ in de map van de kring."
    ),
    N_(
        "De bestandsnaam is die van het blad, bijvoorbeeld sessies.csv. Lege bladen kun je overslaan."
    ),
    N_("Deelnemers krijgen een schuilnaam, nooit hun echte naam."),
    N_("Kijk daarna alles na met: leerkring check en de naam van de kring."),
)


def write_template(path: Path) -> None:
    """
    Write the spreadsheet template; the same bytes every time.

    Parameters
    ----------
    path : Path
        An ``.xlsx`` file.
    """
    book = Workbook()
    book.properties.creator = "Leerkringwerkboek"
    book.properties.created = book.properties.modified = MADE
    _write_manual(book.active)
    _write_columns(book.create_sheet(_("Kolommen")))
    for table in TABLES.values():
        _write_table(book.create_sheet(table.name), table)
    buffer = io.BytesIO()
    book.save(buffer)
    path.write_bytes(fix_zip(buffer.getvalue(), MADE))


def fix_zip(content: bytes, made: datetime) -> bytes:
    """Write an Office file again with fixed times, and with `made` as its last change."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(fixed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":  # openpyxl says "now" here, whatever it was told
                data = _set_modified(data, made)
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            new.writestr(entry, data)
    return fixed.getvalue()


def _set_modified(core: bytes, made: datetime) -> bytes:
    head, tag, rest = core.partition(b"<dcterms:modified")
    opening, _bracket, tail = rest.partition(b">")
    _now, _end, tail = tail.partition(b"</dcterms:modified>")
    stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return head + tag + opening + b">" + stamp + b"</dcterms:modified>" + tail


def _write_manual(sheet: Worksheet) -> None:
    sheet.title = _("Uitleg")
    sheet.append([_("Invulblad van een leerkring")])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    for number, line in enumerate(HOW, 1):
        sheet.append([f"{number}. {_(line)}"])
    sheet.append([])
    _write_head(sheet, [_("blad"), _("tabel"), _("één rij is")])
    for table in TABLES.values():
        sheet.append([table.name, _(table.label), _(table.meaning)])
        sheet.cell(sheet.max_row, 1).hyperlink = f"#'{table.name}'!A1"
    _set_widths(sheet, 22, 24, 80)


def _write_columns(sheet: Worksheet) -> None:
    _write_head(sheet, [_("tabel"), _("kolom"), _("verplicht"), _("wat erin komt"), _("soort")])
    for table in TABLES.values():
        for column in table.columns:
            must = _("ja") if column.required else ""
            sheet.append([table.name, column.name, must, _(column.meaning), _kind(column)])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = WRAPPED
    _set_widths(sheet, 18, 18, 11, 60, 50)
    sheet.freeze_panes = "A2"


def _write_table(sheet: Worksheet, table: Table) -> None:
    _write_head(sheet, table.names)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        letter = get_column_letter(number)
        must = "\n" + _("verplicht") if column.required else ""
        about = f"{_(column.meaning)}\n{_kind(column)}{must}"
        comment = Comment(about, "Leerkringwerkboek", height=160, width=320)
        sheet.cell(1, number).comment = comment
        width = 44 if column.name in ("tekst", "toelichting", "opmerking", "omschrijving") else 18
        sheet.column_dimensions[letter].width = width
        if column.type in ("key", "date", "text"):
            # As text, so that a spreadsheet does not turn 2014-11 into a day or 1-2 into a date.
            sheet.column_dimensions[letter].number_format = TEXT
        if column.allowed:
            _add_choice(sheet, letter, column)


def _add_choice(sheet: Worksheet, letter: str, column: Column) -> None:
    choice = DataValidation("list", formula1=f'"{",".join(column.allowed)}"', allow_blank=True)
    choice.errorTitle = _("Onbekend woord")
    choice.error = _("Kies uit {words}.").format(words=format_list(column.allowed, "or"))
    choice.showErrorMessage = True
    sheet.add_data_validation(choice)
    choice.add(f"{letter}2:{letter}{LAST_ROW}")


def _kind(column: Column) -> str:
    if column.allowed:
        return _("één van: {words}").format(words=format_list(column.allowed, "or"))
    if column.refers:
        return _("{type}; bestaat in {where}").format(
            type=_(TYPES[column.type]), where=column.refers
        )
    return _(TYPES[column.type])


def _write_head(sheet: Worksheet, names: list[str]) -> None:
    sheet.append(names)
    for cell in sheet[sheet.max_row]:
        cell.font = BOLD


def _set_widths(sheet: Worksheet, *widths: int) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
