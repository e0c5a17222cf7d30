"""A new kring passes every check at once, and is made whole or not at all."""

import pytest

from leerkring.exchange import new
from leerkring.exchange.new import make_kring, render_kring_yml
from leerkring.kring import KringError, load_kring
from leerkring.kring.schema import KRING_FIELDS, TABLES


def test_a_new_kring_is_in_order_and_empty(tmp_path):
    kring = load_kring(make_kring("delfshaven-2025", tmp_path))
    assert (kring.info.titel, kring.info.herkomst) == ("delfshaven-2025", "eigen")
    assert all(frame.empty for frame in kring.tables.values())


def test_it_holds_every_table_and_the_sheet(tmp_path):
    folder = make_kring("nieuw", tmp_path)
    tables = [f"{name}.csv" for name in TABLES]
    assert sorted(p.name for p in folder.iterdir()) == sorted(
        [*tables, "kring.yml", "invulblad.xlsx"]
    )
    assert [path.name for path in tmp_path.iterdir()] == ["nieuw"]


def test_kring_yml_explains_every_field_and_stays_right_when_all_are_filled_in(tmp_path):
    text = render_kring_yml("Kring")
    assert [name for name in KRING_FIELDS if f"{name}:" not in text] == []
    folder = make_kring("vol", tmp_path)
    lines = [
        line.removeprefix("# ")
        for line in text.splitlines()
        if line.startswith(("# centrale_vraag", "#   - tekst", "# gebieden", "#   - …", "# thema:"))
    ]
    assert len(lines) == 5
    lines[lines.index("thema:")] = "thema: Verbinden"
    path = folder / "kring.yml"
    path.write_text(path.read_text("utf-8") + "\n".join(lines) + "\n", "utf-8")
    assert load_kring(folder).info.thema == "Verbinden"


@pytest.mark.parametrize("name", ["", "Met Hoofdletter", "../x", "a/b", ".verborgen", "é"])
def test_a_name_that_cannot_be_a_folder_everywhere_is_refused(tmp_path, name):
    with pytest.raises(KringError, match="deze naam kan niet"):
        make_kring(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_is_left_alone(tmp_path):
    (tmp_path / "er").mkdir()
    with pytest.raises(KringError, match="bestaat al"):
        make_kring("er", tmp_path)
    assert list((tmp_path / "er").iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(KringError, match="deze map is er niet"):
        make_kring("nieuw", tmp_path / "nergens")


def test_a_failure_halfway_leaves_nothing(tmp_path, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new, "write_template", full)
    with pytest.raises(OSError):
        make_kring("nieuw", tmp_path)
    assert list(tmp_path.iterdir()) == []
