"""The child process in which everything a user brings is parsed, and the parent's side of it: ``host.Child``."""

from __future__ import annotations

CHILD_ARGUMENT = "--read-attachments"
"""First argument of a frozen executable that is to be the child: see ``main.is_child_call``."""
