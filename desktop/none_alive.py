"""Keeps ``None`` alive on Python 3.11.

The wheels of PySide6 6.12.0 return ``None`` without counting the reference, which later Pythons, where ``None`` is
immortal, do not notice. On 3.11 each call of a method that returns nothing takes one reference away, each repaint takes
several, and after a few thousand the interpreter ends with "deallocating None". 6.11.3 counts as it should.
"""

from __future__ import annotations

import ctypes
import sys

_ENOUGH = 1 << 40


def keep_none_alive() -> None:
    """Gives ``None`` more references than any session can lose. Does nothing where ``None`` is immortal."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12) and sys.getrefcount(None) < _ENOUGH // 2:
        count = ctypes.c_ssize_t.from_address(id(None))  # an object of CPython 3.11 begins with its reference count
        count.value += _ENOUGH
