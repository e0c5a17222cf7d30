"""What `check_kring` says about each thing that can be wrong with a kring on disk."""

import pytest

from leerkring.kring import KringError, check_kring, load_kring

GOOD = {
    "kring.yml": "titel: Proef\nsoort: leerkring\nherkomst: eigen\ngebieden: [Noord]\n",
    "sessies.csv": "sessie,nummer,titel,status\ns1,1,Eerste,gehouden\n",
    "deelvragen.csv": "deelvraag,sessie,nummer,tekst,soort\nd1,s1,1,Wat zie je?,open\n",
    "kaarten.csv": "kaart,deelvraag,tekst\nk1,d1,overleg\n",
}


@pytest.fixture
def kring(tmp_path):
    """Return a function that writes a good kring with some files changed."""

    def write(**files):
        for name, text in {**GOOD, **{k.replace("__", "."): v for k, v in files.items()}}.items():
            path = tmp_path / name
            path.write_bytes(text) if isinstance(text, bytes) else path.write_text(text, "utf-8")
        return tmp_path

    return write


def says(folder):
    return "\n".join(str(problem) for problem in check_kring(folder))


def test_a_good_kring_has_no_problems(kring):
    assert check_kring(kring()) == []


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("kaarten__csv", "kaart,deelvraag\nk1,d1\n", ["kaarten.csv, rij 1", "‘tekst’ ontbreekt", "wat erop staat"]),
        ("kaarten__csv", "kart,deelvraag,tekst\nk1,d1,x\n", ["onbekende kolom ‘kart’", "Bedoel je ‘kaart’?"]),
        ("kaarten__csv", "kaart,deelvraag,tekst,tekst\nk1,d1,x,y\n", ["‘tekst’ staat er twee keer"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d1,x\nk1,d1,y\n", ["rijen 2 en 3", "‘k1’ komt vaker voor"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d9,x\n", ["rij 2, kolom deelvraag", "‘d9’ is onbekend", "‘d1’"]),
        ("sessies__csv", GOOD["sessies.csv"].replace("titel,", "titel,datum,").replace("Eerste,", "Eerste,31-02-2015,"),
         ["kolom datum", "‘31-02-2015’", "Die dag bestaat niet"]),
        ("sessies__csv", GOOD["sessies.csv"].replace("titel,", "titel,datum,").replace("Eerste,", "Eerste,24-11-2014,"),
         ["Schrijf 2014-11-24"]),
        ("sessies__csv", GOOD["sessies.csv"].replace(",1,", ",een,"), ["kolom nummer", "‘een’", "heel getal"]),
        ("sessies__csv", GOOD["sessies.csv"].replace("gehouden", "gehoude"), ["kolom status", "Bedoel je ‘gehouden’?"]),
        ("sessies__csv", GOOD["sessies.csv"].replace("s1,", "../x,"), ["kolom sessie", "‘../x’", "kleine letters"]),
        ("kaarten__csv", "", ["kaarten.csv: het bestand is leeg", "kolomnamen"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d1,\n", ["rij 2, kolom tekst: leeg"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d1,a,b\n", ["rij 2", "ander aantal cellen", "aanhalingstekens"]),
        ("kaarten__csv", 'kaart,deelvraag,tekst\nk1,d1,"a\n', ["geen goede CSV"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d1,caf\xe9\n".encode("cp1252"), ["rij 2", "UTF-8", "‘é’"]),
        ("kaarten__csv", "kaart,deelvraag,tekst\nk1,d1,a\x1bb\n", ["kolom tekst", "stuurtekens"]),
        ("kaartn__csv", "a\n", ["kaartn.csv", "Bedoel je ‘kaarten.csv’?"]),
        ("deelnemers__csv", "deelnemer,gebied\np1,Zuid\n", ["kolom gebied", "‘Zuid’ is onbekend", "kring.yml"]),
        ("kring__yml", "titel: [a\n", ["kring.yml, rij", "geen goede YAML"]),
        ("kring__yml", "- a\n", ["kring.yml", "geen lijst van gegevens"]),
        ("kring__yml", GOOD["kring.yml"] + "tietel: x\n", ["rij 5", "‘tietel’", "Bedoel je ‘titel’?"]),
        ("kring__yml", GOOD["kring.yml"] + "titel: nog een\n", ["rij 5", "twee keer"]),
        ("kring__yml", GOOD["kring.yml"].replace("eigen", "egen"), ["rij 3", "‘egen’", "Bedoel je ‘eigen’?"]),
        ("kring__yml", "titel: x\nsoort: leerkring\n", ["‘herkomst’ ontbreekt"]),
        ("kring__yml", GOOD["kring.yml"] + "fasen:\n  - titel: zonder sleutel\n", ["rij 5", "fasen"]),
        ("kring__yml", GOOD["kring.yml"] + "min_cel: vijf\n", ["rij 5", "min_cel", "heel getal"]),
    ],
)  # fmt: skip
def test_each_fault_names_place_found_and_remedy(kring, file, text, words):
    told = says(kring(**{file: text}))
    assert all(word in told for word in words), told


def test_a_day_that_does_not_exist_is_refused_in_iso_too(kring):
    dated = (
        GOOD["sessies.csv"]
        .replace("titel,", "titel,datum,")
        .replace("Eerste,", "Eerste,2015-02-31,")
    )
    assert "‘2015-02-31’" in says(kring(sessies__csv=dated))


def test_all_problems_are_told_at_once(kring):
    folder = kring(
        kaarten__csv="kaart,deelvraag,tekst\nk1,d1,\nk1,d1,x\n",
        sessies__csv="sessie,nummer,titel,status\ns1,x,Eerste,y\n",
    )
    files = [problem.file for problem in check_kring(folder)]
    assert files.count("sessies.csv") == 2
    assert files.count("kaarten.csv") == 2


def test_a_reference_into_a_broken_table_is_not_reported_twice(kring):
    folder = kring(deelvragen__csv="deelvraag,sessie,nummer,tekst,soort\nd1,s1,een,Wat?,open\n")
    assert [problem.file for problem in check_kring(folder)] == ["deelvragen.csv"]


def test_one_wrong_value_in_many_rows_is_one_problem_with_its_rows(kring):
    rows = "".join(f"k{n},d1,x,goed\n" for n in range(9))
    told = says(kring(kaarten__csv="kaart,deelvraag,tekst,soort\n" + rows))
    assert told.count("kolom soort") == 1
    assert "rijen 2, 3, 4, 5, 6 en 4 andere rijen" in told


def test_raw_and_published_answers_to_one_deelvraag_are_refused(kring):
    folder = kring(uitkomsten__csv="deelvraag,volgorde,item\nd1,1,overleg\n")
    assert "heeft ook rijen in kaarten.csv" in says(folder)


def test_a_published_claim_without_document_or_zegsman_is_refused(kring):
    folder = kring(
        kring__yml=GOOD["kring.yml"].replace("eigen", "gepubliceerd"),
        conclusies__csv="conclusie,nummer,tekst\nc1,1,Het werkt.\n",
    )
    told = says(folder)
    assert "conclusies.csv, rij 2, kolom document: leeg" in told
    assert "conclusies.csv, rij 2, kolom zegsman: leeg" in told


def test_rows_that_a_spreadsheet_left_empty_are_passed_over_and_rows_keep_their_number(kring):
    folder = kring(kaarten__csv="kaart,deelvraag,tekst,,\nk1,d1,x,,\n,,,,\nk2,d9,y,,\n")
    assert "rij 4, kolom deelvraag" in says(folder)


def test_a_byte_order_mark_is_accepted(kring):
    assert check_kring(kring(kaarten__csv="﻿" + GOOD["kaarten.csv"])) == []


def test_an_unknown_folder_names_the_near_miss():
    with pytest.raises(KringError, match="Bedoel je ‘rotterdam-2014’"):
        load_kring("roterdam-2014")


def test_a_folder_without_kring_yml_is_no_kring(tmp_path):
    with pytest.raises(KringError, match=r"de map heeft geen kring\.yml"):
        load_kring(tmp_path)


def test_an_unknown_session_names_the_known_ones():
    with pytest.raises(KringError, match=r"sessie ‘\.\./x’ bestaat niet in rotterdam-2014"):
        load_kring("rotterdam-2014").select_sessie("../x")


def test_a_notebook_shows_the_message_of_bad_input_and_no_traceback():
    with pytest.raises(KringError) as caught:
        load_kring("bestaat-niet")
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_the_semicolons_of_a_dutch_spreadsheet_are_read(kring):
    folder = kring(kaarten__csv="kaart;deelvraag;tekst\nk1;d1;thee, koffie\n")
    assert load_kring(folder)["kaarten"]["tekst"].tolist() == ["thee, koffie"]
