"""Leerkringwerkboek: action research in learning circles, from first card to ratified report."""

__version__ = "0.1.0"
