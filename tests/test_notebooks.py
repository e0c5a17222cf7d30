"""The notebook contract: what each notebook in the walk promises its reader, its runner and CI."""

import ast
import io
import json
import re
import sys
import tokenize
from pathlib import Path

import pytest

from leerkring.kring.schema import TABLES

FOLDER = Path(__file__).parents[1] / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))
INTERACTIVE = "verkennen"


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def notebook(request):
    return json.loads(request.param.read_text("utf-8"))


def source(cell):
    return "".join(cell["source"])


def tags(cell):
    return set(cell["metadata"].get("tags", []))


def code(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def prose(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]


def lines(cell):
    return [line for line in source(cell).splitlines() if line.strip()]


def test_the_walk_is_numbered():
    assert [path.stem for path in PATHS][:1] == ["00_werkboek"]
    assert all(re.fullmatch(r"\d\d_[a-z]+", path.stem) for path in PATHS)


def test_it_opens_with_what_it_does_reads_and_writes(notebook):
    first = notebook["cells"][0]
    assert first["cell_type"] == "markdown"
    assert source(first).startswith("# ")
    assert "uitleg" in tags(first)
    assert "**Leest**" in source(first) and "**Schrijft**" in source(first)


def test_it_says_what_comes_next(notebook):
    assert any(source(cell).startswith("## Volgende stap") for cell in prose(notebook)[-2:])


def test_the_first_code_cell_holds_the_parameters_as_annotated_literals_with_help(notebook):
    tagged = [cell for cell in code(notebook) if "parameters" in tags(cell)]
    assert tagged == code(notebook)[:1]
    text = source(tagged[0])
    comments = {
        t.start[0]
        for t in tokenize.generate_tokens(io.StringIO(text).readline)
        if t.type == tokenize.COMMENT
    }
    for node in ast.parse(text).body:
        assert isinstance(node, ast.AnnAssign), ast.unparse(node)
        assert isinstance(node.value, ast.Constant)
        assert type(node.value.value).__name__ == node.annotation.id
        assert node.lineno in comments


def test_it_stays_within_its_size(notebook):
    cells = code(notebook)
    assert len(cells) <= 15
    assert sum(len(lines(cell)) for cell in cells) <= 60
    assert max(len(lines(cell)) for cell in cells) <= 8


def test_it_defines_nothing_and_catches_nothing(notebook):
    for cell in code(notebook):
        kinds = {type(node) for node in ast.walk(ast.parse(source(cell)))}
        assert not kinds & {ast.FunctionDef, ast.ClassDef, ast.Try, ast.Lambda, ast.For, ast.While}


def test_every_sentence_comes_from_the_package_where_it_can_be_translated(notebook):
    for cell in code(notebook)[1:]:
        for node in ast.walk(ast.parse(source(cell))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert " " not in node.value, node.value


def test_no_number_is_typed_into_prose(notebook):
    for cell in prose(notebook):
        words = re.sub(
            r"\[[^\]]*\]\([^)]*\)|`[^`]*`|^#+ \d\d ·", "", source(cell), flags=re.MULTILINE
        )
        assert not re.search(r"\d", words), words


def test_no_cell_shows_an_address_or_ends_in_a_semicolon(notebook):
    for cell in code(notebook):
        assert not source(cell).rstrip().endswith(";")
        assert "0x" not in json.dumps(cell["outputs"])


def test_outputs_are_stored_without_images_widgets_or_complaints(notebook):
    assert "widgets" not in notebook["metadata"]
    for cell in code(notebook):
        if INTERACTIVE in tags(cell):
            assert cell["outputs"] == [] and cell["execution_count"] is None
            continue
        assert cell["execution_count"], "run `make notebooks`: a stripped cell compares nothing"
        for output in cell["outputs"]:
            assert output["output_type"] == "display_data"
            assert not {
                kind for kind in output["data"] if kind.startswith("image/") or "widget" in kind
            }


def test_stored_outputs_hold_something_to_compare(notebook):
    assert sum(len(cell["outputs"]) for cell in code(notebook)) >= 5


def test_no_path_of_a_machine_is_stored(notebook):
    assert not re.search(r"/(home|root|Users|tmp|work)/", json.dumps(notebook))


def test_paths_come_from_the_package(notebook):
    for cell in code(notebook):
        assert not re.search(r"\.\./|open\(|read_csv|Path\(|os\.", source(cell))


def test_the_metadata_says_what_it_is_for(notebook):
    about = notebook["metadata"]["leerkring"]
    assert about["titel"]
    if "scope" in about:
        assert about["scope"] in {"sessie", "kring"}
        assert set(about["leest"]) <= set(TABLES)
        assert set(about["leest"].values()) <= {"sessie", "kring", "vorige"}
        names = {node.target.id for node in ast.parse(source(code(notebook)[0])).body}
        assert names >= ({"kring", "sessie"} if about["scope"] == "sessie" else {"kring"})


REPORTS = [
    path
    for path in PATHS
    if "scope" in json.loads(path.read_text("utf-8"))["metadata"]["leerkring"]
]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_reads_no_table_that_it_does_not_declare(path, monkeypatch):
    from IPython.core.interactiveshell import InteractiveShell

    from leerkring.kring import kring as module

    notebook, read = json.loads(path.read_text("utf-8")), set()

    def note(part, name):
        # Loading looks at every table; what counts is what the notebook and its sections ask for.
        if sys._getframe(1).f_globals["__name__"] != module.__name__:
            read.add(name)
        return part.tables[name]

    for part in (module.Kring, module.Sessie):
        monkeypatch.setattr(part, "__getitem__", note)
    shell = InteractiveShell.instance()
    for cell in code(notebook):
        if INTERACTIVE not in tags(cell):
            shell.run_cell(source(cell)).raise_error()
    InteractiveShell.clear_instance()
    assert read - set(notebook["metadata"]["leerkring"]["leest"]) == set()
