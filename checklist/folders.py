"""Where a user's files lie: the platform's folders, or all of them under ``POSTCHECK_HOME``."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "postcheck"


def config_folder() -> Path:
    """Holds ``settings.toml``."""
    return _under("config") or Path(platformdirs.user_config_dir(_APP, appauthor=False))


def data_folder() -> Path:
    """Holds the profile, own words and answers that the user asked to keep."""
    return _under("data") or Path(platformdirs.user_data_dir(_APP, appauthor=False))


def cache_folder() -> Path:
    """Holds what can be made again: the server's settings file, caches, logs."""
    return _under("cache") or Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def _under(name: str) -> Path | None:
    home = os.environ.get("POSTCHECK_HOME")
    return Path(home) / name if home else None
