"""Both READMEs are true: what they name is there, and what is there they name."""

import json
import re
from pathlib import Path

import pytest

from leerkring.cli import app
from leerkring.kring.info import read_info
from leerkring.kring.schema import TABLES

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.nl.md")
SOURCES = {
    "README.md": {"method", "document", "ours"},
    "README.nl.md": {"methode", "document", "wij"},
}
GLOSSARY = {"README.md": "Glossary", "README.nl.md": "Woordenlijst"}
LAYOUT = {"README.md": "Layout", "README.nl.md": "Indeling"}


@pytest.fixture(params=READMES)
def name(request):
    return request.param


@pytest.fixture
def text(name):
    return (ROOT / name).read_text("utf-8")


def section(text, title):
    """Return what stands under a heading of the second level."""
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", text, re.M | re.S).group(1)


def glossary_rows(name, text):
    """Return the cells of each row of the glossary, its head left out."""
    lines = [line for line in section(text, GLOSSARY[name]).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def glossary_tables(name, text):
    return [
        word for first, *_ in glossary_rows(name, text) for word in re.findall(r"`(\w+)`", first)
    ]


def links(text):
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]


def test_the_glossary_has_every_table_once_and_no_other(name, text):
    assert sorted(glossary_tables(name, text)) == sorted(TABLES)


def test_every_glossary_row_has_a_meaning_and_a_source(name, text):
    rows = glossary_rows(name, text)
    assert all(len(row) == 3 and all(row) for row in rows)
    assert {row[2] for row in rows} <= SOURCES[name]


def test_the_two_glossaries_have_the_same_words_in_the_same_order():
    english, dutch = (
        [row[0] for row in glossary_rows(name, (ROOT / name).read_text("utf-8"))]
        for name in READMES
    )
    assert english == dutch


def test_every_notebook_is_named_and_linked(name, text):
    notebooks = {f"notebooks/{path.name}" for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert notebooks
    assert {link for link in links(text) if link.startswith("notebooks/")} == notebooks


def test_every_command_is_named_and_no_other(name, text):
    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    named = set(re.findall(r"(?:^|`)leerkring ([a-z]+)\b", text, re.M))
    assert named == commands


def test_every_committed_kring_is_named_and_no_other(name, text):
    # One's own circles are ignored by git and need no mention, nor does what `leerkring demo` made.
    kringen = {
        path.parent.name
        for path in (ROOT / "data").glob("*/kring.yml")
        if read_info(path)[0].herkomst != "eigen" and path.parent.name != "demo"
    }
    assert kringen
    assert set(re.findall(r"`data/([\w-]+)`", text)) - {"mijn-kring"} == kringen


def test_the_two_commands_and_the_pythons_are_named(name, text):
    assert "make reports" in text
    assert "make test" in text
    assert re.search(r"Python 3\.11, 3\.12 (or|of) 3\.13", text)


def test_every_make_target_that_is_named_exists(name, text):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", text, re.M))
    assert {"reports", "test", "lab"} <= named <= targets


def test_the_papermill_example_sets_parameters_that_the_notebook_has(name, text):
    path, rest = re.search(r"^papermill (\S+) \S+ (.*)$", text, re.M).groups()
    cells = json.loads((ROOT / path).read_text("utf-8"))["cells"]
    cell = next(c for c in cells if "parameters" in c["metadata"].get("tags", []))
    assert re.findall(r"-p (\w+)", rest) == re.findall(r"^(\w+):", "".join(cell["source"]), re.M)


def test_links_into_the_repository_exist(name, text):
    missing = [link for link in links(text) if not (ROOT / link.partition("#")[0]).exists()]
    assert links(text) and missing == []


def test_every_folder_in_the_layout_exists(name, text):
    folders = re.findall(r"^([\w/]+/) ", section(text, LAYOUT[name]), re.M)
    packages = {
        f"lib/leerkring/{p.parent.name}/" for p in (ROOT / "lib/leerkring").glob("*/__init__.py")
    }
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []
    assert packages <= set(folders)


def test_the_picture_has_a_text_alternative_and_is_small(name, text):
    alt, path = re.search(r"!\[([^\]]*)\]\(([^)]+)\)", text).groups()
    assert len(alt) > 60
    assert (ROOT / path).stat().st_size < 250_000


def test_both_have_the_same_sections_in_the_same_order():
    counts = [
        [len(re.findall(r"^```", part, re.M)) for part in re.split(r"^## ", body, flags=re.M)]
        for body in ((ROOT / name).read_text("utf-8") for name in READMES)
    ]
    assert counts[0] == counts[1]
    assert len(counts[0]) > 10
