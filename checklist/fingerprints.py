"""A finding's identity: it survives edits elsewhere, and lapses when the evidence changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from checklist.cells import Cell


def fingerprints(cells: Sequence[Cell], sha256_of: Sequence[str]) -> list[str]:
    """One fingerprint per cell, in order. ``sha256_of`` holds the attachments' digests.

    First 16 hex digits of SHA-256 over rule id, detector, label, evidence and the ordinal among equal ones.
    """
    seen: dict[tuple[str, ...], int] = {}
    prints = []
    for cell in cells:
        key = _key(cell, sha256_of)
        ordinal = seen[key] = seen.get(key, -1) + 1
        prints.append(hashlib.sha256("\0".join((*key, str(ordinal))).encode()).hexdigest()[:16])
    return prints


def _key(cell: Cell, sha256_of: Sequence[str]) -> tuple[str, ...]:
    if cell.sighting is not None:
        return cell.row.id, cell.sighting.detector, cell.sighting.detection.label, cell.sighting.evidence
    if cell.gap is not None:
        digest = "" if cell.gap.attachment is None else sha256_of[cell.gap.attachment]
        return cell.row.id, cell.gap.detector, "unreadable", digest
    if cell.missing is not None:
        return cell.row.id, cell.missing.detector, "missing", cell.missing.part
    return cell.row.id, "", "", ""
