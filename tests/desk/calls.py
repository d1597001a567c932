"""Probes of the filter: calls that ask for nothing, and are answered all the same.

Each call is made with arguments that the machine's kernel refuses or that mean nothing.
An answer other than "there is no such call" shows that the kernel's code was reached.
"""

import platform

import pyseccomp

# Calls by class, with arguments, the others 0. A null pointer, no descriptor, no flag
# that exists: none of these can do anything.
CLASSES = {
    "mounts": {
        "mount": [],
        "umount2": [],
        "pivot_root": [],
        "chroot": [],
        "fsopen": [0, -1],
        "fsmount": [-1],
        "fspick": [-1],
        "fsconfig": [-1],
        "open_tree": [-1],
        "move_mount": [-1],
        "mount_setattr": [-1],
    },
    "other processes": {
        "ptrace": [2],
        "process_vm_readv": [-1],
        "process_vm_writev": [-1],
        "pidfd_getfd": [-1],
        "process_madvise": [-1],
        "move_pages": [-1],
    },
    "namespaces": {"unshare": [], "setns": [-1], "clone3": []},
    "keys": {"add_key": [], "request_key": [], "keyctl": [999]},
    "code in the kernel": {"bpf": [999]},
    "observers": {"perf_event_open": [], "userfaultfd": [-1], "fanotify_init": [-1]},
    "io_uring": {
        "io_uring_setup": [],
        "io_uring_enter": [-1],
        "io_uring_register": [-1],
    },
    "handles": {"open_by_handle_at": [-1], "name_to_handle_at": [-1]},
    "the machine": {
        "reboot": [],
        "sethostname": [0, -1],
        "setdomainname": [0, -1],
        "clock_settime": [-1],
        "syslog": [-1],
        "swapoff": [],
        "acct": [],
    },
    "memory of nobody": {
        "memfd_create": [],
        "shmget": [0, 0],
        "semget": [0, -1],
        "msgget": [1],
        "shmctl": [-1],
        "vmsplice": [-1],
        "tee": [-1],
        "splice": [-1],
    },
    "how programs run": {"personality": [0xFFFFFFFF], "seccomp": [999]},
}
# Newer than some a libseccomp; the same numbers on every machine.
NUMBERS = {"statmount": 457, "listmount": 458}
CLASSES["mounts"] |= {"statmount": [], "listmount": []}
# What a kernel may be built without.
RARE = {
    *("init_module", "finit_module", "delete_module"),
    *("kexec_load", "kexec_file_load", "swapon", "quotactl", "memfd_secret", "kcmp"),
    *("mq_open", "iopl", "ioperm", "modify_ldt", "lookup_dcookie", "quotactl_fd"),
}


def number(name: str) -> int:
    return NUMBERS.get(name) or pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name)


def numbered() -> dict[str, tuple[int, list[int]]]:
    """Return the calls of this machine: name to number and arguments."""
    calls = {name: args for one in CLASSES.values() for name, args in one.items()}
    calls |= {name: [-1, -1] for name in RARE}
    return {
        name: (number(name), args) for name, args in calls.items() if number(name) >= 0
    }


# Sets `found`: whether each probe was heard by the kernel of the machine.
CODE = """
import ctypes, errno, json, os, signal, socket
libc = ctypes.CDLL(None, use_errno=True)

def heard(number, args):
    ctypes.set_errno(0)
    six = [ctypes.c_long(one) for one in (args + [0] * 6)[:6]]
    back = libc.syscall(ctypes.c_long(number), *six)
    return back != -1 or ctypes.get_errno() != errno.ENOSYS

def family(number):
    try:
        socket.socket(number, socket.SOCK_DGRAM).close()
    except OSError as error:
        return error.errno != errno.EINVAL
    return True

def shared():
    libc.mmap.restype = ctypes.c_void_p
    size, places = ctypes.c_size_t(4096), {ctypes.c_void_p(-1).value, None}
    return libc.mmap(None, size, 1, 0x21, -1, ctypes.c_long(0)) not in places

def survives(call):
    child = os.fork()
    if not child:
        call()
        os._exit(0)
    ended = os.waitpid(child, 0)[1]
    return not os.WIFSIGNALED(ended) or os.WTERMSIG(ended) != signal.SIGSYS

def of_i386():
    import mmap
    # getpid by the numbers of i386: mov eax, 20; int 0x80; ret
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
    page.write(bytes.fromhex("b814000000cd80c3"))
    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()

found = {name: heard(*call) for name, call in CALLS.items()}
found["a network namespace by clone"] = heard(CLONE, [0x40000000])
for name in ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_ALG", "AF_VSOCK"):
    found[name] = family(getattr(socket, name))
found["a key into a terminal"] = heard(IOCTL, [-1, 0x5412])
found["a paste into a console"] = heard(IOCTL, [-1, 0x541C])
found["a shared mapping"] = shared()
if X86:
    found["a call of x32"] = survives(lambda: libc.syscall(ctypes.c_long(1 << 30 | 39)))
    found["a call of i386"] = survives(of_i386)
print(json.dumps(found))
"""


def code() -> str:
    """Return a program that tells which of the calls were answered by the kernel."""
    x86 = platform.machine() == "x86_64"
    return (
        f"CALLS, X86 = {numbered()!r}, {x86}\n"
        f"CLONE, IOCTL = {number('clone')}, {number('ioctl')}\n{CODE}"
    )
