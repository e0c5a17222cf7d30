"""A table that is written in pieces: each checked, whole or as it was."""

import pandas as pd
import pytest

from leerkring.kring import KringError
from leerkring.kring.schema import TABLES
from leerkring.kring.tables import read_table, write_rows, write_table

KAARTEN = TABLES["kaarten"]


def piece(start, stop, **other):
    keys = [f"k{n}" for n in range(start, stop)]
    return pd.DataFrame({"kaart": keys, "deelvraag": "s1-d1", "tekst": 'é, "x"', **other})


def test_pieces_make_the_same_bytes_as_the_whole(tmp_path):
    write_table(tmp_path / "heel.csv", piece(0, 7), KAARTEN)
    write_rows(tmp_path / "stukken.csv", KAARTEN, (piece(n, min(n + 3, 7)) for n in (0, 3, 6)))
    assert (tmp_path / "stukken.csv").read_bytes() == (tmp_path / "heel.csv").read_bytes()
    frame, problems = read_table(tmp_path / "stukken.csv", KAARTEN)
    assert problems == []
    assert list(frame["kaart"]) == [f"k{n}" for n in range(7)]


def test_no_pieces_make_a_table_without_rows(tmp_path):
    write_rows(tmp_path / "kaarten.csv", KAARTEN, [])
    assert (tmp_path / "kaarten.csv").read_text("utf-8") == ",".join(KAARTEN.names) + "\n"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (piece(3, 5, soort="kansje"), "kaarten.csv, rijen 5 en 6, kolom soort: gevonden ‘kansje’"),
        (
            piece(3, 5).assign(kaart="k9"),
            "kaarten.csv, rijen 5 en 6, kolom kaart: ‘k9’ komt vaker voor",
        ),
        (piece(3, 5, kleur="rood"), "onbekende kolom ‘kleur’"),
    ],
    ids=["a cell", "a key", "a column"],
)
def test_a_wrong_piece_is_named_by_its_row_in_the_file_and_nothing_is_written(
    tmp_path, wrong, said
):
    path = tmp_path / "kaarten.csv"
    path.write_text("zoals het was")
    with pytest.raises(KringError) as error:
        write_rows(path, KAARTEN, [piece(0, 3), wrong])
    assert said in str(error.value)
    assert path.read_text() == "zoals het was"
    assert [file.name for file in tmp_path.iterdir()] == ["kaarten.csv"]


def test_what_fails_between_two_pieces_writes_nothing(tmp_path):
    def broken():
        yield piece(0, 3)
        raise OSError("schijf vol")

    with pytest.raises(OSError, match="schijf vol"):
        write_rows(tmp_path / "kaarten.csv", KAARTEN, broken())
    assert list(tmp_path.iterdir()) == []
