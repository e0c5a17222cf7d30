"""The outputs stored in notebooks: comparable, public, and the same bytes when nothing changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from traitlets.config.loader import PyFileConfigLoader
from werkboek import code, session_cells, write_kring, write_notebook, write_werkboek

import leerkring.lab
from leerkring.verslag.stored import (
    check_stored,
    clear_private,
    list_kringen_named,
    main,
    renew_notebook,
)

OWN = "titel: Eigen\nsoort: leerkring\nherkomst: eigen\n"


def read(path):
    return json.loads(path.read_text("utf-8"))


def cell_with(notebook, words):
    return next(c for c in notebook["cells"] if words in "".join(c["source"]))


@pytest.fixture(scope="session")
def renewed(tmp_path_factory):
    """A notebook of which the stored outputs were renewed."""
    home = write_werkboek(tmp_path_factory.mktemp("vernieuwd"))
    cells = [cell for cell in session_cells() if "stderr" not in cell.source]
    path = write_notebook(home / "notebooks" / "11_sessie.ipynb", cells)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEERKRING_HOME", str(home))
        assert renew_notebook(path)
    return home, path


@pytest.fixture
def stored(renewed, monkeypatch):
    home, path = renewed
    monkeypatch.setenv("LEERKRING_HOME", str(home))
    return read(path)


def test_images_are_left_out_and_their_text_is_kept(stored):
    (output,) = cell_with(stored, "b64decode")["outputs"]
    assert output["data"] == {"text/plain": ["Eén staaf"]}


def test_interactive_cells_stay_and_are_empty(stored):
    cell = cell_with(stored, "nooit gedraaid")
    assert (cell["outputs"], cell["execution_count"]) == ([], None)


def test_cells_keep_their_ids_and_are_counted(stored):
    assert [cell["id"] for cell in stored["cells"]] == [f"c{n}" for n in range(10)]
    counts = [c["execution_count"] for c in stored["cells"] if c["cell_type"] == "code"]
    assert counts == [1, 2, 3, 4, None, 5]


def test_a_renewed_notebook_is_in_order(stored):
    assert check_stored(stored, "x.ipynb") == []


def test_renewing_again_changes_no_byte(renewed, stored):
    _home, path = renewed
    before = path.read_bytes()
    assert not renew_notebook(path)
    assert path.read_bytes() == before


def test_nbval_passes_what_was_stored_and_fails_on_a_changed_word(renewed, tmp_path):
    home, path = renewed
    (tmp_path / "goed.ipynb").write_bytes(path.read_bytes())
    good, bad = [f'"text/plain": [\n       "{word}"' for word in ("Eén staaf", "Twee staven")]
    changed = path.read_text("utf-8").replace(good, bad)
    assert changed != path.read_text("utf-8")
    (tmp_path / "fout.ipynb").write_text(changed, "utf-8")
    # The cell that reads "nooit gedraaid" fails in nbval, as it was made to.
    words = ["-q", "--nbval", "-p", "no:cacheprovider", "-c", os.devnull, str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        env=os.environ | {"LEERKRING_HOME": str(home)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert sorted(line.split()[1] for line in failed) == [
        "fout.ipynb::Cell", "fout.ipynb::Cell", "goed.ipynb::Cell"], done.stdout  # fmt: skip


def strip(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None


def add_output(**output):
    def add(notebook):
        cell_with(notebook, "b64decode")["outputs"].append(output)

    return add


def explore(notebook):
    cell_with(notebook, "nooit gedraaid")["execution_count"] = 7


def own_circle(notebook):
    cell_with(notebook, "kring: str")["source"] = ['kring: str = "eigen"']


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (strip, "een cel is niet uitgevoerd"),
        (strip, "er is geen uitvoer bewaard"),
        (explore, "‘verkennen’ bewaart uitvoer"),
        (own_circle, "de kring van dit notebook is ‘eigen’"),
        (lambda notebook: notebook["cells"].pop(0), "de kring van dit notebook is ‘geen’"),
        (lambda notebook: notebook["metadata"].update(widgets={}), "de stand van een widget"),
        (add_output(output_type="stream", name="stderr", text="x"), "schreef op stderr"),
        (add_output(output_type="error", ename="E", evalue=""), "eindigde met een fout"),
        (add_output(output_type="display_data", data={"image/svg+xml": ""}), "een beeld"),
        (
            add_output(
                output_type="display_data", data={"application/vnd.jupyter.widget-view+json": {}}
            ),
            "een widget is bewaard",
        ),
    ],
)
def test_what_may_not_be_stored_is_named(stored, spoil, message):
    spoil(stored)
    assert any(message in str(problem) for problem in check_stored(stored, "x.ipynb"))


def test_the_check_says_so_and_exits_with_1(renewed, stored, tmp_path, capsys):
    _home, path = renewed
    strip(stored)
    bare = tmp_path / "kaal.ipynb"
    bare.write_text(json.dumps(stored), "utf-8")
    assert main(["--check", str(path)]) == 0
    assert main(["--check", str(path), str(bare)]) == 1
    assert f"{bare}: een cel is niet uitgevoerd" in capsys.readouterr().err


def test_a_failing_notebook_stays_as_it_was_and_is_named_with_its_cell(home, capsys):
    path = write_notebook(home / "notebooks" / "12_stuk.ipynb", [code("1 / 0")], scope="kring")
    before = path.read_bytes()
    assert main([str(path)]) == 1
    assert f"{path}, cel [2]: ZeroDivisionError: division by zero" in capsys.readouterr().err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('kring = "a"', ["a"]),
        ('kring: str = "a"  # map', ["a"]),
        ('if True:\n    kring = load_kring("a")', ["a"]),
        ("kring = load_kring(kring)", []),
        ("%matplotlib inline", []),
        ('andere = "a"', []),
    ],
)
def test_the_circle_of_a_notebook_is_read_from_its_cells(source, names):
    notebook = {"cells": [{"cell_type": "code", "source": source}]}
    assert list_kringen_named(notebook) == names


@pytest.mark.parametrize("name", ["eigen", "nergens"])
def test_one_circle_of_ones_own_is_enough_to_clear_everything(home, stored, name, monkeypatch):
    monkeypatch.setenv("LEERKRING_HOME", str(home))
    write_kring(home / "data" / "eigen", kring=OWN)
    injected = nbformat.v4.new_code_cell(f'kring = "{name}"', id="i")
    stored["cells"].insert(1, injected)
    assert clear_private(stored)
    assert all(not c["outputs"] for c in stored["cells"] if c["cell_type"] == "code")


@pytest.mark.filterwarnings("ignore:Overriding existing pre_save_hook")  # by itself, twice
def test_jupyterlab_saves_no_outputs_on_a_circle_of_ones_own(home, stored, monkeypatch):
    monkeypatch.setenv("LEERKRING_HOME", str(home))
    write_kring(home / "data" / "eigen", kring=OWN)
    file = Path(leerkring.lab.__file__)
    config = PyFileConfigLoader(file.name, path=str(file.parent)).load_config()
    manager = LargeFileManager(root_dir=str(home), config=config)
    content = nbformat.from_dict(stored)
    for name, circle in (("openbaar", "proef"), ("eigen", "eigen")):
        cell_with(content, "kring: str").source = f'kring: str = "{circle}"'
        manager.save({"type": "notebook", "content": content, "format": "json"}, f"{name}.ipynb")
    assert "Eerste sessie" in (home / "openbaar.ipynb").read_text("utf-8")
    assert "Eerste sessie" not in (home / "eigen.ipynb").read_text("utf-8")
