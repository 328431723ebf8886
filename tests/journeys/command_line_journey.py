"""The main job on the command line in one process: check with the language engine, fix, answer, ready.

Run by test_offline, where there is no network.

A canary word from the environment stands in the text, in a file's name and in its metadata.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[2]))

from checklist.cli import main

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "riverside"


def postcheck(*words: str) -> tuple[int, str]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(list(words))
    return code, out.getvalue()


def draft_with_canary(folder: Path, canary: str) -> Path:
    source = tomllib.loads((SAMPLE / "draft.toml").read_text("utf-8"))
    draft = folder / "draft"
    draft.mkdir()
    (draft / "post.txt").write_text(source["text"] + f"\n{canary} was here, and {canary} are happy.\n", "utf-8")
    shutil.copy(SAMPLE / "level-1.pdf", draft)
    picture = Image.open(SAMPLE / "relay.jpg")
    exif = picture.getexif()
    exif[0x010E] = canary
    picture.save(draft / f"{canary}.jpg", exif=exif, quality=88)
    return draft


def journey(canary: str) -> None:
    # The draft lies in a folder that is removed before anybody looks for traces: it is the user's, not ours.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = draft_with_canary(folder, canary)
        profile = folder / "author.toml"
        profile.write_text(
            'name = "Tove Lindqvist"\nrole = "swim coach"\nschool = "Riverside Valley High School"\n', "utf-8"
        )
        context = ["--pack", "sample-district", "--role", "coach", "--platform", "facebook", "--profile", str(profile)]
        context += ["--format", "json"]
        code, shown = postcheck("check", str(draft), *context)
        found = json.loads(shown)
        assert code == 1
        assert found["verdict"] == "to_fix"
        assert found["language_status"]["state"] == "checked", found["language_status"]
        assert any(finding["category"] for finding in found["language"])
        fixes = []
        for check in found["checks"]:
            for finding in check["findings"] if check["outcome"] == "needs_fixing" else []:
                offered = [fix["id"] for fix in finding["fixes"]]
                wanted = ("remove-attachment", "insert-disclaimer", "remove", "sign")
                choice = next((each for each in wanted if each in offered), None)
                if choice:
                    fixes.append(f"{finding['fingerprint']}={choice}")
        fixed = folder / "fixed"
        assert postcheck("fix", str(draft), *context[:-2], "--apply", *fixes, "--out", str(fixed))[0] == 0
        answers = folder / "answers.toml"
        code, shown = postcheck("check", str(fixed), *context)
        lines = [
            f'"{each["id"]}" = {{answer = "{each["answers"][0]["id"]}", who = "Dr. Lee", when = 2026-03-01}}'
            for each in json.loads(shown)["questions"]
        ]
        answers.write_text("[answers]\n" + "\n".join(lines) + "\n", "utf-8")
        code, shown = postcheck("check", str(fixed), *context, "--answers", str(answers))
        assert json.loads(shown)["verdict"] == "ready", json.loads(shown)["counts"]
    print(f"journey done: {code}")


if __name__ == "__main__":
    journey(os.environ.get("POSTCHECK_CANARY", "canary"))
