"""Closes the child off: no socket, no other program, nothing written. By an audit hook for what Python does; on Linux
also by a kernel filter for what native code does.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Mapping
from types import MappingProxyType

_REFUSED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_CHANGING = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.")

_CALLS: Mapping[str, tuple[int, tuple[int, ...]]] = MappingProxyType(
    {
        "x86_64": (0xC000003E, (41, 59, 322, 101)),
        "aarch64": (0xC00000B7, (198, 221, 281, 117)),
    }
)
"""Audit architecture and the numbers of socket, execve, execveat, ptrace, by machine (Linux uapi headers)."""

_SET_NO_NEW_PRIVILEGES = 38
_SET_SECCOMP = 22
_FILTER = 2
_LOAD_WORD, _IF_EQUAL, _IF_NOT_BELOW, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW = 0x7FFF0000
_DENY = 0x00050000 | errno.EACCES
_X32_CALLS = 0x40000000


def seal() -> None:
    """For the rest of this process's life; there is no way back."""
    sys.addaudithook(_refuse)
    if sys.platform == "linux":
        _filter_calls()


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED) or event.startswith(_CHANGING):
        raise PermissionError(errno.EACCES, "not in this process")
    if event == "open" and len(arguments) == 3:
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING and arguments[0] != os.devnull:
            raise PermissionError(errno.EACCES, "nothing is written by this process")


def _filter_calls() -> None:
    """Where the kernel knows no filters, or another one forbids setting them, the audit hook stands alone."""
    if platform.machine() not in _CALLS:
        return
    architecture, numbers = _CALLS[platform.machine()]
    rules = [(_LOAD_WORD, 0, 0, 4), (_IF_EQUAL, 1, 0, architecture), (_RETURN, 0, 0, _DENY), (_LOAD_WORD, 0, 0, 0)]
    rules += [(_IF_NOT_BELOW, 0, 1, _X32_CALLS), (_RETURN, 0, 0, _DENY)]
    for number in numbers:
        rules += [(_IF_EQUAL, 0, 1, number), (_RETURN, 0, 0, _DENY)]
    rules.append((_RETURN, 0, 0, _ALLOW))
    program = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *rule) for rule in rules))
    header = struct.pack("@HP", len(rules), ctypes.addressof(program))
    control = ctypes.CDLL(None, use_errno=True).prctl
    control.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_ulong)
    nothing = ctypes.c_char_p(None)
    control(_SET_NO_NEW_PRIVILEGES, 1, nothing, 0, 0)
    control(_SET_SECCOMP, _FILTER, header, 0, 0)
