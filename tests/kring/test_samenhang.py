"""What tables must agree on: positions, dots, and what comes later."""

import pytest

from leerkring.kring import check_kring, load_kring

BASE = {
    "kring.yml": "titel: Proef\nsoort: leerkring\nherkomst: fictief\nfasen:\n  - fase: f1\n  - fase: f2\n",
    "sessies.csv": "sessie,fase,nummer,titel,status\nb1,f2,1,Vierde,gehouden\na2,f1,2,Tweede,gepland\n"
    "a1,f1,1,Eerste,gehouden\na3,f1,3,Derde,gehouden\n",
    "deelnemers.csv": "deelnemer,rol\np1,wijkteam\np2,wijkteam\n",
    "deelvragen.csv": "deelvraag,sessie,nummer,tekst,soort,stippen\nd1,a1,1,Wat?,open,3\nd2,a1,2,En?,open,\n",
    "clusters.csv": "cluster,deelvraag,titel\nc1,d1,Een\nc2,d1,Twee\nc3,d2,Drie\n",
    "stemmen.csv": "cluster,deelnemer,aantal\nc1,p1,2\nc2,p1,1\nc3,p1,9\nc1,,8\n",
    "schalen.csv": "schaal,sessie,referent,laagst,hoogst\ns1,a1,het wijkteam,,\ns2,a3,de gemeente,1,5\n",
    "posities.csv": "schaal,deelnemer,moment,antwoord,positie\ns1,p1,nu,getal,10\ns1,p2,nu,voor_zich,\n"
    "s1,,nu,getal,4\ns1,,nu,getal,4\ns2,p1,nu,getal,4.5\n",
    "acties.csv": "actie,sessie,tekst,wie,wanneer\nx1,a1,bellen,het wijkteam,2026-04\n",
    "opvolging.csv": "actie,sessie,stand\nx1,a3,loopt\n",
    "parkeerplaats.csv": "punt,sessie,tekst,behandeld_in\nq1,a1,geld,b1\nq2,a1,tijd,\n",
}  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def write(**changed):
        for name, text in BASE.items():
            stem = name.split(".")[0]
            (tmp_path / name).write_text(changed.get(stem, text), "utf-8")
        return tmp_path

    return write


def test_the_base_is_in_order(write):
    assert check_kring(write()) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "told"),
    [
        ("posities", "nu,getal,10", "nu,getal,10.5", "rij 2, kolom positie: gevonden ‘10,5’; verwacht: een getal van 0 tot en met 10"),
        ("posities", "nu,getal,4.5", "nu,getal,5.5", "rij 6, kolom positie: gevonden ‘5,5’; verwacht: een getal van 1 tot en met 5"),
        ("posities", "nu,getal,10", "nu,getal,", "rij 2, kolom positie: geen positie bij het antwoord ‘getal’"),
        ("posities", "voor_zich,", "voor_zich,3", "rij 3, kolom positie: een positie van iemand die geen getal gaf"),
        ("posities", "s1,p2,nu", "s1,p1,nu", "rijen 2 en 3, kolom deelnemer: iemand staat er bij dit moment van een schaal twee keer"),
        ("stemmen", "c2,p1,1", "c2,p1,2", "rijen 2 en 3, kolom aantal: ‘p1’ plakte 4 stippen; verwacht: hooguit 3 bij deze deelvraag"),
        ("opvolging", "x1,a3", "x1,a1", "rij 2, kolom sessie: een sessie die niet later is"),
        ("parkeerplaats", "geld,b1", "geld,a1", "rij 2, kolom behandeld_in: een sessie die niet later is"),
        ("opvolging", "x1,a3", "x9,a3", "rij 2, kolom actie: ‘x9’ is onbekend"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_said_with_its_place(write, table, old, new, told):
    text = BASE[f"{table}.csv"]
    assert old in text
    problems = [str(p) for p in check_kring(write(**{table: text.replace(old, new, 1)}))]
    assert [p for p in problems if told in p], problems
    assert len(problems) == 1


def test_sessions_follow_their_phase_and_number_and_the_previous_one_was_held(write):
    kring = load_kring(write())
    assert kring.list_sessies() == ["a1", "a2", "a3", "b1"]
    assert kring.select_sessie("a1").find_vorige() is None
    assert kring.select_sessie("a3").find_vorige().sessie == "a1"
    assert kring.select_sessie("b1").find_vorige().sessie == "a3"


def test_a_session_has_the_positions_of_its_scales(write):
    deel = load_kring(write()).select_sessie("a3")
    assert list(deel["posities"]["schaal"]) == ["s2"]
    assert list(deel["opvolging"]["actie"]) == ["x1"]
    assert deel["acties"].empty
