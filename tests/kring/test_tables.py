"""Tables go to disk and back unchanged, or not at all."""

import pandas as pd
import pytest

from leerkring.kring import KringError, list_kringen, load_kring, save_table
from leerkring.kring.schema import KRING_FIELDS, KRING_LISTS, TABLES
from leerkring.kring.tables import read_table, write_table


@pytest.mark.parametrize("naam", list_kringen())
def test_what_is_loaded_and_saved_again_is_the_same_to_the_byte(naam, tmp_path):
    for path in sorted(load_kring(naam).folder.glob("*.csv")):
        frame, problems = read_table(path, TABLES[path.stem])
        assert not problems
        write_table(tmp_path / path.name, frame, TABLES[path.stem])
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_refused_table_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "kaarten.csv"
    path.write_text("zoals het was")
    with pytest.raises(KringError, match="kolom tekst: leeg"):
        write_table(path, pd.DataFrame({"kaart": ["k1"], "deelvraag": ["d1"]}), TABLES["kaarten"])
    assert path.read_text() == "zoals het was"
    assert [p.name for p in tmp_path.iterdir()] == ["kaarten.csv"]


def test_an_unknown_column_is_refused_on_saving(tmp_path):
    with pytest.raises(KringError, match="onbekende kolom ‘kart’"):
        write_table(tmp_path / "kaarten.csv", pd.DataFrame({"kart": ["k1"]}), TABLES["kaarten"])
    assert not list(tmp_path.iterdir())


def test_save_table_writes_into_the_folder_of_the_kring(tmp_path):
    (tmp_path / "kring.yml").write_text("titel: Proef\nsoort: leerkring\nherkomst: eigen\n")
    cards = pd.DataFrame(
        {"kaart": ["k1"], "deelvraag": ["d1"], "tekst": ['een "kaart", met\ntwee regels']}
    )
    path = save_table(tmp_path, "kaarten", cards)
    frame, problems = read_table(path, TABLES["kaarten"])
    assert not problems
    assert frame["tekst"].tolist() == ['een "kaart", met\ntwee regels']
    assert frame["cluster"].isna().all()


def test_empty_cells_are_missing_and_counts_are_whole_numbers():
    uitkomsten = load_kring("rotterdam-2014")["uitkomsten"]
    assert uitkomsten["rang"].dtype == "Int64"
    assert uitkomsten["aantal"].dropna().tolist() == [33, 30]
    assert uitkomsten["soort"].isna().sum() == len(uitkomsten) - 2


def test_every_reference_in_the_schema_leads_somewhere():
    for table in TABLES.values():
        for column in table.columns:
            target, _dot, field = column.refers.partition(".")
            if target == "kring":
                assert field in KRING_LISTS, column
            elif target:
                assert field in TABLES[target].key, column
        assert set(table.key) <= set(table.names), table.name
    assert {n for n, c in KRING_FIELDS.items() if c.type == "list"} == set(KRING_LISTS)


def test_a_session_holds_its_own_rows_and_those_that_lead_to_it():
    sessie = load_kring("rotterdam-2014").select_sessie("f1s3")
    assert set(sessie["uitkomsten"]["deelvraag"]) == set(sessie["deelvragen"]["deelvraag"])
    assert len(sessie["opkomst"]) == 4
    assert load_kring("rotterdam-2014").select_sessie("f2s1")["uitkomsten"].empty


def test_a_full_disk_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "kaarten.csv"
    path.write_text("zoals het was")

    def fail(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("leerkring.kring.tables.os.fsync", fail)
    cards = pd.DataFrame({"kaart": ["k1"], "deelvraag": ["d1"], "tekst": ["x"]})
    with pytest.raises(OSError, match="No space left"):
        write_table(path, cards, TABLES["kaarten"])
    assert path.read_text() == "zoals het was"
    assert [p.name for p in tmp_path.iterdir()] == ["kaarten.csv"]


def test_a_saved_file_takes_the_place_of_the_old_one_at_once(tmp_path):
    path = tmp_path / "kaarten.csv"
    path.write_text("zoals het was")
    with path.open() as reader:  # who is reading keeps the old file whole
        write_table(
            path,
            pd.DataFrame({"kaart": ["k1"], "deelvraag": ["d1"], "tekst": ["x"]}),
            TABLES["kaarten"],
        )
        assert reader.read() == "zoals het was"
    assert path.read_text().startswith("kaart,deelvraag")
