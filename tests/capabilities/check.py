#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What Throughline can do, row by row, said honestly: every row of the field's list has a state, whatever is "done" names a
test that ./test runs, and the page for people is made from the same file.

check.py ROOT CTEST BUILD      one line per complaint and exit 1, or nothing and 0
check.py --write [ROOT]        writes tests/CAPABILITIES.md from tests/capabilities.json
"""
import json
import pathlib
import subprocess
import sys
import tempfile

# How many rows each group has; ids are stable, A01 to N13. A row is added here and in the file, and none ever leaves.
ROWS = {"A": 13, "B": 13, "C": 17, "D": 14, "E": 9, "F": 15, "G": 8, "H": 9, "I": 7, "J": 8, "K": 8, "L": 16, "M": 8, "N": 13}
STATES = ("done", "partly", "no")
KEYS = {"title": str, "priority": str, "state": str, "tests": list, "note": str}
NOT_RUN = {"long", "soak"}  # ./test leaves these labels out
TABLE = "tests/capabilities.json"
PAGE = "tests/CAPABILITIES.md"


def known_ids():
    return [f"{group}{number:02}" for group, count in ROWS.items() for number in range(1, count + 1)]


def label_sets(shown):
    """What `ctest --show-only=json-v1` printed, as {test: its labels}."""
    tests = {}
    for test in shown["tests"]:
        labels = [each["value"] for each in test.get("properties", []) if each["name"] == "LABELS"]
        tests[test["name"]] = set(labels[0]) if labels else set()
    return tests


def shown_tests(ctest, build):
    """Asked from a folder of its own: even a ctest that runs nothing takes the log of the one that runs this test."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "CTestTestfile.cmake").write_text(f'subdirs("{build.as_posix()}")\n', encoding="utf-8")
        shown = subprocess.run([ctest, "--test-dir", folder, "--show-only=json-v1"], capture_output=True, text=True, check=True)
    return label_sets(json.loads(shown.stdout))


def row_complaints(row_id, row, tests):
    for key, kind in KEYS.items():
        if not isinstance(row.get(key), kind):
            yield f'{row_id}: "{key}" is missing or of the wrong kind'
            return
    for key in sorted(row.keys() - KEYS.keys()):
        yield f'{row_id}: nobody knows "{key}"'
    if row["state"] not in STATES:
        yield f'{row_id}: "{row["state"]}" is no state: {", ".join(STATES)}'
    if row["priority"] not in ("M", "D", "S", "L"):
        yield f'{row_id}: "{row["priority"]}" is no priority: M, D, S, L'
    if not row["title"].strip():
        yield f"{row_id}: has no title"
    if row["state"] == "done" and not row["tests"]:
        yield f"{row_id}: is done and names no test that shows it"
    if row["state"] == "no" and row["tests"]:
        yield f"{row_id}: is not there and names a test all the same"
    if row["state"] != "done" and not row["note"].strip():
        yield f"{row_id}: does not say what is missing"
    for name in row["tests"]:
        if name not in tests:
            yield f"{row_id}: there is no test {name}"
        elif tests[name] & NOT_RUN:
            yield f"{row_id}: {name} is not run by ./test (label {', '.join(sorted(tests[name] & NOT_RUN))})"
    for name in sorted({name for name in row["tests"] if row["tests"].count(name) > 1}):
        yield f"{row_id}: names {name} twice"


def complaints(table, page, tests):
    """Everything that is wrong, in words. \\a tests: what the build folder would run, with labels."""
    rows, groups = table.get("rows", {}), table.get("groups", {})
    for row_id in known_ids():
        if row_id not in rows:
            yield f"{row_id}: is missing"
    for row_id in rows:
        if row_id not in known_ids():
            yield f"{row_id}: nobody knows this id"
        else:
            yield from row_complaints(row_id, rows[row_id], tests)
    for group in ROWS:
        if not groups.get(group, ""):
            yield f"group {group} has no title"
    if not any(True for _ in structural_faults(table)) and page != page_text(table):
        yield f"{PAGE} is not up to date: python3 tests/capabilities/check.py --write"


def structural_faults(table):
    """Rows the page cannot be made from; they have their own complaints."""
    for row_id in known_ids():
        row = table.get("rows", {}).get(row_id, {})
        if not all(isinstance(row.get(key), kind) for key, kind in KEYS.items()) or not table.get("groups", {}).get(row_id[0]):
            yield row_id


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def page_text(table):
    rows = table["rows"]
    lines = ["<!-- SPDX-FileCopyrightText: The Throughline authors -->", "<!-- SPDX-License-Identifier: Apache-2.0 -->",
             "<!-- Made by tests/capabilities/check.py --write from capabilities.json: change that file. -->",
             "# What it can do and what not", "",
             "A console to live in: what the best systems of the field do together (M), what almost none of them does (D), what should",
             "come (S) and what can wait (L). **done**: a test of `./test` shows it. **partly**: the note says what is missing. **no**: not there.",
             "The test `capabilities` holds this page, the named tests and [capabilities.json](capabilities.json) together.", ""]
    lines += ["| group | done | partly | no |", "|---|---|---|---|"]
    counts = {group: [sum(1 for row_id in rows if row_id[0] == group and rows[row_id]["state"] == state) for state in STATES]
              for group in ROWS}
    for group, (done, partly, no) in counts.items():
        lines.append(f"| {group}. {cell(table['groups'][group])} | {done} | {partly} | {no} |")
    done, partly, no = (sum(each[at] for each in counts.values()) for at in range(3))
    lines.append(f"| all {done + partly + no} | {done} | {partly} | {no} |")
    for group in ROWS:
        lines += ["", f"## {group}. {table['groups'][group]}", "", "| id | capability | | state | tests | note |", "|---|---|---|---|---|---|"]
        for row_id in (each for each in known_ids() if each[0] == group):
            row = rows[row_id]
            tests = ", ".join(f"`{name}`" for name in row["tests"])
            lines.append(f"| {row_id} | {cell(row['title'])} | {row['priority']} | {row['state']} | {tests} | {cell(row['note'])} |")
    return "\n".join(lines) + "\n"


def no_doubles(pairs):
    """JSON lets a key stand twice and the last one wins in silence."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError("stands twice: " + ", ".join(sorted({name for name in names if names.count(name) > 1})))
    return found


def read_table(root):
    return json.loads((root / TABLE).read_text(encoding="utf-8"), object_pairs_hook=no_doubles)


def main(arguments):
    if arguments[:1] == ["--write"]:
        root = pathlib.Path(arguments[1] if len(arguments) > 1 else ".")
        (root / PAGE).write_text(page_text(read_table(root)), encoding="utf-8")
        return 0
    if len(arguments) != 3:
        print(__doc__)
        return 2
    root, ctest, build = pathlib.Path(arguments[0]), arguments[1], pathlib.Path(arguments[2]).resolve()
    page = (root / PAGE).read_text(encoding="utf-8") if (root / PAGE).is_file() else ""
    found = list(complaints(read_table(root), page, shown_tests(ctest, build)))
    for each in found:
        print(each)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
