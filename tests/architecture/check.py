#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the tree against arrows.json and the rules of STYLE, DESIGN and SECURITY that a reader of text can check.

check.py [ROOT]   prints one line per violation (rule, file:line, what) and exits 1, or 0 when there is none.
"""
import fnmatch
import json
import os
import re
import subprocess
import sys

CPP = (".cpp", ".h")
SPDX_KINDS = (".cpp", ".h", ".qml", ".py", ".cmake", ".sh", ".js", ".mjs", ".css")
SCRIPTS = ("run", "test", "bench", ".ci/run", ".clang-format", ".clang-tidy")
SKIPPED = {"build", "node_modules", ".git"}
CONTROLS = ("AbstractButton|Button|CheckBox|CheckDelegate|DelayButton|GroupBox|ItemDelegate|Menu|MenuBarItem|MenuItem|"
            "RadioButton|RadioDelegate|RoundButton|Switch|SwipeDelegate|SwitchDelegate|TabButton|ToolButton|Action")


def tracked_files(root):
    """What git knows or would add; a plain walk where there is no repository (the self-test)."""
    listing = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, text=True, check=False)
    if listing.returncode == 0 and os.path.exists(os.path.join(root, ".git")):
        names = [name for name in listing.stdout.split("\0") if name]
    else:
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in SKIPPED]
            names += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return sorted(n for n in names if os.path.isfile(os.path.join(root, n)) and not SKIPPED & set(n.split("/")))


def without_comments(text, strings=True):
    """The text with comments (and, if asked, string contents) blanked; line numbers stay."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`', re.S)

    def blank(match):
        found = match.group(0)
        if found[0] == "/":
            return re.sub(r"[^\n]", " ", found)
        return found if strings else found[0] + re.sub(r"[^\n]", "_", found[1:-1]) + found[-1]
    return token.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def body_at(text, brace):
    """The text between the brace at \\a brace and its partner; strings must be blanked."""
    depth = 0
    for at in range(brace, len(text)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return text[brace + 1:at]
    return text[brace + 1:]


def top_level(body):
    """A body without what stands in nested braces."""
    out, depth = [], 0
    for char in body:
        depth -= char == "}"
        out.append(char if depth == 0 or char == "\n" else " ")
        depth += char == "{"
    return "".join(out)


def binding(body, top, name):
    """The expression bound to property \\a name in an object's own level, or None. \\a body has the same offsets."""
    match = re.search(r"(?:^|[\n;{])\s*" + re.escape(name) + r"\s*:", top)
    if not match:
        return None
    rest, lines, depth = body[match.end():], [], 0
    for line in rest.split("\n"):
        lines.append(line)
        depth += sum(line.count(c) for c in "([{") - sum(line.count(c) for c in ")]}")
        if depth <= 0 and not re.search(r"[?:+,(&|=]\s*$", line):
            break
    return "\n".join(lines).split(";")[0]


class Tree:
    def __init__(self, root, rules):
        self.root, self.rules, self.found = root, rules, []
        self.files = tracked_files(root)
        self.known = set(self.files)
        self.headers = {}
        for name in self.files:
            if name.endswith(".h"):
                module = self.module(name, rules["cpp"])
                if module:
                    self.headers.setdefault(os.path.relpath(name, os.path.dirname(module)), []).append((module, name))

    def read(self, name):
        with open(os.path.join(self.root, name), encoding="utf-8", errors="replace") as file:
            return file.read()

    def say(self, rule, name, line, what):
        self.found.append((rule, name, line, what))

    @staticmethod
    def module(name, patterns):
        """The deepest folder of \\a name that an entry names; the exact entry wins over a pattern."""
        parts = name.split("/")[:-1]
        for depth in range(len(parts), 0, -1):
            folder = "/".join(parts[:depth])
            if Tree.entry(folder, patterns):
                return folder
        return None

    @staticmethod
    def entry(folder, patterns):
        if folder in patterns:
            return folder
        for pattern in patterns:
            if pattern.count("/") == folder.count("/") and fnmatch.fnmatchcase(folder, pattern):
                return pattern
        return None

    # --- C++ ---------------------------------------------------------------------------------------------------

    def check_includes(self, name, text):
        arrows = self.rules["cpp"]
        module = self.module(name, arrows)
        if module is None:
            return self.say("arrows", name, 1, "no entry of arrows.json names this folder")
        allowed = arrows[self.entry(module, arrows)]
        for match in re.finditer(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', text, re.M):
            line = line_of(text, match.start(0) + len(match.group(0)) - len(match.group(0).lstrip()))
            if match.group(2):
                self.check_library(name, module, match.group(2), line)
            else:
                self.check_arrow(name, module, allowed, match.group(1), line)
        return None

    def check_library(self, name, module, header, line):
        for rule in self.rules["libraries"]:
            if re.search(rule["header"], header) and not any(self.entry(module, [p]) for p in rule["only"]):
                self.say("library", name, line, f"<{header}>: {rule['why']}")

    def check_arrow(self, name, module, allowed, header, line):
        beside = os.path.normpath(os.path.join(os.path.dirname(name), header))
        if beside in self.known and self.module(beside, self.rules["cpp"]) == module:
            return
        targets = [target for target, _ in self.headers.get(header, [])]
        if not targets:
            made = header.endswith(".moc") or os.path.basename(header).startswith(("moc_", "ui_", "version"))
            if not made:
                self.say("arrows", name, line, f'"{header}" is no header of this project; use <> for libraries')
        elif not any(t == module or self.entry(t, allowed) for t in targets):
            self.say("arrows", name, line, f"{module} may not use {targets[0]} (\"{header}\")")

    # --- QML ---------------------------------------------------------------------------------------------------

    def check_qml(self, name, text):
        code = without_comments(text)
        bare = without_comments(text, strings=False)
        module = self.module(name, self.rules["qml"])
        if module is None:
            return self.say("arrows", name, 1, "no entry of arrows.json names this folder")
        own = "Throughline." + os.path.basename(module).capitalize()
        allowed = self.rules["qml"][self.entry(module, self.rules["qml"])]
        for match in re.finditer(r'^[ \t]*import\s+("[^"]*"|[A-Za-z][\w.]*)', code, re.M):
            line, what = line_of(code, match.start()), match.group(1)
            if what.startswith('"'):
                if ".js" in what:
                    self.say("script", name, line, "JavaScript files are not used in QML")
                elif ".." in what or what.startswith(('"/', '"qrc', '"file', '"http')):
                    self.say("arrows", name, line, f"import {what}: import modules, not folders")
            elif what != own and not any(re.search(p, what) for p in allowed):
                self.say("arrows", name, line, f"{module} may not import {what}")
        self.check_property_var(name, bare)
        if not name.startswith("qml/controls/"):
            self.check_text_format(name, bare)
            self.check_tooltips(name, code, bare)
            self.check_control_text(name, code, bare)
        return None

    def check_property_var(self, name, code):
        lines = [line_of(code, m.start(1)) for m in re.finditer(r"^\s*(?:required\s+|readonly\s+|default\s+)*(property\s+var\s)", code, re.M)]
        if len(lines) > self.rules["propertyVar"].get(name, 0):
            self.say("property-var", name, lines[-1], "an untyped property: give it its type")

    def check_text_format(self, name, bare):
        for match in re.finditer(r"(?<![\w.])(?:(?:T|Controls|QQC2?)\.)?(Text|Label|ToolTip)\s*\{", bare):
            if not re.search(r"\btextFormat\s*:", top_level(body_at(bare, match.end() - 1))):
                self.say("text-format", name, line_of(bare, match.start()),
                         f"{match.group(1)} without textFormat: its default fetches images (SECURITY, trap 2)")

    def check_tooltips(self, name, code, bare):
        for match in re.finditer(r"\bToolTip\.text\s*:([^\n]*)", bare):
            if self.dynamic(match.group(1), set()) or ".arg(" in match.group(1):
                self.say("text-format", name, line_of(bare, match.start()),
                         "an attached ToolTip shows data and cannot be PlainText: use the one of Throughline.Controls")

    @staticmethod
    def dynamic(expression, names):
        """True when the value (not the condition) of an expression can be data of a model."""
        values = expression.split("?", 1)[1] if "?" in expression else expression
        for word in re.findall(r"[A-Za-z_][\w.]*", re.sub(r'"[^"]*"|\'[^\']*\'', "", values)):
            if re.match(r"(model|modelData)\b", word) or word in names or word.split(".")[-1] in names:
                return True
        return False

    def check_control_text(self, name, code, bare):
        names = set(re.findall(r"\bproperty\s+(?:string|var)\s+(\w+)", bare))
        for match in re.finditer(r"(?<![\w.])(?:(?:T|Controls|QQC2?)\.)?(" + CONTROLS + r")\s*\{", bare):
            body = body_at(bare, match.end() - 1)
            top = top_level(body)
            if re.search(r"\bcontentItem\s*:", top):
                continue
            for prop in ("text", "title"):
                value = binding(body, top, prop)
                if value is not None and self.dynamic(value, names):
                    self.say("control-text", name, line_of(bare, match.start()),
                             f"{match.group(1)}.{prop} shows data: give it a contentItem of PlainText (SECURITY, trap 1)")

    # --- every file --------------------------------------------------------------------------------------------

    def check_spdx(self, name, text):
        head = "\n".join(text.split("\n")[:6])
        if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier:" not in head:
            self.say("spdx", name, 1, "no SPDX lines at the top")

    def check_length(self, name, text):
        for rule in self.rules["lines"]:
            pattern = re.escape(rule["files"]).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")
            if re.fullmatch(pattern, name):
                count = text.count("\n") + (not text.endswith("\n"))
                if count > rule["most"]:
                    self.say("length", name, count, f"{count} lines, at most {rule['most']}: where is the natural wall?")
                return

    def run(self):
        for name in self.files:
            base = os.path.basename(name)
            kind = os.path.splitext(base)[1]
            script = name in SCRIPTS or base == "CMakeLists.txt" or (kind == ".ts" and "translations/" not in name)
            if kind not in SPDX_KINDS and not script:
                continue
            text = self.read(name)
            self.check_spdx(name, text)
            self.check_length(name, text)
            if kind == ".js" and (name.startswith("qml/") or "/view/" in name):
                self.say("script", name, 1, "JavaScript files are not used in QML")
            if kind in CPP:
                code = without_comments(text)
                self.check_includes(name, code)
                match = re.search(r"\bignoreSslErrors\b", code)
                if match:
                    self.say("tls", name, line_of(code, match.start()), "TLS errors are never ignored")
            elif kind == ".qml":
                self.check_qml(name, text)
        return self.found


def check(root, rules=None):
    if rules is None:
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "arrows.json"), encoding="utf-8") as file:
            rules = json.load(file)
    return Tree(root, rules).run()


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    violations = check(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(here)))
    for rule, file, at, what in violations:
        print(f"{rule}: {file}:{at}: {what}")
    print(f"{len(violations)} violations" if violations else "no violations")
    sys.exit(1 if violations else 0)
