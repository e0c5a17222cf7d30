"""What holds for each published kring: whole, in order, and each table accounted for."""

import csv
import re

import pytest

from leerkring.kring import check_kring, list_kringen, load_kring
from leerkring.kring.schema import TABLES

KRINGEN = {naam: load_kring(naam) for naam in list_kringen()}
PUBLISHED = [naam for naam, kring in KRINGEN.items() if kring.info.herkomst == "gepubliceerd"]
FILES = [
    (naam, path.stem) for naam in PUBLISHED for path in sorted(KRINGEN[naam].folder.glob("*.csv"))
]


def read_cells(naam, table):
    """Return the rows of a file as they are on disk, its header first."""
    with (KRINGEN[naam].folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_three_published_kringen_are_here():
    assert {"rotterdam-2014", "rotterdam-2016", "civil-society-2013"} <= set(PUBLISHED)


@pytest.mark.parametrize("naam", PUBLISHED)
def test_nothing_is_wrong_with_the_folder(naam):
    assert check_kring(naam) == []


@pytest.mark.parametrize("naam", PUBLISHED)
def test_herkomst_names_each_table_with_its_rows_and_documents(naam):
    kring = KRINGEN[naam]
    told = re.findall(
        r"^\| (\w+) \| (\d+) \| (.+?) \|$",
        (kring.folder / "HERKOMST.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert {name: (int(rows), told_by.split(":")[0]) for name, rows, told_by in told} == {
        table: (len(kring[table]), ", ".join(kring[table]["document"].unique()) or "geen")
        for of, table in FILES
        if of == naam
    }


@pytest.mark.parametrize(("naam", "table"), FILES)
def test_the_file_has_the_columns_of_the_schema_in_their_order(naam, table):
    assert read_cells(naam, table)[0] == TABLES[table].names


@pytest.mark.parametrize(("naam", "table"), FILES)
def test_quotation_marks_are_curly(naam, table):
    cells = [cell for row in read_cells(naam, table) for cell in row]
    assert [cell for cell in cells if set(cell) & set("\"'´`“”")] == []
