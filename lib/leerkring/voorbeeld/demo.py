"""Write a made-up kring: whole or not at all, and with a few thousand rows in memory at a time."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path

import pandas as pd
import yaml

from leerkring.kring import KringError, Problem, workbook_folder
from leerkring.kring.cells import KEY
from leerkring.kring.info import read_info
from leerkring.kring.schema import TABLES
from leerkring.kring.tables import write_rows
from leerkring.taal import _, count_noun
from leerkring.voorbeeld import (
    bronnen,
    codes,
    competenties,
    effect,
    krachtenveld,
    methodieken,
    schalen,
    synthese,
    veld,
    vervolg,
    zaal,
)
from leerkring.voorbeeld.opzet import BEOOGD, PATROON, Opzet, Zitting
from leerkring.voorbeeld.zaal import Row

DEMO = "demo"  # under data/, where git ignores it
PIECE = 2000  # rows that are checked and written at a time

# The tables that grow with the sessions, and what makes the rows of one session.
PER_SESSIE: dict[str, Callable[[Zitting], Iterable[Row]]] = {
    "sessies": lambda zitting: [_make_sessie(zitting)],
    "programma": lambda zitting: _make_programma(zitting),
    "hoofdvragen": lambda zitting: [
        {"sessie": zitting.sessie, "tekst": zitting.tekst["hoofdvraag"]}
    ],
    "aanwezigheid": lambda zitting: _make_aanwezigheid(zitting),
    "deelvragen": zaal.make_deelvragen,
    "clusters": zaal.make_clusters,
    "kaarten": zaal.make_kaarten,
    "stemmen": zaal.make_stemmen,
    "schalen": schalen.make_schalen,
    "posities": schalen.make_posities,
    "parkeerplaats": vervolg.make_parkeerplaats,
    "acties": vervolg.make_acties,
    "opvolging": vervolg.make_opvolging,
    "bevindingen": vervolg.make_bevindingen,
    "versies": vervolg.make_versies,
    "feedback": vervolg.make_feedback,
    "relaties": krachtenveld.make_contacten,
}

# And what makes the rows that belong to the circle as a whole.
PER_KRING: dict[str, Callable[[Opzet], Iterable[Row]]] = {
    "deelnemers": lambda opzet: _make_deelnemers(opzet),
    "steekproefkader": lambda opzet: _make_steekproefkader(opzet),
    "bezoeken": veld.make_bezoeken,
    "zoekopdrachten": bronnen.make_zoekopdrachten,
    "literatuur": bronnen.make_literatuur,
    "beoordelingen": bronnen.make_beoordelingen,
    "fragmenten": veld.make_fragmenten,
    "codeboek": codes.make_codeboek,
    "coderingen": codes.make_coderingen,
    "bevindingen": synthese.make_bevindingen,
    "conclusies": synthese.make_conclusies,
    "onderbouwing": synthese.make_onderbouwing,
    "methodieken": methodieken.make_methodieken,
    "praktijktheorie": methodieken.make_praktijktheorie,
    "handvatten": methodieken.make_handvatten,
    "indicatoren": effect.make_indicatoren,
    "metingen": effect.make_metingen,
    "verhalen": effect.make_verhalen,
    "oogst": effect.make_oogst,
    "signalen": effect.make_signalen,
    "borging": effect.make_borging,
    "cijfers": effect.make_cijfers,
    "kaders": competenties.make_kaders,
    "competenties": competenties.make_competenties,
    "scores": competenties.make_scores,
    "actoren": krachtenveld.make_actoren,
    "actorscores": krachtenveld.make_actorscores,
    "relaties": krachtenveld.make_afhankelijkheden,
}


def make_demo(
    folder: Path | None, opzet: Opzet, *, replace: bool = False
) -> tuple[Path, dict[str, int]]:
    """
    Make the folder of a made-up kring, whole or not at all.

    Parameters
    ----------
    folder : Path or None
        Where it comes; the folder that it is in must be there. None for ``data/demo``.
    opzet : Opzet
        How large, and from which seed.
    replace : bool
        Whether a made-up kring that is already there may go.

    Returns
    -------
    folder : Path
    counts : dict of str to int
        How many rows each table got.

    Raises
    ------
    KringError
        When the folder cannot be made, or may not be replaced.
    """
    folder = (folder or workbook_folder() / "data" / DEMO).expanduser().resolve()
    _check_folder(folder, replace)
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    try:
        made = aside / "nieuw"
        made.mkdir()
        counts = _fill(made, opzet)
        if folder.exists():
            folder.rename(aside / "oud")
        made.rename(folder)
    except BaseException:
        if (aside / "oud").exists() and not folder.exists():
            (aside / "oud").rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return folder, counts


def describe_demo(folder: Path, counts: dict[str, int]) -> str:
    """Say what was made, and what to do next."""
    known = folder.parent == (workbook_folder() / "data").resolve()
    made = _("Gemaakt: {folder}, een verzonnen kring met {sessies}, {deelnemers} en {kaarten}.")
    check = _("Kijk haar na met: leerkring check {kring}")
    report = _("Maak de verslagen met: leerkring report {kring}")
    words = {
        "folder": folder,
        "kring": folder.name if known else folder,
        "sessies": count_noun(counts["sessies"], "sessie", "sessies"),
        "deelnemers": count_noun(counts["deelnemers"], "deelnemer", "deelnemers"),
        "kaarten": count_noun(counts["kaarten"], "kaart", "kaarten"),
    }
    return "\n".join(line.format(**words) for line in (made, check, report))


def render_kring_yml(opzet: Opzet) -> str:
    """Write kring.yml."""
    words = opzet.tekst["kring"]
    info = {
        "titel": words["titel"],
        "soort": "leerkring",
        "herkomst": "fictief",
        **{name: words[name] for name in ("traject", "thema", "motto", "doel")},
        "van": Zitting(opzet, 0).datum.isoformat(),
        "tot": opzet.laatste.datum.isoformat(),
        "centrale_vraag": [{"tekst": words["centrale_vraag"]}],
        "gebieden": words["gebieden"],
        "fasen": [
            {
                "fase": f"f{n}",
                "titel": "Fase {}: {titel}".format(n, **about),
                "status": "gehouden",
                "toelichting": about["toelichting"],
            }
            for n, about in (
                (n, words["fasen"][(n - 1) % len(words["fasen"])])
                for n in range(1, opzet.fasen + 1)
            )
        ],
        "fronten": [{"front": key, "titel": title} for key, title in words["fronten"].items()],
    }
    head = files(__package__).joinpath("kop.txt").read_text("utf-8")
    return head + yaml.safe_dump(info, allow_unicode=True, sort_keys=False, width=100)


def render_opdracht(opzet: Opzet) -> str:
    """
    Write the command that makes this kring.

    Examples
    --------
    >>> render_opdracht(Opzet(sessies=1, kaarten=20))
    'leerkring demo --sessies 1 --kaarten 20'
    """
    plain = Opzet()
    words = ["leerkring demo"]
    for name in ("sessies", "kaarten", "zaad"):
        if (value := getattr(opzet, name)) != getattr(plain, name):
            words.append(f"--{name} {value}")
    return " ".join(words)


def render_herkomst(opzet: Opzet, counts: dict[str, int]) -> str:
    """Write HERKOMST.md: that all is made up, by which command, and what is in it on purpose."""
    folder = files(__package__)
    text = folder.joinpath("herkomst.md").read_text("utf-8")
    if opzet.sessies >= PATROON and opzet.kaarten is None:
        text += "\n" + folder.joinpath("met-opzet.md").read_text("utf-8")
    rows = "\n".join(f"| {name} | {n} |" for name, n in counts.items())
    return text.format(opdracht=render_opdracht(opzet), rijen=rows)


def _check_folder(folder: Path, replace: bool) -> None:
    if not KEY.fullmatch(folder.name):
        _refuse(folder.name, _("deze naam kan niet"), _("een naam van kleine letters, cijfers, -, _ en ."),
                _("kies bijvoorbeeld ‘demo’"))  # fmt: skip
    if not folder.parent.is_dir():
        _refuse(str(folder.parent), _("deze map is er niet"), "",
                _("maak haar eerst, of noem een andere"))  # fmt: skip
    if not folder.exists():
        return
    if not replace:
        _refuse(str(folder), _("bestaat al"), _("een nieuwe map"),
                _("kies een andere map, of vervang haar met --opnieuw"))  # fmt: skip
    path = folder / "kring.yml"
    if not path.is_file() or read_info(path)[0].herkomst != "fictief":
        _refuse(str(folder), _("is geen verzonnen kring en wordt niet vervangen"),
                _("een map waarvan kring.yml zegt: herkomst: fictief"), _("kies een andere map"))  # fmt: skip


def _refuse(where: str, found: str, expected: str, remedy: str) -> None:
    raise KringError(Problem(where, found, expected, remedy))


def _fill(folder: Path, opzet: Opzet) -> dict[str, int]:
    counts = {}
    for name in TABLES:
        rows = _make_rows(name, opzet)
        if rows is not None:
            counts[name] = _write(folder / f"{name}.csv", name, rows)
    (folder / "kring.yml").write_text(render_kring_yml(opzet), "utf-8", newline="\n")
    (folder / "HERKOMST.md").write_text(render_herkomst(opzet, counts), "utf-8", newline="\n")
    return counts


def _make_rows(name: str, opzet: Opzet) -> Iterable[Row] | None:
    """Make the rows of a table: those of each session, then those of the circle as a whole."""
    if name not in PER_SESSIE and name not in PER_KRING:
        return None
    parts = [map(PER_SESSIE[name], opzet.zittingen)] if name in PER_SESSIE else []
    return chain(
        chain.from_iterable(chain.from_iterable(parts)),
        PER_KRING[name](opzet) if name in PER_KRING else (),
    )


def _write(path: Path, name: str, rows: Iterable[Row]) -> int:
    """Write the rows of a table in pieces, and return how many there were."""
    written = 0

    def pieces() -> Iterator[pd.DataFrame]:
        nonlocal written
        source = iter(rows)
        while piece := list(islice(source, PIECE)):
            written += len(piece)
            yield pd.DataFrame(piece, dtype="object")

    write_rows(path, TABLES[name], pieces())
    return written


def _make_deelnemers(opzet: Opzet) -> Iterator[Row]:
    for key, about in zip(opzet.mensen, opzet.rollen, strict=True):
        yield {"deelnemer": key} | about


def _make_steekproefkader(opzet: Opzet) -> Iterator[Row]:
    for words, n in zip(opzet.tekst["rollen"], BEOOGD, strict=True):
        yield {"kenmerk": "rol", "groep": words["rol"], "beoogd": n}


def _make_sessie(zitting: Zitting) -> Row:
    return {
        "sessie": zitting.sessie,
        "fase": zitting.fase,
        "nummer": zitting.plaats + 1,
        "titel": f"Praktijksessie {zitting.plaats + 1}",
        "thema": zitting.tekst["thema"],
        "datum": zitting.datum.isoformat(),
        "status": "gehouden",
    }


def _make_programma(zitting: Zitting) -> Iterator[Row]:
    for n, (part, how, minutes) in enumerate(zitting.tekst["programma"], 1):
        yield {
            "sessie": zitting.sessie,
            "nummer": n,
            "onderdeel": part,
            "werkvorm": how,
            "minuten": minutes,
        }


def _make_aanwezigheid(zitting: Zitting) -> Iterator[Row]:
    for who, word in zitting.uitnodiging.items():
        yield {"sessie": zitting.sessie, "deelnemer": who, "aanwezig": word}
