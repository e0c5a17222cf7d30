"""The front page lists what is there."""

import json
import re
from html import escape, unescape

from leerkring.verslag.index import find_reports, render_index


def write_report(out, path, **about):
    page = out / path / "verslag.html"
    page.parent.mkdir(parents=True)
    content = escape(json.dumps(about))
    page.write_text(f'<meta name="leerkring" content="{content}"><style>', "utf-8")


def test_it_lists_every_report_with_a_relative_link_that_exists(made):
    home, _done = made
    page = (home / "reports" / "index.html").read_text("utf-8")
    links = [unescape(link) for link in re.findall(r'<a href="([^"]+)"', page)]
    assert links == [
        "proef/kring/alles/nl/verslag.html",
        "proef/s1/sessie/nl/verslag.html",
        "proef/s2/sessie/nl/verslag.html",
    ]
    assert all((home / "reports" / link).is_file() for link in links)


def test_it_gives_title_date_status_and_the_mark_of_made_up_data(made):
    home, _done = made
    page = (home / "reports" / "index.html").read_text("utf-8")
    assert ">Eerste sessie</a>" in page
    assert "15 januari 2024 · vastgesteld" in page
    assert '<span class="merk">Fictief</span>' in page


def test_kringen_are_sorted_and_data_is_escaped(tmp_path):
    write_report(
        tmp_path, "b/s1/x/nl", naam="b", kring="<b>Kring</b>", titel="<i>T</i>", sessie="s1"
    )
    write_report(tmp_path, "a a/s1/x/nl", naam="a a", kring="A", titel="T & U", sessie="s1")
    reports = find_reports(tmp_path)
    assert [r["naam"] for r in reports] == ["a a", "b"]
    page = render_index(reports)
    assert 'href="a%20a/s1/x/nl/verslag.html"' in page
    assert "&lt;b&gt;Kring&lt;/b&gt;" in page
    assert "<i>T</i>" not in page
    assert page == render_index(find_reports(tmp_path))


def test_a_report_of_an_older_workbook_that_said_less_is_listed_too(tmp_path):
    write_report(tmp_path, "oud/s1/x/nl", naam="oud", titel="Oud verslag")
    assert "Oud verslag" in render_index(find_reports(tmp_path))


def test_an_empty_folder_gives_a_page_that_says_so(tmp_path):
    assert "Er zijn nog geen verslagen" in render_index(find_reports(tmp_path))
