"""The reference list: APA by hand, what is data stays data, and the letters of the short names."""

import json
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leerkring.exchange import bibliografie
from leerkring.exchange.bibliografie import format_referenties, to_csl
from leerkring.kring import KringError
from leerkring.kring.schema import LITERATUUR_SOORTEN, TABLES
from leerkring.methoden.literatuur import disambiguate, name_bron
from leerkring.taal import use_taal

COLUMNS = TABLES["literatuur"].names


def make(*rows):
    """Make a table of sources; what a row does not name is missing."""
    named = [{"literatuur": f"bron-{place}", "soort": "boek", "titel": "Titel"} | row for place, row in enumerate(rows)]  # fmt: skip
    return pd.DataFrame(named).reindex(columns=COLUMNS).astype("str").where(lambda t: t.notna())


def write(**row):
    """Return the reference of one source as plain text."""
    return format_referenties(make(row))["tekst"].item()


# The expected references are written by hand after the Publication Manual (APA, 2020), chapters 9
# and 10: article with a DOI, chapter in an edited book, report by an organisation, thesis, page
# without a date, two works of one year; names with a capital tussenvoegsel as Dutch guides have it.


def test_an_article_with_a_doi_as_apa_has_it():
    assert write(
        soort="artikel", auteurs="Page, M. J.; Moher, D.", jaar="2021", titel="The PRISMA 2020 statement",
        verschenen_in="BMJ", jaargang="372", aflevering="8284", bladzijden="1-9", doi="10.1136/bmj.n71",
        url="https://voorbeeld.example/niet-deze",
    ) == "Page, M. J., & Moher, D. (2021). The PRISMA 2020 statement. BMJ, 372(8284), 1-9. https://doi.org/10.1136/bmj.n71"  # fmt: skip


def test_journal_and_volume_are_in_italics_and_the_issue_is_not():
    html = format_referenties(make(
        {"soort": "artikel", "auteurs": "Bos, A.", "jaar": "2016", "titel": "Wachten", "verschenen_in": "Tijdschrift voor wijkwerk",
         "jaargang": "12", "aflevering": "3", "bladzijden": "12-27"},
    ))["html"].item()  # fmt: skip
    assert html == "Bos, A. (2016). Wachten. <em>Tijdschrift voor wijkwerk</em>, <em>12</em>(3), 12-27."  # fmt: skip


def test_a_chapter_names_the_editors_with_their_tussenvoegsel_in_place():
    assert write(
        soort="hoofdstuk", auteurs="Smit, J.; Bos, A. B.; de Vries, C.", jaar="2012", titel="Leren in de wijk",
        verschenen_in="Handboek wijkwerk", redactie="Vliet, K. van; Jansen, P.", bladzijden="31-58", uitgever="Lindewaard",
    ) == "Smit, J., Bos, A. B., & De Vries, C. (2012). Leren in de wijk. In K. van Vliet & P. Jansen (Red.), Handboek wijkwerk (pp. 31-58). Lindewaard."  # fmt: skip


def test_an_edited_book_opens_with_its_editors():
    assert write(redactie="van Vliet, K.", jaar="2012", titel="Handboek", uitgever="Lindewaard") == "Van Vliet, K. (Red.). (2012). Handboek. Lindewaard."  # fmt: skip


def test_a_report_by_an_organisation_does_not_name_it_twice():
    row = {"soort": "rapport", "auteurs": "Gemeente Merendonk", "jaar": "2015", "titel": "Wijkteams geteld"}  # fmt: skip
    assert write(**row, uitgever="Gemeente Merendonk") == "Gemeente Merendonk. (2015). Wijkteams geteld."  # fmt: skip
    assert write(**row, uitgever="Lindewaard") == "Gemeente Merendonk. (2015). Wijkteams geteld. Lindewaard."  # fmt: skip


def test_a_thesis_says_so():
    row = {"soort": "scriptie", "auteurs": "Kok, E.", "jaar": "2018", "titel": "Wachten", "uitgever": "Hogeschool Merendonk"}  # fmt: skip
    assert write(**row) == "Kok, E. (2018). Wachten [Scriptie]. Hogeschool Merendonk."
    assert write(**row, url="https://voorbeeld.example/s") == "Kok, E. (2018). Wachten [Scriptie, Hogeschool Merendonk]. https://voorbeeld.example/s"  # fmt: skip


def test_a_page_without_a_date_says_so_and_claims_no_day_of_reading():
    told = write(soort="webpagina", auteurs="Movisie", titel="Wat werkt", url="https://voorbeeld.example/wat")  # fmt: skip
    assert told == "Movisie. (z.d.). Wat werkt. https://voorbeeld.example/wat"


def test_two_of_one_year_get_a_letter_and_no_date_comes_first():
    same = {"soort": "rapport", "auteurs": "Movisie"}
    table = make(
        same | {"titel": "Zorg", "jaar": "2012"}, same | {"titel": "Buurt", "jaar": "2012"},
        same | {"titel": "Straat"}, {"auteurs": "Bos, A.", "jaar": "2020"},
    )  # fmt: skip
    found = format_referenties(table)
    assert found["tekst"].tolist() == [
        "Bos, A. (2020). Titel.", "Movisie. (z.d.). Straat.", "Movisie. (2012a). Buurt.", "Movisie. (2012b). Zorg.",
    ]  # fmt: skip
    assert found["literatuur"].tolist() == ["bron-3", "bron-2", "bron-1", "bron-0"]


def test_without_an_author_the_title_stands_first():
    assert write(titel="Stadsatlas", jaar="2001", uitgever="Lindewaard") == "Stadsatlas. (2001). Lindewaard."  # fmt: skip


def test_english_words_in_english_and_a_dutch_title_without_capitals():
    with use_taal_en():
        told = write(soort="artikel", auteurs="Vliet, K. van", titel="Leren in de wijk", verschenen_in="Tijdschrift voor wijkwerk")  # fmt: skip
    assert told == "van Vliet, K. (n.d.). Leren in de wijk. Tijdschrift voor wijkwerk."


def use_taal_en():
    """Speak English, of which there may be no catalogue yet: its words are pandoc's own."""
    import gettext

    from leerkring import taal

    taal._catalogues.setdefault("en", gettext.NullTranslations())
    return use_taal("en")


HOSTILE = [
    "<script>alert(1)</script>", "<b>vet</b> en <i>schuin</i>", "*sterren* en _strepen_", "$x^2$", "@key", "[x](y)", "![x](y)",
    "een [ open haak", "{{ x }}", "R&amp;D & co", "`code`", "<!-- weg -->", "a < b > c", "https://voorbeeld.example/in-titel",
    "<a href='javascript:alert(1)'>klik</a>", "\\emph{x}", "# kop", "--- streep", "^1^ ~2~", "\ue0f0b\ue0f1",
    '<span class="nocase">x</span>',
]  # fmt: skip


class Tags(HTMLParser):
    """Collect what a browser would see as tags, and as words."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.words = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.words.append(data)


def plain(text):
    """Leave out how signs are set: quotes of any form, dashes, spaces."""
    return re.sub(r"[\s\"'‘’“”…–—.-]+", "", text.replace("\ue0f0", "<").replace("\ue0f1", ">"))


@pytest.mark.parametrize(
    ("column", "soort"),
    [("titel", "boek"), ("verschenen_in", "hoofdstuk"), ("uitgever", "boek"), ("auteurs", "boek"), ("redactie", "hoofdstuk"),
     ("jaargang", "artikel"), ("aflevering", "artikel"), ("bladzijden", "artikel")],
)  # fmt: skip
def test_what_stands_in_a_cell_comes_out_as_words(column, soort):
    base = {"soort": soort, "auteurs": "Bos, A.", "verschenen_in": "Boek", "uitgever": "Huis", "jaargang": "1"}  # fmt: skip
    table = make(*(base | {column: text} for text in HOSTILE))
    found = format_referenties(table).set_index("literatuur").loc[table["literatuur"]]
    for text, html, tekst in zip(HOSTILE, found["html"], found["tekst"], strict=True):
        seen = Tags(html)
        assert {tag for tag, _attrs in seen.tags} <= {"em"}
        assert "".join(seen.words) == tekst
        # A semicolon parts authors, so of those only the pieces stand there as they were.
        pieces = text.split(";") if column in {"auteurs", "redactie"} else [text]
        assert all(plain(piece) in plain(tekst) for piece in pieces), tekst


SIGNS = st.text(st.sampled_from("ab <>&\"'*_$@[]{}()\\`#~^|:;,.!?é\n"), min_size=1, max_size=20)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(SIGNS, SIGNS, SIGNS), min_size=1, max_size=6))
def test_no_cell_makes_a_tag_whatever_it_holds(cells):
    table = make(*({"titel": t, "auteurs": a, "url": u, "soort": "webpagina"} for t, a, u in cells))
    found = format_referenties(table)
    assert sorted(found["literatuur"]) == sorted(table["literatuur"])
    for html, tekst in zip(found["html"], found["tekst"], strict=True):
        seen = Tags(html)
        assert {tag for tag, _attrs in seen.tags} <= {"em"}
        assert "".join(seen.words) == tekst


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,<b>x</b>", "ftp://voorbeeld.example",
     "//voorbeeld.example/x", "https:", "https://[x", "voorbeeld.example", "http://voorbeeld.example/a b", "java\tscript:alert(1)"],
)  # fmt: skip
def test_an_address_that_is_not_of_the_web_is_no_link(url):
    html = format_referenties(make({"soort": "webpagina", "url": url}))["html"].item()
    assert "<a" not in html
    assert "".join(Tags(html).words).endswith(" ".join(url.split()))


def test_an_address_of_the_web_is_a_link_to_just_that_address():
    url = "https://voorbeeld.example/x?a=1&b=\"onclick='x'<y>#z"
    seen = Tags(format_referenties(make({"soort": "webpagina", "url": url}))["html"].item())
    assert ("a", [("href", url)]) in seen.tags
    assert "".join(seen.words).endswith(url)


@pytest.mark.parametrize("before", ["", "https://doi.org/", "doi:", "http://dx.doi.org/", "DOI: "])
def test_a_doi_leads_to_its_page_however_it_is_written(before):
    # A DOI with signs of markup that really exists (Wiley, 1998).
    doi = "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"
    seen = Tags(format_referenties(make({"doi": before + doi}))["html"].item())
    href = "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O"
    assert ("a", [("href", href)]) in seen.tags
    assert seen.words[-1] == f"https://doi.org/{doi}"


def test_no_sources_make_an_empty_list():
    found = format_referenties(make({})[:0])
    assert found.empty and list(found) == ["literatuur", "html", "tekst"]


def test_pandoc_that_is_not_there_is_told_in_dutch(monkeypatch, tmp_path):
    real = bibliografie.files
    monkeypatch.setattr(bibliografie, "files", lambda name: tmp_path if name == "pypandoc" else real(name))  # fmt: skip
    with pytest.raises(KringError, match="pandoc kon de literatuurlijst niet maken"):
        format_referenties(make({}))


def test_pandoc_that_fails_is_told_in_dutch(monkeypatch, tmp_path):
    (tmp_path / "stijlen").mkdir()
    (tmp_path / "stijlen" / "apa.csl").write_text("<style", "utf-8")
    real = bibliografie.files
    monkeypatch.setattr(bibliografie, "files", lambda name: tmp_path if name == "leerkring" else real(name))  # fmt: skip
    with pytest.raises(KringError, match="pandoc kon de literatuurlijst niet maken") as told:
        format_referenties(make({}))
    # What pandoc itself says goes along, so that somebody can mend it.
    assert "apa.csl" in str(told.value) or "XML" in str(told.value) or "style" in str(told.value)
    assert "er kwamen" not in str(told.value) and "Traceback" not in str(told.value)


def test_a_style_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(KringError, match="‘apa’"):
        format_referenties(make({}), stijl="chicago")


def test_csl_says_what_the_table_says():
    item = to_csl(make({
        "soort": "artikel", "auteurs": "van den Berg, A. C.; Ministerie van Volksgezondheid, Welzijn en Sport", "jaar": "2014-05",
        "titel": "Wachten", "verschenen_in": "Wijkwerk", "jaargang": "2", "aflevering": "1", "bladzijden": "3-9", "url": "https://x.example",
    }))  # fmt: skip
    assert json.loads(json.dumps(item)) == [{
        "id": "bron-0", "type": "article-journal", "language": "nl-NL", "title": "Wachten",
        "author": [{"family": "Berg", "given": "A. C.", "non-dropping-particle": "van den"},
                   {"literal": "Ministerie van Volksgezondheid, Welzijn en Sport"}],
        "issued": {"date-parts": [[2014]]}, "container-title": "Wijkwerk", "volume": "2", "issue": "1", "page": "3-9",
        "URL": "https://x.example",
    }]  # fmt: skip


def test_every_kind_of_source_has_a_form():
    table = make(*({"soort": soort, "auteurs": "Bos, A."} for soort in LITERATUUR_SOORTEN))
    assert len(format_referenties(table)) == len(LITERATUUR_SOORTEN)


# --- the letters of the short names ------------------------------------------------------------
NAMES = ["Smit, J.", "Smit, K.", "Smit, Jan", "Bos, A.", "Vries, J. de", "de Vries, J.", "Movisie"]  # fmt: skip
PEOPLE = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map("; ".join)
YEARS = st.sampled_from([None, "2014", "2015"])


def letters(names):
    """Return the letters that stand behind a year, "" without."""
    return [re.search(r"\((?:z\.d\.-?|\d{4})([a-z]*)\)", name)[1] for name in names]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(PEOPLE, YEARS, SIGNS), min_size=2, max_size=9))
@example([("Smit, J.; Bos, A.", "2014", "a"), ("Smit, J.; Bos, K.", "2014", "b")])
@example([("Smit, J.; Bos, A.; Movisie", "2014", "a"), ("Smit, J.; Movisie; Bos, A.", "2014", "a")])
def test_the_short_names_have_the_letters_of_the_reference_list(sources):
    table = make(*({"auteurs": who, "jaar": when, "titel": what} for who, when, what in sources))
    listed = format_referenties(table)
    names = disambiguate(table, listed["literatuur"])
    assert letters(listed["tekst"]) == letters(names[listed["literatuur"]])
    assert len(set(names)) == len(names)


TITLES = st.lists(st.text("abé 12,:?.&(-", min_size=1).filter(lambda t: any(map(str.isalnum, t))), min_size=2, max_size=9, unique_by=lambda t: " ".join(t.replace("é", "e").split()))  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(TITLES)
def test_of_plain_titles_the_order_of_the_letters_is_the_same_without_the_list(titles):
    table = make(*({"auteurs": "Bos, A.", "jaar": "2014", "titel": title} for title in titles))
    listed = format_referenties(table)
    assert letters(listed["tekst"]) == letters(disambiguate(table)[listed["literatuur"]])


def test_sources_that_are_not_confused_have_their_plain_short_name():
    table = make({"auteurs": "Smit, J.; Bos, A.", "jaar": "2014"}, {"auteurs": "Movisie"})
    names = disambiguate(table)
    assert names.tolist() == [name_bron(row) for row in table.to_dict("records")]
    assert names.tolist() == ["Smit en Bos (2014)", "Movisie (z.d.)"]
