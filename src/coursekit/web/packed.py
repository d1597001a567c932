"""Pack Python for the page, so that no host needs to: the page unpacks it itself."""

import fnmatch
import gzip
import io
import pathlib
import zipfile

WORKER = "worker.js"  # as esbuild has bundled it
LIBRARY = "python_stdlib.zip"
PYODIDE = ("pyodide.asm.wasm", LIBRARY)
LEVEL = 6  # the highest takes three times as long and saves a hundredth
ENDING = ".packed"  # unlike `.gz` no host takes it for a way to send another file
WHEN = (1980, 1, 1, 0, 0, 0)  # so that two builds are the same

# Parts of the standard library that no answer in a page can use, each with the reason.
# The runner (runner.py) says of them that they are not here.
LEFT_OUT = {
    "It asks the network, which the page keeps away.": (
        *("email/*", "ftplib.py", "http/*", "imaplib.py", "mailbox.py", "netrc.py"),
        *("poplib.py", "smtplib.py", "socketserver.py", "ssl.py", "_ssl.py"),
        *("urllib/request.py", "urllib/robotparser.py", "webbrowser.py"),
        *("wsgiref/*", "xmlrpc/*"),
    ),
    "It starts processes or threads, which Pyodide does not have.": (
        *("asyncio/windows_*", "concurrent/futures/process.py"),
        *("concurrent/interpreters/*", "multiprocessing/*", "pty.py", "tty.py"),
    ),
    "It is a tool to start from a terminal, or needs somebody at one.": (
        *("_pyrepl/*", "asyncio/tools.py", "bdb.py", "cProfile.py", "cmd.py"),
        *("compileall.py", "doctest.py", "modulefinder.py", "pdb.py"),
        *("pickletools.py", "profile.py", "pstats.py", "py_compile.py", "pyclbr.py"),
        *("pydoc.py", "rlcompleter.py", "tabnanny.py", "trace.py", "unittest/*"),
        "zipapp.py",
    ),
    "It reads files of other programs, and there are none.": (
        *("bz2.py", "compression/*", "lzma.py", "plistlib.py", "sqlite3/*"),
        *("tarfile.py", "wave.py", "xml/*"),
    ),
    "Pyodide has the same in C.": ("_pydatetime.py", "_pyio.py"),
    "It is for another system.": ("ctypes/macholib/*", "ctypes/wintypes.py"),
    "It is a table of letters of an old system.": (
        *("encodings/big5*", "encodings/cp[1-9]*", "encodings/euc_*"),
        *("encodings/gb*", "encodings/iso*", "encodings/johab.py"),
        *("encodings/hp_roman8.py", "encodings/koi8_*", "encodings/kz1048.py"),
        *("encodings/mac_*", "encodings/palmos.py", "encodings/ptcp154.py"),
        *("encodings/shift_*", "encodings/tis_620.py"),
    ),
}
KEPT = ("encodings/cp1252.py", "encodings/cp437.py")  # Windows' own, and that of zip


def is_left_out(name: str) -> bool:
    """Tell whether a file of the standard library does not come into the page."""
    patterns = [pattern for group in LEFT_OUT.values() for pattern in group]
    return name not in KEPT and any(
        fnmatch.fnmatchcase(name, pattern) for pattern in patterns
    )


def cut(library: bytes) -> bytes:
    """Return the zipped standard library without what is left out.

    Its files are only stored: all of it is packed together, which takes less.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(library)) as whole,
        zipfile.ZipFile(target, "w") as part,
    ):
        for name in sorted(whole.namelist()):
            if not is_left_out(name):
                part.writestr(zipfile.ZipInfo(name, WHEN), whole.read(name))
    return target.getvalue()


def pack(pyodide: pathlib.Path, target: pathlib.Path) -> dict[str, int]:
    """Pack the worker in `target` and Pyodide's files; return the sizes, by name."""
    worker = target / WORKER
    files = {name: (pyodide / name).read_bytes() for name in PYODIDE}
    files[LIBRARY] = cut(files[LIBRARY])
    sizes = {}
    for name, content in {WORKER: worker.read_bytes(), **files}.items():
        packed = gzip.compress(content, LEVEL, mtime=0)
        (target / f"{name}{ENDING}").write_bytes(packed)
        sizes[f"{name}{ENDING}"] = len(packed)
    worker.unlink()
    return sizes
