"""How numbers are rounded and written: no finer than what they were computed from."""

from __future__ import annotations

from math import floor, log10

from leerkring.taal import _, format_number

CIJFERS = 3  # significant digits of a computed number
KLEIN = 10.0  # under this, one digit less


def round_getal(value: float) -> float:
    """
    Round a computed number to three significant digits, under ten to two.

    Estimates of volunteers and hours are given in round numbers; more digits in the answer would
    claim what nobody counted.

    Parameters
    ----------
    value : float
        Not negative.

    Returns
    -------
    float

    Examples
    --------
    >>> round_getal(465116.3), round_getal(5.58), round_getal(61.31), round_getal(0)
    (465000.0, 5.6, 61.3, 0.0)
    """
    if not value:
        return 0.0
    digits = CIJFERS - (value < KLEIN) - 1 - floor(log10(abs(value)))
    return float(round(value, digits))


def format_getal(value: float) -> str:
    """
    Write a number with the decimals that it has, at most three.

    Examples
    --------
    >>> format_getal(4000000), format_getal(4.5), format_getal(0.048)
    ('4.000.000', '4,5', '0,048')
    """
    digits = next(d for d in (0, 1, 2, 3) if d == 3 or round(value, d) == value)
    return format_number(value, digits)


def format_uitkomst(laag: float, hoog: float) -> str:
    """
    Write a computed range, rounded; one number where both ends round to the same.

    Parameters
    ----------
    laag, hoog : float

    Returns
    -------
    str

    Examples
    --------
    >>> format_uitkomst(465116.3, 465116.3), format_uitkomst(640e6, 1040e6)
    ('ongeveer 465.000', 'ongeveer 640.000.000 tot 1.040.000.000')
    """
    return _("ongeveer {getal}").format(getal=format_bereik(round_getal(laag), round_getal(hoog)))


def format_bereik(laag: float, hoog: float) -> str:
    """
    Write a range as it is; one number where both ends are the same.

    Examples
    --------
    >>> format_bereik(4, 5), format_bereik(200, 200)
    ('4 tot 5', '200')
    """
    if laag == hoog:
        return format_getal(laag)
    return _("{laag} tot {hoog}").format(laag=format_getal(laag), hoog=format_getal(hoog))
