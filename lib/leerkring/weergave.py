"""
How a notebook shows a sentence, a list, a table and a figure.

Everything given here is data: it is escaped, so that what a participant wrote appears as the
characters it is. Each display carries HTML for people and plain text that nbval compares. A
sentence that only says that there is nothing is marked, so that a report can leave its section
out and say in one place what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from leerkring.kring.kring import Kring, Sessie
from leerkring.kring.schema import TABLES
from leerkring.methoden.vaststelling import get_status
from leerkring.taal import N_, _, format_date, format_number, sentence_case

Item = str | tuple[str, str]


class Verwijzing(NamedTuple):
    """Words that lead to a heading of the same report, by the `anker` of that heading."""

    tekst: str
    anker: str


class Bladdeel(NamedTuple):
    """A part of a sheet: its heading, its paragraphs, and the steps under them in order."""

    kop: str
    zinnen: Sequence[str] = ()
    stappen: Sequence[str] = ()


MERK = N_("FICTIEF")
BLAD = 1700  # characters; a sheet with more is set in smaller type on paper, to fit one page
WIDE = 5  # columns; a table with more is set in smaller type
HERKOMST = {
    "gepubliceerd": N_("uit gepubliceerde documenten"),
    "fictief": N_("verzonnen voorbeeld"),
    "eigen": N_("eigen gegevens van de leerkring"),
}


def show_titel(deel: Kring | Sessie, titel: str = "") -> None:
    """
    Show the title block of a report: what it is about, when, its status and where it comes from.

    Parameters
    ----------
    deel : Kring or Sessie
    titel : str
        The title of a report on a whole kring; a session has its own.
    """
    kring = deel.kring if isinstance(deel, Sessie) else deel
    about = (
        _about_sessie(deel)
        if isinstance(deel, Sessie)
        else {"kop": _(titel), "thema": kring.info.thema}
    )
    head, line = about.pop("kop"), about.pop("regel", [])
    above = " · ".join(part for part in (kring.info.titel, about.get("fase")) if part)
    line = " · ".join([*line, _(HERKOMST[kring.info.herkomst])])
    parts = [
        ("p", "boven", above),
        ("h1", "titel", head),
        ("p", "thema", about["thema"]),
        ("p", "regel", line),
    ]
    html = "".join(
        f'<{tag} class="{name}">{escape(text)}</{tag}>' for tag, name, text in parts if text
    )
    plain = "\n".join(text for _tag, _name, text in parts if text)
    meta = about | {"titel": f"{head} · {kring.info.titel}"}
    _display(f'<header class="titelblok">{html}</header>', plain, meta)


def _about_sessie(sessie: Sessie) -> dict[str, Any]:
    """Return what the title block of a session says, and the front page of all reports with it."""
    row, report = sessie.row, get_status(sessie["versies"])
    when = row["datum"] if isinstance(row["datum"], str) else ""
    line = [format_date(when) if when else _("datum niet bekend"), _(str(row["status"]))]
    if report:
        status, date = report
        said = _("verslag {status}").format(status=_(status))
        line.append(f"{said} ({format_date(date)})" if date else said)
    return {
        "kop": str(row["titel"]),
        "fase": sessie.kring.info.fase(str(row["fase"])).get("titel", ""),
        "thema": row["thema"] if isinstance(row["thema"], str) else "",
        "datum": when,
        "status": report[0] if report else str(row["status"]),
        "regel": line,
    }


def show_kop(tekst: str, *, niveau: int = 3, anker: str = "") -> None:
    """Show a heading that is data, such as the text of a deelvraag; `anker` is where links lead."""
    place = f' id="{escape(anker)}"' if anker else ""
    _display(f"<h{niveau}{place}>{escape(tekst)}</h{niveau}>", tekst)


def show_zin(*zinnen: str, klein: bool = False, leeg: bool = False) -> None:
    """
    Show sentences as one paragraph; nothing when all are empty.

    Parameters
    ----------
    *zinnen : str
    klein : bool
        In small type: what a result rests on and does not show.
    leeg : bool
        The sentence only says that there is nothing, see `show_leeg`.
    """
    text = " ".join(zin for zin in zinnen if zin)
    if leeg:
        show_leeg(text)
    elif text:
        _display(
            f'<p class="klein">{escape(text)}</p>' if klein else f"<p>{escape(text)}</p>", text
        )


def show_vraag(vraag: str) -> None:
    """Show a question as it was asked."""
    _display(f"<blockquote><p>{escape(vraag)}</p></blockquote>", f"„{vraag}”")


def show_lijst(
    items: Iterable[Item], *, nummers: Sequence[int] = (), nadruk: bool = False, vouw: str = ""
) -> None:
    """
    Show a list; nothing when it is empty.

    Parameters
    ----------
    items : iterable of str or (str, str)
        A pair is a main text and what is said with it, in small type.
    nummers : sequence of int
        The place of each item, where places mean something: equal places get the same number, and
        a missing one gets none. Without it the list has bullets.
    nadruk : bool
        Whether it is the list that a report opens with.
    vouw : str
        The words under which the list is folded away on a screen; on paper it is open.
    """
    pairs = [(item, "") if isinstance(item, str) else item for item in items]
    if not pairs:
        return
    places = [None if pd.isna(n) else int(n) for n in nummers] or [None] * len(pairs)
    marks = [f"{n}." if n is not None else ("" if len(nummers) else "-") for n in places]
    html, plain = [], []
    for (main, more), n, mark in zip(pairs, places, marks, strict=True):
        value = f' value="{n}"' if n is not None else (' class="zonder"' if len(nummers) else "")
        small = f' <span class="erbij">{escape(more)}</span>' if more else ""
        html.append(f"<li{value}>{escape(main)}{small}</li>")
        plain.append(f"{mark} {main}".strip() + (f" ({more})" if more else ""))
    tag, kern = ("ol" if len(nummers) else "ul"), (' class="kern"' if nadruk else "")
    _display(
        _fold(f"<{tag}{kern}>{''.join(html)}</{tag}>", vouw), "\n".join([vouw, *plain]).strip()
    )


def show_referenties(html: Iterable[str], tekst: Iterable[str]) -> None:
    """
    Show a reference list, whose italics and links are part of its style.

    Parameters
    ----------
    html, tekst : iterable of str
        Each reference as `exchange.bibliografie.format_referenties` made it safe, and as text.
    """
    items = "".join(f"<li>{entry}</li>" for entry in html)
    _display(f'<ul class="referenties">{items}</ul>', "\n".join(tekst))


def show_tabel(
    tabel: pd.DataFrame,
    kolommen: Sequence[str] | Mapping[str, str],
    *,
    uit: str = "",
    onderschrift: str,
    vouw: str = "",
) -> None:
    """
    Show columns of a table under their Dutch labels; columns that are wholly empty are left out.

    Parameters
    ----------
    tabel : DataFrame
    kolommen : sequence of str, or mapping of str to str
        Which columns, in which order; a mapping gives labels, empty where the schema has one.
    uit : str
        The table of the schema that the labels come from.
    onderschrift : str
        What the table is, for its caption.
    vouw : str
        The words under which the table is folded away, to look things up; not on paper.
    """
    if tabel.empty:
        return
    shown = [name for name in kolommen if tabel[name].notna().any()]
    html, plain = _table(tabel[shown], _find_labels(kolommen, uit), uit, onderschrift)
    _display(_fold(html, vouw, "naslag"), plain)


def show_figuur(
    plot: Callable[..., Any],
    tabel: pd.DataFrame,
    *,
    titel: str,
    alt: str,
    bron: str,
    cijfers: Sequence[str] | Mapping[str, str] = (),
    uit: str = "",
    hoogte: float | None = None,
    fictief: bool = False,
) -> None:
    """
    Show a figure with its title, its source, its text alternative and its numbers.

    Parameters
    ----------
    plot : callable
        Draws ``plot(tabel, ax=ax)``.
    tabel : DataFrame
        What is drawn.
    titel : str
        The message of the figure.
    alt : str
        What it shows, in a sentence or two.
    bron : str
        The line under it: n and where the numbers come from.
    cijfers : sequence of str, or mapping of str to str
        The columns that hold the numbers drawn, folded away under the figure, see `show_tabel`;
        none when a table with them stands beside it.
    uit : str
        The table of the schema that their labels come from.
    hoogte : float, optional
        In cm; without it, by the number of rows.
    fictief : bool
        Whether the data are made up: the mark stands in the picture itself, because a picture
        travels alone.
    """
    from leerkring.methoden.figuren import WIDTH_CM, render_png

    height = hoogte or 1.0 + 1.1 * max(len(tabel), 1)
    _display(f'<p class="figuurtitel">{escape(titel)}</p>', titel)
    image = {"alt": alt, "caption": bron, "width": round(WIDTH_CM / 2.54 * 96)}
    _display_raw(
        {
            "image/png": render_png(plot, tabel, height, merk=_(MERK) if fictief else ""),
            "text/plain": f"{alt} {bron}",
        },
        {"image/png": image},
    )
    if len(cijfers):
        show_cijfers(tabel, cijfers, uit=uit, titel=titel)


def show_cijfers(
    tabel: pd.DataFrame,
    kolommen: Sequence[str] | Mapping[str, str],
    *,
    uit: str = "",
    titel: str,
) -> None:
    """Show the numbers behind a figure, folded away; the columns are as for `show_tabel`."""
    caption = _("De cijfers bij: {titel}").format(titel=titel)
    html, plain = _table(tabel[list(kolommen)], _find_labels(kolommen, uit), uit, caption)
    _display(_fold(html, _("Als tabel")), plain)


def show_tekst(titel: str, tekst: str) -> None:
    """
    Show plain text to copy elsewhere, folded away, and left out on paper.

    Parameters
    ----------
    titel : str
        What it is, above the fold.
    tekst : str
        Lines of text.
    """
    html = f"<summary>{escape(titel)}</summary><pre>{escape(tekst)}</pre>"
    _display(f'<details class="kopie">{html}</details>', f"{titel}\n{tekst}")


def show_blad(
    titel: str,
    delen: Iterable[Bladdeel],
    *,
    boven: str = "",
    stand: str = "",
    bron: Sequence[str] = (),
    anker: str = "",
    fictief: bool = False,
) -> None:
    """
    Show a sheet that is handed on by itself: bordered on a screen, a page of its own on paper.

    Parameters
    ----------
    titel : str
    delen : iterable of Bladdeel
        In the order in which they are read.
    boven, stand : str
        What kind of sheet it is, above its title, and how it stands, below it.
    bron : sequence of str
        The sentences at its foot, in small type: who says it and where it comes from.
    anker : str
        Where links lead.
    fictief : bool
        Whether the data are made up: the mark stands on the sheet itself, because it travels alone.
    """
    mark = _(MERK) if fictief else ""
    above = escape(boven) + (f' <span class="merk">{escape(mark)}</span>' if mark else "")
    head = [f'<p class="boven">{above}</p>' if above else "", f"<h3>{escape(titel)}</h3>"]
    head.append(f'<p class="stand">{escape(stand)}</p>' if stand else "")
    parts = list(delen)
    foot = f'<p class="klein">{escape(" ".join(bron))}</p>' if bron else ""
    place = f' id="{escape(anker)}"' if anker else ""
    html = "".join([*head, *(_sheet_part(part) for part in parts), foot])
    top = " · ".join(text for text in (boven, mark) if text)
    plain = [top, titel, stand, *(line for part in parts for line in _sheet_lines(part)), " ".join(bron)]  # fmt: skip
    text = "\n".join(filter(None, plain))
    kind = "blad lang" if len(text) > BLAD else "blad"
    _display(f'<article class="{kind}"{place}>{html}</article>', text)


def show_leeg(zin: str) -> None:
    """Say that there is nothing to show; a report leaves out a section that holds only this."""
    data = {"text/html": f'<p class="leeg">{escape(zin)}</p>', "text/plain": zin}
    _display_raw(data, {"leerkring": {"leeg": True}})


def _fold(html: str, words: str, kind: str = "cijfers") -> str:
    """Fold a piece of a report away under words; without words it stays as it is."""
    if not words:
        return html
    return f'<details class="{kind}"><summary>{escape(words)}</summary>{html}</details>'


def _sheet_part(part: Bladdeel) -> str:
    """Return one part of a sheet as HTML."""
    texts = "".join(f"<p>{escape(text)}</p>" for text in part.zinnen if text)
    steps = "".join(f"<li>{escape(step)}</li>" for step in part.stappen)
    return f"<h4>{escape(part.kop)}</h4>{texts}" + (f"<ol>{steps}</ol>" if steps else "")


def _sheet_lines(part: Bladdeel) -> list[str]:
    """Return one part of a sheet as lines of plain text."""
    steps = [f"{n}. {step}" for n, step in enumerate(part.stappen, 1)]
    return [part.kop, *(text for text in part.zinnen if text), *steps]


def _find_labels(kolommen: Sequence[str] | Mapping[str, str], uit: str) -> dict[str, str]:
    """Return the label of each column: its own, else that of the schema, else its name."""
    columns = TABLES[uit].by_name if uit else {}
    given = kolommen if isinstance(kolommen, Mapping) else {}
    return {
        name: given.get(name) or (_(columns[name].label) if name in columns else _(name))
        for name in kolommen
    }


def _table(
    tabel: pd.DataFrame, labels: Mapping[str, str], uit: str, caption: str
) -> tuple[str, str]:
    """Return a table as HTML and as plain text; words of the schema are translated."""
    columns = TABLES[uit].by_name if uit else {}
    heads = [sentence_case(labels[name]).rstrip(".") for name in tabel]
    mark = [
        ' class="getal"' if pd.api.types.is_numeric_dtype(tabel[name]) else "" for name in tabel
    ]
    words = [name in columns and bool(columns[name].allowed) for name in tabel]
    values = tabel.astype("object").to_numpy()
    cells = [
        [
            _(_cell(value)).replace("_", " ") if word else _cell(value)
            for value, word in zip(row, words, strict=True)
        ]
        for row in values
    ]
    head = "".join(
        f'<th scope="col"{m}>{escape(name)}</th>' for name, m in zip(heads, mark, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{m}>{_link(value) or escape(cell)}</td>"
            for cell, value, m in zip(row, given, mark, strict=True)
        )
        + "</tr>"
        for row, given in zip(cells, values, strict=True)
    )
    wide = " breed" if len(heads) > WIDE else ""
    html = (
        f'<div class="tabel{wide}" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
    return html, "\n".join([caption, " | ".join(heads), *(" | ".join(row) for row in cells)])


def _link(value: object) -> str:
    """Return a cell of references as links; empty for any other cell."""
    if not isinstance(value, list):
        return ""
    return ", ".join(f'<a href="#{escape(to.anker)}">{escape(to.tekst)}</a>' for to in value)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(to.tekst for to in value)
    if pd.isna(value):
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        digits = next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value)
        return format_number(value, digits)
    return str(value)


def _display(html: str, plain: str, meta: dict[str, str] | None = None) -> None:
    _display_raw({"text/html": html, "text/plain": plain}, {"leerkring": meta} if meta else {})


def _display_raw(data: dict[str, Any], metadata: dict[str, Any]) -> None:
    from base64 import b64encode

    from IPython.display import display

    data = {
        key: b64encode(value).decode() if isinstance(value, bytes) else value
        for key, value in data.items()
    }
    display(data, raw=True, metadata=metadata)
