"""The command itself: what it says, what it exits with, and that bad input writes nothing."""

import os
import subprocess
import sys

import pytest
import typer
from werkboek import (
    DEELVRAGEN,
    KAARTEN,
    KRING_YML,
    SESSIES,
    code,
    leerkring,
    list_files,
    write_kring,
    write_notebook,
    write_werkboek,
)

from leerkring.cli import app, main

COMMANDS = ["new", "demo", "check", "report", "status"]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEERKRING_HOME", str(tmp_path))
    return write_werkboek(tmp_path)


# --- help -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_is_dutch_and_exits_with_0(words, capsys):
    assert main([*words, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Gebruik: leerkring")
    for english in ("Usage", "Options", "Arguments", "Commands", "Show this", "required", "str>"):
        assert english not in text


def test_every_command_and_every_choice_has_help():
    group = typer.main.get_command(app)
    assert sorted(group.commands) == sorted(COMMANDS)
    for command in group.commands.values():
        assert "Voorbeeld" in command.help
        assert command.short_help
        assert [param.name for param in command.params if not param.help] == []


def test_the_command_imports_nothing_heavy():
    heavy = "{'pandas', 'nbformat', 'papermill', 'nbconvert', 'jinja2', 'rich', 'yaml', 'openpyxl'}"
    program = f"import sys, leerkring.cli; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Opdrachten:"),
        (["reprot"], "onbekende opdracht; kies uit new, demo, check, report, status"),
        (["report"], "noem een kring, of gebruik --gepubliceerd"),
        (["report", "proef", "--sesie", "s1"], "onbekende optie --sesie"),
        (["report", "proef", "--sessie"], "bij --sessie hoort een waarde"),
        (["report", "proef", "-p", "meest"], "schrijf een parameter als -p NAAM=WAARDE"),
        (["check"], "KRING ontbreekt"),
    ],
)
def test_wrong_usage_is_told_in_dutch_and_exits_with_2(home, capsys, words, message):
    assert main(words) == 2
    assert message in capsys.readouterr().err


# --- bad input: a clear error, an exit code, nothing written ---------------------------------------

BAD_FILES = {
    "a column that is missing": (
        {"kaarten": "kaart,deelvraag\nk1,s1-d1\n"},
        ["kaarten.csv, rij 1", "kolom ‘tekst’ ontbreekt", "Voeg de kolom toe"],
    ),
    "a column that is misspelt": (
        {"kaarten": KAARTEN.replace("tekst", "tekts")},
        ["kaarten.csv, rij 1", "onbekende kolom ‘tekts’", "Bedoel je ‘tekst’?"],
    ),
    "a key that occurs twice": (
        {"kaarten": KAARTEN.replace("k2", "k1")},
        ["kaarten.csv, rijen 2 en 3, kolom kaart", "‘k1’ komt vaker voor"],
    ),
    "a deelvraag that is unknown": (
        {"kaarten": KAARTEN.replace("k2,s1-d1", "k2,s1-d7")},
        ["kaarten.csv, rij 3, kolom deelvraag", "‘s1-d7’ is onbekend", "‘s1-d1’"],
    ),
    "a day that does not exist": (
        {"sessies": SESSIES.replace("2024-01-15", "31-02-2015")},
        ["sessies.csv, rij 2, kolom datum", "‘31-02-2015’", "Die dag bestaat niet"],
    ),
    "text where a number belongs": (
        {"sessies": SESSIES.replace("s2,2", "s2,twee")},
        ["sessies.csv, rij 3, kolom nummer", "‘twee’", "een heel getal"],
    ),
    "an empty file": (
        {"deelvragen": ""},
        ["deelvragen.csv", "het bestand is leeg", "verwijder het bestand"],
    ),
    "broken YAML": (
        {"kring": KRING_YML + "doel: [\n"},
        ["kring.yml, rij", "geen goede YAML", "inspringen"],
    ),
    "several at once": (
        {"kaarten": KAARTEN.replace("k2", "k1"), "sessies": SESSIES.replace("s2,2", "s2,twee")},
        ["2 problemen", "kaarten.csv", "sessies.csv"],
    ),
}


@pytest.mark.parametrize("command", ["check", "report"])
@pytest.mark.parametrize(("files", "said"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_kring_that_is_wrong_is_refused_with_place_and_remedy(home, capsys, command, files, said):
    write_kring(home / "data" / "fout", **files)
    assert main([command, "proef", "fout"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("fout: ")
    assert [words for words in said if words not in err] == []
    assert not (home / "reports").exists()


def test_a_file_in_another_encoding_is_refused_with_place_and_remedy(home, capsys):
    path = write_kring(home / "data" / "fout") / "deelvragen.csv"
    path.write_bytes(DEELVRAGEN.replace("Wat ziet", "Wié ziet").encode("cp1252"))
    assert main(["report", "fout"]) == 1
    err = capsys.readouterr().err
    assert "deelvragen.csv, rij 2" in err
    assert "CSV UTF-8" in err
    assert not (home / "reports").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["notebooks"], "notebooks: de map heeft geen kring.yml"),
        (["preof"], "preof: er is geen map met deze naam; verwacht: de map van een kring, "
                    "of een naam onder data/. Bedoel je ‘proef’?"),
        (["proef", "--sessie", "f9s9"], "sessie ‘f9s9’ bestaat niet in proef"),
        (["proef", "--sessie", "../x"], "sessie ‘../x’ bestaat niet in proef"),
        (["proef", "--notebook", "nergens"], "Bedoel je"),
        (["proef", "-p", "sesie=2"], "-p sesie=2: onbekende parameter ‘sesie’"),
        (["proef", "-p", "meest=veel"], "-p meest=veel: gevonden ‘veel’; verwacht: een heel getal"),
        (["proef", "elders/proef"], "verschillende namen"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_not_there_is_refused_before_anything_is_written(
    home, capsys, monkeypatch, words, said
):
    monkeypatch.chdir(home)
    write_kring(home / "elders" / "proef")
    write_notebook(home / "notebooks" / "12_nergens_meer.ipynb", [])
    before = list_files(home)
    assert main(["report", *words]) == 1
    assert said.lower() in capsys.readouterr().err.lower()
    assert list_files(home) == before


def test_a_real_process_shows_no_traceback_and_a_clear_error(home):
    done = leerkring(home, "report", "proef", "--sessie", "f9s9", LC_ALL="C")
    assert done.returncode == 1
    assert done.stderr.startswith("sessies.csv: sessie ‘f9s9’ bestaat niet in proef")
    assert done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_told_in_one_line(home, capsys):
    (home / "vol").write_text("geen map")
    assert main(["report", "proef", "--sessie", "s1", "--out", str(home / "vol")]) == 1
    err = capsys.readouterr().err
    assert err.startswith("Dat lukte niet: ")
    assert str(home / "vol") in err
    assert err.count("\n") == 1


# --- new, check, status, report --------------------------------------------------------------------


def test_a_new_kring_passes_the_check_and_says_what_to_do_next(home, capsys):
    assert main(["new", "delfshaven-2025"]) == 0
    assert "leerkring check delfshaven-2025" in capsys.readouterr().out
    assert main(["check", "delfshaven-2025"]) == 0
    assert "delfshaven-2025: in orde" in capsys.readouterr().out


def test_a_new_kring_elsewhere_is_checked_by_its_path(home, capsys):
    (home / "mijn kringen").mkdir()
    assert main(["new", "x", "--in", str(home / "mijn kringen")]) == 0
    assert main(["check", str(home / "mijn kringen" / "x")]) == 0


@pytest.mark.parametrize("name", ["proef", "../x", "Met Spatie"])
def test_a_name_that_is_taken_or_cannot_be_is_refused(home, capsys, name):
    before = list_files(home)
    assert main(["new", name]) == 1
    assert name in capsys.readouterr().err
    assert list_files(home) == before


def test_check_counts_what_is_in_order(home, capsys):
    assert main(["check", "proef", str(home / "data" / "proef")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "proef: in orde, 3 tabellen met samen 5 rijen"
    assert len(lines) == 2


def test_a_kring_without_sessions_gives_no_report_and_says_so(home, capsys):
    write_kring(home / "data" / "leeg", sessies=SESSIES.splitlines()[0] + "\n",
                deelvragen=DEELVRAGEN.splitlines()[0] + "\n", kaarten="kaart,deelvraag,tekst\n")  # fmt: skip
    assert main(["report", "leeg"]) == 0
    assert "geen sessies" in capsys.readouterr().out
    assert not (home / "reports").exists()


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """A workbook of which the published circle's reports were made."""
    home = write_werkboek(tmp_path_factory.mktemp("werkboek"))
    published = KRING_YML.replace("fictief", "gepubliceerd")
    files = {"deelvragen": DEELVRAGEN.splitlines()[0] + "\n", "kaarten": "kaart,deelvraag,tekst\n"}
    published += "documenten:\n  - document: bron\n    titel: Bron\n"
    sessies = "sessie,nummer,titel,status,document\ns1,1,Eerste,gehouden,bron\n"
    write_kring(home / "data" / "openbaar", kring=published, sessies=sessies, **files)
    write_notebook(home / "notebooks" / "11_sessie.ipynb", [code("print(sessie, meest)")],
                   leest={"sessies": "sessie"})  # fmt: skip
    elsewhere = home / "elders"
    elsewhere.mkdir()
    return home, leerkring(home, "report", "--gepubliceerd", "-p", "meest=7", cwd=elsewhere)


def test_published_kringen_alone_are_reported_in_the_workbook_whatever_the_folder(reported):
    home, done = reported
    assert done.returncode == 0, done.stderr
    assert list_files(home / "elders") == []
    assert [name for name in list_files(home / "reports") if name.endswith(".html")] == [
        "index.html", "openbaar/s1/sessie/nl/verslag.html"]  # fmt: skip


def test_at_the_end_it_says_what_was_made_and_where_to_look(reported):
    home, done = reported
    lines = done.stdout.splitlines()
    assert lines[0] == f"Maakt één verslag in {home / 'reports'}"
    assert lines[1].startswith("[1/1] openbaar · s1 · sessie: klaar in ")
    assert lines[2].split() == ["kring", "gemaakt", "mislukt", "seconden"]
    assert lines[3].split()[:3] == ["openbaar", "1", "0"]
    assert lines[-1] == f"Begin bij {home / 'reports' / 'index.html'}"


def test_a_value_reaches_the_notebook(reported):
    home, _done = reported
    page = (home / "reports/openbaar/s1/sessie/nl/verslag.html").read_text("utf-8")
    assert "<pre>s1 7" in page
    assert "-p meest=7" in page


def test_status_tells_what_is_there_old_or_missing_and_what_to_do(reported, monkeypatch, capsys):
    home, _done = reported
    monkeypatch.setenv("LEERKRING_HOME", str(home))

    def state(kring):
        assert main(["status", kring]) == 0
        text = capsys.readouterr().out
        rows = [line.split() for line in text.splitlines()]
        return text, next(row[2] for row in rows if row[:2] == ["sessie", "s1"])

    assert state("proef")[1] == "ontbreekt"
    # Made with another value than the default: not what the plain command would make.
    assert state("openbaar")[1] == "verouderd"
    assert main(["report", "openbaar"]) == 0
    capsys.readouterr()
    text, stands = state("openbaar")
    assert stands == "bij"
    assert "Alles is bij." in text
    with (home / "data/openbaar/sessies.csv").open("a", encoding="utf-8") as stream:
        stream.write("\n")
    text, stands = state("openbaar")
    assert stands == "verouderd"
    assert "leerkring report openbaar" in text


def test_a_broken_kring_that_says_it_is_published_is_not_passed_over(home, capsys):
    broken = KRING_YML.replace("fictief", "gepubliceerd") + "doel: [\n"
    write_kring(home / "data" / "stuk", kring=broken)
    assert main(["report", "--gepubliceerd"]) == 1
    assert "stuk: " in capsys.readouterr().err


def test_output_that_nobody_reads_on_is_no_traceback(home):
    command = f"{sys.executable} -m leerkring.cli report --help | true"
    env = os.environ | {"LEERKRING_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=env)
    assert "Traceback" not in done.stderr
