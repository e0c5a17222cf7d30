"""How wide words are in the font of the figures, and how they wrap."""

from __future__ import annotations

from functools import lru_cache

REGEL = 0.4  # cm from one line of text to the next


@lru_cache(maxsize=4096)
def measure_breedte(text: str, punten: float, *, zwaar: bool = False) -> float:
    """
    Return how many cm a text is wide in a figure.

    Parameters
    ----------
    text : str
    punten : float
        The size of the letters.
    zwaar : bool
        Whether they are semibold.
    """
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    from leerkring.methoden.figuren import FONT, add_fonts

    add_fonts()
    font = FontProperties(family=FONT, size=punten, weight="semibold" if zwaar else "normal")
    wide, _high, _under = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return wide / 72 * 2.54


def wrap_regels(
    text: str, breed: float, punten: float, meest: int, *, zwaar: bool = False
) -> list[str]:
    """
    Wrap a text to a width, and end it with an ellipsis where there is no room for all of it.

    Parameters
    ----------
    text : str
    breed : float
        In cm.
    punten : float
        The size of the letters.
    meest : int
        The most lines.
    zwaar : bool
        Whether they are semibold.

    Returns
    -------
    list of str
        A word that is wider than a line is broken.

    Examples
    --------
    >>> wrap_regels("Wie lang wacht aan de balie, komt niet meer terug", 3.0, 9, 2)
    ['Wie lang wacht aan de', 'balie, komt niet …']
    """

    def fits(words: str) -> bool:
        return measure_breedte(words, punten, zwaar=zwaar) <= breed

    lines, line = [], ""
    for word in _break_woorden(text.split(), fits):
        longer = f"{line} {word}".strip()
        if fits(longer):
            line = longer
        else:
            lines.append(line)
            line = word
    lines = [*lines, line] if line else lines
    if len(lines) <= meest:
        return lines
    return [*lines[: meest - 1], _end_regel(lines[meest - 1], fits)]


def _end_regel(line: str, fits) -> str:
    """End a line with an ellipsis, after a word where one fits and else inside it."""
    kept = line
    while kept and not fits(f"{kept} …"):
        kept = kept.rpartition(" ")[0]
    if kept:
        return f"{kept.rstrip(',;:.')} …"
    return next(cut for n in range(len(line), -1, -1) if fits(cut := f"{line[:n]}…") or not n)


def _break_woorden(words: list[str], fits) -> list[str]:
    """Break words that are wider than a line, with a hyphen, at the last letter that fits."""
    whole = []
    for word in words:
        rest = word
        while not fits(rest):
            at = next(n for n in range(len(rest) - 1, 0, -1) if n == 1 or fits(f"{rest[:n]}-"))
            whole.append(f"{rest[:at]}-")
            rest = rest[at:]
        whole.append(rest)
    return whole
