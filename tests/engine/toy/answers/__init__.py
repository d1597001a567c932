"""An exercise for tests: small, and with a task of every kind."""
