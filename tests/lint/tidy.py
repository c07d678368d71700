#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy over the product's sources (app, ui, plugins), as .clang-tidy lists the checks.

A source whose command and whose project files are unchanged since it last passed is not looked at again. Sources that are
compiled alike are read several at a time, as one unit: most of the time of a look goes into Qt's headers, which are the
same for all of them. One that does not go together with those before it (equal names in unnamed namespaces) is looked at
alone.
usage: tidy.py <source folder> <build folder>
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOMS = ("app/", "ui/", "plugins/")
# Sources in one unit. More save little: the headers are a small part by then.
TOGETHER = 8
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

    marks = {name: work / "passed" / fingerprint(words, [source / name, *reached.get(output, [])], rules)
             for name, (words, output) in units.items()}

    def tidy(path, place):
        run = subprocess.run(["clang-tidy", "-p", str(place), "--quiet", "--extra-arg=-w", str(path)],
                             capture_output=True, text=True)
        return run.returncode == 0, run.stdout + ("" if run.stdout else run.stderr)

    def unit_of(names, words):
        """A source that includes those of \a names which go together, and how it is compiled; the others are given back."""
        unit = folder / (hashlib.sha256(names[0].encode()).hexdigest()[:16] + ".cpp")
        command = [str(unit) if pathlib.Path(word).suffix == ".cpp" else word for word in words]
        without_output = command[:command.index("-o")] + command[command.index("-o") + 2:]
        names, alone = list(names), []
        while len(names) > 1:
            unit.write_text("".join(f'#include "{source / name}"\n' for name in names))
            check = subprocess.run(["clang++", *without_output[1:], "-fsyntax-only", "-w", "-fno-caret-diagnostics"],
                                   capture_output=True, text=True, cwd=build)
            if check.returncode == 0:
                break
            wrong = re.search(r"^(/\S+\.cpp):\d+:\d+: (?:fatal )?error:", check.stderr, re.MULTILINE)
            name = str(pathlib.Path(wrong[1]).relative_to(source)) if wrong else names[-1]
            name = name if name in names else names[-1]
            names.remove(name)
            alone.append(name)
        return unit, command, names, alone

    def look(job):
        """[(name, what was found)] of the sources of one job that did not pass."""
        words, names = job
        alone = names
        if len(names) > 1:
            unit, command, together, alone = unit_of(names, words)
            place = folder / unit.stem
            place.mkdir()
            (place / "compile_commands.json").write_text(json.dumps(
                [{"directory": str(build), "file": str(unit), "command": shlex.join(command)}]))
            if len(together) > 1 and tidy(unit, place)[0]:
                for name in together:
                    marks[name].touch()
            else:
                alone += together  # each by itself, to name it
        bad = []
        for name in alone:
            passed, said = tidy(source / name, work)
            if passed:
                marks[name].touch()
            else:
                bad.append((name, said))
        return bad

    jobs = []
    folder = work / "together"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    alike = {}
    for name in sorted(name for name in units if not marks[name].exists()):
        words, output = units[name]
        how = tuple(word for word in words if word != output and pathlib.Path(word).suffix != ".cpp")
        alike.setdefault(how, []).append(name)
    for names in alike.values():
        for first in range(0, len(names), TOGETHER):
            jobs.append((units[names[first]][0], names[first:first + TOGETHER]))

    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for found in pool.map(look, jobs):
            for name, said in found:
                bad += 1
                print(f"--- {name}\n{said}")
    print(f"{len(units)} sources, {bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
