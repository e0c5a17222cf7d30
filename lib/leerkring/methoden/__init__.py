"""The methods: pure functions from tables to tables, to Axes and to sentences."""
