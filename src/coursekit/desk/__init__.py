"""The instructor's desk: submissions are run in a sandbox and judged outside it."""
