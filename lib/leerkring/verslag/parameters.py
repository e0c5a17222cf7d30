"""What can be set in a notebook: the annotated literals of its ``parameters`` cell."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass

from leerkring.taal import N_, _

TRUE, FALSE = ("ja", "true", "1"), ("nee", "false", "0")
EXPECTED = {
    "str": N_("tekst"),
    "int": N_("een heel getal"),
    "float": N_("een getal, met een punt voor de decimalen"),
    "bool": N_("ja of nee"),
}


@dataclass(frozen=True)
class Parameter:
    """
    One thing that can be set in a notebook.

    Attributes
    ----------
    name : str
    type : str
        ``str``, ``int``, ``float`` or ``bool``.
    default : object
    help : str
        The comment on the same line.
    """

    name: str
    type: str
    default: object
    help: str = ""


def tags_of(cell: Mapping) -> list[str]:
    """Return the tags of a cell."""
    return cell.get("metadata", {}).get("tags", [])


def source_of(cell: Mapping) -> str:
    """Return the text of a cell, which a file may hold as a list of lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def read_parameters(notebook: Mapping, file: str) -> tuple[Parameter, ...]:
    """
    Return the parameters of a notebook.

    Parameters
    ----------
    notebook : mapping
        The notebook's JSON.
    file : str
        The name to call it by.

    Raises
    ------
    KringError
        When there is not exactly one cell tagged ``parameters``, or it holds anything else than
        annotated literals.
    """
    cells = [cell for cell in notebook["cells"] if "parameters" in tags_of(cell)]
    if len(cells) != 1:
        found = _("{n} cellen met het label ‘parameters’").format(n=len(cells))
        _refuse(file, found, _("precies één"), _("geef die ene cel in JupyterLab dat label"))
    return parse_parameters(source_of(cells[0]), file)


def parse_parameters(source: str, file: str) -> tuple[Parameter, ...]:
    """
    Read annotated literals and the comments behind them.

    Examples
    --------
    >>> parse_parameters("sessie: str = 'f1s3'  # sleutel", "x.ipynb")
    (Parameter(name='sessie', type='str', default='f1s3', help='sleutel'),)
    """
    helps = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    found = []
    for node in ast.parse(source).body:
        kind = ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ""
        if kind not in EXPECTED or not isinstance(node.value, ast.Constant | ast.UnaryOp):
            _refuse(
                file,
                _("‘{line}’ in de cel met parameters").format(line=ast.unparse(node)),
                _('regels als ‘sessie: str = "f1s3"  # sleutel van de sessie’'),
                _("zet al het andere in een volgende cel"),
            )
        default = ast.literal_eval(node.value)
        found.append(Parameter(node.target.id, kind, default, helps.get(node.end_lineno, "")))
    return tuple(found)


def parse_value(parameter: Parameter, text: str) -> object:
    """
    Turn what was typed into what the parameter takes, or refuse it.

    Examples
    --------
    >>> parse_value(Parameter("aantal", "int", 5), "3")
    3
    >>> parse_value(Parameter("mee", "bool", True), "nee")
    False
    """
    try:
        return _convert(parameter.type, text)
    except ValueError:
        where = f"-p {parameter.name}={text}"
        _refuse(where, _("gevonden ‘{value}’").format(value=text), _(EXPECTED[parameter.type]),
                _("standaard is het {default}").format(default=parameter.default))  # fmt: skip


def _convert(kind: str, text: str) -> object:
    if kind == "bool":
        if text.lower() not in TRUE + FALSE:
            raise ValueError(text)
        return text.lower() in TRUE
    if kind == "float":
        number = float(text)
        if number in (float("inf"), float("-inf")) or number != number:
            raise ValueError(text)
        return number
    return {"str": str, "int": int}[kind](text)


def _refuse(file: str, found: str, expected: str, remedy: str) -> None:
    from leerkring.kring import KringError, Problem  # heavy, and only to say what is wrong

    raise KringError(Problem(file, found, expected, remedy))
