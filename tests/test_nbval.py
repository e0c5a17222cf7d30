"""Strict nbval over the walk means something: it fails on a changed number and on a stripped cell."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
SMALLEST = "00_werkboek.ipynb"


def run_nbval(folder):
    call = [sys.executable, "-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(call, capture_output=True, text=True, cwd=folder)


@pytest.fixture
def copy(tmp_path):
    """Return a function that copies one notebook, changed, beside the conftest of the walk."""

    def write(change):
        shutil.copy(NOTEBOOKS / "conftest.py", tmp_path)
        notebook = json.loads((NOTEBOOKS / SMALLEST).read_text("utf-8"))
        change(notebook)
        (tmp_path / SMALLEST).write_text(json.dumps(notebook), "utf-8")
        return tmp_path

    return write


def test_a_changed_number_in_a_stored_output_fails(copy):
    def change(notebook):
        text = json.dumps(notebook["cells"])
        assert "9 sessies" in text
        notebook["cells"] = json.loads(text.replace("9 sessies", "10 sessies"))

    told = run_nbval(copy(change))
    assert told.returncode == 1
    assert "1 failed" in told.stdout


def test_a_stripped_notebook_fails(copy):
    def strip(notebook):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell.update(outputs=[], execution_count=None)

    told = run_nbval(copy(strip))
    assert told.returncode == 1
    assert "has no stored outputs" in told.stdout
    assert "passed" not in told.stdout


def test_papermill_runs_a_notebook_from_any_folder_without_a_wrapper(tmp_path):
    call = [str(Path(sys.executable).with_name("papermill")), str(NOTEBOOKS / "11_praktijksessie.ipynb"), "out.ipynb",
            "-p", "kring", "rotterdam-2014", "-p", "sessie", "f1s3"]  # fmt: skip
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True)
    assert "33 kansen en 30 problemen" in (tmp_path / "out.ipynb").read_text("utf-8")
