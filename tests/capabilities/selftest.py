#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Each complaint of check.py is shown one planted fault, which it must name and nothing else; without it nothing is said."""
import copy
import json
import pathlib
import tempfile
import unittest

import check

SHOWN = {"tests": [
    {"name": "test_composer", "properties": [{"name": "LABELS", "value": ["unit"]}]},
    {"name": "no_labels"},
    {"name": "fuzz_wire", "properties": [{"name": "TIMEOUT", "value": 9.0}, {"name": "LABELS", "value": ["fuzz", "long"]}]},
    {"name": "soaking", "properties": [{"name": "LABELS", "value": ["soak"]}]},
]}


def whole_table():
    rows = {row_id: {"title": f"what {row_id} says", "priority": "M", "state": "no", "tests": [], "note": "Not there."}
            for row_id in check.known_ids()}
    rows["A01"].update(state="done", tests=["test_composer", "no_labels"], note="")
    rows["A02"].update(state="partly", tests=["test_composer"], note="The half of it.")
    return {"groups": {group: f"group {group}" for group in check.ROWS}, "rows": rows}


class Complaints(unittest.TestCase):
    def found(self, table, page=None):
        return list(check.complaints(table, check.page_text(table) if page is None else page, check.label_sets(SHOWN)))

    def planted(self, expected, change, page=None):
        table = whole_table()
        change(table)
        # A row the page cannot be made from leaves it unjudged; an old page is a complaint of its own.
        try:
            self.assertEqual(self.found(table, page), [expected])
        except (KeyError, AttributeError, TypeError):
            self.assertEqual(self.found(table, page=""), [expected])

    def row(self, **changes):
        return lambda table: table["rows"]["A01"].update(changes)

    def test_the_whole_table_passes(self):
        self.assertEqual(self.found(whole_table()), [])

    def test_there_are_158_rows(self):
        self.assertEqual(len(check.known_ids()), 158)
        self.assertEqual((check.known_ids()[0], check.known_ids()[-1]), ("A01", "N13"))

    def test_missing_id(self):
        self.planted("F07: is missing", lambda table: table["rows"].pop("F07"))

    def test_unknown_id(self):
        self.planted("H10: nobody knows this id", lambda table: table["rows"].update(H10=copy.deepcopy(table["rows"]["H09"])))

    def test_done_without_a_test(self):
        self.planted("A01: is done and names no test that shows it", self.row(tests=[]))

    def test_a_test_that_is_not_there(self):
        self.planted("A01: there is no test test_gone", self.row(tests=["test_composer", "test_gone"]))

    def test_a_test_that_is_not_run(self):
        self.planted("A01: fuzz_wire is not run by ./test (label long)", self.row(tests=["fuzz_wire"]))
        self.planted("A01: soaking is not run by ./test (label soak)", self.row(tests=["soaking"]))

    def test_a_test_named_twice(self):
        self.planted("A01: names test_composer twice", self.row(tests=["test_composer", "test_composer"]))

    def test_what_is_not_there_has_no_test(self):
        self.planted("A03: is not there and names a test all the same",
                     lambda table: table["rows"]["A03"].update(tests=["test_composer"]))

    def test_what_is_missing_is_said(self):
        for row_id in ("A02", "A03"):
            self.planted(f"{row_id}: does not say what is missing", lambda table, at=row_id: table["rows"][at].update(note=" "))

    def test_states_and_priorities(self):
        self.planted('A01: "nearly" is no state: done, partly, no', lambda table: table["rows"]["A01"].update(state="nearly", note="?"))
        self.planted('A01: "X" is no priority: M, D, S, L', self.row(priority="X"))

    def test_titles(self):
        self.planted("A01: has no title", self.row(title=""))
        self.planted("group C has no title", lambda table: table["groups"].pop("C"))

    def test_keys(self):
        self.planted('A01: nobody knows "owner"', self.row(owner="Mara"))
        self.planted('A01: "note" is missing or of the wrong kind', lambda table: table["rows"]["A01"].pop("note"))
        self.planted('A01: "tests" is missing or of the wrong kind', self.row(tests="test_composer"))

    def test_an_old_page(self):
        old = check.page_text(whole_table())
        self.planted("tests/CAPABILITIES.md is not up to date: python3 tests/capabilities/check.py --write",
                     self.row(note="New words."), page=old)

    def test_a_row_that_stands_twice(self):
        with self.assertRaisesRegex(ValueError, "stands twice: A01"):
            json.loads('{"A01": 1, "A01": 2}', object_pairs_hook=check.no_doubles)

    def test_the_page_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "tests").mkdir()
            table = whole_table()
            table["rows"]["A02"]["title"] = "this | that"
            (root / check.TABLE).write_text(json.dumps(table), encoding="utf-8")
            self.assertEqual(check.main(["--write", folder]), 0)
            page = (root / check.PAGE).read_text(encoding="utf-8")
        self.assertEqual(page, check.page_text(table))
        self.assertIn("| A02 | this \\| that | M | partly | `test_composer` | The half of it. |\n", page)
        self.assertIn("| all 158 | 1 | 1 | 156 |\n", page)


if __name__ == "__main__":
    unittest.main()
