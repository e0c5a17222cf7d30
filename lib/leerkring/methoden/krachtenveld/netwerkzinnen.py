"""The network of those who answered, and what became of what was wanted, in sentences."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring.methoden.krachtenveld.gekomen import GEKOMEN, LATER, NIET, STIL
from leerkring.methoden.statistiek import PERCENT_FROM
from leerkring.taal import _, count_noun, format_number


def describe_respons(respons: dict[str, Any]) -> str:
    """
    Say how many answered, of how many who were asked.

    Examples
    --------
    >>> describe_respons({"gevraagd": 24, "antwoordde": 18, "aandeel": 0.75, "genoeg": True})
    'Van de 24 deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er 18 (75%).'
    """
    if not respons["gevraagd"]:
        return _("Hoeveel mensen gevraagd zijn, is niet vastgelegd.")
    text = _("Van de {gevraagd} deelnemers die naar hun verbindingen gevraagd zijn, antwoordde er {n}{deel}.") if respons["antwoordde"] == 1 else _("Van de {gevraagd} deelnemers die naar hun verbindingen gevraagd zijn, antwoordden er {n}{deel}.")  # fmt: skip
    return text.format(gevraagd=respons["gevraagd"], n=_name_aantal(respons["antwoordde"]),
                       deel=_tell_deel(respons["antwoordde"], respons["gevraagd"]))  # fmt: skip


def describe_weigering(respons: dict[str, Any], mensen: int, *, min_cel: int) -> str:
    """
    Say why the network as a whole is not measured; empty when it can be.

    Parameters
    ----------
    respons : dict
        As `netwerk.measure_respons` returns it.
    mensen : int
        How many answered.
    min_cel : int
        Among fewer people everybody recognises everybody.

    Examples
    --------
    >>> describe_weigering({"genoeg": True}, 3, min_cel=5)
    'Er antwoordden minder dan 5 mensen; over zo weinig mensen zeggen we hier niets meer.'
    """
    if mensen < min_cel:
        return _("Er antwoordden minder dan {n} mensen; over zo weinig mensen zeggen we hier niets meer.").format(n=min_cel)  # fmt: skip
    if respons["genoeg"]:
        return ""
    why = _("Wat ontbreekt zou bepalen hoe dicht of hoe wederkerig het netwerk lijkt; daarom staat dat hier niet.")  # fmt: skip
    if respons["aandeel"] is None:
        return why
    return _("Dat is minder dan drie op de vier.") + " " + why


def describe_netwerk(maten: dict[str, Any]) -> list[str]:
    """
    Say how many of the possible connections there are, and how many of them are mutual.

    Parameters
    ----------
    maten : dict
        As `netwerk.measure_netwerk` returns it.

    Examples
    --------
    >>> describe_netwerk({"mensen": 5, "banden": 6, "mogelijk": 20, "paren": 4, "wederzijds": 2, "delen": 1})
    ['Van de 20 verbindingen die er tussen deze 5 mensen kunnen zijn, zijn er 6 genoemd (30%).', 'Het zijn 4 paren; bij 2 daarvan noemen beiden elkaar.', 'Iedereen hangt direct of via anderen met elkaar samen.']
    """
    if not maten["banden"]:
        return [_("Niemand noemde een ander die ook antwoordde.")]
    text = _("Van de {mogelijk} verbindingen die er tussen deze {mensen} mensen kunnen zijn, is er {n} genoemd{deel}.") if maten["banden"] == 1 else _("Van de {mogelijk} verbindingen die er tussen deze {mensen} mensen kunnen zijn, zijn er {n} genoemd{deel}.")  # fmt: skip
    first = text.format(mogelijk=format_number(maten["mogelijk"]), mensen=format_number(maten["mensen"]), n=_name_aantal(maten["banden"]),
                        deel=_tell_deel(maten["banden"], maten["mogelijk"]))  # fmt: skip
    return [first, _tell_paren(maten), _tell_delen(maten["delen"])]


def describe_spreiding(maten: dict[str, Any], klassen: pd.DataFrame) -> list[str]:
    """
    Say how evenly people are named, and how far paths run through few; never who.

    Parameters
    ----------
    maten : dict
        As `netwerk.measure_netwerk` returns it.
    klassen : DataFrame
        As `netwerk.count_genoemd` returns it.

    Examples
    --------
    >>> describe_spreiding({"centralisatie": 0.25, "tussen": None}, pd.DataFrame({"laag": [0, 2], "hoog": [1, 4], "mensen": [5, 6]}))
    ['5 mensen zijn 0 of 1 keer genoemd; 6 mensen zijn 2 tot 4 keer genoemd.', 'Hoe sterk alles naar één persoon wijst, van 0 (ieder is even vaak genoemd) tot 1 (iedereen noemt alleen dezelfde): 0,25.']
    """
    parts = [
        _("{mensen} zijn {keer} genoemd").format(mensen=count_noun(int(row.mensen), "mens", "mensen"), keer=format_keren(row.laag, row.hoog))
        for row in klassen.itertuples()
    ]  # fmt: skip
    lines = ["; ".join(parts) + "."] if len(parts) > 1 else []
    texts = {
        "centralisatie": _("Hoe sterk alles naar één persoon wijst, van 0 (ieder is even vaak genoemd) tot 1 (iedereen noemt alleen dezelfde): {waarde}."),
        "tussen": _("Hoe sterk alles via één persoon loopt, van 0 (via iedereen evenveel) tot 1 (alleen via dezelfde): {waarde}."),
    }  # fmt: skip
    known = [key for key in texts if maten[key] is not None]
    return lines + [texts[key].format(waarde=format_number(maten[key], 2)) for key in known]


def format_keren(laag: int, hoog: int) -> str:
    """
    Return a class of counts in words.

    Examples
    --------
    >>> format_keren(2, 2), format_keren(0, 1), format_keren(3, 7)
    ('2 keer', '0 of 1 keer', '3 tot 7 keer')
    """
    if laag == hoog:
        return _("{n} keer").format(n=laag)
    text = _("{laag} of {hoog} keer") if hoog == laag + 1 else _("{laag} tot {hoog} keer")
    return text.format(laag=laag, hoog=hoog)


def describe_ei(ei: dict[str, Any]) -> str:
    """
    Say how many connections go to another role, beside what choosing blindly would give.

    Parameters
    ----------
    ei : dict
        As `netwerk.compute_ei` returns it.

    Examples
    --------
    >>> describe_ei({"extern": 12, "intern": 18, "index": -0.2, "verwacht": 19.6})
    'Van de 30 verbindingen gaan er 12 naar iemand met een andere rol; als niemand op rollen lette, waren het er ongeveer 20.'
    """
    total = ei["extern"] + ei["intern"]
    text = _("Van de {totaal} verbindingen gaan er {n} naar iemand met een andere rol; als niemand op rollen lette, waren het er ongeveer {verwacht}.")  # fmt: skip
    return text.format(totaal=format_number(total), n=format_number(ei["extern"]) if ei["extern"] else _("geen"), verwacht=format_number(round(ei["verwacht"])))  # fmt: skip


def describe_wens(nu: dict[str, Any], gewenst: dict[str, Any]) -> str:
    """
    Put the connections that are wanted beside those there are, among the same people.

    Examples
    --------
    >>> describe_wens({"banden": 30, "mensen": 9}, {"banden": 42, "mensen": 9})
    'Onder de 9 mensen die over beide antwoordden, zijn er nu 30 verbindingen en zijn er 42 gewenst.'
    """
    text = _("Onder de {mensen} mensen die over beide antwoordden, zijn er nu {nu} verbindingen en zijn er {gewenst} gewenst.")  # fmt: skip
    return text.format(mensen=format_number(nu["mensen"]), nu=format_number(nu["banden"]), gewenst=format_number(gewenst["banden"]))  # fmt: skip


def describe_gekomen(gevolgd: pd.DataFrame) -> str:
    """
    Say how many wanted connections were there the next time, and of how many that is not known.

    Parameters
    ----------
    gevolgd : DataFrame
        As `gekomen.follow_gewenst` returns it.

    Examples
    --------
    >>> describe_gekomen(pd.DataFrame({"stand": ["gekomen", "niet", "niet", "stil"]}))
    'Er zijn 3 verbindingen gewenst die er nog niet waren. De volgende keer was er daarvan één. Van één gewenste verbinding is het niet bekend, omdat wie haar wenste de volgende keer niet antwoordde.'
    """
    counts = gevolgd["stand"].value_counts()
    came, missed, silent = (int(counts.get(key, 0)) for key in (GEKOMEN, NIET, STIL))
    parts = []
    if came + missed:
        wanted = count_noun(came + missed, "verbinding gewenst die er nog niet was", "verbindingen gewenst die er nog niet waren")  # fmt: skip
        lead = _("Er is {wanted}.") if came + missed == 1 else _("Er zijn {wanted}.")
        then = _("De volgende keer was er daarvan {n}.") if came <= 1 else _("De volgende keer waren er daarvan {n}.")  # fmt: skip
        parts += [lead.format(wanted=wanted), then.format(n=_name_aantal(came))]
    if silent:
        text = _("Van {n} is het niet bekend, omdat wie haar wenste de volgende keer niet antwoordde.") if silent == 1 else _("Van {n} is het niet bekend, omdat wie ze wenste de volgende keer niet antwoordde.")  # fmt: skip
        parts.append(text.format(n=count_noun(silent, "gewenste verbinding", "gewenste verbindingen")))  # fmt: skip
    return " ".join(parts)


def describe_later(gevolgd: pd.DataFrame) -> str:
    """Say how many wishes are too recent to follow; empty for none."""
    n = int((gevolgd["stand"] == LATER).sum())
    if not n:
        return ""
    wishes = count_noun(n, "gewenste verbinding", "gewenste verbindingen")
    return _("Van {n} is nog niet na te gaan of zij er kwamen: er is daarna niet meer naar gevraagd.").format(n=wishes)  # fmt: skip


def describe_gekomen_figuur(telling: pd.DataFrame) -> str:
    """Return the text alternative of `plot_gekomen`."""
    parts = [
        _("{naam} {n} van {gewenst}").format(naam=row.naam, n=row.gekomen, gewenst=row.gewenst)
        for row in telling.itertuples()
    ]
    return _("Staven met hoeveel gewenste verbindingen er kwamen, per soort partij: {parts}.").format(parts="; ".join(parts))  # fmt: skip


def _tell_paren(maten: dict[str, Any]) -> str:
    pairs = count_noun(maten["paren"], "paar", "paren")
    if maten["paren"] == 1:
        return _("Het is één paar; beiden noemen elkaar.") if maten["wederzijds"] else _("Het is één paar; één van beiden noemt de ander.")  # fmt: skip
    text = _("Het zijn {paren}; bij {n} daarvan noemen beiden elkaar.")
    return text.format(paren=pairs, n=_name_aantal(maten["wederzijds"]))


def _tell_delen(parts: int) -> str:
    if parts == 1:
        return _("Iedereen hangt direct of via anderen met elkaar samen.")
    return _("Er zijn {n} delen zonder verbinding met elkaar; wie met niemand verbonden is, telt als een deel.").format(n=format_number(parts))  # fmt: skip


def _tell_deel(n: int, total: int) -> str:
    share = round(100 * n / total) if total else 0
    told = total >= PERCENT_FROM and (share or not n)
    return _(" ({procent}%)").format(procent=format_number(share)) if told else ""


def _name_aantal(n: int) -> str:
    return _("geen") if n == 0 else (_("één") if n == 1 else format_number(n))
