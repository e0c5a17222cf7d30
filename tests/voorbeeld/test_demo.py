"""The command that makes a made-up circle: the same bytes, any size, whole or not at all."""

import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from werkboek import leerkring, list_files

from leerkring.cli import main
from leerkring.kring.kring import check_kring, load_kring
from leerkring.voorbeeld import demo, zaal
from leerkring.voorbeeld.demo import make_demo
from leerkring.voorbeeld.opzet import Opzet

KEPT = Path(__file__).parents[2] / "data" / "voorbeeld"
# What of a session does not depend on how many come after it, and what only a later one tells.
OWN = ("programma", "hoofdvragen", "aanwezigheid", "deelvragen", "clusters", "kaarten", "stemmen",
       "schalen", "posities", "acties", "versies")  # fmt: skip


def read_all(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEERKRING_HOME", str(tmp_path))
    (tmp_path / "data").mkdir()
    return tmp_path


# --- the same bytes -------------------------------------------------------------------------------


def test_without_options_it_makes_the_committed_circle_to_the_byte(home, capsys):
    assert main(["demo"]) == 0
    assert read_all(home / "data" / "demo") == read_all(KEPT)
    said = capsys.readouterr().out
    assert "9 sessies, 25 deelnemers en 494 kaarten" in said
    assert "leerkring check demo\n" in said
    assert "leerkring report demo\n" in said


def test_another_process_with_another_hash_seed_makes_the_same_bytes(home):
    done = leerkring(home, "demo", "--sessies", "3", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    make_demo(home / "weer", Opzet(3))
    assert read_all(home / "weer") == read_all(home / "data" / "demo")


def test_another_seed_makes_another_circle_of_the_same_words(home):
    make_demo(home / "anders", Opzet(zaad=2))
    other, kept = load_kring(home / "anders"), load_kring(KEPT)
    for table in ("aanwezigheid", "kaarten", "stemmen", "posities"):
        assert not other[table].equals(kept[table]), table
    assert sorted(other["kaarten"]["tekst"]) == sorted(kept["kaarten"]["tekst"])


@pytest.mark.parametrize("table", OWN)
def test_a_session_is_the_same_however_many_come_after_it(home, table):
    make_demo(home / "kort", Opzet(3))
    short = load_kring(home / "kort")[table]
    longer = load_kring(KEPT)[table].head(len(short))
    assert len(short)
    assert short.equals(longer)


def test_herkomst_names_the_command_that_makes_the_same_again(home):
    make_demo(home / "een", Opzet(2, 30, 5))
    text = (home / "een" / "HERKOMST.md").read_text("utf-8")
    words = next(line for line in text.splitlines() if line.startswith("leerkring demo")).split()
    assert words == ["leerkring", "demo", "--sessies", "2", "--kaarten", "30", "--zaad", "5"]
    assert main([*words[1:], "--out", str(home / "twee")]) == 0
    assert read_all(home / "twee") == read_all(home / "een")


# --- any size -------------------------------------------------------------------------------------

SIZES = {
    "one session": Opzet(1),
    "one session and many cards": Opzet(1, 5001),
    "two sessions, fewer cards than questions": Opzet(2, 3),
    "no cards": Opzet(9, 0),
    "the pattern and a bit": Opzet(12),
    "two patterns and more": Opzet(20, 1000, 8),
}


@pytest.mark.parametrize("opzet", SIZES.values(), ids=SIZES)
def test_every_size_passes_the_check_and_has_what_was_asked(home, opzet):
    make_demo(home / "x", opzet)
    assert check_kring(home / "x") == []
    kring = load_kring(home / "x")
    assert len(kring["sessies"]) == opzet.sessies
    assert kring.list_sessies() == list(kring["sessies"]["sessie"])
    assert kring.info.herkomst == "fictief"
    parked = kring["parkeerplaats"]
    assert (parked["uitkomst"].notna() == parked["behandeld_in"].notna()).all()
    if opzet.kaarten is not None:
        assert len(kring["kaarten"]) == opzet.kaarten


@pytest.mark.parametrize("zaad", range(20, 32))
def test_every_seed_passes_the_check_and_moves_six_and_five(home, zaad):
    make_demo(home / "x", Opzet(4, zaad=zaad))
    assert check_kring(home / "x") == []
    posities = load_kring(home / "x")["posities"].dropna(subset=["deelnemer", "positie"])
    for schaal, moved in (("f1s3-huisartsen", 6), ("f1s3-informeel", 5)):
        stood = posities[posities["schaal"] == schaal]
        stood = stood.pivot(index="deelnemer", columns="moment", values="positie")
        shift = (stood["na_gesprek"] - stood["nu"]).dropna()
        assert (shift != 0).sum() == moved


def test_cards_are_divided_evenly_over_sessions_and_within_them_over_questions(home):
    make_demo(home / "x", Opzet(10, 1003))
    cards = load_kring(home / "x")["kaarten"]["deelvraag"]
    per_sessie = cards.str.split("-").str[0].value_counts()
    assert set(per_sessie) == {100, 101}
    per_vraag = cards.groupby(cards.str.split("-").str[0]).value_counts()
    spans = per_vraag.groupby(level=0).agg(lambda counts: counts.max() - counts.min())
    assert spans.max() <= 1


def test_sessions_after_the_pattern_come_in_new_phases(home):
    make_demo(home / "x", Opzet(12))
    kring = load_kring(home / "x")
    assert kring.list_sessies()[-4:] == ["f3s2", "f4s1", "f4s2", "f4s3"]
    assert kring.info.keys("fasen") == ["f1", "f2", "f3", "f4"]
    assert kring["sessies"]["datum"].is_monotonic_increasing


def measure_peak(folder, opzet):
    tracemalloc.start()
    try:
        make_demo(folder, opzet)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("times", [(20, 20), (1, 20)], ids=["sessions and cards", "cards"])
def test_memory_does_not_grow_with_the_circle(home, monkeypatch, times):
    # Small pieces, so that small circles are many pieces already.
    monkeypatch.setattr(demo, "PIECE", 200)
    monkeypatch.setattr(zaal, "CHUNK", 200)
    make_demo(home / "warm", Opzet(1, 10))
    small = measure_peak(home / "klein", Opzet(2, 800))
    large = measure_peak(home / "groot", Opzet(2 * times[0], 800 * times[1]))
    assert len(load_kring(home / "groot")["kaarten"]) == 16_000
    assert large <= 1.5 * small


# --- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--sessies", "0"], "--sessies is een heel getal van 1 tot en met 9.999"),
        (["--sessies", "-3"], "--sessies is een heel getal"),
        (["--sessies", "10000"], "--sessies is een heel getal"),
        (["--sessies", "veel"], "--sessies is een heel getal"),
        (["--kaarten", "-1"], "--kaarten is een heel getal van 0 tot en met 10.000.000"),
        (["--kaarten", "1.5"], "--kaarten is een heel getal"),
        (["--zaad", "-1"], "--zaad is een heel getal"),
        (["--zaad", "²"], "--zaad is een heel getal"),
    ],
    ids=" ".join,
)
def test_a_number_out_of_range_is_wrong_usage(home, capsys, words, said):
    assert main(["demo", *words]) == 2
    assert said in capsys.readouterr().err
    assert list_files(home) == []


def test_a_folder_that_exists_is_refused_and_the_refusal_names_the_option(home, capsys):
    assert main(["demo", "--sessies", "1"]) == 0
    before = read_all(home / "data" / "demo")
    assert main(["demo"]) == 1
    assert "--opnieuw" in capsys.readouterr().err
    assert read_all(home / "data" / "demo") == before


def test_again_replaces_a_made_up_circle(home):
    assert main(["demo", "--sessies", "1"]) == 0
    assert main(["demo", "--opnieuw"]) == 0
    assert read_all(home / "data" / "demo") == read_all(KEPT)
    assert [path.name for path in (home / "data").iterdir()] == ["demo"]


@pytest.mark.parametrize("herkomst", ["eigen", "gepubliceerd", None])
def test_again_never_replaces_anything_else(home, capsys, herkomst):
    folder = home / "data" / "demo"
    folder.mkdir()
    (folder / "kaarten.csv").write_text("kostbaar")
    if herkomst:
        (folder / "kring.yml").write_text(f"titel: X\nsoort: leerkring\nherkomst: {herkomst}\n")
    before = read_all(folder)
    assert main(["demo", "--opnieuw"]) == 1
    assert "geen verzonnen kring" in capsys.readouterr().err
    assert read_all(folder) == before


@pytest.mark.parametrize(
    ("out", "said"), [("Met Spatie", "deze naam kan niet"), ("er/niet", "er niet")]
)
def test_a_folder_that_cannot_be_is_refused(home, capsys, out, said):
    assert main(["demo", "--out", str(home / out)]) == 1
    assert said in capsys.readouterr().err
    assert list_files(home) == []


@pytest.mark.parametrize("there", [False, True], ids=["nothing there", "one there"])
def test_a_failure_in_the_middle_leaves_all_as_it_was(home, monkeypatch, there):
    folder = home / "data" / "demo"
    if there:
        make_demo(folder, Opzet(1))
    before = list_files(home), read_all(folder) if there else None

    def stop(zitting):
        yield {"sessie": zitting.sessie, "versie": 1, "status": "concept"}
        raise KeyboardInterrupt

    monkeypatch.setitem(demo.PER_SESSIE, "versies", stop)
    with pytest.raises(KeyboardInterrupt):
        make_demo(folder, Opzet(), replace=there)
    assert (list_files(home), read_all(folder) if there else None) == before
    assert [path.name for path in (home / "data").iterdir()] == ["demo"] * there


def test_the_old_circle_comes_back_when_the_new_one_cannot_take_its_place(home, monkeypatch):
    folder = home / "data" / "demo"
    make_demo(folder, Opzet(1))
    before = read_all(folder)
    rename = Path.rename

    def refuse_new(path, target):
        if path.name == "nieuw":
            raise OSError("schijf vol")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(OSError, match="schijf vol"):
        make_demo(folder, Opzet(2), replace=True)
    assert read_all(folder) == before
    assert [path.name for path in (home / "data").iterdir()] == ["demo"]


def test_a_process_that_is_killed_leaves_nothing_that_looks_finished(home):
    program = (
        "import os, sys; from leerkring.voorbeeld import demo; from leerkring.voorbeeld.opzet import Opzet\n"
        "from pathlib import Path\n"
        "demo.PER_SESSIE['versies'] = lambda zitting: os._exit(9)\n"
        "demo.make_demo(Path(sys.argv[1]), Opzet())"
    )
    done = subprocess.run([sys.executable, "-c", program, str(home / "data" / "demo")])
    assert done.returncode == 9
    assert not (home / "data" / "demo").exists()
    assert main(["demo"]) == 0


def test_the_folder_can_be_read_by_others(home):
    make_demo(home / "x", Opzet(1))
    assert (home / "x").stat().st_mode & 0o755 == 0o755
