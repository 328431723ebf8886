"""``override``, which Python 3.11 has not yet: marks a method that Qt calls by its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):  # noqa: ANN001, ANN201  (type checkers read the branch above)
        """Return the method as it is."""
        return method


__all__ = ["override"]
