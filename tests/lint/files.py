# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The project's own files, as git knows them; in an unpacked archive all files but the build folder."""

import pathlib
import subprocess


def project_files(source):
    listed = subprocess.run(["git", "-C", str(source), "ls-files", "-z"], capture_output=True)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        names = [str(path.relative_to(source)) for path in source.rglob("*")
                 if path.is_file() and "build" not in path.relative_to(source).parts[:1]
                 and "node_modules" not in path.parts]
    return sorted(name for name in names if (pathlib.Path(source) / name).is_file())
