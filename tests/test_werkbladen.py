"""Every notebook on every circle: it has something to say, and says no more than its tables hold."""

import re
from dataclasses import replace

import pytest
from eigen import write_own
from werkbladen import KRINGEN, PATHS, read_about, show_werkblad, tell_werkblad

from leerkring.kring import load_kring
from leerkring.kring.onderzoek import ONE_OF
from leerkring.kring.schema import TABLES

IDS = [path.stem for path in PATHS]
REPORTS = [path for path in PATHS if read_about(path).get("scope")]
PER_KRING = [path for path in REPORTS if read_about(path)["scope"] == "kring"]
NEW = [path for path in PER_KRING if path.stem >= "20"]
# What a notebook reads on the way, and does not show.
ORDER = {"20_methodieken": {"conclusies"}}
BARE = "titel: Lege kring\nsoort: leerkring\nherkomst: eigen\n"


@pytest.fixture(scope="module")
def kringen():
    return {naam: load_kring(naam) for naam in KRINGEN}


@pytest.fixture(scope="module")
def voorbeeld(kringen):
    return kringen["voorbeeld"]


def empty(kring, *names):
    """Return the kring with tables emptied."""
    return replace(kring, tables=kring.tables | {name: kring[name].head(0) for name in names})


def without(kring, *names):
    """Return the kring with tables emptied, and with them what cannot be without them."""
    tables = dict(empty(kring, *names).tables)
    for table in TABLES.values():  # a table comes after what it refers to
        for column in table.columns:
            target, _dot, field = column.refers.partition(".")
            if target not in TABLES:
                continue
            rows = tables[table.name]
            known = rows[column.name].isna() | rows[column.name].isin(set(tables[target][field]))
            if column.required:
                tables[table.name] = rows[known]
            else:
                kept = rows.assign(**{column.name: rows[column.name].where(known)})
                tables[table.name] = kept
        if table.name in ONE_OF:
            rows = tables[table.name]
            tables[table.name] = rows[rows[list(ONE_OF[table.name])].notna().any(axis=1)]
    return replace(kring, tables=tables)


def in_words(told):
    return " ".join(told)


@pytest.mark.parametrize("naam", KRINGEN)
@pytest.mark.parametrize("path", PATHS, ids=IDS)
def test_a_notebook_runs_on_every_shipped_circle_and_has_something_to_say(kringen, path, naam):
    kring, told = kringen[naam], tell_werkblad(path, kringen[naam])
    if read_about(path).get("scope") == "sessie" and kring["sessies"].empty:
        assert told == []
        return
    assert len(told) >= 3
    words = in_words(told)
    assert not re.search(r"\bnan\b|\bNone\b|<NA>|DataFrame|\binf\b|\{\w*\}", words)
    assert not [text for text in told if re.search(r"[^\s|] {2,}[^\s|]", text)]


@pytest.mark.parametrize("path", PATHS, ids=IDS)
def test_an_empty_circle_gets_sentences_and_no_numbers(path, tmp_path):
    (tmp_path / "kring.yml").write_text(BARE, "utf-8")
    (tmp_path / "sessies.csv").write_text("sessie,nummer,titel,status\ns1,1,Eerste,gepland\n", "utf-8")  # fmt: skip
    told = tell_werkblad(path, load_kring(tmp_path))
    assert told
    if path.stem >= "12":  # those before tell of the one session that is planned
        assert not re.search(r"\d", in_words(told).replace(tmp_path.name, "")), told


@pytest.mark.parametrize("path", PER_KRING, ids=[path.stem for path in PER_KRING])
def test_what_a_notebook_does_not_say_it_reads_does_not_count(kringen, path):
    """The fingerprint goes by what a notebook says it reads: it must be all of it."""
    others = set(TABLES) - set(read_about(path)["leest"]) - {"sessies"}
    for kring in kringen.values():
        assert tell_werkblad(path, empty(kring, *others)) == tell_werkblad(path, kring)


@pytest.mark.parametrize("path", NEW, ids=[path.stem for path in NEW])
def test_every_table_that_a_notebook_says_it_reads_counts(kringen, path):
    silent = set(read_about(path)["leest"]) - ORDER.get(path.stem, set())
    for kring in kringen.values():
        before = tell_werkblad(path, kring)
        held = [name for name in sorted(silent) if len(kring[name])]
        silent -= {name for name in held if tell_werkblad(path, without(kring, name)) != before}
    assert silent == set()


@pytest.mark.parametrize("path", NEW, ids=[path.stem for path in NEW])
def test_without_its_tables_no_number_is_left_standing(voorbeeld, path):
    bare = without(voorbeeld, *(name for name in TABLES if name != "sessies"))
    words = in_words(tell_werkblad(path, bare))
    kept = (voorbeeld.folder / "kring.yml").read_text("utf-8")
    assert [n for n in re.findall(r"\d+", words) if n not in kept] == []


@pytest.mark.parametrize("path", NEW, ids=[path.stem for path in NEW])
def test_nobody_is_named_by_pseudonym(voorbeeld, path):
    people = set(voorbeeld["deelnemers"]["deelnemer"])
    htmls = []
    show_werkblad(path, voorbeeld, lambda data, meta: htmls.append(f"{data} {meta}"))
    assert people and not people & set(re.findall(r"\bd\d+\b", in_words(htmls)))


def test_what_the_walk_expects_stands_with_the_sections_of_each_notebook(voorbeeld, tmp_path):
    from leerkring.kring import workbook_folder
    from leerkring.secties import werkboek
    from leerkring.verslag.plan import find_notebooks

    books = find_notebooks(workbook_folder() / "notebooks")
    rows = werkboek.list_weg(voorbeeld, books)
    assert len(rows) == len(PER_KRING)
    own = werkboek.list_weg(load_kring(write_own(tmp_path)), books).set_index("stap")
    assert own.loc["Methodieken", "stand"] == "nog niets"
    assert "de methodieken" in own.loc["Methodieken", "mist"]
    half = without(voorbeeld, "verhalen")
    state = werkboek.list_weg(half, books).set_index("stap").loc["Doorwerking"]
    whole = rows.set_index("stap").loc["Doorwerking"]
    assert "verhalen" in state["mist"] and "verhalen" not in whole["mist"]
