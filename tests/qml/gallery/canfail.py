#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The test golden_windows sees what it is there for: a picture of another look, a picture that is missing, one of no case, a
step that does nothing. usage: canfail.py <throughline-gallery> <tests/golden/windows>"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM, KEPT = sys.argv[1], pathlib.Path(sys.argv[2])
CASE = "page-signin"


def run(folder, cases, pictures):
    """What the comparison says of these cases and pictures (name -> name of the kept one): its answer and its words."""
    folder.mkdir()
    (folder / "cases.json").write_text(json.dumps({"cases": cases}), encoding="utf-8")
    shutil.copy(KEPT / "fonts.conf", folder)
    for name, kept in pictures.items():
        shutil.copy(KEPT / f"{kept}.png", folder / f"{name}.png")
    done = subprocess.run([PROGRAM, "--golden", folder, "--differences", folder / "out"], capture_output=True, text=True)
    return done.returncode, done.stderr


def main():
    table = json.loads((KEPT / "cases.json").read_text(encoding="utf-8"))["cases"]
    case = next(each for each in table if each["name"] == CASE)
    with tempfile.TemporaryDirectory() as place:
        room = pathlib.Path(place)
        code, words = run(room / "same", [case], {CASE: CASE})
        assert code == 0, words

        code, words = run(room / "dark", [dict(case, theme="dark")], {CASE: CASE})
        assert code == 1 and "blocks differ" in words, words
        for written in (f"{CASE}.png", f"{CASE}-difference.png"):
            assert (room / "dark/out" / written).is_file(), words
            assert written in words, words

        code, words = run(room / "larger", [dict(case, textSize=110)], {CASE: CASE})
        assert code == 1 and "blocks differ" in words, words

        code, words = run(room / "missing", [case], {})
        assert code == 1 and "--update" in words, words

        code, words = run(room / "left", [case], {CASE: CASE, "nobody": CASE})
        assert code == 1 and "belongs to no case" in words, words

        code, words = run(room / "twice", [case, dict(case, name="again")], {CASE: CASE, "again": CASE})
        assert code == 1 and "looks exactly like" in words, words

        code, words = run(room / "hidden", [dict(case, shows=["snoozeMenu"])], {CASE: CASE})
        assert code == 1 and "is not to be seen" in words, words

        locked = next(each for each in table if each["name"] == "page-locked")
        code, words = run(room / "hover", [dict(locked, steps=["hover unlockButton"])], {"page-locked": "page-locked"})
        assert code == 1 and "blocks differ" in words, words

        code, words = run(room / "lost", [dict(case, steps=["click noSuchButton"])], {CASE: CASE})
        assert code == 1 and "cannot be taken" in words, words
    print("golden_windows sees what changed")


if __name__ == "__main__":
    main()
