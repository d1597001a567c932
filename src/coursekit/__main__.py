"""`python -m coursekit COMMAND …`: Ctrl-C ends it with one sentence, whatever it does."""

import sys

INTERRUPTED = 130  # what a shell says of a program that ended by Ctrl-C

try:
    from coursekit.cli import main

    main()
except KeyboardInterrupt:
    print("\nStopped.", file=sys.stderr)
    sys.exit(INTERRUPTED)
