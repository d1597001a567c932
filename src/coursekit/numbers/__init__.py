"""Numbers that hold: the same output on every processor."""
