"""Power, dependencies and connections in sentences."""

from __future__ import annotations

from typing import Any

import pandas as pd

from leerkring.methoden.krachtenveld.afhankelijkheid import count_verandering
from leerkring.methoden.krachtenveld.macht import GRENS, NAMEN, list_verdeeld
from leerkring.taal import N_, _, count_noun, format_list, format_number, join_items, sentence_case

MOST_NAMED = 3
WAAR = {
    "betrek": N_("Veel macht en veel belang (‘{woord}’): {namen}."),
    "tevreden": N_("Veel macht en weinig belang (‘{woord}’): {namen}."),
    "raadpleeg": N_("Weinig macht en veel belang (‘{woord}’): {namen}."),
    "informeer": N_("Weinig macht en weinig belang (‘{woord}’): {namen}."),
    GRENS: N_("Precies in het midden van macht of belang: {namen}."),
}
OVER = {"macht": N_("de macht van {naam}"), "belang": N_("het belang van {naam}")}


def describe_macht(macht: pd.DataFrame) -> list[str]:
    """
    Say which parties the middle person puts in which quadrant.

    Parameters
    ----------
    macht : DataFrame
        As `macht.summarise_macht` returns it.

    Examples
    --------
    >>> describe_macht(pd.DataFrame({"naam": ["De stad", "De kerk"], "vak": ["betrek", "informeer"]}))
    ['Veel macht en veel belang (‘betrek’): De stad.', 'Weinig macht en weinig belang (‘informeer’): De kerk.']
    """
    names = macht.dropna(subset="vak").groupby("vak")["naam"].agg(list)
    return [
        _(text).format(woord=_(NAMEN[vak]), namen=join_items(names[vak]))
        for vak, text in WAAR.items()
        if vak in names
    ]


def describe_verdeeld(macht: pd.DataFrame) -> str:
    """
    Say about which parties people are furthest apart; about none when they are close everywhere.

    Examples
    --------
    >>> describe_verdeeld(pd.DataFrame({"naam": ["De stad"], "macht_laag": 1.0, "macht_hoog": 4.5, "belang_laag": 4.0, "belang_hoog": 5.0}))
    'Het verst uit elkaar ligt wat mensen zeggen over de macht van De stad: de middelste helft gaf 1 tot 4,5.'
    """
    rows = list_verdeeld(macht)
    if macht["macht_laag"].notna().sum() == 0:
        return ""
    if rows.empty:
        return _("Over geen van de partijen ligt de middelste helft van de antwoorden meer dan één stap uit elkaar.")  # fmt: skip
    if len(rows) > MOST_NAMED:
        text = _("Bij {n} ligt wat mensen zeggen even ver uit elkaar: de middelste helft van de antwoorden beslaat {stappen} van de 4 stappen van de schaal.")  # fmt: skip
        width = rows["hoog"].iloc[0] - rows["laag"].iloc[0]
        return text.format(n=count_noun(rows["naam"].nunique(), "partij", "partijen"), stappen=format_score(width))  # fmt: skip
    told = [
        _("{wat}: de middelste helft gaf {laag} tot {hoog}").format(
            wat=_(OVER[row.maat]).format(naam=row.naam), laag=format_score(row.laag), hoog=format_score(row.hoog))
        for row in rows.itertuples()
    ]  # fmt: skip
    return sentence_case(_("Het verst uit elkaar ligt wat mensen zeggen over {wat}").format(wat="; ".join(told)))  # fmt: skip


def describe_onthouden(macht: pd.DataFrame, *, min_cel: int) -> str:
    """Say how many parties are not shown because too few people judged them; empty for none."""
    few = int(macht["macht"].isna().sum())
    if not few:
        return ""
    text = _("Bij {n} gaven minder dan {min} mensen hun oordeel; dat tonen we niet.")
    return text.format(n=count_noun(few, "partij", "partijen"), min=min_cel)


def describe_macht_figuur(macht: pd.DataFrame) -> str:
    """Return the text alternative of `plot_macht`."""
    text = _("{nummer}. {naam}: macht {macht} ({ml} tot {mh}), belang {belang} ({bl} tot {bh})")
    parts = [
        text.format(
            nummer=row.nummer, naam=row.naam, macht=format_score(row.macht), ml=format_score(row.macht_laag), mh=format_score(row.macht_hoog),
            belang=format_score(row.belang), bl=format_score(row.belang_laag), bh=format_score(row.belang_hoog))
        for row in macht.dropna(subset="macht").itertuples()
    ]  # fmt: skip
    return _("Vlak met belang naar rechts en macht omhoog; per partij de middelste score en tussen haakjes de middelste helft van de antwoorden. {parts}.").format(parts="; ".join(parts))  # fmt: skip


def describe_afhankelijkheden(tabel: pd.DataFrame) -> list[str]:
    """
    Say how many dependencies there are, what changed, and where it goes one way only.

    Parameters
    ----------
    tabel : DataFrame
        As `afhankelijkheid.compare_afhankelijkheden` returns it.

    Examples
    --------
    >>> tabel = pd.DataFrame({"naam_van": ["Team"], "naam_naar": ["Stad"], "voor": [False], "nu": [True], "verandering": [None], "eenzijdig": [True]})
    >>> describe_afhankelijkheden(tabel)
    ['Nu is er één afhankelijkheid tussen 2 partijen.', 'Hoe het vóór de verandering was, is niet vastgelegd.', 'Eenzijdig is die van Team van Stad.']
    """
    if tabel.empty:
        return []
    lines = [_tell_aantal(tabel)]
    if not tabel["voor"].any():
        lines.append(_("Hoe het vóór de verandering was, is niet vastgelegd."))
    elif not tabel["nu"].any():
        lines.append(_("Hoe het nu is, is niet vastgelegd."))
    else:
        lines.append(_tell_verandering(count_verandering(tabel)))
    return [*lines, _tell_eenzijdig(tabel)]


def describe_afhankelijkheid_figuur(tabel: pd.DataFrame) -> str:
    """Return the text alternative of `plot_afhankelijkheden`."""
    parts = []
    for moment, lead in (("voor", _("Vóór de verandering")), ("nu", _("Nu"))):
        rows = tabel[tabel[moment]]
        arrows = [_("{van} van {naar}").format(van=v, naar=n) for v, n in zip(rows["naam_van"], rows["naam_naar"], strict=True)]  # fmt: skip
        if arrows:
            parts.append(_("{moment}: {pijlen}.").format(moment=lead, pijlen="; ".join(arrows)))
    return _("Pijlen van wie afhankelijk is naar wie nodig is, in elk vlak op dezelfde plek. {parts}").format(parts=" ".join(parts))  # fmt: skip


def describe_lijsten(lijsten: pd.DataFrame) -> list[str]:
    """
    Say which kinds of parties are named now, wanted, or both.

    Parameters
    ----------
    lijsten : DataFrame
        Of one party, as `verbindingen.compare_lijsten` returns it.

    Examples
    --------
    >>> describe_lijsten(pd.DataFrame({"naam": ["Kerk", "Bank"], "lijst": ["beide", "nu"]}))
    ['Zowel nu als gewenst is één soort partij genoemd: Kerk.', 'Alleen als verbinding van nu genoemd: Bank.']
    """
    names = lijsten.groupby("lijst")["naam"].agg(list)
    asked = [m for m in ("nu", "gewenst") if lijsten["lijst"].isin([m, "beide"]).any()]
    if len(asked) == 1:
        only = _("Nu genoemd: {namen}.") if asked == ["nu"] else _("Gewenst: {namen}.")
        rest = _("Wat er gewenst is, staat er niet bij.") if asked == ["nu"] else _("Wat er nu is, staat er niet bij.")  # fmt: skip
        return [only.format(namen=join_items(names[asked[0]])), rest]
    texts = {
        "gewenst": _("Alleen als gewenste verbinding genoemd: {namen}."),
        "nu": _("Alleen als verbinding van nu genoemd: {namen}."),
    }
    lines = [_("Geen enkele soort partij is zowel nu als gewenst genoemd.")]
    if "beide" in names:
        n = len(names["beide"])
        text = _("Zowel nu als gewenst is {n} genoemd: {namen}.") if n == 1 else _("Zowel nu als gewenst zijn {n} genoemd: {namen}.")  # fmt: skip
        lines = [text.format(n=count_noun(n, "soort partij", "soorten partijen"), namen=join_items(names["beide"]))]  # fmt: skip
    return lines + [text.format(namen=join_items(names[key])) for key, text in texts.items() if key in names]  # fmt: skip


def describe_soorten(soorten: pd.DataFrame) -> list[str]:
    """
    Say with which kinds of parties more connections are wanted than there are, and with which not.

    Parameters
    ----------
    soorten : DataFrame
        As `verbindingen.count_soorten` returns it, with its `attrs`.

    Examples
    --------
    >>> soorten = pd.DataFrame({"naam": ["Kerk"], "nu": [1], "gewenst": [4], "verschil": [3]})
    >>> describe_soorten(soorten)
    ['Meer verbindingen gewenst dan aanwezig met Kerk (4 tegen 1).']
    """
    if soorten["verschil"].isna().all():
        return []
    more, less = (soorten[sign * soorten["verschil"] > 0] for sign in (1, -1))
    texts = (
        (more, _("Meer verbindingen gewenst dan aanwezig met {namen}.")),
        (less.iloc[::-1], _("Vaker aanwezig dan gewenst genoemd: {namen}.")),
    )
    told = [(text, _tell_soorten(rows)) for rows, text in texts if len(rows)]
    return [text.format(namen=names) for text, names in told] or [_("Met elke soort partij zijn evenveel verbindingen gewenst als aanwezig.")]  # fmt: skip


def describe_titel(soorten: pd.DataFrame) -> str:
    """Return the title of `plot_soorten`: its message."""
    more = soorten.loc[(soorten["verschil"] > 0).fillna(False), "naam"]
    if more.empty:
        return _("Verbindingen met soorten partijen, nu en gewenst")
    if len(more) <= 2:
        return _("Meer verbindingen gewenst dan aanwezig met {namen}").format(namen=format_list(more))  # fmt: skip
    if len(more) == len(soorten):
        return _("Met elke soort partij meer verbindingen gewenst dan aanwezig")
    return _("Meer verbindingen gewenst dan aanwezig met {n}").format(n=count_noun(len(more), "soort partij", "soorten partijen"))  # fmt: skip


def describe_basis(soorten: pd.DataFrame) -> str:
    """Say who is counted in `verbindingen.count_soorten`, and who is not."""
    made: dict[str, Any] = soorten.attrs
    if not made["mensen"]:
        return _("Niemand antwoordde op beide vragen; nu en gewenst zijn niet te vergelijken.")
    text = _("Geteld zijn de mensen die op beide vragen antwoordden: {n}. Zij zeggen het zelf; de ander is niet gevraagd. Wie al verbonden is, hoeft dat niet ook als wens te noemen.")  # fmt: skip
    text = text.format(n=count_noun(made["mensen"], "deelnemer", "deelnemers"))
    other = made["alleen_nu"] + made["alleen_gewenst"]
    if not other:
        return text
    rest = _("Op één van beide vragen antwoordde {n}; die telt niet mee.") if other == 1 else _("Op één van beide vragen antwoordden {n}; die tellen niet mee.")  # fmt: skip
    return f"{text} {rest.format(n=count_noun(other, 'deelnemer', 'deelnemers'))}"


def describe_soorten_figuur(soorten: pd.DataFrame) -> str:
    """Return the text alternative of `plot_soorten`."""
    parts = []
    for row in soorten.itertuples():
        sides = [(_("nu {n}"), row.nu), (_("gewenst {n}"), row.gewenst)]
        told = [text.format(n=format_number(n)) for text, n in sides if not pd.isna(n)]
        parts.append(f"{row.naam} {', '.join(told)}")
    return _("Per soort partij hoeveel deelnemers er nu mee verbonden zijn en hoeveel dat willen: {parts}.").format(parts="; ".join(parts))  # fmt: skip


def describe_sessies(vergelijking: dict[str, Any]) -> str:
    """
    Say whether the same people name more or fewer kinds of parties than in an earlier session.

    Examples
    --------
    >>> describe_sessies({"mensen": 9, "meer": 5, "minder": 1, "gelijk": 3, "eerder": 2.0, "later": 3.5})
    'Beide keren antwoordden 9 deelnemers. De tweede keer werden meer soorten partijen genoemd door 5 van hen, minder door één en evenveel door 3; de middelste noemde er eerst 2 en toen 3,5.'
    """
    if not vergelijking["mensen"]:
        return ""
    lead = _("Beide keren antwoordde {mensen}.") if vergelijking["mensen"] == 1 else _("Beide keren antwoordden {mensen}.")  # fmt: skip
    text = _("De tweede keer werden meer soorten partijen genoemd door {meer} van hen, minder door {minder} en evenveel door {gelijk}; de middelste noemde er eerst {eerder} en toen {later}.")  # fmt: skip
    people = {key: _name_mensen(vergelijking[key]) for key in ("meer", "minder", "gelijk")}
    middle = {key: format_score(vergelijking[key]) for key in ("eerder", "later")}
    lead = lead.format(mensen=count_noun(vergelijking["mensen"], "deelnemer", "deelnemers"))
    return f"{lead} {text.format(**people, **middle)}"


def format_score(value: float) -> str:
    """
    Write a score with no more decimals than it has.

    Examples
    --------
    >>> format_score(3.0), format_score(2.5), format_score(2.25)
    ('3', '2,5', '2,25')
    """
    return format_number(value, next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value))


def _name_mensen(n: int) -> str:
    return _("niemand") if n == 0 else (_("één") if n == 1 else format_number(n))


def _tell_aantal(tabel: pd.DataFrame) -> str:
    """Say how many there are now, else how many there were before."""
    now = bool(tabel["nu"].any())
    rows = tabel[tabel["nu" if now else "voor"]]
    if now:
        text = _("Nu is er {n} tussen {partijen}.") if len(rows) == 1 else _("Nu zijn er {n} tussen {partijen}.")  # fmt: skip
    else:
        text = _("Vóór de verandering was er {n} tussen {partijen}.") if len(rows) == 1 else _("Vóór de verandering waren er {n} tussen {partijen}.")  # fmt: skip
    parties = len({*rows["naam_van"], *rows["naam_naar"]})
    return text.format(n=count_noun(len(rows), "afhankelijkheid", "afhankelijkheden"), partijen=count_noun(parties, "partij", "partijen"))  # fmt: skip


def _tell_verandering(counts: dict[str, int]) -> str:
    texts = {
        "kwam": (_("er kwam er geen bij"), _("er kwam er één bij"), _("er kwamen er {n} bij")),
        "verdween": (_("geen enkele verdween"), _("één verdween"), _("{n} verdwenen")),
        "bleef": (_("geen enkele bleef"), _("één bleef"), _("{n} bleven")),
    }
    told = [texts[key][min(counts[key], 2)].format(n=format_number(counts[key])) for key in texts]
    return sentence_case(format_list(told))


def _tell_eenzijdig(tabel: pd.DataFrame) -> str:
    """Say which of what is there now, else before, goes one way only."""
    rows = tabel[tabel["nu" if tabel["nu"].any() else "voor"]]
    one = rows[rows["eenzijdig"]]
    if one.empty:
        return _("Elke afhankelijkheid is wederzijds.")
    if len(one) > MOST_NAMED:
        return _("Eenzijdig zijn er {n} van de {totaal}; de tabel zegt welke.").format(n=len(one), totaal=len(rows))  # fmt: skip
    told = [_("{van} van {naar}").format(van=v, naar=n) for v, n in zip(one["naam_van"], one["naam_naar"], strict=True)]  # fmt: skip
    if len(one) == 1:
        return _("Eenzijdig is die van {paren}.").format(paren=told[0])
    return _("Eenzijdig zijn die van {paren}.").format(paren=join_items(told))


def _tell_soorten(rows: pd.DataFrame) -> str:
    """Name the kinds of parties with the widest gap, and say how many more there are."""
    top = rows.head(MOST_NAMED)
    told = [
        _("{naam} ({gewenst} tegen {nu})").format(naam=row.naam, gewenst=format_number(row.gewenst), nu=format_number(row.nu))
        for row in top.itertuples()
    ]  # fmt: skip
    if len(rows) > len(top):
        told.append(_("{n} andere").format(n=format_number(len(rows) - len(top))))
    return join_items(told)
