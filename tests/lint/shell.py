#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""shellcheck over every shell script. usage: shell.py <source folder>"""

import pathlib
import re
import subprocess
import sys

from files import project_files


def is_script(path):
    if path.suffix == ".sh":
        return True
    with path.open("rb") as file:
        return re.match(rb"#!.*\b(ba|da)?sh\b", file.readline(120)) is not None


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    names = [name for name in project_files(source) if is_script(source / name)]
    return subprocess.run(["shellcheck", "-x", *names], cwd=source).returncode


if __name__ == "__main__":
    sys.exit(main())
