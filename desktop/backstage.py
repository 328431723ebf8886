"""The real things behind the window: pack, engine, child process, language server. Imported in a worker only."""

from __future__ import annotations

from checklist.child.host import Child
from checklist.engine import Engine
from checklist.language.service import LanguageService
from checklist.model import IsCancelled
from checklist.policy.load import find_pack, load_pack


class RealBackstage:
    """Loads the pack and starts the child; the language server starts with ``warm_language``."""

    def __init__(self, pack_name: str) -> None:
        """Blocks for some tenths of a second. Raises PackError."""
        self._language = LanguageService()
        self._child = Child()
        self._engine = Engine(load_pack(find_pack(pack_name)), self._child, self._language)
        self._child.warm()

    @property
    def reviewer(self) -> Engine:
        """The engine for the pack in force."""
        return self._engine

    @property
    def renders(self) -> Child:
        """The child process."""
        return self._child

    def warm_language(self, languages: tuple[str, ...], is_cancelled: IsCancelled) -> None:
        """Returns once these answer without delay, or cannot: a review says which. Raises Cancelled."""
        self._language.warm(languages, is_cancelled)

    def use_pack(self, name: str) -> Engine:
        """The engine for another pack, over the same processes. Raises PackError."""
        self._engine = self._engine.with_pack(load_pack(find_pack(name)))
        return self._engine

    def close(self) -> None:
        """Ends the child process and the language server."""
        self._engine.close()
