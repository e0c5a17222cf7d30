"""What a source is called: its authors as they are written, and a short name with the year."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from leerkring.taal import N_, _, format_list

# Written with a capital or without, before the surname or behind the initials.
TUSSENVOEGSELS = frozenset(["aan", "bij", "de", "den", "der", "het", "in", "onder", "op", "over", "'s", "'t", "te", "ten", "ter", "uit", "van", "voor"])  # fmt: skip
VREEMD = frozenset(["al", "da", "del", "della", "den", "di", "du", "el", "la", "le", "von", "zu"])
ZONDER_JAAR = N_("z.d.")
TITEL_LENGTE = 40
# Signs in the order of the Unicode collation, see https://www.unicode.org/reports/tr10/
TEKENS = {ord(sign): place + 1 for place, sign in enumerate('_-–—,;:!?.‘“”"()[]{}@*/\\&#%')}


@dataclass(frozen=True)
class Auteur:
    """
    One author or editor: a person with a surname, or an organisation with a name only.

    Examples
    --------
    >>> Auteur("Vliet", "van", "K.").kort, Auteur("Movisie").kort
    ('Van Vliet', 'Movisie')
    """

    naam: str
    tussenvoegsel: str = ""
    voornaam: str = ""

    @property
    def kort(self) -> str:
        """The surname as it stands without first name: with a capital, the Dutch way."""
        whole = f"{self.tussenvoegsel} {self.naam}".strip()
        return whole[:1].upper() + whole[1:] if self.voornaam else whole

    @property
    def voorletters(self) -> str:
        """The first letters of the first names, each with a full stop."""
        words = re.findall(r"[^\W\d_]+", self.voornaam)
        return " ".join(f"{word[0].upper()}." for word in words)


def parse_auteurs(tekst: object) -> list[Auteur]:
    """
    Read the authors of a source from one cell.

    What stands behind a comma must look like first names; otherwise the comma belongs to the
    name of an organisation.

    Parameters
    ----------
    tekst : str or missing
        "Achternaam, V.; Achternaam, V."; an organisation as it is called.

    Returns
    -------
    list of Auteur

    Examples
    --------
    >>> [auteur.kort for auteur in parse_auteurs("Vliet, K. van; de Vries, J.; Movisie")]
    ['Van Vliet', 'De Vries', 'Movisie']
    >>> parse_auteurs("Ministerie van Volksgezondheid, Welzijn en Sport")[0].voornaam
    ''
    """
    if not isinstance(tekst, str):
        return []
    return [_parse_auteur(part) for part in map(_tidy, tekst.split(";")) if part]


def name_bron(bron: Mapping[str, Any]) -> str:
    """
    Return the short name of a source: its authors and its year.

    Parameters
    ----------
    bron : Series or mapping
        ``auteurs``, ``jaar``, ``titel`` and, when it has it, ``redactie``.

    Returns
    -------
    str
        Without authors the editors are named, and without those the title.

    Examples
    --------
    >>> name_bron({"auteurs": "Vliet, K. van; Jansen, P.", "jaar": "2014", "titel": "Wijkteams"})
    'Van Vliet en Jansen (2014)'
    >>> name_bron({"auteurs": "Smit, J.; Bos, A.; Kok, E.", "jaar": "2016", "titel": "Wijkteams"})
    'Smit e.a. (2016)'
    >>> name_bron({"auteurs": "Movisie", "jaar": None, "titel": "Wat werkt"})
    'Movisie (z.d.)'
    """
    return _write(_shorten(_list_makers(bron), str(bron["titel"])), _read_jaar(bron["jaar"]))


def disambiguate(literatuur: pd.DataFrame, volgorde: Iterable[str] = ()) -> pd.Series:
    """
    Give every source a short name of its own.

    Sources of the same authors in one year get a letter, as in the reference list. Where only
    the short name is the same, initials or all authors are added, so that no letter is needed
    that the reference list has not.

    Parameters
    ----------
    literatuur : DataFrame
        ``literatuur``, ``auteurs``, ``redactie``, ``jaar``, ``titel``: the sources that stand
        together in one list.
    volgorde : iterable of str
        Keys of the sources, as `exchange.bibliografie.format_referenties` orders them: the
        letters follow it. Without it they follow the letters and digits of the titles, which is
        the same order but for titles that differ in nothing but signs and capitals.

    Returns
    -------
    Series of str
        The names, in the order of the rows; the key of the source is the index.

    References
    ----------
    APA (2020), Publication Manual, 7th edition, sections 8.18 to 8.20.

    Examples
    --------
    >>> rows = pd.DataFrame({"literatuur": ["x", "y"], "auteurs": "Smit, J.", "redactie": None,
    ...                      "jaar": "2014", "titel": ["Wijkteams", "De buurt"]})
    >>> disambiguate(rows).to_dict()
    {'x': 'Smit (2014b)', 'y': 'Smit (2014a)'}
    """
    rows = literatuur.to_dict("records")
    listed = {key: place for place, key in enumerate(volgorde)}
    makers = [_list_makers(row) for row in rows]
    years = [_read_jaar(row["jaar"]) for row in rows]
    titles = [str(row["titel"]) for row in rows]
    same: dict[tuple, list[int]] = defaultdict(list)
    for place, who in enumerate(makers):
        same[(_identify(who, titles[place]), years[place])].append(place)
    names = _part([(makers[places[0]], titles[places[0]], key[1]) for key, places in same.items()])
    told = [""] * len(rows)
    for (key, places), name in zip(same.items(), names, strict=True):
        if len(places) > 1:
            places.sort(key=lambda p: (listed.get(rows[p]["literatuur"], 0), sort_titel(titles[p])))
        for count, place in enumerate(places):
            told[place] = _write(name, key[1], _letter(count) if len(places) > 1 else "")
    return pd.Series(told, index=pd.Index(literatuur["literatuur"]), name="naam", dtype="str")


def name_bronnen(literatuur: pd.DataFrame) -> pd.Series:
    """
    Give every source a short name, those that take part named as in the reference list.

    Parameters
    ----------
    literatuur : DataFrame
        As `disambiguate` takes it, with ``besluit``. Those that take part stand in one list, and
        those that do not in another, so each is told apart among its own.

    Returns
    -------
    Series of str
        The names, the key of the source as index, in the order of the rows.
    """
    taken = literatuur["besluit"] == "opgenomen"
    names = pd.concat([disambiguate(literatuur[taken]), disambiguate(literatuur[~taken])])
    return names.reindex(literatuur["literatuur"])


def name_bronnen_tabel(literatuur: pd.DataFrame) -> pd.DataFrame:
    """Return the names of `name_bronnen` as a table: ``literatuur`` and ``naam``."""
    return name_bronnen(literatuur).rename_axis("literatuur").reset_index()


def sort_titel(titel: str) -> list[tuple[str, str, str]]:
    """
    Return by what a title is put in order: word for word, and of a word its letters first.

    Examples
    --------
    >>> sorted(["Ècht", "eb", "Zorg, wel", "Zorg & wel", "Alles"], key=sort_titel)
    ['Alles', 'eb', 'Ècht', 'Zorg & wel', 'Zorg, wel']
    """
    words = re.split(r"[\s,'’]+", unicodedata.normalize("NFD", titel).casefold())
    return [_sort_woord(word) for word in words if word]


def _sort_woord(word: str) -> tuple[str, str, str]:
    """Part a word in its letters and digits, its accents and its other signs."""
    plain = "".join(sign for sign in word if sign.isalnum())
    marks = "".join(sign for sign in word if unicodedata.combining(sign))
    # A letter weighs more than any sign, so that (wijk) comes before wijk and wijk? after it.
    signs = "".join("\uffff" if sign in plain else sign for sign in word if sign not in marks)
    return plain, marks, signs.translate(TEKENS)


def _parse_auteur(part: str) -> Auteur:
    before, comma, after = (piece.strip() for piece in part.partition(","))
    given, behind = _split_behind(after.split())
    if not comma or not given or not before or any(not word[0].isupper() for word in given):
        return Auteur(part)
    words = before.split()
    ahead = 0
    while ahead < len(words) - 1 and (_is_between(words[ahead]) or words[ahead].islower()):
        ahead += 1
    between = " ".join([*behind, *(word.lower() for word in words[:ahead])])
    return Auteur(" ".join(words[ahead:]), between, " ".join(given))


def _split_behind(words: list[str]) -> tuple[list[str], list[str]]:
    """Part first names from the tussenvoegsels behind them."""
    end = len(words)
    while end and words[end - 1].islower() and _is_between(words[end - 1], VREEMD):
        end -= 1
    return words[:end], words[end:]


def _is_between(word: str, more: Iterable[str] = ()) -> bool:
    return word.casefold().replace("’", "'") in TUSSENVOEGSELS.union(more)


def _list_makers(bron: Mapping[str, Any]) -> list[Auteur]:
    """Return the authors, or else the editors."""
    return parse_auteurs(bron["auteurs"]) or parse_auteurs(bron.get("redactie"))


def _shorten(makers: list[Auteur], title: str, *, full: bool = False, initials: bool = False) -> str:  # fmt: skip
    if not makers:
        cut = (
            title
            if len(title) <= TITEL_LENGTE
            else title[: TITEL_LENGTE + 1].rsplit(" ", 1)[0] + " …"
        )
        return _("‘{titel}’").format(titel=title if full else cut)
    first = makers[0]
    names = [auteur.kort for auteur in makers]
    if initials and first.voornaam:
        names[0] = f"{first.voorletters} {first.tussenvoegsel} {first.naam}".replace("  ", " ")
    if len(names) > 2 and not full:
        return _("{naam} e.a.").format(naam=names[0])
    return format_list(names)


def _part(sources: list[tuple[list[Auteur], str, str]]) -> list[str]:
    """Name different authors so that nobody takes them for each other, no longer than needed."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (makers, title, year) in enumerate(sources):
        groups[_shorten(makers, title), year].append(place)
    names = [""] * len(sources)
    for places in groups.values():
        for full, initials in ((False, False), (False, True), (True, False), (True, True)):
            told = [_shorten(*sources[p][:2], full=full, initials=initials) for p in places]
            if len(set(told)) == len(told):
                break
        for place, name in zip(places, told, strict=True):
            names[place] = name
    return names


def _identify(makers: list[Auteur], title: str) -> tuple[str, ...]:
    """Return what makes the authors of two sources the same: initials count of the first only."""
    if not makers:
        return ("", title)
    return (makers[0].voorletters, *(auteur.kort for auteur in makers))


def _write(name: str, year: str, letter: str = "") -> str:
    when = year or _(ZONDER_JAAR)
    join = "-" if letter and not year else ""
    return _("{naam} ({jaar})").format(naam=name, jaar=f"{when}{join}{letter}")


def _letter(count: int) -> str:
    """Count as the reference list does: a to z, then aa, ab and so on."""
    letters = ""
    count += 1
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _read_jaar(jaar: object) -> str:
    return jaar[:4] if isinstance(jaar, str) else ""


def _tidy(text: str) -> str:
    return " ".join(text.split())
