"""Runs that several tests look at: each costs a kernel, so each is made once."""

import os
import shutil
import subprocess
import sys

import pytest
from werkboek import (
    FIGURE,
    SHOW,
    code,
    leerkring,
    text,
    write_kring,
    write_notebook,
    write_werkboek,
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A small workbook, and this process working in it."""
    monkeypatch.setenv("LEERKRING_HOME", str(tmp_path))
    return write_werkboek(tmp_path)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The reports of a workbook in which one of three notebooks fails."""
    home = write_werkboek(tmp_path_factory.mktemp("werkboek met spatie"))
    broken = [code(SHOW), code("show('<p>nog goed</p>')"), code("1 / 0")]
    write_notebook(home / "notebooks" / "10_stuk.ipynb", broken, scope="kring")
    whole = [
        code(SHOW),
        code("show('<h1>Alles</h1>', leerkring={'titel': 'Alles · Kring Proef'})"),
        text("## Niets"),
        code("show('<p>Er is niets.</p>', leerkring={'leeg': True})"),
        text("## Een figuur"),
        code(FIGURE),
    ]
    write_notebook(home / "notebooks" / "12_alles.ipynb", whole, scope="kring", leest={})
    done = leerkring(home, "report", "proef")
    return home, done


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory, made):
    """
    The first session again: in another folder, time zone, language and user folder.

    Its circle stands outside the workbook, so that the notebook gets a path instead of a name.
    """
    here, _done = made
    home = tmp_path_factory.mktemp("b")
    for name in ("notebooks", "requirements.lock"):
        copy = shutil.copytree if (here / name).is_dir() else shutil.copy
        copy(here / name, home / name)
    kring = write_kring(home / "ergens" / "anders" / "proef")
    user = home / "gebruiker"
    startup = user / ".ipython" / "profile_default" / "startup" / "start.py"
    startup.parent.mkdir(parents=True)
    startup.write_text("hash = lambda text: 0", "utf-8")
    shadow = kring.parents[1] / "pandas.py"  # in the folder that the command is given in
    shadow.write_text("raise SystemExit('verkeerde pandas')", "utf-8")
    env = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "MPLBACKEND": "svg"}
    words = ["report", str(kring), "--sessie", "s1", "--out", str(home / "uit")]
    done = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            "from leerkring.cli import main; raise SystemExit(main())",
            *words,
        ],
        cwd=home / "ergens",
        env=os.environ
        | env
        | {"LEERKRING_HOME": str(home), "HOME": str(user), "PYTHONSTARTUP": str(startup)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return home / "uit"
