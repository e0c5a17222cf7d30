"""What the tables of field work, literature, coding and synthesis must agree on."""

from functools import partial

import pandas as pd
import pytest
from veldkring import BASE, write_veldkring
from werkboek import leerkring

from leerkring.kring import check_kring, load_kring
from leerkring.kring.onderzoek import check_onderzoek, find_wezen


@pytest.fixture
def write(tmp_path):
    return partial(write_veldkring, tmp_path)


def test_the_base_is_in_order(write):
    assert check_kring(write()) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "told"),
    [
        ("fragmenten", "f1,o1,,", "f1,,,", "fragmenten.csv, rij 2: geen bezoek of literatuur"),
        ("fragmenten", "f1,o1,,", "f1,o1,l1,", "fragmenten.csv, rij 2: meer dan één van bezoek of literatuur"),
        ("fragmenten", "f1,o1", "f1,o2", "rij 2, kolom bezoek: een fragment van een bezoek dat niet doorging"),
        ("fragmenten", ",l1,", ",l2,", "rij 3, kolom literatuur: een fragment uit een bron die niet is opgenomen"),
        ("literatuur", "afgewezen,te oud", "afgewezen,", "rij 3, kolom reden: afgewezen zonder reden"),
        ("literatuur", "opgenomen,\n", "opgenomen,goed\n", "rij 2, kolom reden: een reden bij een bron die niet afgewezen is"),
        ("zoekopdrachten", "12,3,7", "12,3,6", "kolom treffers: van ‘z1’ blijven 3 treffers over, en in literatuur.csv staan er 2"),
        ("beoordelingen", "7.5", "10.5", "rij 2, kolom cijfer: gevonden ‘10,5’; verwacht: een cijfer van 1 tot en met 10"),
        ("beoordelingen", "afgewezen,1", "afgewezen,0", "rij 3, kolom cijfer: gevonden ‘0’"),
        ("codeboek", "burger,,de", "burger,wachten,de", "rijen 2 en 3, kolom ouder: ‘burger’ en ‘wachten’ vallen onder elkaar"),
        ("codeboek", "bellen,burger", "bellen,bellen", "rij 4, kolom ouder: ‘bellen’ vallen onder elkaar"),
        ("coderingen", "f1,,wachten", ",,wachten", "coderingen.csv, rij 2: geen fragment of kaart"),
        ("coderingen", "f1,,wachten", "f1,k1,wachten", "coderingen.csv, rij 2: meer dan één van fragment of kaart"),
        ("coderingen", "b,zelfstandig,f1,,,\n", "a,zelfstandig,f1,,,\n", "rij 3, kolom code: ‘geen code’ naast een code van dezelfde codeur"),
        ("onderbouwing", "x1,v1,,,,,", "x1,v1,k1,,,,", "onderbouwing.csv, rij 2: meer dan één van conclusie, hypothese, kaart, cluster, fragment of code"),
        ("onderbouwing", ",v1,,,f2,,", ",v1,,,,,", "onderbouwing.csv, rij 4: geen conclusie, hypothese, kaart, cluster, fragment of code"),
        ("onderbouwing", ",v2,k2,,,,", ",t1,k2,,,,", "rij 6, kolom bevinding: dit is volgens bevindingen.csv geen bevinding"),
        # A chain that ends in the air, whichever link is missing.
        ("onderbouwing", "x1,v1,,,,,steunt", "x1,v1,,,,,nuanceert", "conclusies.csv, rij 2: ‘x1’ (Wie wacht haakt af.): geen bevinding steunt haar"),
        ("onderbouwing", "x1,v1,,,,,steunt", "x1,v1,,,,,weerspreekt", "‘x1’ (Wie wacht haakt af.): geen bevinding steunt haar"),
        ("onderbouwing", ",v1,,,,burger,steunt", ",v1,,,,burger,nuanceert", "bevindingen.csv, rij 2: ‘v1’ (Wachten kost vertrouwen.): niets steunt haar"),
        ("onderbouwing", ",v1,,,,burger", ",v1,,,,bellen", "‘v1’ (Wachten kost vertrouwen.): niets steunt haar"),
        ("onderbouwing", ",v2,,c1,", ",v2,,c2,", "‘v2’ (Bellen helpt.): niets steunt haar"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_said_with_its_place(write, table, old, new, told):
    text = BASE[f"{table}.csv"]
    assert old in text
    problems = [str(p) for p in check_kring(write(**{table: text.replace(old, new, 1)}))]
    assert [p for p in problems if told in p], problems
    assert len(problems) == 1


def test_a_key_is_of_a_card_or_of_a_fragment(write):
    changed = {name: BASE[f"{name}.csv"] for name in ("fragmenten", "coderingen", "onderbouwing")}
    changed["fragmenten"] = changed["fragmenten"].replace("f1,", "k1,")
    changed["coderingen"] = changed["coderingen"].replace(",f1,", ",k1,")
    problems = [str(p) for p in check_kring(write(**changed))]
    assert len(problems) == 1
    assert "rij 2, kolom fragment: een sleutel die ook van een kaart is" in problems[0]


def test_a_kring_with_a_bare_conclusion_still_loads_and_check_names_it(write):
    folder = write(onderbouwing="bevinding,richting\n")
    loaded = load_kring(folder)
    assert len(find_wezen(loaded.info, loaded.tables)) == 3
    told = leerkring(folder, "check", str(folder))
    assert told.returncode == 1
    assert "3 problemen" in told.stderr and "‘x1’ (Wie wacht haakt af.)" in told.stderr
    assert "in orde" not in told.stdout and "Traceback" not in told.stderr


def test_what_is_published_rests_on_its_document(write):
    loaded = load_kring("rotterdam-2014")
    assert len(loaded["conclusies"]) and loaded["onderbouwing"].empty
    assert find_wezen(loaded.info, loaded.tables) == []


def test_nothing_is_held_against_a_table_that_is_itself_refused(write):
    problems = check_kring(write(bezoeken="bezoek,soort\no1,praatje\n"))
    assert [p.file for p in problems] == ["bezoeken.csv"]
    # Without its rows the hits of the searches would not add up.
    problems = check_kring(
        write(literatuur="literatuur,soort,titel,besluit\nl1,krant,Wij,opgenomen\n")
    )
    assert [p.file for p in problems] == ["literatuur.csv"]


def test_many_fragments_and_codings_are_checked_by_table(write):
    """A hundred thousand fragments are no reason to look at them one by one."""
    loaded = load_kring(write())
    n = 100_000
    many = pd.DataFrame({"fragment": [f"f{i}" for i in range(n)], "bezoek": "o1"})
    given = pd.DataFrame({"codeur": "a", "ronde": "zelfstandig", "fragment": many["fragment"], "kaart": pd.Series(None, dtype="str"),
                          "code": "wachten"})  # fmt: skip
    given.loc[[5, 7], "kaart"] = "k1"
    tables = {**loaded.tables, "coderingen": given,
              "fragmenten": many.reindex(columns=loaded["fragmenten"].columns)}  # fmt: skip
    assert [p.rows for p in check_onderzoek(tables, set())] == [(5, 7)]
