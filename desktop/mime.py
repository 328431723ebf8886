"""What is pasted or dropped: plain text, files, pictures as the bytes that they came as."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_PICTURES = {
    "image/png": "png",
    'application/x-qt-windows-mime;value="PNG"': "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
    "image/tiff": "tiff",
    "image/bmp": "bmp",
}
"""Formats by preference: what lost nothing first. Never the decoded picture that Qt offers beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What came with a paste or a drop. ``picture`` holds untrusted bytes of the kind ``suffix``."""

    text: str = ""
    paths: tuple[Path, ...] = ()
    picture: bytes = b""
    suffix: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it for a draft."""
        return not (self.text or self.paths or self.picture)


def is_welcome(mime: QMimeData) -> bool:
    """Whether there is something in it for a draft; looks at formats only."""
    return mime.hasText() or mime.hasUrls() or any(mime.hasFormat(name) for name in _PICTURES)


def brought_by(mime: QMimeData) -> Brought:
    """Files first, then text, then a picture: an office program offers a picture of every text that it copies."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Brought(paths=paths)
    if mime.hasText() and mime.text():
        return Brought(text=mime.text())
    for name, suffix in _PICTURES.items():
        if mime.hasFormat(name):
            return Brought(picture=bytes(mime.data(name).data()), suffix=suffix)
    return Brought()
