#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy over the product's sources (app, ui, plugins), as .clang-tidy lists the checks.

A source whose command and whose project files are unchanged since it last passed is not looked at again.
usage: tidy.py <source folder> <build folder>
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOMS = ("app/", "ui/", "plugins/")
# What g++ knows and clang 14 refuses.
FOREIGN = re.compile(r"-ftrivial-auto-var-init=.*|-fcf-protection.*|-fstack-clash-protection|-mno-direct-extern-access")


def commands(source, build):
    """{relative source: (command without what clang refuses, object)} of the product's own translation units."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if not path.is_relative_to(source) or path.is_relative_to(build):
            continue
        name = str(path.relative_to(source))
        if not name.startswith(ROOMS) or name in found:
            continue
        words = [word for word in shlex.split(entry["command"]) if not FOREIGN.fullmatch(word)]
        while words and "clang" not in words[0] and not re.search(r"(c\+\+|g\+\+|gcc|cc)[-0-9.]*$", pathlib.Path(words[0]).name) \
                or pathlib.Path(words[0]).name == "ccache":
            words.pop(0)
        output = words[words.index("-o") + 1] if "-o" in words else ""
        found[name] = (words, output)
    return found


def included(source, build):
    """{object: the project files it was made from}, as the compiler told ninja."""
    text = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True).stdout
    files, current = {}, None
    for line in text.splitlines():
        if line.startswith(" "):
            path = pathlib.Path(build, line.strip()).resolve()
            if current is not None and path.is_relative_to(source):
                files[current].append(path)
        elif ": #deps" in line:
            current = line.split(": #deps")[0]
            files[current] = []
    return files


def fingerprint(words, paths, rules):
    digest = hashlib.sha256(rules)
    digest.update("\0".join(words).encode())
    for path in sorted(set(paths)):
        digest.update(str(path).encode() + b"\0" + (path.read_bytes() if path.exists() else b""))
    return digest.hexdigest()


def main():
    source, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    units = commands(source, build)
    if not units:
        print("no source to look at: is there a compile_commands.json?")
        return 1
    work = build / "tidy"
    (work / "passed").mkdir(parents=True, exist_ok=True)
    (work / "compile_commands.json").write_text(json.dumps(
        [{"directory": str(build), "file": str(source / name), "command": shlex.join(words)}
         for name, (words, _) in units.items()]))
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True).stdout
    rules = version + (source / ".clang-tidy").read_bytes()
    reached = included(source, build)

    def look(name):
        words, output = units[name]
        mark = work / "passed" / fingerprint(words, [source / name, *reached.get(output, [])], rules)
        if mark.exists():
            return name, True, ""
        run = subprocess.run(["clang-tidy", "-p", str(work), "--quiet", "--extra-arg=-w", str(source / name)],
                             capture_output=True, text=True)
        if run.returncode == 0:
            mark.touch()
        return name, run.returncode == 0, run.stdout + ("" if run.stdout else run.stderr)

    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for name, passed, said in pool.map(look, sorted(units)):
            if not passed:
                bad += 1
                print(f"--- {name}\n{said}")
    print(f"{len(units)} sources, {bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
