"""What `pytest --nbval notebooks` asks besides: that there is something to compare with."""

import pytest


def pytest_runtest_setup(item):
    """Refuse a cell that was never run: nbval passes it, because it has nothing to compare."""
    cell = getattr(item, "cell", None)
    if cell is None or "verkennen" in cell["metadata"].get("tags", []):
        return
    if cell["execution_count"] is None:
        pytest.fail(
            "This cell has no stored outputs, so nothing was compared. Run `make notebooks`."
        )
