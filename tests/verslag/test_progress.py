"""What somebody who waits gets to see."""

import sys

import pytest

from leerkring.verslag.kernel import NotebookError
from leerkring.verslag.plan import Job, Notebook
from leerkring.verslag.progress import Progress, describe_failure, describe_results
from leerkring.verslag.run import Result


@pytest.fixture
def results(tmp_path):
    book = Notebook(tmp_path / "11_sessie.ipynb", "sessie", "sessie", "Sessie", {}, ())
    jobs = [Job(book, tmp_path, naam, "s1", {}) for naam in ("a", "a", "b")]
    error = NotebookError(5, "sessies.csv: fout\nkaarten.csv: ook fout")
    return [Result(jobs[0], 1.25), Result(jobs[1], 0.5, failure=error), Result(jobs[2], 2.0)]


def test_the_end_counts_per_kring_and_says_where_to_look(results, tmp_path):
    lines = describe_results(results, tmp_path).splitlines()
    assert [line.split() for line in lines[1:3]] == [["a", "1", "1", "1,8"], ["b", "1", "0", "2,0"]]
    assert lines[3].endswith(f"één mislukt notebook in {tmp_path / '_mislukt'}")
    assert lines[4] == f"Begin bij {tmp_path / 'index.html'}"


def test_a_failure_names_report_and_cell_and_every_line_of_our_own_error(results):
    assert describe_failure(results[1]).splitlines() == [
        "Mislukt: a · s1 · sessie, cel [5]",
        "  sessies.csv: fout",
        "  kaarten.csv: ook fout",
    ]


@pytest.mark.parametrize(("terminal", "shown"), [(True, "2/3"), (False, "[1/3] a · s1 · sessie")])
def test_a_terminal_gets_a_bar_and_a_log_gets_lines(results, monkeypatch, capsys, terminal, shown):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with Progress(len(results)) as progress:
        for result in results[:2]:
            progress.start(result.job)
            progress.finish(result)
    out, err = capsys.readouterr()
    assert shown in (err if terminal else out)
    assert ("[1/3]" in out) != terminal
    assert "Mislukt: a · s1 · sessie, cel [5]" in err
