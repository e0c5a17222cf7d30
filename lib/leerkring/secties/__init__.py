"""
The sections of each report that depend on what a kring holds: raw data, published or nothing.

A module a notebook, or a part of it that stands by itself. A notebook says which sections there are, in which order, and computes with
`leerkring.methoden`; what only decides how to show one question or one table stands here, so that
notebooks stay short enough to read and every sentence goes through `leerkring.taal`.
"""
