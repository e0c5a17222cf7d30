"""What goes in and out of a kring in other programs' formats; spreadsheets for now."""
