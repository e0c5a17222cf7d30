"""Pages in a real browser: readable for everyone, on a phone and on paper."""

import pytest

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = ["proef/s1/sessie/nl/verslag.html", "index.html"]
WIDE = (
    "<div class='tabel' role='region' tabindex='0' aria-label='x'><table><tr>{}</tr></table></div>"
)


@pytest.fixture(params=PAGES)
def address(made, request):
    home, _done = made
    return (home / "reports" / request.param).as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_no_violation_of_the_wcag_rules(chromium, address, scheme):
    from axe_playwright_python.sync_playwright import Axe

    with chromium.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(address)
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.response["passes"], "axe looked at nothing"
    assert [rule["id"] for rule in found.response["violations"]] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_never_scrolls_sideways_and_a_wide_table_does_by_itself(chromium, address, width):
    with chromium.new_context(viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        page.goto(address)
        wide = WIDE.format("<td>Verantwoordelijkheidsgevoel</td>" * 20)
        page.evaluate("html => document.querySelector('main').innerHTML += html", wide)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        table = page.locator(".tabel").last
        assert table.evaluate("e => e.scrollWidth > e.clientWidth")


def test_a_line_is_about_seventy_characters(chromium, address):
    with chromium.new_context(viewport={"width": 1280, "height": 700}) as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate("document.querySelector('main').innerHTML = '<p id=p><span>x</span></p>'")
        line = page.locator("#p").bounding_box()["width"]
        page.evaluate(
            "document.querySelector('#p span').textContent = 'Zij vonden elkaar. '.repeat(3)"
        )
        assert 60 <= 56 * line / page.locator("#p span").bounding_box()["width"] <= 80
