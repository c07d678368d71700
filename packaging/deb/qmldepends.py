#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the packages that bring the QML modules the given folders import, as a Depends list. Asked of Qt's own scanner
and of dpkg, so that no list has to be kept. usage: qmldepends.py <scanner> <Qt's qml folder> <folder>..."""

import json
import pathlib
import re
import subprocess
import sys


def imports(scanner, modules, folders):
    arguments = [scanner]
    for folder in folders:
        arguments += ["-rootPath", folder]
    answer = subprocess.run([*arguments, "-importPath", modules], check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)


def named(folders):
    """The modules that our own files import; the scanner also tells what those build on, of which a style that is not
    used may miss some."""
    names = set()
    for folder in folders:
        for file in pathlib.Path(folder).rglob("*.qml"):
            names.update(re.findall(r"^import ([A-Z][\w.]*|Qt\.[\w.]+)", file.read_text(encoding="utf-8"), re.M))
    return names


def reached(modules, found):
    """The folders of the modules and of those their qmldir files build on."""
    todo = [pathlib.Path(entry["path"]) for entry in found
            if entry.get("type") == "module" and entry.get("path", "").startswith(modules)]
    seen = set()
    while todo:
        folder = todo.pop()
        description = folder / "qmldir"
        if folder in seen or not description.exists():
            continue
        seen.add(folder)
        for name in re.findall(r"^(?:depends|import|optional import)\s+(\S+)", description.read_text(), re.M):
            todo.append(pathlib.Path(modules, *name.split(".")))
    return seen


def main():
    scanner, modules, folders = sys.argv[1], sys.argv[2], sys.argv[3:]
    found = imports(scanner, modules, folders)
    # Throughline's own modules are in the program.
    ours = {name for name in named(folders) if not name.startswith("Throughline")}
    unknown = ours - {entry["name"] for entry in found if entry.get("type") == "module" and entry.get("path")}
    if unknown:
        print("no such QML module here: " + ", ".join(sorted(unknown)), file=sys.stderr)
        return 1
    packages = set()
    for folder in reached(modules, found):
        owner = subprocess.run(["dpkg", "-S", str(folder / "qmldir")], check=True, capture_output=True, text=True)
        packages.add(owner.stdout.split(":")[0])
    print(", ".join(sorted(packages)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
