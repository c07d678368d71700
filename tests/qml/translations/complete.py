#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""English and German are complete: every text of ui/ and qml/ has a finished translation in both, with all plural forms
and the same places to fill in; a key has one name in all of them. complete.py ROOT LUPDATE"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

# What a key is called: in the sources, in a translation.
KEYS = {"de": ((r"\bEnter\b(?! your)", r"\bEnter\b"), (r"\bShift\b", r"\bUmschalt\b"), (r"\bCtrl\b", r"\bStrg\b")), "en": ()}

root, lupdate = sys.argv[1:3]
problems = []
with tempfile.TemporaryDirectory() as folder:
    files = {}
    for language in ("de", "en"):
        files[language] = os.path.join(folder, f"throughline_{language}.ts")
        shutil.copy(os.path.join(root, "translations", f"throughline_{language}.ts"), files[language])
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", os.path.join(root, "ui"),
                    os.path.join(root, "qml"), "-ts", *files.values()], check=True, stdout=subprocess.DEVNULL)
    for language, file in files.items():
        tree = ET.parse(file).getroot()
        messages = [(context.findtext("name"), message) for context in tree.iter("context") for message in context.iter("message")]
        if len(messages) < 200:
            problems.append(f"{language}: only {len(messages)} texts were found: lupdate did not read the sources")
        for context, message in messages:
            source = message.findtext("source")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] if message.get("numerus") else [translation.text or ""]
            where = f'{language}: {context}: "{source}"'
            if translation.get("type") or not all(forms):
                problems.append(f"{where} has no finished translation")
            if message.get("numerus") and len(forms) != 2:
                problems.append(f"{where} has {len(forms)} plural forms, not 2")
            for form in forms:
                if sorted(re.findall(r"%[1-9]", form)) != sorted(re.findall(r"%[1-9]", source)):
                    problems.append(f"{where}: the translation fills in other places")
                for key, word in KEYS[language]:
                    if len(re.findall(key, source)) != len(re.findall(word, form)):
                        problems.append(f"{where}: a key has another name, or is not named: \"{form}\"")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
