#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Every ELF file in the packages is position independent, has its stack and its libc calls checked, all relocations
read-only before main, and carries no path of the machine it was built on (SECURITY D2).
usage: hardening.py <package folder> <source folder>"""

import pathlib
import re
import subprocess
import sys
import tempfile


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def faults(path, source):
    header, segments, dynamic = readelf("-h", path), readelf("-l", path), readelf("-d", path)
    symbols = readelf("--dyn-syms", path)
    if not re.search(r"Type:\s+DYN", header):
        yield "is not position independent"
    if "GNU_RELRO" not in segments:
        yield "has no read-only relocations"
    if not re.search(r"BIND_NOW|FLAGS.*NOW", dynamic):
        yield "resolves symbols lazily"
    if re.search(r"GNU_STACK.*\bRWE\b", segments):
        yield "has an executable stack"
    if "__stack_chk_fail" not in symbols:
        yield "has no stack protector"
    # A small plugin may call nothing that could be checked; a program always does.
    if "INTERP" in segments and not re.search(r"__\w+_chk\b", symbols.replace("__stack_chk_fail", "")):
        yield "has no fortified call"
    if re.search(r"R(UN)?PATH", dynamic):
        yield "has a run path"
    if str(source).encode() in path.read_bytes():
        yield f"names {source}"


def main():
    packages, source = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    seen = bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for package in sorted(packages.glob("throughline*.deb")):
            root = pathlib.Path(folder, package.stem)
            subprocess.run(["dpkg-deb", "-x", str(package), str(root)], check=True)
            for path in sorted(root.rglob("*")):
                if path.is_symlink() or not path.is_file() or path.read_bytes()[:4] != b"\x7fELF":
                    continue
                seen += 1
                for fault in faults(path, source):
                    bad += 1
                    print(f"{path.relative_to(root)} {fault}")
    print(f"{seen} files, {bad} faults")
    return 0 if seen and not bad else 1


if __name__ == "__main__":
    sys.exit(main())
