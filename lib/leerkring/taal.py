"""
Two languages: Dutch is the source, every other language is a catalogue.

Each label and sentence that a reader meets is written in Dutch inside ``_()`` (or ``N_()``
where it is only defined, or ``count_noun()`` where it counts), so that a translation is a
``.po`` file under ``locale/`` and never a change of code. What participants wrote is data and
is never translated.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from pathlib import Path

SOURCE = "nl"
LOCALE_FOLDER = Path(__file__).parent / "locale"

_taal: ContextVar[str] = ContextVar("taal", default=SOURCE)
_catalogues: dict[str, gettext.NullTranslations] = {SOURCE: gettext.NullTranslations()}


def get_taal() -> str:
    """Return the code of the language in use, ``nl`` unless `use_taal` says otherwise."""
    return _taal.get()


@contextmanager
def use_taal(code: str) -> Iterator[None]:
    """Speak another language inside the ``with`` block."""
    if code not in _catalogues:
        _catalogues[code] = gettext.translation("leerkring", LOCALE_FOLDER, [code])
    token = _taal.set(code)
    try:
        yield
    finally:
        _taal.reset(token)


def _(message: str) -> str:
    """Return a sentence in the language in use."""
    return _catalogues[_taal.get()].gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802  (gettext's own name)
    """Mark a sentence for translation where it is defined rather than shown."""
    return message


def count_noun(n: int, singular: str, plural: str) -> str:
    """
    Say how many: "geen kaarten", "één kaart", "12 kaarten".

    Digits everywhere else in the house style, so that numbers can be found at a glance.

    Parameters
    ----------
    n : int
        How many.
    singular, plural : str
        The noun, in Dutch; marked for translation by this call.

    Returns
    -------
    str

    Examples
    --------
    >>> count_noun(0, "kaart", "kaarten"), count_noun(1, "kaart", "kaarten")
    ('geen kaarten', 'één kaart')
    >>> count_noun(1200, "kaart", "kaarten")
    '1.200 kaarten'
    """
    noun = _catalogues[_taal.get()].ngettext(singular, plural, n)
    if n == 0:
        return _("geen {noun}").format(noun=noun)
    if n == 1:
        return _("één {noun}").format(noun=noun)
    return f"{format_number(n)} {noun}"


def format_number(value: float, digits: int = 0) -> str:
    """
    Write a number the way the language does.

    Examples
    --------
    >>> format_number(4000000), format_number(0.524, 2)
    ('4.000.000', '0,52')
    """
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=get_taal())


def format_list(items: Iterable[str], style: str = "standard") -> str:
    """
    Join names the way a sentence does.

    Examples
    --------
    >>> format_list(["Charlois", "Hoogvliet", "Pernis"])
    'Charlois, Hoogvliet en Pernis'
    >>> format_list(["kans", "probleem"], "or")
    'kans of probleem'
    """
    from babel.lists import format_list as babel_list

    return babel_list(list(items), style=style, locale=get_taal())


def join_items(items: Iterable[str]) -> str:
    """
    Join answers that may hold "en" or commas of their own, so that one sees where each ends.

    Examples
    --------
    >>> join_items(["casusberaad", "huisbezoeken"])
    'casusberaad en huisbezoeken'
    >>> join_items(["scholing", "kijken en vragen", "stage"])
    'scholing, kijken en vragen, en stage'
    >>> join_items(["kerk, moskee", "school"])
    'kerk, moskee; school'
    """
    items = list(items)
    if any("," in item for item in items):
        return "; ".join(items)
    plain = format_list(items)
    last = _(" en ")
    if len(items) < 2 or not any(last in item for item in items):
        return plain
    return f"{', '.join(items[:-1])},{last}{items[-1]}"


def format_date(iso: str) -> str:
    """
    Write a date as precisely as its source does: a day, a month or a year.

    Parameters
    ----------
    iso : str
        ``2014-11-24``, ``2015-01`` or ``2014``.

    Examples
    --------
    >>> format_date("2014-11-24"), format_date("2015-01"), format_date("2014")
    ('24 november 2014', 'januari 2015', '2014')
    """
    from babel.dates import format_date as babel_date

    pattern = {10: "d MMMM y", 7: "MMMM y", 4: "y"}[len(iso)]
    day = date.fromisoformat((iso + "-01-01")[:10])
    return babel_date(day, format=pattern, locale=get_taal())


def sentence_case(text: str) -> str:
    """
    Begin with a capital and end with a full stop, leaving the rest as it is.

    Examples
    --------
    >>> sentence_case("wekelijks casusberaad")
    'Wekelijks casusberaad.'
    >>> sentence_case("één losse kaart")
    'Eén losse kaart.'
    """
    text = text.strip()
    if not text:
        return ""
    # Dutch drops the accent of a capital: Eén.
    first = "E" if text.startswith("één") else text[0].upper()
    return first + text[1:] + ("" if text[-1] in ".!?…" else ".")
