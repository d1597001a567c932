"""The capstone: a table for each team, with one fault or none, and five tests of it."""
