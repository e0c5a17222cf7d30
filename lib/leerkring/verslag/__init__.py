"""From notebook to report: plan, run, render, and say what a report was made from."""
