"""40_krachtenveld: each level of data says what it can carry, and nobody is recognisable."""

import itertools
import re

import numpy as np
import pandas as pd
import pytest
from eigen import OWN, write_own

from leerkring.kring import check_kring, load_kring
from leerkring.methoden import figuren
from leerkring.secties import krachtenveld

SHOW = ("show_actoren", "show_macht", "show_afhankelijkheden", "show_verbindingen", "show_netwerk", "show_gekomen", "show_bronnen")  # fmt: skip
PEOPLE = [f"d{n:02}" for n in range(14)]
ROLES = ["wijkteam"] * 7 + ["gemeente"] * 6 + ["zeldzame functie"]
NAMES = {"stad": "De stad", "kerk": "Kerk en moskee", "bank": "De voedselbank", "team": "Het wijkteam"}  # fmt: skip


def make_relaties(*, answered=14, mensen=True, later=True):
    """Make rows of every level, in two sessions; only the first of the people answer."""
    rows = [("afhankelijkheid", "voor", "team", None, "stad", None, "geld", "s1"), ("afhankelijkheid", "nu", "team", None, "stad", None, "geld", "s1"),
            ("afhankelijkheid", "nu", "stad", None, "kerk", None, "vrijwilligers", "s1"), ("afhankelijkheid", "voor", "bank", None, "kerk", None, None, "s1")]  # fmt: skip
    for n, who in enumerate(PEOPLE[:answered]):
        rows += [("contact", "nu", None, who, "stad", None, None, "s1"), ("contact", "gewenst", None, who, "kerk", None, None, "s1")]  # fmt: skip
        if later and n < 9:  # the other five did not answer the second time
            rows.append(("contact", "nu", None, who, "kerk" if n < 4 else "stad", None, None, "s2"))
        if mensen:
            for step in (1, 2, 7, -1):
                rows.append(("contact", "nu", None, who, None, PEOPLE[(n + step) % answered], None, "s1"))  # fmt: skip
            rows.append(("contact", "gewenst", None, who, None, PEOPLE[(n + 5) % answered], None, "s1"))  # fmt: skip
    columns = ["soort", "moment", "van", "van_deelnemer", "naar", "naar_deelnemer", "wat", "sessie"]
    return pd.DataFrame(rows, columns=columns).drop_duplicates()


def write_veld(folder, relaties=None, scores=None, people=14):
    """Write a circle with a field of forces; `people` of it were there in the first session."""
    write_own(folder)
    for name in OWN:
        if name not in {"kring.yml", "sessies.csv"}:
            (folder / name).unlink()
    sessies = "sessie,nummer,titel,status\ns2,2,Sessie twee,gehouden\ns1,1,Sessie één,gehouden\n"
    (folder / "sessies.csv").write_text(sessies, "utf-8")
    pd.DataFrame({"deelnemer": PEOPLE, "rol": ROLES}).to_csv(folder / "deelnemers.csv", index=False)
    there = pd.DataFrame({"sessie": "s1", "deelnemer": PEOPLE[:people], "aanwezig": "ja"})
    there.to_csv(folder / "aanwezigheid.csv", index=False)
    actoren = pd.DataFrame({"actor": list(NAMES), "naam": list(NAMES.values()), "groep": "wijk"})
    actoren.to_csv(folder / "actoren.csv", index=False)
    if scores is None:
        scores = pd.DataFrame([(a, p, 5 - k - n % 2 * (a == "stad"), 2 + k) for k, a in enumerate(NAMES) for n, p in enumerate(PEOPLE) if a != "team" or n < 4],
                              columns=["actor", "deelnemer", "macht", "belang"])  # fmt: skip
    scores.to_csv(folder / "actorscores.csv", index=False)
    (make_relaties() if relaties is None else relaties).to_csv(folder / "relaties.csv", index=False)
    assert check_kring(folder) == []
    return load_kring(folder)


@pytest.fixture
def veld(tmp_path):
    return write_veld(tmp_path)


def show_alles(kring):
    for name in SHOW:
        getattr(krachtenveld, name)(kring)


@pytest.mark.parametrize("naam", ["voorbeeld", "rotterdam-2014", "rotterdam-2016", "civil-society-2013"])  # fmt: skip
def test_every_kring_is_told_without_an_exception_or_a_gap(naam, shown):
    kring = load_kring(naam)
    assert 1 <= len(krachtenveld.list_kort(kring)) <= 6
    for name in SHOW:
        before = len(shown.outputs)
        getattr(krachtenveld, name)(kring)
        assert len(shown.outputs) > before, name
    assert not re.search(r"\b(None|nan|NaN|<NA>)\b", shown.plain)


def test_an_empty_circle_says_what_is_not_there(own, shown):
    for name in SHOW[:-1]:
        getattr(krachtenveld, name)(own)
    assert shown.empty and len(shown.outputs) == 6 and shown.figures == []
    assert krachtenveld.list_kort(own)[0] == "Over het krachtenveld is niets vastgelegd."


def test_rotterdam_names_nine_parties_and_no_arrow(shown):
    kring = load_kring("rotterdam-2014")
    krachtenveld.show_actoren(kring)
    krachtenveld.show_afhankelijkheden(kring)
    assert "Welke partij van welke afhangt, is niet gepubliceerd." in shown.text
    assert "bewaart de tekst van de dia niet" in shown.text
    assert "Team Leerkring Methodiek; presentatie fase 1 dia 7" in shown.text
    assert shown.figures == [] and "9 bij ‘krachtenveld’" in krachtenveld.list_kort(kring)[0]


def test_rotterdams_lists_keep_their_order_and_give_no_amounts(shown):
    kring = load_kring("rotterdam-2014")
    krachtenveld.show_verbindingen(kring)
    assert "niet door hoeveel mensen" in shown.text
    assert "Medische instellingen* | nu en gewenst | 2 | 3" in shown.plain
    assert "Wijknetwerkpartners | alleen gewenst |  | 1" in shown.plain
    assert "Burgers* | alleen nu | 4 | " in shown.plain
    assert "Zowel nu als gewenst zijn 4 soorten partijen genoemd" in shown.text
    assert "niet te vergelijken" in shown.text and "Onze lezing" in shown.text
    krachtenveld.show_netwerk(kring)
    krachtenveld.show_gekomen(kring)
    assert "Dichtheid" not in shown.text and "is daarna niet meer naar gevraagd" in shown.text
    assert shown.figures == []


def test_power_stands_with_its_spread_and_few_judges_are_withheld(veld, shown):
    krachtenveld.show_macht(veld)
    assert "Veel macht en weinig belang (‘stel tevreden’): De stad." in shown.text
    assert "Bij één partij gaven minder dan 5 mensen hun oordeel; dat tonen we niet." in shown.text
    # Half of the people gave De stad a 4, half a 5.
    assert "| De stad | 14 | 4,5 | 4 | 5 | 2 | 2 | 2" in shown.plain
    assert " | Het wijkteam | 4 |  |  |  |  |  | " in shown.plain
    assert len(shown.figures) == 1 and "3. De stad: macht 4,5 (4 tot 5)" in shown.figures[0]["alt"]


def test_dependencies_that_came_stayed_and_went(veld, shown):
    krachtenveld.show_afhankelijkheden(veld)
    assert "Nu zijn er 2 afhankelijkheden tussen 3 partijen." in shown.text
    assert "Er kwam er één bij, één verdween en één bleef." in shown.text
    assert "Het wijkteam | De stad | geld | geld | bleef, eenzijdig" in shown.plain
    assert "De voedselbank | Kerk en moskee | ja, waarvoor staat er niet bij |  | verdween, eenzijdig" in shown.plain  # fmt: skip
    assert len(shown.figures) == 1


def test_kinds_of_parties_are_counted_in_people(veld, shown):
    krachtenveld.show_verbindingen(veld)
    assert "Gevraagd in Sessie één." in shown.text
    assert "Meer verbindingen gewenst dan aanwezig met Kerk en moskee (14 tegen 0)." in shown.text
    assert "Kerk en moskee | 0 | 14 | 14 | 14" in shown.plain
    assert "De stad | 14 | 0 | -14 | 0" in shown.plain
    assert "Zij zeggen het zelf" in shown.text


def test_the_last_session_is_held_against_the_one_before(veld, tmp_path, shown):
    krachtenveld.show_verbindingen(veld)
    assert "Sessie twee naast Sessie één. Beide keren antwoordden 9 deelnemers. De tweede keer werden meer soorten partijen genoemd door niemand van hen, minder door niemand en evenveel door 9;" in shown.text  # fmt: skip


def test_without_a_question_about_wishes_there_is_no_gap(tmp_path, shown):
    rows = make_relaties(mensen=False)
    kring = write_veld(tmp_path, rows[(rows["sessie"] == "s2") | (rows["soort"] != "contact")])
    krachtenveld.show_verbindingen(kring)
    assert "Niemand antwoordde op beide vragen" in shown.text
    assert "Meer verbindingen gewenst" not in shown.text and len(shown.figures) == 1
    assert "Kerk en moskee nu 4" in shown.figures[0]["alt"]


def test_wishes_are_followed_to_the_next_session_and_silence_is_counted(veld, shown):
    krachtenveld.show_gekomen(veld)
    assert "Er zijn 9 verbindingen gewenst die er nog niet waren. De volgende keer waren er daarvan 4." in shown.text  # fmt: skip
    assert "Van 5 gewenste verbindingen is het niet bekend" in shown.text
    assert "Wat in Sessie één gewenst was, is nagegaan in Sessie twee." in shown.text
    assert "Kerk en moskee | 9 | 4 | 5" in shown.plain


def test_the_network_is_measured_with_its_response(veld, shown):
    krachtenveld.show_netwerk(veld)
    assert (
        "Van de 14 deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er 14."
        in shown.text
    )
    # In a circle of 14 everybody names the next and the one before (mutual: 14 pairs), the one
    # after that (14 pairs, one way) and who is opposite (mutual: 7 pairs); 4 of 13 for each.
    assert "Van de 182 verbindingen die er tussen deze 14 mensen kunnen zijn, zijn er 56 genoemd (31%)." in shown.text  # fmt: skip
    assert "Het zijn 35 paren; bij 21 daarvan noemen beiden elkaar." in shown.text
    assert "Dichtheid 0,31; wederkerigheid 0,75" in shown.text
    assert "zijn er nu 56 verbindingen en zijn er 14 gewenst" in shown.text
    assert shown.figures == []


def test_under_three_in_four_answers_there_are_no_measures(tmp_path, shown):
    kring = write_veld(tmp_path, make_relaties(answered=10))
    krachtenveld.show_netwerk(kring)
    assert (
        "Van de 14 deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er 10."
        in shown.text
    )
    assert "Dat is minder dan drie op de vier." in shown.text
    assert not re.search("Dichtheid|paren|tabel", shown.text + "".join(shown.tags))
    assert not any("kunnen zijn" in line for line in krachtenveld.list_kort(kring))


def test_who_was_asked_is_who_was_there(tmp_path, shown):
    krachtenveld.show_netwerk(write_veld(tmp_path, make_relaties(answered=10), people=11))
    assert (
        "Van de 11 deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er 10."
        in shown.text
    )
    assert "Dichtheid" in shown.text


def test_without_a_list_of_who_was_there_everybody_was_asked(tmp_path, shown):
    rows = make_relaties(answered=10, later=False)
    krachtenveld.show_netwerk(write_veld(tmp_path, rows.assign(sessie="s2")))
    assert "Van de 14 deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er 10." in shown.text  # fmt: skip


def test_among_fewer_than_the_smallest_cell_nothing_is_said(tmp_path, shown):
    krachtenveld.show_netwerk(write_veld(tmp_path, make_relaties(answered=4), people=4))
    assert "over zo weinig mensen zeggen we hier niets meer" in shown.text
    assert "Dichtheid" not in shown.text


def test_nobody_and_no_small_role_is_named(veld, shown):
    show_alles(veld)
    said = shown.plain + shown.text + " ".join(krachtenveld.list_kort(veld))
    assert not [who for who in PEOPLE if who in said]
    assert "zeldzame functie" not in said and "overige groepen" in said
    assert "wie noemt" in said.lower()


def test_the_order_of_rows_and_the_pseudonyms_change_nothing(tmp_path, shown):
    rows = make_relaties()
    show_alles(write_veld(tmp_path / "a", rows))
    first = shown.plain
    shown.outputs.clear()
    turn = dict(zip(PEOPLE, [*PEOPLE[3:7], *PEOPLE[:3], *PEOPLE[7:]], strict=True))  # within a role
    other = rows.assign(van_deelnemer=rows["van_deelnemer"].map(turn), naar_deelnemer=rows["naar_deelnemer"].map(turn))  # fmt: skip
    contact = other["soort"] == "contact"
    mixed = pd.concat([other[~contact], other[contact].sample(frac=1, random_state=3)])
    show_alles(write_veld(tmp_path / "b", mixed))
    assert shown.plain == first and len(first) > 2000


def test_the_summary_says_each_part_once(veld):
    lines = krachtenveld.list_kort(veld)
    assert len(lines) == 6 and len(set(lines)) == 6
    assert lines[0] == "Er zijn 4 partijen genoemd."
    assert lines[3] == "Meer verbindingen gewenst dan aanwezig met Kerk en moskee (14 tegen 0)."
    assert (
        lines[2]
        == "Nu zijn er 2 afhankelijkheden tussen 3 partijen. Er kwam er één bij, één verdween en één bleef."
    )


def test_with_more_to_say_the_summary_stays_at_six(tmp_path):
    rows = make_relaties(later=False)
    rows = rows[(rows["soort"] != "contact") | rows["naar_deelnemer"].notna()]
    lists = pd.DataFrame({"soort": "contact", "moment": ["nu", "gewenst", "gewenst"], "van": "team", "naar": ["kerk", "kerk", "bank"], "sessie": "s1"})  # fmt: skip
    then = rows[rows["moment"].eq("nu") & rows["naar_deelnemer"].notna()].assign(sessie="s2")
    lines = krachtenveld.list_kort(write_veld(tmp_path, pd.concat([rows, lists, then])))
    assert len(lines) == 6 and lines[3].startswith(
        "Zowel nu als gewenst is één soort partij genoemd"
    )


def test_made_up_data_are_marked_and_words_stay_apart(tmp_path, monkeypatch, shown):
    calls = []
    monkeypatch.setattr(figuren, "render_png", lambda *args, **more: calls.append((args, more)) or b"")  # fmt: skip
    kring = write_veld(tmp_path, make_relaties())
    text = (kring.folder / "kring.yml").read_text("utf-8").replace("eigen", "fictief")
    (kring.folder / "kring.yml").write_text(text, "utf-8")
    show_alles(load_kring(kring.folder))
    assert len(calls) == 4 and {more["merk"] for _args, more in calls} == {"FICTIEF"}
    for (plot, tabel, height), more in calls:
        assert height <= 14
        assert_apart(plot, tabel, height, **more)


def assert_apart(plot, tabel, height, **more):
    """Check that no word leaves the picture or lies on another."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with mpl.rc_context(figuren.get_stijl()):
        figure = figuren.draw_figuur(plot, tabel, height, **more)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
    texts = [t for t in figure.findobj(mpl.text.Text) if t.get_text().strip() and t.get_visible()]
    boxes = [(t.get_text(), t.get_window_extent(canvas.get_renderer())) for t in texts]
    for words, box in boxes:
        assert box.x0 >= -1 and box.x1 <= figure.bbox.width + 1, words
        assert box.y0 >= -1 and box.y1 <= figure.bbox.height + 1, words
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        assert a.x1 <= b.x0 + 1 or b.x1 <= a.x0 + 1 or a.y1 <= b.y0 + 1 or b.y1 <= a.y0 + 1, (one, other)  # fmt: skip


LONG = "Etnisch en cultureel te onderscheiden groepen"


@pytest.mark.parametrize("seed", range(4))
def test_twelve_parties_with_long_names_fit_beside_each_other(seed, monkeypatch, shown):
    from functools import partial

    from leerkring.methoden import krachtenveld as methode

    draw = np.random.default_rng(seed)
    keys = [f"a{n}" for n in range(12)]
    actoren = pd.DataFrame(
        {"actor": keys, "naam": [f"{LONG} {n}" for n in range(12)]}
    )  # in the first, all on one spot
    scores = pd.DataFrame([(a, p, *((3, 3) if seed == 0 else draw.integers(1, 6, 2))) for a in keys for p in PEOPLE],
                          columns=["actor", "deelnemer", "macht", "belang"])  # fmt: skip
    macht = methode.summarise_macht(scores, actoren)
    height = methode.suggest_hoogte_macht(macht)
    assert height <= 14
    assert_apart(methode.plot_macht, macht, height, merk="FICTIEF")
    rows = pd.DataFrame([("afhankelijkheid", m, a, b, None) for a in keys for b in keys for m in ("voor", "nu") if a != b and draw.random() < 0.3],
                        columns=["soort", "moment", "van", "naar", "wat"])  # fmt: skip
    tabel = methode.compare_afhankelijkheden(rows, actoren)
    partijen = methode.number_partijen(tabel, actoren)
    height = methode.suggest_hoogte_afhankelijkheden(partijen)
    assert height <= 14
    assert_apart(partial(methode.plot_afhankelijkheden, partijen=partijen), tabel, height, merk="FICTIEF")  # fmt: skip
    wordy = partijen.assign(naam=partijen["naam"] + ", uit de wijk en van daarbuiten")
    assert methode.suggest_hoogte_afhankelijkheden(wordy) is None


def test_whether_wishes_came_about_is_missed_where_one_asked_once(shown):
    krachtenveld.show_bronnen(load_kring("rotterdam-2014"))
    assert "of de gewenste verbindingen er kwamen" in shown.text
    shown.outputs.clear()
    krachtenveld.show_bronnen(load_kring("voorbeeld"))
    assert "of de gewenste verbindingen er kwamen" not in shown.text
