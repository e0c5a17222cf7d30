"""What all tests share: the browser, and the rule that CI leaves no test out."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class NoSkip:
    """Turn every skip into a failure: what CI does not run, CI does not know."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = yield
        # Interactive cells are left out by the notebook contract, not for want of something.
        tags = getattr(item, "cell", {}).get("metadata", {}).get("tags", [])
        return report if "verkennen" in tags else _forbid_skip(report)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector):
        return _forbid_skip((yield))


def _forbid_skip(report):
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}\nLEERKRING_NO_SKIP is set, so a test may not be skipped."
    return report


def pytest_configure(config):
    # A plugin, because the hooks of a conftest see only the tests of their own folder, and this
    # rule is for the doctests in lib/ and the notebooks too.
    if os.environ.get("LEERKRING_NO_SKIP", "") not in ("", "0"):
        config.pluginmanager.register(NoSkip(), "leerkring-no-skip")


@pytest.fixture(scope="module")
def chromium():
    """Give a Playwright browser that runs the system's own Chromium.

    One a module, not one a session: while Playwright is on, no other code can call `asyncio.run`.
    """
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"this test needs a browser on the PATH: {', '.join(BROWSERS)}")
    from playwright.sync_api import sync_playwright  # slow to import, and few tests need it

    args = ["--disable-gpu", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        args.append("--no-sandbox")  # Chromium refuses to start its sandbox as root
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=args)
        yield browser
        browser.close()
