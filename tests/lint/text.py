#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What holds for every text file of the tree: who owns it and under which licence stands at its top, and it names neither
a machine of its author nor a package registry. usage: text.py <source folder>"""

import pathlib
import re
import sys

from files import project_files

# These carry no header: the licence itself, prose (LICENSE covers it), what a tool writes, files whose format has no comments.
NO_HEADER = re.compile(r"^tests/fuzz/corpus/|^(LICENSE|NOTICE|\.gitignore)$|\.(md|json)$|^translations/.*\.ts$"
                       r"|^packaging/deb/(control|changelog|copyright)$|\.(png|svgz|ttf|otf|woff2|ico|wav|golden|rcc|pem|key|crt)$"
                       r"|^tests/golden/|^resources/shop/.*\.html$|^resources/shop/.*\.(jpg|webp)$|/manifest\.sig$")
# Somebody else's files, with their own licence beside them.
THIRD_PARTY = re.compile(r"^resources/fonts/")

FORBIDDEN = [
    (re.compile(r"https?://[a-z0-9.-]*(?:debian|ubuntu|npm|pypi)[a-z]*\.(?:org|com|net)"),
     "names a package registry: mirrors come from the machine's own settings"),
    (re.compile(r"(?<![\w.$}/-])/(?:home|Users|work|root)/\w"), "names a path of one machine"),
]


# What a page tells people to type names a plugin that is there: the channel is a word of its own, not an option.
TYPED = re.compile(r"throughline-hub endpoint add (\S+)")


def faults(name, data, plugins=()):
    if b"\0" in data[:8000]:
        return
    text = data.decode("utf-8", "replace")
    head = text[:2000]
    if not NO_HEADER.search(name) and not THIRD_PARTY.search(name):
        if "SPDX-License-Identifier" not in head or "SPDX-FileCopyrightText" not in head:
            yield 1, "has no SPDX lines at its top"
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, why in FORBIDDEN:
            if pattern.search(line):
                yield number, why
        for match in TYPED.finditer(line) if name.endswith(".md") else ():
            if match.group(1) not in plugins:
                yield number, f"adds an endpoint of a plugin that is not there: {match.group(1)}"
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            yield number, "is a merge conflict"


def selftest():
    """Each rule meets a text it must refuse; without this a slip in a pattern would pass for cleanliness."""
    header = b"// SPDX-FileCopyrightText: a\n// SPDX-License-Identifier: b\n"
    registry = b"https://deb." + b"debian.org/x\n"
    assert not list(faults("a.cpp", header + b"int a;\n"))
    assert list(faults("a.cpp", b"int a;\n"))
    assert list(faults("a.cpp", header + registry))
    assert list(faults("a.cpp", header + b"see /ho" + b"me/ada/x\n"))
    assert list(faults("a.cpp", header + b"<<<<<<< HEAD\n"))
    assert not list(faults("a.md", b"throughline-hub endpoint add sample --name Echo\n", ("sample",)))
    assert list(faults("a.md", b"throughline-hub endpoint add --channel sample --name Echo\n", ("sample",)))


def main():
    selftest()
    source = pathlib.Path(sys.argv[1]).resolve()
    bad = 0
    plugins = {path.parent.name for path in source.glob("plugins/*/manifest.json")}
    for name in project_files(source):
        for number, why in faults(name, (source / name).read_bytes(), plugins):
            bad += 1
            print(f"{name}:{number}: {why}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
