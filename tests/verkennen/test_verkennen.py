"""The explore part: the same functions draw again, and few people stay unrecognisable."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from leerkring import verkennen
from leerkring.kring import load_kring
from leerkring.secties import antwoorden, synthese
from leerkring.secties.onderzoek import Onderzoek

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def kring():
    return load_kring("voorbeeld")


def options(box, place):
    return {value: label for label, value in box.children[place].options}


def test_every_notebook_ends_with_a_part_to_explore():
    for path in NOTEBOOKS:
        cells = json.loads(path.read_text("utf-8"))["cells"]
        code = [cell for cell in cells if cell["cell_type"] == "code"]
        tags = [cell["metadata"].get("tags", []) for cell in code]
        assert [place for place, names in enumerate(tags) if "verkennen" in names] == [
            len(tags) - 1
        ]


def test_sessions_questions_groups_and_levels_can_be_chosen(kring):
    deel = kring.select_sessie("f1s3")
    box = verkennen.explore_sessie(deel)
    assert list(options(box, 0)) == kring.list_sessies()
    keys = [*deel["deelvragen"]["deelvraag"], *deel["schalen"]["schaal"]]
    asked = set(deel["deelvragen"].loc[deel["deelvragen"]["soort"] == "schaal", "deelvraag"])
    assert set(options(box, 1)) == set(keys) - asked
    assert "" in options(box, 2) and "wijkteammedewerkers" in options(box, 2)
    assert list(options(box, 3)) == ["", "micro", "meso", "macro"]
    box.children[0].value = "f1s1"
    assert all(key.startswith("f1s1") for key in options(box, 1))


def test_a_group_of_few_cannot_be_chosen(kring):
    for key in kring.list_sessies():
        deel = kring.select_sessie(key)
        present = deel["aanwezigheid"][deel["aanwezigheid"]["aanwezig"] == "ja"]
        sizes = present.merge(deel["deelnemers"], on="deelnemer")["rol"].value_counts()
        chosen = options(verkennen.explore_sessie(deel), 2)
        small = set(sizes.index[sizes < kring.info.min_cel])
        assert small and not small & set(chosen)


def test_what_was_drawn_is_that_of_the_report(kring, told):
    deel = kring.select_sessie("f1s3")
    vraag = antwoorden.list_vragen(deel)[0]
    antwoorden.show_antwoord(deel, vraag)
    report = list(told)
    told.clear()
    verkennen.draw_sessie(kring, "f1s3", vraag.deelvraag, "", "")
    assert told == report and len(report) > 4


def test_a_choice_never_shows_few_people_nor_leaves_few(kring, told):
    least, shown, refused = kring.info.min_cel, 0, 0
    for key in kring.list_sessies():
        deel = kring.select_sessie(key)
        box = verkennen.explore_sessie(deel)
        labels = verkennen.sessie._label_groepen(deel)
        for part in filter(None, options(box, 1)):
            for group in filter(None, options(box, 2)):
                for level in ("", "micro", "meso"):
                    told.clear()
                    verkennen.draw_sessie(kring, key, part, group, level)
                    if any("Deze keuze tonen we niet" in text for text in told):
                        refused += 1
                        continue
                    table = "posities" if part in set(deel["schalen"]["schaal"]) else "kaarten"
                    rows = deel[table]
                    rows = rows[rows["schaal" if table == "posities" else "deelvraag"] == part]
                    if level and table == "kaarten":
                        rows = rows[rows["niveau"] == level]
                    ours = rows["deelnemer"].map(labels) == group
                    assert rows.loc[ours, "deelnemer"].nunique() >= least
                    others = rows.loc[~ours, "deelnemer"].nunique()
                    assert others == 0 or others >= least
                    shown += 1
    assert shown > 10 and refused > 10


def test_a_kring_without_sessions_says_so(told):
    kring = load_kring("civil-society-2013")
    verkennen.explore_kader(kring)
    verkennen.draw_kort(kring, "")
    verkennen.draw_opkomst(kring, "", "rol")
    assert told == ["Deze kring heeft geen losse sessies."] * len(told) and told


@pytest.fixture(scope="module")
def onderzoek(kring):
    return Onderzoek(kring)


def test_what_was_seen_is_chosen_by_kind_code_and_word(onderzoek, told):
    box = verkennen.explore_veldwerk(onderzoek)
    assert list(options(box, 0)) == ["", "sessie", "observatie", "interview", "focusdag", "literatuur"]  # fmt: skip
    assert set(options(box, 1)) == {"", *onderzoek.kring["codeboek"]["code"]}
    told.clear()
    verkennen.draw_eenheden(onderzoek, "interview", "burger", "NIET")
    # The broad code stands for what falls under it.
    units = onderzoek.eenheden
    units = units[units["bronsoort"].eq("interview") & units["tekst"].str.contains("niet", case=False)]  # fmt: skip
    below = {"burger", *onderzoek.kring["codeboek"].query("ouder == 'burger'")["code"]}
    coded = onderzoek.vastgesteld[onderzoek.vastgesteld["code"].isin(below)]["eenheid"]
    expected = units[units["eenheid"].isin(set(coded))]
    assert len(expected) > 2
    assert [text for text in expected["tekst"] if text not in told[1]] == []
    assert told[1].count("\n") + 1 == len(expected)


def test_a_word_that_is_nowhere_is_said(onderzoek, told):
    verkennen.draw_eenheden(onderzoek, "", "", "[.*onvindbaar")
    verkennen.draw_keten(onderzoek, "", "[.*onvindbaar")
    assert told == ["Hierbij is niets vastgelegd.", "Geen kaart of fragment bevat ‘[.*onvindbaar’."]


def test_the_chain_is_walked_down_from_a_conclusion_and_up_from_a_card(onderzoek, told):
    box = verkennen.explore_synthese(onderzoek)
    assert list(options(box, 0)) == ["c1", "c2", "c3", "c4", "c5"]
    told.clear()
    verkennen.draw_keten(onderzoek, "c2", "")
    report = list(told)
    told.clear()
    synthese.show_conclusie(onderzoek, "c2")
    assert told == report and len(report) > 10
    told.clear()
    card = onderzoek.keten[onderzoek.keten["conclusie"] == "c2"].iloc[0]
    verkennen.draw_keten(onderzoek, "c1", card["tekst"])
    assert card["tekst"] in told[0] and "‘2. Niet het wachten, maar de stilte’" in told[1]


def test_what_the_sources_say_is_only_literature(onderzoek, told):
    verkennen.explore_literatuur(onderzoek)
    told.clear()
    verkennen.draw_eenheden(onderzoek, "literatuur", "", "")
    read = set(onderzoek.kring["fragmenten"].dropna(subset="literatuur")["tekst"])
    assert all(re.search(r"‘(.*)’ \(", line)[1] in read for line in told[1].splitlines())
    assert any("kies of zoek preciezer" in text for text in told) == (len(read) > 40)


def test_the_thresholds_of_new_codes_can_be_chosen(onderzoek, told):
    box = verkennen.explore_codering(onderzoek)
    assert [child.value for child in box.children[:3]] == [4, 2, 0.05]
    told.clear()
    verkennen.draw_verzadiging(onderzoek, 8, 5, 0.0)
    assert any("een drempel van 0%" in text for text in told)


@pytest.mark.parametrize("naam", ["rotterdam-2014", "civil-society-2013"])
def test_a_kring_without_research_can_still_be_opened(naam, told):
    bare = Onderzoek(load_kring(naam))
    for explore in (verkennen.explore_veldwerk, verkennen.explore_literatuur,
                    verkennen.explore_synthese, verkennen.explore_codering):  # fmt: skip
        explore(bare)
    assert told


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Start a real JupyterLab, as `make lab` does."""
    home = tmp_path_factory.mktemp("lab")
    # All cells on the page, also those that a reader has yet to scroll to.
    settings = home / "settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"windowingMode": "none"}', "utf-8")
    env = os.environ | {"JUPYTER_CONFIG_DIR": str(home), "JUPYTER_DATA_DIR": str(home / "data"),
                         "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}  # fmt: skip
    call = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0", "--ServerApp.token=proef", "--allow-root",
            f"--ServerApp.root_dir={ROOT}", f"--LabApp.workspaces_dir={home}", "--LabApp.news_url=None"]  # fmt: skip
    log = home / "lab.log"
    with log.open("wb") as stream:
        server = subprocess.Popen(call, stdout=stream, stderr=stream, env=env, cwd=home)
    for _try in range(240):
        found = re.search(r"http://(?:localhost|127\.0\.0\.1):(\d+)/lab", log.read_text("utf-8", "replace"))  # fmt: skip
        if found or server.poll() is not None:
            break
        time.sleep(0.25)
    assert found, log.read_text("utf-8", "replace")
    address = f"http://127.0.0.1:{found[1]}"
    urllib.request.urlopen(f"{address}/api?token=proef").close()
    yield address
    server.send_signal(signal.SIGTERM)
    server.wait(20)


def test_one_chooses_in_jupyterlab_and_sees_it_drawn(lab, chromium):
    page = chromium.new_page(viewport={"width": 1200, "height": 1400})
    page.set_default_timeout(90_000)
    page.goto(f"{lab}/lab/tree/notebooks/11_praktijksessie.ipynb?token=proef&reset")
    page.get_by_text("| Idle").wait_for()  # the kernel is there
    page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    sessie, onderdeel = (page.locator(".widget-dropdown select").nth(n) for n in (0, 1))
    sessie.wait_for()
    drawn = page.locator(".widget-vbox .widget-output")
    sessie.select_option(label="Praktijksessie 2 (f1s2)")
    deel = load_kring("voorbeeld").select_sessie("f1s2")
    for vraag in antwoorden.list_vragen(deel)[:2]:
        onderdeel.select_option(label=f"{vraag.nummer}. {vraag.tekst}")
        answer = antwoorden.count_kaarten(deel, vraag)["titel"].iloc[0]
        drawn.get_by_role("cell", name=answer, exact=True).first.wait_for(timeout=60_000)
        assert drawn.locator("img").count() == 1
    page.close()


def test_in_jupyterlab_one_walks_from_a_card_to_its_conclusion(lab, chromium, kring):
    page = chromium.new_page(viewport={"width": 1200, "height": 1400})
    page.set_default_timeout(90_000)
    page.goto(f"{lab}/lab/tree/notebooks/14_synthese.ipynb?token=proef&reset")
    page.get_by_text("| Idle").wait_for()
    page.locator(".lm-MenuBar-item", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    search = page.locator(".widget-text input")
    search.wait_for()
    card = Onderzoek(kring).keten.dropna(subset=["conclusie", "eenheid"]).iloc[0]
    search.fill(card["tekst"])
    search.press("Enter")
    drawn = page.locator(".widget-vbox .widget-output")
    drawn.get_by_text("conclusie ‘1. Eerst kennen, dan regelen’").first.wait_for(timeout=60_000)
    page.close()
