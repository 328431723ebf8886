"""The one place that touches language-tool-python: as the client of our own server, proxies off, nothing else of it."""

from __future__ import annotations

import urllib.parse
from collections.abc import Sequence
from typing import TypedDict, cast

import language_tool_python
from language_tool_python.exceptions import LanguageToolError

from checklist.language.installed import LanguageEngineError

# else requests, which it uses, sends drafts to the proxy of the environment, or of Windows
_NO_PROXY = {"no_proxy": "127.0.0.1,localhost"}


class Value(TypedDict):
    """A replacement."""

    value: str


class Category(TypedDict):
    """What kind of rule it is."""

    id: str


class Rule(TypedDict):
    """What was broken."""

    id: str
    issueType: str
    category: Category


class RawMatch(TypedDict):
    """A match as the server sends it. ``offset`` and ``length`` in UTF-16 units."""

    offset: int
    length: int
    message: str
    replacements: list[Value]
    rule: Rule


class _Answer(TypedDict):
    matches: list[RawMatch]


class Library(language_tool_python.LanguageTool):
    """Reaches for the answer as sent: ``check`` would get the length of a span with emoji wrong.

    One constant set of parameters per language: another one would build another pipeline, which takes seconds.
    """

    _TIMEOUT = 25  # type: ignore[assignment]  # seconds; the server gives up after 20, the library would wait for 300

    def __init__(self, url: str, tag: str) -> None:
        try:
            # the host is for its local mode only, but left out it would be looked up by name
            super().__init__(tag, remote_server=url, host="127.0.0.1", proxies=_NO_PROXY)
        except (LanguageToolError, ValueError) as error:
            raise LanguageEngineError("engine_failed", "LanguageTool does not answer") from error

    def matches(self, text: str) -> Sequence[RawMatch]:
        """What the server says of ``text``.

        Raises:
            LanguageEngineError: nothing, or nothing in time.
        """
        url = urllib.parse.urljoin(self._url, "check")
        try:
            answer = self._query_server(url, self._create_params(text), num_tries=1, method="post")
            return cast(_Answer, answer)["matches"]
        except (LanguageToolError, LookupError, TypeError) as error:
            raise LanguageEngineError("engine_failed", "LanguageTool does not answer") from error
