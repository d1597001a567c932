"""Change a JSON reader a little, many times, and see who notices: makes eyes.csv.

`make eyes` measures again and says what differs from the stored table.
"""
