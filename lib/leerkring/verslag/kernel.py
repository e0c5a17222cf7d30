"""
Run one notebook with papermill, in a kernel that sees nothing of who runs it or where.

The environment, the startup files, the matplotlibrc and the working directory of a user can each
change a report; the kernel gets its own.
"""

from __future__ import annotations

import logging
import os
import tempfile
from importlib.util import find_spec
from pathlib import Path

import nbformat
import papermill
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpecManager
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError
from traitlets import default

from leerkring.kring import workbook_folder
from leerkring.taal import _
from leerkring.verslag.notebook import load_notebook

KERNEL = "python3"
# 1980 is the earliest that a zip file can say.
SOURCE_DATE_EPOCH = "315532800"
FIXED = {
    "PYTHONHASHSEED": "0",
    "PYTHONNOUSERSITE": "1",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "LANG": "C.UTF-8",
    "SOURCE_DATE_EPOCH": SOURCE_DATE_EPOCH,
}
# What a process needs to start at all, per operating system; everything else stays outside.
LET_IN = (
    *("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
    *("TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"),
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT"),
)


class NotebookError(Exception):
    """
    A notebook that could not be made into a report.

    Parameters
    ----------
    cell : int or None
        The number that Jupyter shows before the cell, ``[5]``.
    message : str
        What went wrong, without traceback.
    """

    def __init__(self, cell: int | None, message: str):
        self.cell, self.message = cell, message
        super().__init__(message)


class ReportKernelManager(AsyncKernelManager):
    """Start this very Python as kernel, in an empty folder and a fixed environment."""

    @default("kernel_spec_manager")
    def _own_kernel_only(self):
        return KernelSpecManager(kernel_dirs=[])

    @default("transport_encryption")
    def _nobody_listens_in(self):
        return "auto"

    async def start_kernel(self, **options):
        """Start the kernel; see the base class."""
        self.home = tempfile.TemporaryDirectory(prefix="leerkring-", ignore_cleanup_errors=True)
        environment = make_environment(Path(self.home.name))
        await super().start_kernel(**options | {"env": environment, "cwd": self.home.name})

    async def cleanup_resources(self, restart: bool = False):
        """Leave nothing behind; see the base class."""
        await super().cleanup_resources(restart)
        if not restart and hasattr(self, "home"):
            self.home.cleanup()


def make_environment(home: Path) -> dict[str, str]:
    """Return the environment of a kernel that keeps its own files in `home`."""
    environment = {name: os.environ[name] for name in LET_IN if name in os.environ} | FIXED
    environment["IPYTHONDIR"] = str(home)
    environment["LEERKRING_HOME"] = str(workbook_folder().resolve())
    if matplotlib := find_spec("matplotlib"):
        settings = Path(matplotlib.origin).parent / "mpl-data" / "matplotlibrc"
        environment["MATPLOTLIBRC"] = str(settings)
    return environment


def run_notebook(notebook: Path, output: Path, parameters: dict[str, object]) -> NotebookNode:
    """
    Run a notebook as it will be reported: without its interactive cells.

    Parameters
    ----------
    notebook : Path
    output : Path
        Where the executed notebook goes; after a failure too, as far as it came.
    parameters : dict

    Returns
    -------
    NotebookNode

    Raises
    ------
    NotebookError
        When a cell fails or the kernel dies.
    """
    # What went wrong is told once, by us; without a handler papermill tells it on stderr too.
    log = logging.getLogger("papermill")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    try:
        return papermill.execute_notebook(
            load_notebook(notebook),
            str(output),
            parameters,
            kernel_name=KERNEL,
            language="python",
            progress_bar=False,
            kernel_manager_class=ReportKernelManager,
            shutdown_kernel="immediate",
            record_timing=False,
            coalesce_streams=True,
        )
    except PapermillExecutionError as error:
        raise NotebookError(error.exec_count, _describe(error.ename, error.evalue)) from None
    except RuntimeError as error:
        # The kernel is gone (nbclient's DeadKernelError), or never came.
        text = _("de kernel stopte onverwacht ({error})").format(error=_last_line(str(error)))
        raise NotebookError(_find_last(output), text) from None


def _describe(name: str, value: str) -> str:
    """Return the sentence a reader needs: our own whole, of another error the last line."""
    return value if name == "KringError" else f"{name}: {_last_line(value)}"


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1].strip() if lines else _("zonder verdere uitleg")


def _find_last(output: Path) -> int | None:
    """Return the number of the last cell that papermill began with."""
    if not output.is_file():
        return None
    cells = nbformat.read(output, as_version=nbformat.NO_CONVERT).cells
    code = [cell for cell in cells if cell.cell_type == "code" and cell.source.strip()]
    return sum(cell.metadata.papermill.status != "pending" for cell in code) or None
