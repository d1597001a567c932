"""Leave out what is said to programmers, and hold Ctrl-C where another would complain."""

import contextlib
import os
import signal
import sys
import warnings
from collections.abc import Iterator


def hush() -> None:
    """Show no warnings of Python's, here and in programs started from here.

    They are for who writes programs, run over the progress bar, and name nothing that an
    instructor could mend. `python -W` shows them.
    """
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
        os.environ["PYTHONWARNINGS"] = "ignore"


@contextlib.contextmanager
def ctrl_c_held() -> Iterator[None]:
    """Let Ctrl-C wait for a moment, in which a program is called that would complain."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
