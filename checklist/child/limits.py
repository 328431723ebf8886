"""What the child process may use: memory, processor time, files. Called by the child, on itself, before it reads.

This contains crashes, bombs and endless loops. It is no sandbox against code that runs inside.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
else:
    import resource

MEMORY_BYTES = 1_400_000_000
"""Address space, not resident memory: libraries and threads reserve some 400 MB of it that they never touch."""

_OPEN_FILES = 64
_GRACE_S = 5


if sys.platform == "win32":  # untested: written from the documentation of Job Objects
    _PROCESS_MEMORY = 0x100
    _ONE_PROCESS = 0x8
    _DIE_ON_EXCEPTION = 0x400
    _EXTENDED_LIMITS = 9

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_time", wintypes.LARGE_INTEGER),
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def limit_self(memory_bytes: int) -> None:
        """Puts this process into a job of its own: so much memory, no further process, no crash dialog."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limits = _ExtendedLimits()
        limits.basic.flags = _PROCESS_MEMORY | _ONE_PROCESS | _DIE_ON_EXCEPTION
        limits.basic.active_processes = 1
        limits.process_memory = memory_bytes
        job = kernel.CreateJobObjectW(None, None)
        kernel.SetInformationJobObject(
            wintypes.HANDLE(job), _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

    def allow_cpu(seconds: float) -> None:
        """Nothing on Windows: there the parent's clock alone ends a request."""

else:

    def limit_self(memory_bytes: int) -> None:
        """Address space, no core files, no file that grows, few open files."""
        wanted = [
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, _OPEN_FILES),
        ]
        if sys.platform != "darwin":  # macOS accepts no limit below what the shared cache already maps
            wanted.append((resource.RLIMIT_AS, memory_bytes))
        for kind, most in wanted:
            highest = resource.getrlimit(kind)[1]
            most = most if highest == resource.RLIM_INFINITY else min(most, highest)
            resource.setrlimit(kind, (most, most))

    def allow_cpu(seconds: float) -> None:
        """From now on so much processor time, and a few seconds for the parent's clock to act first."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime + seconds + _GRACE_S)
        highest = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = soft if highest == resource.RLIM_INFINITY else min(soft, highest)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, highest))
