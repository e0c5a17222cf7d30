"""
Configuration of JupyterLab for the workbook: ``jupyter lab --config=lib/leerkring/lab.py``.

Saving a notebook that is set to a circle of one's own stores no outputs, so that participants'
words do not end up in git.
"""

from __future__ import annotations

from leerkring.verslag.stored import clear_private


def clear_before_save(model: dict, **_options: object) -> None:
    """Clear what a notebook on one's own circle shows; jupyter_server calls this at each save."""
    content = model.get("content")
    if model.get("type") == "notebook" and content and content.get("nbformat") == 4:
        clear_private(content)


if "get_config" in globals():  # Jupyter puts it there; an import of this module does not
    c = globals()["get_config"]()
    c.FileContentsManager.pre_save_hook = clear_before_save
