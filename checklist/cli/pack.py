"""``postcheck pack``: show, validate, test and compare policy packs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from checklist.cli.common import engine_for, put, say
from checklist.cli.marks import mark_doubts
from checklist.errors import UsageError
from checklist.policy.check import validate_pack
from checklist.policy.diff import changes
from checklist.policy.load import find_pack, load_pack
from checklist.policy.show import coverage_table, pack_as_json
from checklist.samples import Ran, run_samples, samples_table

_ACTIONS = ("show", "validate", "test", "diff", "sign", "verify")
_LATER = frozenset({"sign", "verify"})


def set_up(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """Adds the options; returns what runs the command."""
    parser.add_argument("action", choices=_ACTIONS)
    parser.add_argument("packs", nargs="+", metavar="PACK", help="a pack's folder, or the name of one that comes along")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    return run


def run(options: argparse.Namespace) -> int:
    """0 when all is well, 1 when samples fail, 2 when a pack cannot be used."""
    if options.action in _LATER:
        raise UsageError(f"pack {options.action}: not built yet")
    if options.action == "diff":
        if len(options.packs) != 2:
            raise UsageError("pack diff: name the old pack and the new one")
        old, new = (load_pack(find_pack(name)) for name in options.packs)
        put("".join(f"{line}\n" for line in changes(old, new)) or "nothing changed\n")
        return 0
    return max(_one(options.action, name, options.format) for name in options.packs)


def _counted(errors: int) -> str:
    return "1 error" if errors == 1 else f"{errors} errors"


def _one(action: str, name: str, form: str) -> int:
    folder = find_pack(name)
    if action == "validate":
        errors = validate_pack(folder)
        for error in errors:
            say(error)
        for doubt in [] if errors else mark_doubts(load_pack(folder).district.marks):
            say(doubt)
        put(f"{folder.name}: {_counted(len(errors)) if errors else 'nothing wrong'}\n")
        return 2 if errors else 0
    pack = load_pack(folder)
    if action == "show":
        shown = json.dumps(pack_as_json(pack), ensure_ascii=False, indent=1) if form == "json" else coverage_table(pack)
        put(shown.rstrip("\n") + "\n")
        return 0
    with engine_for(pack, with_language=False) as engine:
        results = run_samples(engine)
    put(samples_table(results))
    return 0 if not any(result.ran is Ran.WRONG for result in results) else 1
