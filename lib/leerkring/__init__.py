"""Leerkringwerkboek: action research in learning circles, from the first card to the ratified report."""

__version__ = "0.1.0"
