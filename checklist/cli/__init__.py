"""``postcheck``: everything that the window can do, for a terminal and for scripts."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import NoReturn

from checklist import __version__
from checklist.errors import PostcheckError
from checklist.offline import stay_offline

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "check": "review a draft",
        "fix": "apply fixes and write the new draft",
        "detect": "run one detector over files or JSON lines",
        "language": "spelling and grammar only",
        "pack": "show, validate, test and compare policy packs",
        "doctor": "what works on this machine",
    }
)
_LATER = frozenset({"batch", "clean", "review", "consent", "account", "history"})
_WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code. Errors are one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        _reconfigure(stream, encoding="utf-8", errors="replace")
    _reconfigure(sys.stdin, encoding="utf-8", errors="surrogateescape", newline="")  # bytes and line ends are kept
    words = list(sys.argv[1:] if arguments is None else arguments)
    stay_offline()
    wants_traceback = "--debug" in words
    if not wants_traceback:
        logging.getLogger().addHandler(logging.NullHandler())  # errors are one line of ours, not a log's
    words = [word for word in words if word != "--debug"]
    if words and words[0] in _LATER:
        print(f"postcheck {words[0]}: not built yet", file=sys.stderr)  # noqa: T201  (the command line speaks here)
        return _WRONG_USE
    try:
        return _run(words)
    except PostcheckError as error:
        if wants_traceback:
            raise
        print(f"postcheck: {error}", file=sys.stderr)  # noqa: T201
        return _WRONG_USE
    except BrokenPipeError:
        return 141
    except Exception as error:  # the command line's crash hook: one line, and no code that means a verdict
        if wants_traceback:
            raise
        print(f"postcheck: something went wrong inside ({type(error).__name__}); --debug shows where", file=sys.stderr)  # noqa: T201
        return _WRONG_USE
    except KeyboardInterrupt:
        return 130


def _reconfigure(stream: object, **wanted: str) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**wanted)


class _Parser(argparse.ArgumentParser):
    """Says what was wrong in one line, and where to read on, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(_WRONG_USE, f"{self.prog}: {message}; {self.prog} --help shows how\n")


def _understood(parser: argparse.ArgumentParser, words: list[str]) -> argparse.Namespace:
    """The options; a command's files may also stand behind options, where argparse leaves them over."""
    options, left = parser.parse_known_args(words)
    if left and hasattr(options, "files") and not any(word.startswith("-") for word in left):
        options.files += left
    elif left:
        parser.error(f"unrecognized arguments: {' '.join(left)}")
    return options


def _run(words: list[str]) -> int:
    parser = _Parser(
        prog="postcheck", description="Checks a post against the district's policy. Nothing leaves this computer."
    )
    parser.add_argument("--version", action="version", version=f"postcheck {__version__}")
    parser.add_argument("--debug", action="store_true", help="show tracebacks")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = words[0] if words and words[0] in COMMANDS else None
    for name, meaning in COMMANDS.items():
        command = commands.add_parser(name, help=meaning, description=meaning)
        if name == chosen:
            run: Callable[[argparse.Namespace], int] = import_module(f"checklist.cli.{name}").set_up(command)
            command.set_defaults(run=run)
    options = _understood(parser, words)
    run_it: Callable[[argparse.Namespace], int] = options.run
    return run_it(options)
