"""`python -m coursekit COMMAND …`."""

from coursekit.cli import main

main()
