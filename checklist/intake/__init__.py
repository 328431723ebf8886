"""From bytes to typed contents. Runs in the child process; ``kinds`` alone is also asked by the parent.

Adding a format: its media type in ``kinds.FAMILIES``, a reader with its line in READERS, its cases (read, clean,
corrupt) in ``tests/checklist/intake``.
"""

from __future__ import annotations
