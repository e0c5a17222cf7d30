"""A made-up circle of any size, to practise with and to measure with."""
