"""
The command ``leerkring``.

Everything heavy is imported inside the commands, so that help appears at once. Exit codes: 0 fine,
1 something is wrong with what was given or made, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperCommand, TyperGroup

from leerkring.taal import N_, _, count_noun, format_number

if TYPE_CHECKING:
    from leerkring.kring import Kring, Problem

# What typer itself says in help, in its own words.
HELP_WORDS = {
    "Usage:": N_("Gebruik:"),
    "\nOptions:\n": N_("\nOpties:\n"),
    "\nArguments:\n": N_("\nArgumenten:\n"),
    "\nCommands:\n": N_("\nOpdrachten:\n"),
    "[OPTIONS]": N_("[OPTIES]"),
    "COMMAND [ARGS]...": N_("OPDRACHT ..."),
    "Show this message and exit.": N_("Toon deze hulp."),
    "[required]": N_("[verplicht]"),
    "[default: ": N_("[standaard: "),
}
INTERRUPTED = 130  # what typer returns after Ctrl-C
USAGE_ERROR = typer.BadParameter.__mro__[1]


class Command(TyperCommand):
    """A command whose help is in the language in use."""

    def get_help(self, ctx) -> str:
        """Return the help text."""
        return _translate(super().get_help(ctx))


class Group(TyperGroup):
    """The commands together, in the language in use."""

    def get_help(self, ctx) -> str:
        """Return the help text."""
        return _translate(super().get_help(ctx))


app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help=_("Van kaarten aan de wand naar het verslag van een leerkring."),
    epilog=_("Begin met: leerkring report --gepubliceerd"),
)

KRING = typer.Argument(metavar="KRING", help=_("Een naam onder data/, of een map."))


@app.command(
    cls=Command,
    help=_("Maak een nieuwe, lege kring: kring.yml, lege tabellen en een invulblad.\n\n"
           "\b\nVoorbeeld:\n  leerkring new delfshaven-2025"),
    short_help=_("Maak een nieuwe, lege kring."),
)  # fmt: skip
def new(
    name: Annotated[str, typer.Argument(metavar="NAAM", help=_("Kleine letters, cijfers, -, _ en ."))],
    parent: Annotated[
        Path | None, typer.Option("--in", metavar="MAP", help=_("Waar de map komt; anders data/."))
    ] = None,
) -> int:  # fmt: skip
    """Make a new kring."""
    from leerkring.exchange.new import make_kring
    from leerkring.kring import workbook_folder

    folder = make_kring(name, parent or workbook_folder() / "data")
    word = str(folder) if parent else name
    print(_("Gemaakt: {folder}").format(folder=folder))
    print(
        _(
            "Vul eerst kring.yml in, daarna de tabellen. Invulblad.xlsx legt elke kolom uit; bewaar een ingevuld blad als CSV UTF-8 in deze map."
        )
    )
    print(_("Kijk het na met: leerkring check {kring}").format(kring=word))
    return 0


@app.command(
    cls=Command,
    help=_("Maak een verzonnen kring om mee te oefenen; dezelfde opdracht geeft dezelfde bestanden.\n\n"
           "\b\nVoorbeelden:\n  leerkring demo\n  leerkring demo --sessies 200 --kaarten 100000 --out data/groot"),
    short_help=_("Maak een verzonnen kring."),
)  # fmt: skip
def demo(
    sessies: Annotated[
        str, typer.Option("--sessies", metavar="N", help=_("Hoeveel sessies."))
    ] = "9",
    kaarten: Annotated[
        str | None, typer.Option("--kaarten", metavar="N", help=_("Hoeveel kaarten samen; anders elke tekst één keer per sessie."))
    ] = None,
    zaad: Annotated[
        str, typer.Option("--zaad", metavar="N", help=_("Een ander getal geeft een andere loting."))
    ] = "17",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="MAP", help=_("De map van de kring; anders data/demo."))
    ] = None,
    again: Annotated[
        bool, typer.Option("--opnieuw", help=_("Vervang een verzonnen kring die er al staat."))
    ] = False,
) -> int:  # fmt: skip
    """Make a made-up kring."""
    from leerkring.voorbeeld.demo import describe_demo, make_demo
    from leerkring.voorbeeld.opzet import MOST, MOST_SESSIES, Opzet

    opzet = Opzet(
        _read_count("--sessies", sessies, 1, MOST_SESSIES),
        None if kaarten is None else _read_count("--kaarten", kaarten, 0, MOST),
        _read_count("--zaad", zaad, 0, MOST),
    )
    print(describe_demo(*make_demo(out, opzet, replace=again)))
    return 0


@app.command(
    cls=Command,
    help=_("Kijk kringen na en noem alles wat er niet in klopt, elk met zijn plaats.\n\n"
           "\b\nVoorbeeld:\n  leerkring check rotterdam-2014"),
    short_help=_("Kijk kringen na."),
)  # fmt: skip
def check(kringen: Annotated[list[str], KRING]) -> int:
    """Check kringen."""
    from leerkring.kring.onderzoek import find_wezen

    loaded, wrong = _load(kringen)
    for word, kring in loaded.items():
        if bare := find_wezen(kring.info, kring.tables):
            wrong = True
            _say_problems(word, bare)
            continue
        tables = [frame for frame in kring.tables.values() if len(frame)]
        rows = sum(len(frame) for frame in tables)
        text = _("{kring}: in orde, {tables} met samen {rows}")
        print(text.format(kring=word, tables=count_noun(len(tables), "tabel", "tabellen"),
                          rows=count_noun(rows, "rij", "rijen")))  # fmt: skip
    return int(wrong)


@app.command(
    cls=Command,
    help=_("Maak verslagen: per sessie en per kring, elk heel of niet.\n\n"
           "\b\nVoorbeelden:\n  leerkring report --gepubliceerd\n"
           "  leerkring report rotterdam-2014 --sessie f1s3\n"
           "  leerkring report rotterdam-2014 --notebook kader --out /tmp/proef"),
    short_help=_("Maak verslagen."),
)  # fmt: skip
def report(
    kringen: Annotated[list[str] | None, KRING] = None,
    published: Annotated[
        bool, typer.Option("--gepubliceerd", help=_("Alle kringen onder data/ die gepubliceerd zijn."))
    ] = False,
    sessie: Annotated[
        str | None, typer.Option("--sessie", metavar="SESSIE", help=_("Alleen deze sessie, zoals f1s3."))
    ] = None,
    notebook: Annotated[
        str | None, typer.Option("--notebook", metavar="NAAM", help=_("Alleen dit notebook, met of zonder nummer."))
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option("-p", metavar="NAAM=WAARDE", help=_("Zet een parameter van het notebook; mag vaker."), show_default=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="MAP", help=_("Waar de verslagen komen; anders reports/."))
    ] = None,
) -> int:  # fmt: skip
    """Make reports."""
    from leerkring.kring import workbook_folder
    from leerkring.verslag.plan import find_notebooks, plan_jobs

    typed = _split_values(values or [])
    words = [*(kringen or []), *(_list_published() if published else [])]
    if not words:
        raise typer.BadParameter(_("noem een kring, of gebruik --gepubliceerd"))
    loaded, wrong = _load(words)
    if wrong:
        return 1
    home = workbook_folder().resolve()
    jobs = plan_jobs(
        [kring.folder for kring in loaded.values()],
        find_notebooks(home / "notebooks"),
        sessie=sessie,
        notebook=notebook,
        values=typed,
        data=home / "data",
    )
    return _make_reports(jobs, (out or home / "reports").expanduser().resolve())


@app.command(
    cls=Command,
    help=_("Toon hoe een kring ervoor staat: sessies, verslagen en wat je nu kunt doen.\n\n"
           "\b\nVoorbeeld:\n  leerkring status rotterdam-2014"),
    short_help=_("Toon hoe een kring ervoor staat."),
)  # fmt: skip
def status(
    kring: Annotated[str, KRING],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="MAP", help=_("Waar de verslagen staan; anders reports/."))
    ] = None,
) -> int:  # fmt: skip
    """Show how a kring stands."""
    loaded, wrong = _load([kring])
    if wrong:
        return 1
    from leerkring.verslag.status import describe_status

    print(describe_status(loaded[kring], kring, out))
    return 0


def main(words: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; a mistake becomes a sentence, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = app(args=words, prog_name="leerkring", standalone_mode=False) or 0
        if code == INTERRUPTED:
            raise KeyboardInterrupt
        return code
    except USAGE_ERROR as error:
        return _say_usage(error)
    except (KeyboardInterrupt, typer.Abort):
        return _say(_("Afgebroken; er is niets half geschreven."), INTERRUPTED)
    except OSError as error:
        what = ": ".join(str(part) for part in (error.strerror or error, error.filename) if part)
        return _say(_("Dat lukte niet: {what}").format(what=what), 1)
    except ValueError as error:
        if not hasattr(error, "problems"):
            raise
        return _say("\n".join(str(problem) for problem in error.problems), 1)


def _load(words: Sequence[str]) -> tuple[dict[str, Kring], bool]:
    """Load kringen; say of all of them what is wrong, and whether anything is."""
    from leerkring.kring import KringError, load_kring

    loaded, wrong = {}, False
    for word in dict.fromkeys(words):
        try:
            loaded[word] = load_kring(word)
        except KringError as error:
            wrong = True
            _say_problems(word, error.problems)
    return loaded, wrong


def _say_problems(word: str, problems: Sequence[Problem]) -> None:
    if [problem.file for problem in problems] == [word]:  # there is no such kring
        _say(str(problems[0]))
        return
    _say(f"{word}: {count_noun(len(problems), 'probleem', 'problemen')}")
    for problem in problems:
        _say(f"  {problem}")


def _list_published() -> list[str]:
    """Return the published kringen, and those that say so but cannot be read."""
    from leerkring.kring import list_kringen, workbook_folder
    from leerkring.kring.info import read_info

    names = []
    for name in list_kringen():
        path = workbook_folder() / "data" / name / "kring.yml"
        info, problems = read_info(path)
        broken = bool(problems) and b"gepubliceerd" in path.read_bytes()
        names += [name] if info.herkomst == "gepubliceerd" or broken else []
    return names


def _make_reports(jobs: Sequence, out: Path) -> int:
    if not jobs:
        print(_("Er is geen verslag te maken: deze kring heeft geen sessies."))
        return 0
    print(_("Maakt {reports} in {out}").format(
        reports=count_noun(len(jobs), "verslag", "verslagen"), out=out), flush=True)  # fmt: skip
    from leerkring.verslag.progress import Progress, describe_results
    from leerkring.verslag.run import run_jobs

    with Progress(len(jobs)) as progress:
        results = run_jobs(
            jobs, out, on_wait=progress.wait, on_start=progress.start, on_done=progress.finish
        )
    print(describe_results(results, out))
    return int(any(result.failure for result in results))


def _split_values(values: Sequence[str]) -> dict[str, str]:
    split = [value.partition("=") for value in values]
    for name, equals, _text in split:
        if not (name and equals):
            raise typer.BadParameter(_("schrijf een parameter als -p NAAM=WAARDE"))
    return {name: text for name, _equals, text in split}


def _read_count(option: str, text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16 and least <= int(text) <= most):
        raise typer.BadParameter(_("{option} is een heel getal van {least} tot en met {most}").format(
            option=option, least=least, most=format_number(most)))  # fmt: skip
    return int(text)


def _say(text: str, code: int = 0) -> int:
    print(text, file=sys.stderr, flush=True)
    return code


def _say_usage(error: Exception) -> int:
    """Say what was wrong with the command; typer's own sentences are English."""
    kind, param = type(error).__name__, getattr(error, "param", None)
    if kind == "NoArgsIsHelpError":
        return _say(str(error), 2)
    if kind == "NoSuchOption":
        text = _("onbekende optie {option}").format(option=error.option_name)
    elif kind == "MissingParameter" and param is not None:
        text = _("{name} ontbreekt").format(name=param.metavar or param.name)
    elif kind == "BadOptionUsage":
        text = _("bij {option} hoort een waarde").format(option=error.option_name)
    elif "command" in error.message and kind == "UsageError":
        known = ", ".join(typer.main.get_command(app).commands)
        text = _("onbekende opdracht; kies uit {known}").format(known=known)
    else:
        text = error.message
    hint = error.ctx.command_path if error.ctx else "leerkring"
    return _say(_("{text}. Zie: {command} --help").format(text=text, command=hint), 2)


def _translate(text: str) -> str:
    for word, own in HELP_WORDS.items():
        text = text.replace(word, _(own))
    return text.replace(" <list[str]>", "").replace(" <str>", "")


if __name__ == "__main__":
    sys.exit(main())
