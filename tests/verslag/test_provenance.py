"""The fingerprint changes with what can change a report, and with nothing else."""

import json
from dataclasses import replace

import pytest
from werkboek import write_werkboek

from leerkring.verslag.plan import find_notebooks, plan_jobs
from leerkring.verslag.provenance import command_of, fingerprint, hash_package, list_inputs


def plan(home, **asked):
    return plan_jobs(
        [home / "data" / "proef"],
        find_notebooks(home / "notebooks"),
        sessie="s1",
        data=home / "data",
        **asked,
    )[0]


def mark(home, **asked):
    return fingerprint(list_inputs(plan(home, **asked), home / "requirements.lock"))


@pytest.mark.parametrize(
    "file", ["data/proef/kring.yml", "data/proef/kaarten.csv", "requirements.lock"]
)
def test_what_a_report_reads_changes_its_fingerprint(home, file):
    before = mark(home)
    (home / file).write_text((home / file).read_text("utf-8") + "\n", "utf-8")
    assert mark(home) != before


def test_a_table_that_appears_changes_it(home):
    (home / "data/proef/kaarten.csv").rename(home / "kaarten.csv")
    before = mark(home)
    (home / "kaarten.csv").rename(home / "data/proef/kaarten.csv")
    assert mark(home) != before


def test_a_table_that_it_does_not_read_leaves_it(home):
    before = mark(home)
    (home / "data/proef/actoren.csv").write_text("actor,naam\na,A\n", "utf-8")
    assert mark(home) == before


def test_a_notebook_that_does_not_say_what_it_reads_reads_everything(home):
    job = plan(home)
    silent = replace(job, notebook=replace(job.notebook, leest=None))
    before = fingerprint(list_inputs(silent, home / "requirements.lock"))
    (home / "data/proef/actoren.csv").write_text("actor,naam\na,A\n", "utf-8")
    assert fingerprint(list_inputs(silent, home / "requirements.lock")) != before


def test_parameters_change_it(home):
    assert mark(home, values={"meest": "1"}) != mark(home)


@pytest.mark.parametrize(("field", "changes"), [("source", True), ("outputs", False)])
def test_cells_change_it_and_stored_outputs_do_not(home, field, changes):
    path = home / "notebooks" / "11_sessie.ipynb"
    before = mark(home)
    content = json.loads(path.read_text("utf-8"))
    added = {"source": ["\n# anders"], "outputs": [{"output_type": "stream", "text": "x"}]}
    content["cells"][2][field] += added[field]
    path.write_text(json.dumps(content), "utf-8")
    assert (mark(home) != before) == changes


def test_another_folder_does_not_change_it(home, tmp_path):
    there = write_werkboek(tmp_path / "elders")
    outside = plan_jobs([there / "data/proef"], find_notebooks(there / "notebooks"), sessie="s1")[0]
    assert outside.parameters["kring"] != "proef"
    assert fingerprint(list_inputs(outside, there / "requirements.lock")) == mark(home)


def test_the_package_counts_and_its_compiled_files_do_not(tmp_path):
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "a.py").write_text("1")
    before = hash_package(tmp_path)
    hash_package.cache_clear()
    (tmp_path / "__pycache__" / "a.pyc").write_text("2")
    assert hash_package(tmp_path) == before
    hash_package.cache_clear()
    (tmp_path / "a.py").write_text("3")
    assert hash_package(tmp_path) != before


def test_the_command_makes_the_same_report_again(home):
    job = replace(plan(home, values={"meest": "1"}), naam="met spatie")
    words = "leerkring report 'met spatie' --sessie s1 --notebook sessie -p meest=1"
    assert command_of(job) == words
