#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Every text people read is translated: lupdate finds nothing that translations/*.ts lacks, nothing is unfinished and no
placeholder was lost. usage: translations.py <source folder> <lupdate>"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# A plugin brings its own words.
ROOMS = ("ui", "qml", "app")


def messages(path):
    """{(context, source, comment): (translations, type)} of one .ts file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = (forms, translation.get("type", ""))
    return found


def main():
    source, lupdate = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    written = sorted((source / "translations").glob("*.ts"))
    if not written:
        print("there is no translation in translations/")
        return 1
    bad = 0

    def complain(path, key, why):
        nonlocal bad
        bad += 1
        print(f"{path.name}: {key[0]}: {key[1]!r} {why}")

    for path in written:
        language = ElementTree.parse(path).getroot().get("language", "")
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder, path.name)
            run = subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *[room for room in ROOMS
                                  if (source / room).is_dir()], "-ts", str(fresh), "-target-language", language],
                                 cwd=source, capture_output=True, text=True)
            if run.returncode or not fresh.exists():
                print(run.stderr)
                return 1
            needed, have = messages(fresh), messages(path)
        for key in needed:
            if key not in have:
                complain(path, key, "is not translated")
                continue
            forms, kind = have[key]
            if kind == "unfinished" or not all(forms):
                if not language.startswith("en"):
                    complain(path, key, "is unfinished")
            for form in forms:
                wanted = set(re.findall(r"%(?:L?\d+|n)", key[1])) - {"%n"}
                if form and not wanted <= set(re.findall(r"%(?:L?\d+|n)", form)):
                    complain(path, key, f"lost a placeholder in {form!r}")
    print(f"{len(written)} languages, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
