#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy over the product's sources (app, ui, plugins), as .clang-tidy lists the checks.

A source whose command and whose project files are unchanged since it last passed is not looked at again. Sources of one
area are read many at a time, as one unit: most of the time of a look goes into Qt's headers, which are the same for all of
them. Those that do not go together after all (equal names in unnamed namespaces) are parted until they do.
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
TOGETHER = 24
# Parts of the tree whose sources are compiled alike but for the folders they include from, and for words like -fPIE.
AREAS = ("app/client/", "app/common/", "app/hub/", "app/", "plugins/email/", "plugins/", "ui/")
# A name at the top level of an unnamed namespace, as the formatter leaves it: what two sources of one unit must not share.
PRIVATE = re.compile(r"^(?![ #/}])(?:struct |class |enum class |using )?(?:[\w:<>,&*\s]+[\s&*])?(\w+)(?= ?[({=;\[])", re.MULTILINE)
# What g++ knows and clang 14 refuses.
FOREIGN = re.compile(r"-ftrivial-auto-var-init=.*|-fcf-protection.*|-fstack-clash-protection|-mno-direct-extern-access")


def sources_of(entry, source, build):
    """The project's sources that an entry of the compile commands compiles: one, or those of a unity build."""
    path = pathlib.Path(entry["directory"], entry["file"]).resolve()
    if not path.is_relative_to(build):
        return [path] if path.is_relative_to(source) else []
    if not path.name.startswith("unity_"):
        return []
    return [pathlib.Path(name) for name in re.findall(r'^#include "(/.*\.cpp)"$', path.read_text(), re.MULTILINE)
            if not pathlib.Path(name).is_relative_to(build)]


def commands(source, build):
    """{relative source: (command without what clang refuses and without its source, object)} of the product's sources."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words = [word for word in shlex.split(entry["command"]) if not FOREIGN.fullmatch(word)]
        while words and "clang" not in words[0] and not re.search(r"(c\+\+|g\+\+|gcc|cc)[-0-9.]*$", pathlib.Path(words[0]).name) \
                or pathlib.Path(words[0]).name == "ccache":
            words.pop(0)
        output = ""
        if "-o" in words:
            at = words.index("-o")
            output = words[at + 1]
            del words[at:at + 2]
        words = [word for word in words if pathlib.Path(word).suffix not in (".cpp", ".cxx") and word != "-c"]
        for path in sources_of(entry, source, build):
            name = str(path.relative_to(source))
            if name.startswith(ROOMS):
                found.setdefault(name, (words, output))
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


def merged(commands):
    """One command with the words of all: an area's sources differ in the folders they include from."""
    words = []
    for command in commands:
        command = iter(command)
        for word in command:
            pair = [word, next(command)] if word == "-isystem" else [word]
            if not any(words[at:at + len(pair)] == pair for at in range(len(words))):
                words += pair
    return words


def private_names(path):
    text = path.read_text()
    return set(name for block in re.findall(r"^namespace \{$(.*?)^\} // namespace$", text, re.MULTILINE | re.DOTALL)
               for name in PRIVATE.findall(block))


def together(source, names):
    """Lists of sources that should go together: of one area, without equal private names."""
    lists = []
    for area in AREAS:
        bins = []
        for name in [name for name in names if next(each for each in AREAS if name.startswith(each)) == area]:
            private = private_names(source / name)
            fitting = next((each for each in bins if len(each[0]) < TOGETHER and not private & each[1]), None)
            if fitting is None:
                fitting = ([], set())
                bins.append(fitting)
            fitting[0].append(name)
            fitting[1].update(private)
        lists += [each[0] for each in bins]
    return lists


def main():
    source, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    units = commands(source, build)
    if not units:
        print("no source to look at: is there a compile_commands.json?")
        return 1
    left = [name for room in ROOMS for path in (source / room).rglob("*.cpp")
            if (name := str(path.relative_to(source))) not in units]
    if left:
        print("not compiled, and so not read:", *sorted(left))
        return 1
    work = build / "tidy"
    passed = work / "passed"
    passed.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True).stdout
    rules = version + (source / ".clang-tidy").read_bytes()
    reached = included(source, build)
    marks = {name: passed / fingerprint(words, [source / name, *reached.get(output, [])], rules)
             for name, (words, output) in units.items()}
    folder = work / "together"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()

    def tidy(names):
        """What is said of the sources, read as one unit; nothing when all is well."""
        place = folder / hashlib.sha256("\0".join(names).encode()).hexdigest()[:16]
        place.mkdir()
        unit = place / "unit.cpp"
        unit.write_text("".join(f'#include "{source / name}"\n' for name in names))
        command = [*merged([units[name][0] for name in names]), "-c", str(unit), "-o", str(place / "unit.o")]
        (place / "compile_commands.json").write_text(json.dumps(
            [{"directory": str(build), "file": str(unit), "command": shlex.join(command)}]))
        run = subprocess.run(["clang-tidy", "-p", str(place), "--quiet", "--config-file", str(source / ".clang-tidy"),
                              "--extra-arg=-w", "--extra-arg=-ferror-limit=0", str(unit)], capture_output=True, text=True)
        return "" if run.returncode == 0 else run.stdout + ("" if run.stdout else run.stderr)

    def look(names):
        """[(name, what was found)] of the sources that did not pass."""
        said = tidy(names)
        if not said:
            for name in names:
                marks[name].touch()
            return []
        if len(names) == 1:
            return [(names[0], said)]
        named = set(re.findall(r"^(/\S+\.cpp):\d+:\d+: (?:fatal )?error:", said, re.MULTILINE))
        parted = [name for name in names if str(source / name) in named] or names[len(names) // 2:]
        if len(parted) == len(names):
            parted = names[len(names) // 2:]
        return look([name for name in names if name not in parted]) + look(parted)

    jobs = together(source, sorted(name for name in units if not marks[name].exists()))
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for found in pool.map(look, sorted(jobs, key=len, reverse=True)):
            for name, said in found:
                bad += 1
                print(f"--- {name}\n{said}")
    print(f"{len(units)} sources, {bad} with findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
