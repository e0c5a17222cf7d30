"""The reports of the published circles, made for real: every fact of the summary, and nothing made up."""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from eigen import write_own

from leerkring.kring import load_kring

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "reports"
VERZONNEN = ["f1s1", "f1s2", "f1s3", "f2s1", "f2s2", "f2s3", "f2s4", "f3s1", "f3s2"]
SESSIES = ["f1s1", "f1s2", "f1s3", "f2s1", "f2s2", "f2s3", "f2s4"]
# The reports on a whole circle; one that would only say that nothing is there is not made.
PER_KRING = {
    "voorbeeld": {
        "kader",
        "veldwerk",
        "literatuur",
        "synthese",
        "codering",
        "methodieken",
        "competenties",
        "doorwerking",
        "krachtenveld",
        "draagkracht",
    },
    "rotterdam-2014": {
        "kader",
        "veldwerk",
        "literatuur",
        "synthese",
        "methodieken",
        "competenties",
        "krachtenveld",
    },
    "rotterdam-2016": {"kader", "doorwerking"},
    "civil-society-2013": {"kader", "competenties", "draagkracht"},
}

# Terms, names and figures of the summary of the third session, ratified in January 2015.
SUMMARY = [
    "24 november 2014", "Leerkring Methodiek", "methodiekontwikkeling",
    "Elizabeth van Twist", "projectleider", "Kenniscentrum Talentontwikkeling", "Berry van den Bos", "Bos & Meer",
    "Erfan Pourmohammadi", "Henk Koetsveld", "docent", "HR-Instituut Sociale Opleidingen",
    "pilot", "handvatten", "1 januari 2015", "drie bijeenkomsten", "vier wijkteams en vier (verbrede) VraagWijzers",
    "Hoogvliet, Charlois, IJsselmonde en Pernis",
    "Hoe zorg je voor verbinding van jouw professie aan andere professies t.b.v. burger?",
    "26 deelnemers", "17 medewerkers van wijkteams en (verbrede) VraagWijzers", "3 stafmedewerkers van de gemeente",
    "6 onderzoekers en docenten",
    "Living Lab II", "gesprek", "moderatiemethode", "5V-model van Bos en Meer", "zelforganiserend team", "(wijk)netwerk",
    "De aanvullingen van de deelnemers zijn verwerkt in het definitieve verslag", "per mail",
    "www.wmowerkplaatsrotterdam.nl/implementatietraject",
    "Er is gelopen op 3 schalen", "het integrale wijkteam", "de (verbrede) VraagWijzer", "andere professies / partijen in de wijk",
    "Op welke manier(en) verbind je in het WT en de VW je professie aan de andere professies t.b.v. de burger?",
    "De specialist binnen het team, de generalist naar de cliënt", "casusberaad", "Persoonlijk contact met elkaar",
    "Gezamenlijke huisbezoeken",
    "Met welke relaties en/of mogelijke partners uit een breder wijknetwerk ben je nu verbonden?",
    "Gemeente en gemeentelijke organen", "publiekszaken, werk en inkomen, GGD, gebiedscommissies en VraagWijzers",
    "Dock / Dock jongeren, justitiële instellingen, medische organen en kerken", "politie en reclassering",
    "Maatschappelijk werkers, Jeugdzorg / Centrum Jeugd en Gezin en scholen", "Overig", "thuiszorg", "kredietbank",
    "zichtbare schakels en burgers",
    "relaties en/of mogelijke partners wil je jezelf op korte termijn verbinden t.b.v. de burger?",
    "Wijknetwerkpartners", "Alle etnisch / cultureel te onderscheiden groepen", "huisarts, wijkverpleegkundige en fysio",
    "Gemeentelijke voorzieningen", "Religieuze instellingen", "kerk en moskee", "Scholen", "universiteit",
    "van meest naar minst genoemd",
    "Op welke manier kan je enerzijds je eigen expertise op peil houden en anderzijds met elkaar werken en van elkaar leren",
    "Deskundigheidsbevordering", "bijscholing", "intervisie", "stage lopen", "casuïstiek",
    "Welke problemen en kansen zie je bij het maken van verbindingen tussen de verschillende professionals?",
    "33 kansen en 30 problemen", "verbreding van kennis en van elkaar leren", "verschillende werkwijzen",
    "onwetendheid over elkaar", "verschillende belangen", "eigen professie en/of eigen financiële belangen",
    "rondgestuurd voor feedback", "januari 2015", "na terugkoppeling", "vastgesteld",
]  # fmt: skip


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.headings, self._hidden = [], [], 0

    def handle_starttag(self, tag, attrs):
        self._hidden += tag in {"style", "script"}
        self.parts += [value for name, value in attrs if name == "alt"]
        if tag in {"h1", "h2", "h3"}:
            self.headings.append([tag, ""])

    def handle_endtag(self, tag):
        self._hidden -= tag in {"style", "script"}

    def handle_data(self, data):
        if not self._hidden:
            self.parts.append(data)
            if self.headings and not self.headings[-1][1]:
                self.headings[-1][1] = data.strip()


def read(path):
    parser = _Text()
    parser.feed(path.read_text("utf-8"))
    return re.sub(r"\s+", " ", " ".join(parser.parts)), [
        tuple(heading) for heading in parser.headings
    ]


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """Make all kept reports once, with the command that `make reports` uses."""
    out = tmp_path_factory.mktemp("reports")
    call = [
        str(Path(sys.executable).with_name("leerkring")),
        "report",
        "voorbeeld",
        "--gepubliceerd",
        "--out",
        str(out),
    ]
    told = subprocess.run(call, capture_output=True, text=True, cwd=out)
    assert told.returncode == 0, told.stderr
    return out


@pytest.fixture(scope="session")
def own_report(tmp_path_factory):
    """Make the report of a session of one's own circle, with raw cards, in a folder elsewhere."""
    folder = tmp_path_factory.mktemp("eigen")
    kring = write_own(folder / "kring-noord")
    call = [
        str(Path(sys.executable).with_name("leerkring")),
        "report",
        str(kring),
        "--sessie",
        "s1",
        "--out",
        str(folder / "out"),
    ]
    subprocess.run(call, check=True, capture_output=True, cwd=folder)
    return folder / "out" / "kring-noord" / "s1" / "praktijksessie" / "nl"


@pytest.fixture(scope="session")
def session(reports):
    return lambda key: read(
        reports / "rotterdam-2014" / key / "praktijksessie" / "nl" / "verslag.html"
    )


def test_the_third_session_carries_every_fact_of_the_published_summary(session):
    text, _headings = session("f1s3")
    assert [fact for fact in SUMMARY if fact not in text] == []


def test_the_third_session_has_its_sections_in_order(session):
    _text, headings = session("f1s3")
    assert [words for level, words in headings if level == "h2"] == [
        "In het kort", "De bijeenkomst", "Wat de deelnemers antwoordden", "Kansen en problemen", "Schaalwandelen",
        "Hoe dit verslag tot stand kwam",
    ]  # fmt: skip
    assert [words for level, words in headings if level == "h1"] == ["Praktijksessie 3"]


@pytest.mark.parametrize("key", [key for key in SESSIES if key != "f1s3"])
def test_a_session_without_results_is_short_and_says_so(session, key):
    text, headings = session(key)
    assert "Er zijn geen uitkomsten van gepubliceerd." in text
    assert "voorgesteld" in text if key.startswith("f2") else "gehouden" in text
    assert (
        "Wat betekent de WMO voor" in text
        if key.startswith("f1")
        else "Het programma van de sessie" in text
    )
    assert [words for level, words in headings if level == "h2"] == [
        "In het kort", "De bijeenkomst", "Hoe dit verslag tot stand kwam",
    ]  # fmt: skip
    assert len(text) < 2000


def test_every_planned_report_is_there_and_in_the_index(reports):
    made = sorted(str(path.relative_to(reports)) for path in reports.rglob("verslag.html"))
    per_kring = {f"{kring}/kring/{name}/nl/verslag.html" for kring, names in PER_KRING.items() for name in names}  # fmt: skip
    assert {path for path in made if "/kring/" in path} == per_kring
    assert len(made) == len(SESSIES) + len(VERZONNEN) + len(per_kring)
    index = (reports / "index.html").read_text("utf-8")
    assert all(path in index for path in made)


def test_no_report_holds_a_programmers_word_or_english(reports):
    for path in reports.rglob("verslag.html"):
        text, _headings = read(path)
        words = set(re.findall(r"[A-Za-z<>]+", text))
        assert not words & {
            "nan",
            "None",
            "NaN",
            "NaT",
            "DataFrame",
            "Traceback",
            "the",
            "with",
            "Source",
            "Table",
        }, path


def test_made_up_reports_carry_their_mark_and_others_do_not(reports):
    for path in reports.rglob("verslag.html"):
        text, _headings = read(path)
        made_up = "voorbeeld" in path.parts
        assert ("Fictief. Deze gegevens zijn verzonnen" in text) == made_up, path
        assert ("verzonnen voorbeeld" in text) == made_up, path
        # On every printed page too.
        assert ('content: "Fictief · ' in path.read_text("utf-8")) == made_up, path


def test_a_session_with_all_its_data_has_all_sections(reports):
    _text, headings = read(
        reports / "voorbeeld" / "f1s3" / "praktijksessie" / "nl" / "verslag.html"
    )
    assert [words for level, words in headings if level == "h2"] == [
        "In het kort", "De bijeenkomst", "Wat de deelnemers antwoordden", "Kansen en problemen", "Schaalwandelen",
        "Afspraken en open punten", "Hoe dit verslag tot stand kwam",
    ]  # fmt: skip


def test_nothing_to_explore_is_in_a_report(reports):
    for path in reports.rglob("verslag.html"):
        assert "Verkennen" not in read(path)[0] and "widget" not in path.read_text("utf-8")


def test_no_report_holds_a_pseudonym(reports):
    people = set(load_kring("voorbeeld")["deelnemers"]["deelnemer"])
    for path in reports.rglob("voorbeeld/*/*/nl/verslag.html"):
        assert not people & set(re.findall(r"[\w-]+", read(path)[0])), path


@pytest.mark.parametrize("key", VERZONNEN)
def test_the_summary_fits_one_page_of_paper(reports, chromium, key):
    page = chromium.new_page(viewport={"width": round(160 / 25.4 * 96), "height": 1000})
    page.emulate_media(media="print")
    page.goto((reports / "voorbeeld" / key / "praktijksessie" / "nl" / "verslag.html").as_uri())
    # A4 less its margins of 20 and 18 mm.
    end = page.evaluate("document.querySelector('.kopie').getBoundingClientRect().bottom")
    assert 0 < end < (297 - 38) / 25.4 * 96
    breaks = page.evaluate("getComputedStyle(document.querySelector('.kopie')).breakAfter")
    assert breaks == "page"
    page.close()


def test_the_text_to_mail_says_what_the_summary_says(reports, chromium):
    page = chromium.new_page()
    page.goto((reports / "voorbeeld" / "f1s3" / "praktijksessie" / "nl" / "verslag.html").as_uri())
    page.click("details.kopie summary")
    mail = page.inner_text("details.kopie pre")
    for line in page.locator("ul.kern li").all_inner_texts():
        assert line in mail
    assert mail.startswith("FICTIEF") and "Afgesproken:" in mail
    page.close()


def test_no_report_says_representatief_where_no_frame_was_entered(reports):
    for path in reports.rglob("verslag.html"):
        assert "representati" not in read(path)[0].lower(), path


def test_the_reports_that_are_kept_are_those_that_are_made_now(reports):
    kept = sorted(KEPT.rglob("verslag.html"))
    assert [path.relative_to(KEPT) for path in kept] == sorted(
        p.relative_to(reports) for p in reports.rglob("verslag.html")
    )
    for path in kept:
        # The fingerprint is of the code too; what a reader is told must be the same.
        told = [
            re.sub(r"Vingerafdruk.*", "", read(p)[0])
            for p in (path, reports / path.relative_to(KEPT))
        ]
        assert told[0] == told[1], f"run `make reports`: {path}"


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_scrolls_sideways(reports, chromium, width):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    for path in [reports / "index.html", *reports.rglob("verslag.html")]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


def test_every_report_meets_wcag_22_a_and_aa(reports, chromium):
    from axe_playwright_python.sync_playwright import Axe

    rules = {
        "runOnly": {
            "type": "tag",
            "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        }
    }
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme)
        for path in [reports / "index.html", *reports.rglob("verslag.html")]:
            page.goto(path.as_uri())
            found = Axe().run(page, options=rules)
            assert found.violations_count == 0, (path, scheme, found.generate_report())
        page.close()


def test_what_participants_wrote_on_cards_stands_in_the_report_as_they_wrote_it(
    own_report, chromium
):
    page = chromium.new_page()
    page.on("dialog", lambda dialog: pytest.fail("a card ran as a script"))
    page.goto((own_report / "verslag.html").as_uri())
    told = page.inner_text("main")
    for words in (
        "<script>alert(1)</script>",
        "**bold** | pipe",
        "<b>Overleg</b> (3 kaarten)",
        "Bezoek | thuis",
    ):
        assert words in told
    assert page.locator("main script, main b, main strong").count() == 0
    page.close()


def test_the_folder_of_ones_own_circle_is_not_stored(own_report):
    for name in ("verslag.html", "verslag.ipynb"):
        assert str(own_report.parents[4]) not in (own_report / name).read_text("utf-8")


def test_the_synthesis_leads_with_its_conclusions(reports):
    _text, headings = read(reports / "voorbeeld" / "kring" / "synthese" / "nl" / "verslag.html")
    conclusies = load_kring("voorbeeld")["conclusies"]
    titles = [f"{n}. {titel}" for n, titel in zip(conclusies["nummer"], conclusies["titel"], strict=True)]  # fmt: skip
    assert [words for level, words in headings if level == "h2"][:2] == ["In het kort", "De conclusies"]  # fmt: skip
    assert [words for level, words in headings if level == "h3"][: len(titles)] == titles


def test_what_is_not_published_leaves_no_section_behind(reports):
    for name, most in (("veldwerk", 3000), ("literatuur", 2000)):
        text, headings = read(reports / "rotterdam-2014" / "kring" / name / "nl" / "verslag.html")
        assert len([1 for level, _words in headings if level == "h2"]) == 3, name
        assert len(text) < most, name


def test_links_inside_a_report_lead_somewhere(reports):
    for path in reports.rglob("verslag.html"):
        html = path.read_text("utf-8")
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), path
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids), path


@pytest.fixture(scope="session")
def orphan(tmp_path_factory):
    """Take the made-up circle as one's own, and take away what supports its second conclusion."""
    folder = tmp_path_factory.mktemp("wees") / "kring-wees"
    shutil.copytree(ROOT / "data" / "voorbeeld", folder)
    info = (folder / "kring.yml").read_text("utf-8")
    (folder / "kring.yml").write_text(info.replace("herkomst: fictief", "herkomst: eigen"), "utf-8")
    links = folder / "onderbouwing.csv"
    rows = [row for row in links.read_text("utf-8").splitlines(True) if not row.startswith("c2,,v04,")]  # fmt: skip
    assert len(rows) > 100
    links.write_text("".join(rows), "utf-8")
    return folder


def run(folder, *words):
    return subprocess.run([str(Path(sys.executable).with_name("leerkring")), *words], capture_output=True, text=True, cwd=folder.parent)  # fmt: skip


def test_an_orphan_conclusion_stops_the_build_by_name_and_no_other_report(orphan):
    name = "‘c2’ (Mensen die wachten raken uit beeld"
    checked = run(orphan, "check", str(orphan))
    assert checked.returncode == 1 and name in checked.stderr
    out = orphan.parent / "out"
    failed = run(orphan, "report", str(orphan), "--notebook", "synthese", "--out", str(out))
    assert failed.returncode == 1
    assert name in failed.stdout + failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr
    assert not (out / "kring-wees" / "kring" / "synthese").exists()
    other = run(orphan, "report", str(orphan), "--notebook", "veldwerk", "--out", str(out))
    assert other.returncode == 0 and (out / "kring-wees" / "kring" / "veldwerk").is_dir()
