#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Sizes, durations and colours of the views come from Theme, so that text size, density, reduced motion and contrast reach
all of them. usage: tokens.py [--fix] <source folder>

A size of three pixels and more is a token or Theme.px(3); --fix writes it. A duration is a token. A colour is a token or
"transparent". Sides are named by anchors, not by x, or they would not turn with the layout; what is turned by hand says so
by Theme.mirrored or Theme.turned()."""

import pathlib
import re
import sys

from files import project_files

THEME = re.compile(r"^qml/controls/Theme\w*\.qml$")
SIZE = re.compile(r"(?<![\w.])((?:[A-Za-z]+\.)*(?:width|height|x|y|spacing|radius|size|margins|padding|pixelSize|longest"
                  r"|[a-zA-Z]+(?:Width|Height|Margin|Padding|Spacing|Size|Inset|Most)))\s*:(?!:)\s*([^;\n]*)")
DURATION = re.compile(r"(?<![\w.])([a-zA-Z]*[dD]uration)\s*:\s*([^;}\n]*)")
COLOUR = re.compile(r"\"#[0-9a-fA-F]{3,8}\"")
COLOUR_NAME = re.compile(r"(?<![\w.])(?:[a-z]+\.)*[a-zA-Z]*[cC]olor\s*:\s*\"(?!transparent\")[a-z]+\"")
# A number that stands for pixels: no factor, no part of a name, no argument of px() or row().
NUMBER = re.compile(r"(?<![\w.#])(?<!\* )(?<!/ )(\d+)(?![\w.])(?! \*)")
SCALED = re.compile(r"Theme\.(?:px|row)\([^()]*\)")
SMALLEST = 3


def bare(line):
    """Without comments and words, columns kept."""
    line = re.sub(r"\"(?:\\.|[^\"\\])*\"", lambda found: "\"" + "_" * (len(found.group(0)) - 2) + "\"", line)
    return re.sub(r"//.*", lambda found: " " * len(found.group(0)), line)


def pixels(line, plugin=False):
    """(begin, end) of the numbers in \\a line that are sizes of their own; of a plugin's view letters only."""
    text = bare(line)
    if "sourceSize" in text:  # of pictures: how many pixels are decoded
        return []
    text = SCALED.sub(lambda found: "_" * len(found.group(0)), text)
    places = []
    for found in SIZE.finditer(text):
        if plugin and not found.group(1).endswith("pixelSize"):
            continue
        for number in NUMBER.finditer(found.group(2)):
            if int(number.group(1)) >= SMALLEST:
                places.append((found.start(2) + number.start(), found.start(2) + number.end()))
    return sorted(set(places))


def faults(name, text):
    if THEME.match(name):
        return
    for number, line in enumerate(text.splitlines(), 1):
        plain = bare(line)
        for begin, end in pixels(line, name.startswith("plugins/")):
            yield number, f"the size {line[begin:end]} is no token: Theme.px({line[begin:end]}), or one with a name"
        for found in DURATION.finditer(plain):
            if found.group(2).strip() != "0" and (re.search(r"\d{2,}", found.group(2)) or "Theme." not in found.group(2)):
                yield number, f"{found.group(1)} is no token: with reduced motion it would go on"
        code = re.sub(r"//.*", "", line)
        if COLOUR.search(code) or COLOUR_NAME.search(code):
            yield number, "a colour that is no token: it would stay in high contrast"


def fixed(text, plugin=False):
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for begin, end in reversed(pixels(line, plugin)):
            line = line[:begin] + f"Theme.px({line[begin:end]})" + line[end:]
        lines[at] = line
    return "\n".join(lines)


def views(source):
    return [name for name in project_files(source)
            if name.endswith(".qml") and (name.startswith("qml/") or re.match(r"plugins/[^/]+/view/", name))]


def selftest():
    def wrong(line):
        return list(faults("qml/a/A.qml", line))
    assert wrong("    width: 32") and wrong("    implicitHeight: a ? 40 : Theme.control") and wrong("    font.pixelSize: 11")
    assert wrong("    Layout.preferredWidth: 100") and wrong("    readonly property int rowHeight: 72")
    assert wrong("    Rectangle { width: 8; height: Theme.half }") and wrong("    property int size: 36")
    assert not wrong("    width: Theme.px(32)") and not wrong("    width: Math.min(Theme.px(420), parent.width - Theme.unit * 4)")
    assert not wrong("    border.width: 2") and not wrong("    height: 0") and not wrong("    width: parent.width / 12")
    assert not wrong("    font.pixelSize: Math.round(root.size * 0.36)") and not wrong("    width: a32") and not wrong("    // width: 32")
    assert wrong("NumberAnimation { duration: 140 }") and wrong("PauseAnimation { duration: dot.index * 160 }")
    assert wrong("NumberAnimation { duration: root.time }") and not wrong("NumberAnimation { duration: Theme.fast }")
    assert not wrong("PauseAnimation { duration: dot.index * Theme.pause }") and not wrong("    highlightMoveDuration: 0")
    assert wrong("    color: \"#ff0000\"") and wrong("    border.color: \"red\"") and not wrong("    color: \"transparent\"")
    assert list(faults("plugins/a/view/A.qml", "    font.pixelSize: 12")) and not list(faults("plugins/a/view/A.qml", "    spacing: 8"))
    assert not list(faults("qml/controls/Theme.qml", "    readonly property int unit: 8"))
    assert fixed("    width: a ? 32 : Theme.px(8) + 40") == "    width: a ? Theme.px(32) : Theme.px(8) + Theme.px(40)"
    assert not wrong(fixed("    width: a ? 32 : Theme.px(8) + 40"))


def main():
    selftest()
    arguments = [each for each in sys.argv[1:] if each != "--fix"]
    source = pathlib.Path(arguments[0] if arguments else ".").resolve()
    bad = 0
    for name in views(source):
        text = (source / name).read_text(encoding="utf-8")
        if "--fix" in sys.argv and not THEME.match(name):
            text = fixed(text, name.startswith("plugins/"))
            (source / name).write_text(text, encoding="utf-8")
        for number, why in faults(name, text):
            bad += 1
            print(f"{name}:{number}: {why}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
