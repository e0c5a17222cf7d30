"""The controls that one chooses with, and what is drawn under them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ipywidgets import VBox

ALLE = ""


def choose(label: str, options: list[tuple[str, Any]], value: Any = None) -> Any:
    """Return a list to choose from: a label and a value each."""
    import ipywidgets as widgets

    first = value if value is not None else options[0][1]
    return widgets.Dropdown(options=options, value=first, description=label, **_look())


def ask(label: str, hint: str) -> Any:
    """Return a line to type words in; what is drawn follows when one stops typing."""
    import ipywidgets as widgets

    return widgets.Text(description=label, placeholder=hint, continuous_update=False, **_look())


def slide(label: str, value: Any, ends: tuple[float, float], step: float = 1) -> Any:
    """
    Return a slider that draws when it is let go; of two values, one with two ends to move.

    Parameters
    ----------
    label : str
    value : int, float or pair of them
    ends : (float, float)
        Lowest and highest; a value beyond them makes room for itself.
    step : float
        Of whole numbers 1.
    """
    import ipywidgets as widgets

    given = value if isinstance(value, tuple) else (value, value)
    names = {
        (False, False): widgets.IntSlider, (False, True): widgets.FloatSlider,
        (True, False): widgets.IntRangeSlider, (True, True): widgets.FloatRangeSlider,
    }  # fmt: skip
    kind = names[isinstance(value, tuple), isinstance(step, float)]
    return kind(
        value=value, min=min(ends[0], given[0]), max=max(ends[1], given[1]), step=step,
        description=label, continuous_update=False, **_look(),
    )  # fmt: skip


def compose(controls: Mapping[str, Any], draw: Callable[..., None]) -> VBox:
    """Put controls above what `draw` shows for them."""
    import ipywidgets as widgets

    return widgets.VBox([*controls.values(), widgets.interactive_output(draw, dict(controls))])


def _look() -> dict[str, Any]:
    import ipywidgets as widgets

    layout = widgets.Layout(width="32rem", max_width="100%")
    return {"layout": layout, "style": {"description_width": "8rem"}}
