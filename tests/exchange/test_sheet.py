"""The spreadsheet template follows the schema and is always the same."""

import time

import openpyxl
import pytest

from leerkring.exchange.sheet import LAST_ROW, write_template
from leerkring.kring.schema import TABLES

CHOICES = [(table.name, column) for table in TABLES.values() for column in table.columns if column.allowed]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("blad") / "invulblad.xlsx"
    write_template(path)
    return path


@pytest.fixture(scope="module")
def book(path):
    return openpyxl.load_workbook(path)


def test_the_first_sheet_explains_and_every_table_has_one(book):
    assert book.sheetnames == ["Uitleg", "Kolommen", *TABLES]
    words = [str(cell.value) for row in book["Uitleg"] for cell in row if cell.value]
    assert any("CSV UTF-8" in word for word in words)
    assert set(TABLES) <= set(words)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_sheet_has_the_columns_of_its_table_bold_and_frozen(book, table):
    sheet = book[table.name]
    head = next(sheet.iter_rows())
    assert [cell.value for cell in head] == table.names
    assert all(cell.font.bold for cell in head)
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_says_what_goes_in(book, table):
    for cell, column in zip(next(book[table.name].iter_rows()), table.columns, strict=True):
        assert cell.comment.text.startswith(column.meaning)
        assert ("verplicht" in cell.comment.text.splitlines()[-1]) == column.required


@pytest.mark.parametrize(("table", "column"), CHOICES, ids=lambda part: getattr(part, "name", part))
def test_a_column_with_allowed_values_offers_exactly_those(book, table, column):
    place = TABLES[table].names.index(column.name) + 1
    letter = openpyxl.utils.get_column_letter(place)
    rules = [
        rule
        for rule in book[table].data_validations.dataValidation
        if f"{letter}2:{letter}{LAST_ROW}" in str(rule.sqref)
    ]
    assert [rule.formula1 for rule in rules] == [f'"{",".join(column.allowed)}"']
    assert len(rules[0].formula1) <= 255  # what Excel takes at most


def test_keys_and_dates_are_text_so_that_a_spreadsheet_leaves_them_alone(book):
    sheet = book["sessies"]
    names = TABLES["sessies"].names
    formats = {
        name: sheet.column_dimensions[openpyxl.utils.get_column_letter(n)].number_format
        for n, name in enumerate(names, 1)
    }
    assert (formats["sessie"], formats["datum"], formats["nummer"]) == ("@", "@", "General")


def test_the_same_bytes_at_another_moment(path, tmp_path):
    time.sleep(2.1)  # a zip file counts in steps of two seconds
    write_template(tmp_path / "weer.xlsx")
    assert (tmp_path / "weer.xlsx").read_bytes() == path.read_bytes()
