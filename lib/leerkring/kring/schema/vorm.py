"""What a table and a column are."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Column:
    """
    One column of a table.

    Attributes
    ----------
    name, label, meaning : str
        The name on disk, and in Dutch how a reader meets it and what goes in.
    type : str
        One of the types above.
    required : bool
        Whether a row without it is refused.
    allowed : tuple of str
        The only values, when there are such.
    refers : str
        ``table.column``, or ``kring.field`` for a list in kring.yml, where the value must exist.
    """

    name: str
    label: str
    meaning: str
    type: str = "text"
    required: bool = False
    allowed: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """
    One table: a CSV file in the folder of a kring.

    Attributes
    ----------
    name, label, meaning : str
        The name of the file without ``.csv``, the Dutch label, and what one row is.
    columns : tuple of Column
    key : tuple of str
        The columns that together occur once; empty when rows may repeat.
    claim : bool
        Whether a row says something that somebody answers for, so that a published one needs
        its zegsman.
    """

    name: str
    label: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    claim: bool = False

    @property
    def names(self) -> list[str]:
        """The names of the columns, in their order on disk."""
        return [column.name for column in self.columns]

    @property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    def __getitem__(self, name: str) -> Column:
        return self.by_name[name]


def col(name: str, label: str, meaning: str, type: str = "text", **options) -> Column:
    """Make a column that a table has for itself."""
    return Column(name, label, meaning, type, **options)


def must(column: Column) -> Column:
    """Return a column of which no cell may be empty."""
    return replace(column, required=True)
