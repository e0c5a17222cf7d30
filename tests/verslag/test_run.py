"""Reports from real kernels: whole or not at all, and the same bytes everywhere."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock
from werkboek import code, leerkring, list_files, read_json, write_notebook

from leerkring.verslag.notebook import load_notebook
from leerkring.verslag.plan import find_notebooks, plan_jobs
from leerkring.verslag.run import NotebookError, put_in_place, write_report

S1 = "proef/s1/sessie/nl"


def test_a_report_is_a_notebook_a_page_and_what_differs_per_run(made):
    home, _done = made
    assert list_files(home / "reports" / S1) == ["run.json", "verslag.html", "verslag.ipynb"]
    run = read_json(home / "reports" / S1 / "run.json")
    assert set(run) == {"fingerprint", "started", "seconds", "versions", "inputs", "outputs"}
    assert set(run["outputs"]) == {"verslag.ipynb", "verslag.html"}


def test_a_failing_notebook_does_not_stop_the_others(made):
    home, done = made
    pages = sorted(p.parent.relative_to(home / "reports").as_posix()
                   for p in (home / "reports").rglob("verslag.html"))  # fmt: skip
    assert pages == ["proef/kring/alles/nl", S1, "proef/s2/sessie/nl"]
    assert done.returncode == 1


def test_a_failure_is_told_in_two_lines_and_its_notebook_kept_aside(made):
    home, done = made
    lines = done.stderr.splitlines()
    place = lines.index("Mislukt: proef · stuk, cel [5]")
    assert lines[place + 1] == "  ZeroDivisionError: division by zero"
    assert "Traceback" not in done.stderr
    assert list_files(home / "reports" / "_mislukt") == ["proef/kring/stuk/nl.ipynb"]


def test_what_a_notebook_writes_to_stderr_is_shown_to_the_runner_and_not_to_readers(made):
    home, done = made
    assert "op stderr" in done.stderr
    for name in ("verslag.ipynb", "verslag.html"):
        assert "op stderr /" not in (home / "reports" / S1 / name).read_text("utf-8")


def test_interactive_cells_are_neither_run_nor_kept(made):
    home, done = made
    assert "nooit gedraaid" not in done.stderr
    assert "nooit gedraaid" not in (home / "reports" / S1 / "verslag.ipynb").read_text("utf-8")


def test_nothing_is_left_aside(made):
    home, _done = made
    assert sorted(p.name for p in (home / "reports").iterdir()) == [
        ".slot", "_mislukt", "index.html", "proef"]  # fmt: skip


@pytest.mark.parametrize("name", ["verslag.ipynb", "verslag.html"])
def test_another_folder_time_zone_language_and_user_give_the_same_bytes(made, elsewhere, name):
    home, _done = made
    assert (elsewhere / S1 / name).read_bytes() == (home / "reports" / S1 / name).read_bytes()


def test_no_folder_of_this_machine_is_stored(elsewhere):
    for name in ("verslag.ipynb", "verslag.html"):
        assert str(elsewhere.parent) not in (elsewhere / S1 / name).read_text("utf-8")


def test_a_report_that_would_name_a_folder_of_this_machine_is_refused(home, tmp_path):
    job = plan_jobs([home / "data" / "proef"], find_notebooks(home / "notebooks"))[0]
    notebook = load_notebook(job.notebook.path)
    notebook.cells[1].source = f"# zie {home}/data"
    with pytest.raises(NotebookError, match="noemt een map van deze computer"):
        write_report(notebook, job, "0" * 64, tmp_path)
    assert list(tmp_path.glob("verslag.*")) == []


def test_a_report_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path, monkeypatch):
    target, fresh = tmp_path / "kring" / "nl", tmp_path / "aside"
    target.mkdir(parents=True)
    fresh.mkdir()
    (target / "verslag.html").write_text("oud")
    rename = Path.rename

    def refuse(self, to):
        if self == fresh:
            raise PermissionError(13, "Permission denied", str(to))
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        put_in_place(fresh, target)
    assert (target / "verslag.html").read_text() == "oud"


@pytest.fixture
def hanging(home, tmp_path_factory):
    """Let the second session hang, after telling which process it is."""
    mark = tmp_path_factory.mktemp("teken") / "bezig"
    cells = [
        code(f"import os, pathlib, time\nmark = pathlib.Path({str(mark)!r})"),
        code("if sessie == 's2':\n    mark.write_text(f'{os.getpid()}.')\n    time.sleep(120)"),
    ]
    write_notebook(home / "notebooks" / "11_sessie.ipynb", cells)
    process = subprocess.Popen(
        [sys.executable, "-m", "leerkring.cli", "report", "proef"],
        env=os.environ | {"LEERKRING_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A test run in the background ignores Ctrl-C, and hands that down.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    wait_until(lambda: mark.is_file() and mark.read_text().endswith("."))
    yield process, int(mark.read_text()[:-1])
    process.kill()
    process.communicate()


def wait_until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def is_gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{pid}/stat")  # a dead process that its parent has not asked after yet
    return stat.is_file() and stat.read_text().split()[2] == "Z"


def list_pages(home):
    return [p.parent.relative_to(home / "reports").as_posix()
            for p in (home / "reports").rglob("verslag.*")]  # fmt: skip


def test_a_killed_run_leaves_nothing_that_looks_finished_and_the_next_sweeps_and_waits(
    hanging, home
):
    process, kernel = hanging
    process.kill()
    process.communicate()
    finished = ["proef/s1/sessie/nl"] * 2
    assert [page for page in list_pages(home) if not page.startswith(".")] == finished
    wait_until(lambda: is_gone(kernel))

    write_notebook(home / "notebooks" / "11_sessie.ipynb", [code("print('goed')")])
    said = home / "gezegd"
    with FileLock(home / "reports" / ".slot"), said.open("w") as stream:
        second = subprocess.Popen(
            [sys.executable, "-m", "leerkring.cli", "report", "proef", "--sessie", "s2"],
            env=os.environ | {"LEERKRING_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=stream,
        )
        wait_until(lambda: "wacht" in said.read_text("utf-8"))
        assert (home / "reports" / ".bezig").is_dir()  # not swept while another may be busy
    assert second.wait(timeout=60) == 0
    assert sorted(set(list_pages(home))) == ["proef/s1/sessie/nl", "proef/s2/sessie/nl"]
    assert not (home / "reports" / ".bezig").exists()


def test_an_interrupted_run_says_so_and_keeps_what_was_done(hanging, home):
    process, kernel = hanging
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "Afgebroken; er is niets half geschreven."
    assert "Traceback" not in err
    assert set(list_pages(home)) == {"proef/s1/sessie/nl"}
    assert "s1/sessie" in (home / "reports" / "index.html").read_text("utf-8")
    wait_until(lambda: is_gone(kernel))


def test_a_kernel_that_dies_is_a_failure_like_any_other(home):
    cells = [code("import os"), code("os._exit(1)")]
    write_notebook(home / "notebooks" / "11_sessie.ipynb", cells)
    done = leerkring(home, "report", "proef", "--sessie", "s1")
    assert done.returncode == 1
    assert "Mislukt: proef · s1 · sessie, cel [4]" in done.stderr
    assert "Traceback" not in done.stderr
    assert (home / "reports" / "_mislukt" / "proef" / "s1" / "sessie" / "nl.ipynb").is_file()
    assert list_pages(home) == []
