"""What the tables of methodieken, competences, effect, forces and capacity must agree on."""

import pytest
from veldkring import BASE, write_veldkring

from leerkring.kring import check_kring, load_kring
from leerkring.secties.onderzoek import Onderzoek

PRAKTIJK = {
    "deelnemers.csv": "deelnemer,rol\nd1,wijkteam\nd2,gemeente\n",
    "methodieken.csv": "methodiek,nummer,titel,status\nm1,1,Bellen,beproefd\nm2,2,Wachten,voorgesteld\n",
    "praktijktheorie.csv": "uitspraak,methodiek,laag,tekst\nh1,m1,hypothesen,Wie gebeld wordt blijft.\n"
    "h2,m2,hypothesen,Wie wacht haakt af.\nt1,m1,theorie,Contact telt.\n",
    "handvatten.csv": "handvat,methodiek,titel,hypothese\nv1,m1,Bel op vrijdag,h1\n",
    "onderbouwing.csv": BASE["onderbouwing.csv"].replace("conclusie,", "conclusie,hypothese,", 1)
    .replace("\nx1,", "\nx1,,").replace("\n,v", "\n,,v") + ",h1,v2,,,,,weerspreekt\n",
    "kaders.csv": "kader,titel\nk1,Eigen lijst\nk2,Andere lijst\n",
    "competenties.csv": "competentie,kader,nummer,titel,lijkt_op,score_nodig,mensen_nodig\n"
    "c1,k1,1,Luistert,c3,2,4\nc2,k1,2,Belt,,,\nc3,k2,1,Hoort,,,\n",
    "scores.csv": "deelnemer,competentie,moment,score\nd1,c1,nu,4\nd1,c1,toen,0\n,c1,nu,2\n,c1,nu,2\n",
    "actoren.csv": "actor,naam\na1,Gemeente\na2,Huisarts\n",
    "actorscores.csv": "actor,deelnemer,macht,belang\na1,d1,5,1\na1,d2,2,3\n",
    "relaties.csv": "soort,moment,van,van_deelnemer,naar,naar_deelnemer,wat,sessie\n"
    "afhankelijkheid,voor,a1,,a2,,geld,\ncontact,nu,,d1,a2,,,s1\ncontact,gewenst,,d1,,d2,,s1\ncontact,nu,,d2,,,,s1\n",
    "indicatoren.csv": "indicator,cyclus,perspectief,titel\ni1,toegepast,team,Huisbezoeken samen\n",
    "metingen.csv": "indicator,datum,waarde\ni1,2024-01,3\n",
    "verhalen.csv": "verhaal,titel,perspectief,direct,toestemming\ny1,De sleutel,burger,Het lukte.,ja\n",
    "oogst.csv": "oogst,tekst,perspectief,staving,gestaafd_door,zegsman\no1,Er wordt gebeld.,team,gestaafd,de huisarts,het wijkteam\n"
    "o2,Er is rust.,team,niet_gestaafd,,het wijkteam\n",
    "signalen.csv": "signaal,tekst,gegeven_op,stand,antwoord,antwoord_op\ns1,Te veel formulieren.,2024-03-01,toegezegd,Het wordt er één.,2024-03\n"
    "s2,Geen plek.,,niet_doorgegeven,,\n",
    "borging.csv": "borging,tekst,van,tot,status\nb1,De bellijst,2024,2024-06-30,geregeld\n",
    "cijfers.csv": "cijfer,grootheid,onderwerp,laag,waarde,hoog,soort\nz1,uren_per_week,uren,3,4,5,aanname\nz2,,teams,,42,,vermeld\n",
}  # fmt: skip
BASE_PRAKTIJK = BASE | PRAKTIJK


@pytest.fixture
def write(tmp_path):
    def write(**changed):
        folder = write_veldkring(tmp_path / "proef")
        for name, text in PRAKTIJK.items():
            (folder / name).write_text(changed.get(name.split(".")[0], text), "utf-8")
        return folder

    return write


def test_the_base_is_in_order(write):
    assert [str(problem) for problem in check_kring(write())] == []


@pytest.mark.parametrize(
    ("table", "old", "new", "told"),
    [
        ("scores", "toen,0", "toen,5", "scores.csv, rij 3, kolom score: gevonden ‘5’; verwacht: een getal van 0 tot en met 4"),
        ("competenties", "c3,2,4", "c3,7,4", "rij 2, kolom score_nodig: gevonden ‘7’; verwacht: een getal van 0 tot en met 4"),
        ("actorscores", "d2,2,3", "d2,0,3", "rij 3, kolom macht: gevonden ‘0’; verwacht: een getal van 1 tot en met 5"),
        ("actorscores", "d2,2,3", "d2,2,6", "rij 3, kolom belang: gevonden ‘6’"),
        ("scores", "d1,c1,toen", "d1,c1,nu", "scores.csv, rijen 2 en 3, kolom deelnemer: dit staat er twee keer"),
        ("actorscores", "a1,d2", "a1,d1", "actorscores.csv, rijen 2 en 3, kolom deelnemer: dit staat er twee keer"),
        ("relaties", "contact,gewenst,,d1,,d2", "contact,nu,,d1,a2,", "relaties.csv, rijen 3 en 4, kolom soort: dit staat er twee keer"),
        ("onderbouwing", ",h1,v2", ",t1,v2", "onderbouwing.csv, rij 7, kolom hypothese: dit is volgens praktijktheorie.csv geen hypothese"),
        ("handvatten", "vrijdag,h1", "vrijdag,t1", "handvatten.csv, rij 2, kolom hypothese: dit is volgens praktijktheorie.csv geen hypothese"),
        ("handvatten", "vrijdag,h1", "vrijdag,h2", "handvatten.csv, rij 2, kolom hypothese: een hypothese van een andere methodiek"),
        ("competenties", "c2,k1,2", "c2,k1,1", "competenties.csv, rijen 2 en 3, kolom nummer: dit nummer staat twee keer in hetzelfde kader"),
        ("competenties", "Luistert,c3", "Luistert,c2", "rij 2, kolom lijkt_op: een competentie uit hetzelfde kader"),
        ("competenties", "c3,2,4", "c3,2,", "rij 2, kolom score_nodig: alleen het niveau of alleen het aantal mensen dat nodig is"),
        ("relaties", "voor,a1,,a2", "voor,,,a2", "relaties.csv, rij 2, kolom van: niet precies één van ‘van’ en ‘van_deelnemer’"),
        ("relaties", "nu,,d1,a2,", "nu,a1,d1,a2,", "rij 3, kolom van: niet precies één van ‘van’ en ‘van_deelnemer’"),
        ("relaties", "nu,,d1,a2,", "nu,,d1,a2,d2", "rij 3, kolom naar: meer dan één van ‘naar’ en ‘naar_deelnemer’"),
        ("relaties", "voor,a1,,a2", "voor,a1,,", "rij 2, kolom naar: geen van ‘naar’ en ‘naar_deelnemer’"),
        ("relaties", "contact,nu,,d1,a2", "afhankelijkheid,nu,,d1,a2", "rij 3, kolom soort: een afhankelijkheid van of tussen deelnemers"),
        ("relaties", "contact,nu,,d1,a2", "contact,voor,,d1,a2", "rij 3, kolom moment: een contact van vóór de verandering"),
        ("relaties", ",d1,,d2", ",d1,,d1", "rij 4, kolom naar: begin en einde zijn dezelfde"),
        ("relaties", "voor,a1,,a2", "voor,a1,,a1", "rij 2, kolom naar: begin en einde zijn dezelfde"),
        ("oogst", "gestaafd,de huisarts", "gestaafd,", "oogst.csv, rij 2, kolom gestaafd_door: gestaafd, maar niet door wie"),
        ("oogst", "niet_gestaafd,,", "niet_gestaafd,de buren,", "rij 3, kolom gestaafd_door: niet gestaafd, en toch door iemand"),
        ("oogst", "de huisarts,", "het wijkteam,", "rij 2, kolom gestaafd_door: de zegsman bevestigt zichzelf"),
        ("verhalen", "Het lukte.", "", "verhalen.csv, rij 2, kolom direct: een verhaal zonder één stap"),
        ("signalen", "plek.,,", "plek.,2024-02,", "signalen.csv, rij 3, kolom stand: niet doorgegeven, en toch een datum of een antwoord"),
        ("signalen", "2024-03\n", "2024-02\n", "signalen.csv, rij 2, kolom antwoord_op: het antwoord kwam vóór het signaal"),
        ("borging", "2024,2024-06-30", "2024-07,2024-06-30", "borging.csv, rij 2, kolom tot: het einde ligt vóór het begin"),
        ("cijfers", "3,4,5", "3,6,5", "cijfers.csv, rij 2, kolom waarde: de ondergrens, het getal en de bovengrens staan niet in volgorde"),
        ("cijfers", "3,4,5", "6,,5", "cijfers.csv, rij 2, kolom waarde: de ondergrens, het getal en de bovengrens staan niet in volgorde"),
        ("cijfers", "3,4,5", "3,4,169", "cijfers.csv, rij 2, kolom grootheid: gevonden ‘169’; verwacht: hooguit 168"),
        ("cijfers", "3,4,5", ",,", "cijfers.csv, rij 2, kolom waarde: een grootheid zonder getal"),
        ("cijfers", "3,4,5", "0,4,5", "cijfers.csv, rij 2, kolom waarde: een grootheid van nul of minder"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_said_with_its_place(write, table, old, new, told):
    text = PRAKTIJK[f"{table}.csv"]
    assert old in text
    problems = [str(p) for p in check_kring(write(**{table: text.replace(old, new, 1)}))]
    assert [p for p in problems if told in p], problems
    assert len(problems) == 1


def test_a_finding_lies_under_a_hypothesis_as_under_a_conclusion(write):
    onderzoek = Onderzoek(load_kring(write()))
    under = onderzoek.keten_hypothesen.set_index("conclusie").loc[["h1"]]
    assert list(under["bevinding"].unique()) == ["v2"]
    assert under.set_index("eenheid")["op_conclusie"].to_dict() == {
        "k1": "weerspreekt",
        "k2": "nuanceert",
    }
    assert "h1" not in set(onderzoek.keten["conclusie"])
    assert set(onderzoek.keten["conclusie"].dropna()) == {"x1"}
