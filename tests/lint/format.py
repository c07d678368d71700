#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Every C++ file is as clang-format 14 writes it. usage: format.py <source folder> [--fix]"""

import pathlib
import subprocess
import sys

from files import project_files


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    names = [name for name in project_files(source) if name.endswith((".cpp", ".h"))]
    how = ["-i"] if "--fix" in sys.argv else ["--dry-run", "-Werror"]
    run = subprocess.run(["clang-format", *how, *names], cwd=source, capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in run.stderr.splitlines() if "clang-format-violations" in line})
    for name in wrong:
        print(f"{name} is not formatted: run clang-format -i {name}")
    if run.returncode and not wrong:
        print(run.stderr)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
