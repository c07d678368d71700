#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Writes loglines.cpp: the beginnings of all lines our own sources log, and the names of the logs. A support bundle shows
nothing else of a log. usage: loglines.py <source folder> [--check]; --check: fails when one of them is no longer in the sources
(harmless in itself, but the list is then old) or more than a tenth of the sources' lines are missing."""

import pathlib
import re
import sys

CALL = re.compile(r'\blog\.(?:debug|info|warning|error)\(\s*((?:u?"(?:[^"\\]|\\.)*"(?:_s)?\s*)+)')
PIECE = re.compile(r'u?"((?:[^"\\]|\\.)*)"')
NAME = re.compile(r'\bLogger \w+\{"([a-z.]+)"\}')
SHORTEST = 6

HEAD = """// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Written by loglines.py.
#include "diagnostics/logcleaner.h"

namespace throughline::ui {

// clang-format off
"""


def gather(source):
    lines, names = set(), set()
    for folder in ("app/client", "app/common", "app/plugin", "app/platform", "ui"):
        for path in (source / folder).rglob("*.cpp"):
            text = path.read_text()
            names |= set(NAME.findall(text))
            for call in CALL.findall(text):
                begin = re.split(r"%\d", "".join(PIECE.findall(call)))[0].rstrip()
                if len(begin) >= SHORTEST and "\\" not in begin:
                    lines.add(begin)
    return sorted(lines), sorted(names)


def function(name, values):
    body = "".join(f'        u"{value}",\n' for value in values)
    return (f"const std::vector<QStringView> &{name}()\n{{\n    static const std::vector<QStringView> all{{\n{body}    }};\n"
            "    return all;\n}\n")


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    target = source / "ui/diagnostics/loglines.cpp"
    lines, names = gather(source)
    if "--check" not in sys.argv:
        target.write_text(HEAD + "\n" + function("logLines", lines) + "\n" + function("logNames", names)
                          + "// clang-format on\n\n} // namespace throughline::ui\n")
        return 0
    written = set(re.findall(r'u"(.*)",', target.read_text()))
    known = set(lines) | set(names)
    old, missing = written - known, known - written
    print("no longer logged:", sorted(old), "\nmissing:", sorted(missing))
    return 1 if old or len(missing) * 10 > len(known) else 0


if __name__ == "__main__":
    sys.exit(main())
