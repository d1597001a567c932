"""What a submission may ask of the machine's own kernel, as a filter for bubblewrap.

A list of what is allowed, as in the profile of Docker and Podman (moby/profiles,
seccomp/default.json, 2026), from which it was taken: a call that is invented tomorrow is
refused, too. Everything else fails with ENOSYS, at which the C library takes an older
way. Less is allowed here than in a container, as one Python has less to do:

- nothing that mounts, traces, makes namespaces, loads code into the kernel, or keeps keys;
- no io_uring, userfaultfd, perf, bpf: their faults were the way out of many a sandbox;
- no memory that belongs to no process and so to nobody's account: shared mappings,
  memfd, System V and POSIX messages and shared memory;
- sockets of the machine's own (AF_UNIX) only, as there is no network inside;
- of ioctl only what files and terminals need, so no key can be typed into a terminal.
"""

import errno
import functools
import socket
import tempfile

ALLOWED = """
read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2
open openat openat2 creat close close_range lseek
stat fstat lstat newfstatat statx statfs fstatfs access faccessat faccessat2
getdents getdents64 getcwd chdir fchdir umask
mkdir mkdirat rmdir rename renameat renameat2 link linkat unlink unlinkat
symlink symlinkat readlink readlinkat chmod fchmod fchmodat fchmodat2
chown fchown lchown fchownat utime utimes futimesat utimensat
truncate ftruncate fallocate fadvise64 fsync fdatasync sync_file_range readahead
sendfile copy_file_range flock fcntl dup dup2 dup3 pipe pipe2
getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
select pselect6 poll ppoll epoll_create epoll_create1 epoll_ctl epoll_wait
epoll_pwait epoll_pwait2 eventfd eventfd2 signalfd signalfd4
timerfd_create timerfd_settime timerfd_gettime
bind listen accept accept4 connect getsockname getpeername getsockopt setsockopt
sendto recvfrom sendmsg recvmsg sendmmsg recvmmsg shutdown
brk munmap mremap mprotect madvise msync mincore
pkey_alloc pkey_free pkey_mprotect membarrier map_shadow_stack mseal
fork vfork execve execveat exit exit_group wait4 waitid kill tkill tgkill
set_tid_address set_robust_list get_robust_list rseq arch_prctl prctl
futex futex_waitv futex_wake futex_wait futex_requeue restart_syscall
getpid getppid gettid getuid geteuid getgid getegid getresuid getresgid getgroups
getpgid getpgrp getsid setpgid setsid capget
rt_sigaction rt_sigprocmask rt_sigpending rt_sigsuspend rt_sigtimedwait rt_sigreturn
rt_sigqueueinfo rt_tgsigqueueinfo sigaltstack pause alarm getitimer setitimer
timer_create timer_settime timer_gettime timer_getoverrun timer_delete
nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times
sched_yield sched_getaffinity sched_setaffinity sched_getparam sched_setparam
sched_getscheduler sched_setscheduler
sched_get_priority_max sched_get_priority_min getcpu getpriority setpriority
getrlimit setrlimit prlimit64 getrusage sysinfo uname getrandom
"""
UNKNOWN = -1  # what libseccomp says of a name it does not know
NAMESPACES = 0x7E020000  # all of CLONE_NEW*, as in Docker's profile
MAP_SHARED = 0x1  # MAP_SHARED_VALIDATE has this bit, too
WORD = 0xFFFFFFFF  # of an argument the kernel reads 32 bits
# What Python asks of files and terminals, by asm-generic/ioctls.h: TCGETS, TCSETS,
# TCSETSW, TCSETSF, TIOCGPGRP, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX.
IOCTLS = (
    *(0x5401, 0x5402, 0x5403, 0x5404, 0x540F, 0x5413),
    *(0x541B, 0x5421, 0x5450, 0x5451),
)


def rules(pyseccomp) -> list[tuple]:
    """Return calls with what is done about them, and what an argument has to be."""
    Arg, allow, masked = pyseccomp.Arg, pyseccomp.ALLOW, pyseccomp.MASKED_EQ
    # ZMQ takes any other error at a socket for a fault of its own, and ends.
    no_such_family = pyseccomp.ERRNO(errno.EINVAL)
    unix, other = (
        Arg(0, relation, socket.AF_UNIX) for relation in (pyseccomp.EQ, pyseccomp.NE)
    )
    return [
        *((allow, name) for name in ALLOWED.split()),
        (allow, "clone", Arg(0, masked, NAMESPACES, 0)),  # clone3 hides its flags
        (allow, "mmap", Arg(3, masked, MAP_SHARED, 0)),
        *((allow, name, unix) for name in ("socket", "socketpair")),
        *((no_such_family, name, other) for name in ("socket", "socketpair")),
        *((allow, "ioctl", Arg(1, masked, WORD, one)) for one in IOCTLS),
    ]


@functools.cache
def program(arch: int | None = None) -> bytes:
    """Return the filter as BPF, for this machine or another of pyseccomp's `Arch`.

    A call by another architecture's numbers, x32 and i386 included, ends its process.
    Raises RuntimeError where there is no libseccomp to make it.
    """
    import pyseccomp  # looks for libseccomp as it is imported

    filtered = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.ENOSYS))
    filtered.set_attr(pyseccomp.Attr.ACT_BADARCH, pyseccomp.KILL_PROCESS)
    if arch not in (None, pyseccomp.system_arch()):
        filtered.add_arch(arch)
        filtered.remove_arch(pyseccomp.system_arch())
    for action, name, *conditions in rules(pyseccomp):
        # An old libseccomp does not know each of them: those are refused.
        if pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name) != UNKNOWN:
            filtered.add_rule(action, name, *conditions)
    with tempfile.TemporaryFile() as file:
        filtered.export_bpf(file)
        file.seek(0)
        return file.read()
