"""Unpacks freely licensed pictures to train on: free_pictures.py ARCHIVES OUT.

ARCHIVES holds the four packages named in ORIGIN.toml, fetched by their ordinary clients; each is checked by its
SHA-256. OUT then holds panoramas, wallpapers and stamps (photographs) and maps, none of them a plan.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

os.environ["OPENCV_IO_ENABLE_OPENEXR"] = "1"  # before OpenCV is imported

import cv2
import numpy as np

ORIGIN = Path(__file__).with_name("ORIGIN.toml")
_LONG_SIDE = 1024
_SMALLEST = 48
_PAYLOAD = re.compile(r"base64,([A-Za-z0-9+/=]+)")


def _shrunk(picture: np.ndarray) -> np.ndarray:
    scale = min(1.0, _LONG_SIDE / max(picture.shape[:2]))
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _panoramas(archive: Path, out: Path) -> None:
    """Tone-mapped equirectangular views."""
    with tarfile.open(archive) as packed:
        for member in packed:
            if not re.fullmatch(r"package/hdri/\w+\.exr\.js", member.name):
                continue
            source = packed.extractfile(member)
            payload = _PAYLOAD.search(source.read().decode()) if source else None
            if payload is None:
                continue
            light = cv2.imdecode(np.frombuffer(base64.b64decode(payload[1]), np.uint8), cv2.IMREAD_UNCHANGED)
            exposed = np.maximum(light[:, :, :3], 0) / max(1e-3, 2.5 * float(np.median(light)))
            view = np.clip((exposed / (1 + exposed)) ** (1 / 2.2) * 320, 0, 255).astype(np.uint8)
            cv2.imwrite(str(out / f"panorama-{Path(member.name).name.split('.')[0]}.png"), view)


def _unpacked(archive: Path, folder: Path) -> Path:
    subprocess.run(["dpkg", "-x", str(archive), str(folder)], check=True)
    return folder


def _wallpapers(folder: Path, out: Path) -> None:
    for path in sorted(folder.rglob("nature/*.jpg")):
        cv2.imwrite(str(out / f"wallpaper-{path.stem}.jpg"), _shrunk(cv2.imread(str(path))))
    elephants = next(folder.rglob("Elephants.jpg"))
    cv2.imwrite(str(out / "wallpaper-elephants.jpg"), _shrunk(cv2.imread(str(elephants))))


def _stamps(folder: Path, out: Path) -> None:
    """Photographs cut out of their ground; drawn ones (letters, symbols, cartoons) are left out."""
    drawn = {"symbols", "cartoon", "flags", "roadsigns"}
    for path in sorted(folder.rglob("*.png")):
        picture = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        if drawn.isdisjoint(path.parts) and picture is not None and picture.ndim == 3 and picture.shape[2] == 4:
            small = _shrunk(picture)
            if min(small.shape[:2]) >= _SMALLEST:
                cv2.imwrite(str(out / f"stamp-{path.parent.name}-{path.stem}.png"), small)


def _maps(folder: Path, out: Path) -> None:
    for path in sorted(folder.rglob("*.png")):
        picture = cv2.imread(str(path))
        if "maps" in path.parts or (picture is not None and min(picture.shape[:2]) >= 300):
            cv2.imwrite(str(out / f"map-{path.parent.name}-{path.stem}.png"), _shrunk(picture))


def main(archives: Path, out: Path) -> None:
    """Checks and unpacks every package of ORIGIN.toml that gives pictures."""
    out.mkdir(parents=True, exist_ok=True)
    readers = {"mate-backgrounds": _wallpapers, "tuxpaint-stamps-default": _stamps, "kgeography-data": _maps}
    for name, origin in tomllib.load(io.BytesIO(ORIGIN.read_bytes()))["package"].items():
        archive = archives / origin["file"]
        if hashlib.sha256(archive.read_bytes()).hexdigest() != origin["sha256"]:
            raise SystemExit(f"{archive} is not the file this recipe was written for")
        if name == "pmndrs-assets":
            _panoramas(archive, out)
        elif name in readers:
            with tempfile.TemporaryDirectory() as folder:
                readers[name](_unpacked(archive, Path(folder)), out)
    print(f"{sum(1 for _ in out.iterdir())} pictures in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
