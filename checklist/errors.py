"""What can go wrong, said once: one clear line for a person, no traceback."""

from __future__ import annotations


class PostcheckError(Exception):
    """Base of every error that a front end shows as one line. The text names the file and the next step."""


class UsageError(PostcheckError):
    """Wrong call, unreadable draft, missing file: exit code 2."""


class PackError(UsageError):
    """A policy pack that cannot be used; says file, key and what was expected there."""


class UnreadableError(PostcheckError):
    """An attachment whose contents could not be read; ``reason`` is a short stable id for the front ends."""

    def __init__(self, reason: str, message: str = "") -> None:
        super().__init__(message or reason)
        self.reason = reason


class Cancelled(PostcheckError):  # noqa: N818  (an ending, not an error)
    """The result is no longer wanted."""
