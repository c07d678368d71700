// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A text in which sought words are marked; most have none and cost nothing.
PlainText {
    id: root

    property list<string> sought //!< as they are written in the text, where a word begins

    function isWordPart(c: string): bool {
        return c.toLowerCase() !== c.toUpperCase() || (c >= "0" && c <= "9");
    }
    //! Start and length in turns, in order.
    function marks(): var {
        const text = root.text;
        const found = [];
        for (let index = 0; index < root.sought.length; ++index) {
            const word = root.sought[index];
            if (word === "")
                continue;
            for (let at = text.indexOf(word); at >= 0 && found.length < 100; at = text.indexOf(word, at + word.length)) {
                // Ideographs and kana stand alone.
                if (at === 0 || word.charCodeAt(0) >= 0x2E80 || !root.isWordPart(text.charAt(at - 1)))
                    found.push([at, word.length]);
            }
        }
        const flat = [];
        found.sort((one, other) => one[0] - other[0]).forEach(mark => flat.push(mark[0], mark[1]));
        return flat;
    }

    wrapMode: Text.Wrap
    // The marked copy stands in its place: it says the same, letter for letter.
    color: copy.active ? "transparent" : Theme.colors.text

    Loader {
        id: copy
        anchors.fill: parent
        active: root.sought.length > 0 && root.marks().length > 0
        sourceComponent: MarkedText {
            text: root.text
            marks: root.marks()
            font.family: root.font.family
            font.pixelSize: root.font.pixelSize
            font.weight: root.font.weight
            font.italic: root.font.italic
            font.strikeout: root.font.strikeout
            wrapMode: TextEdit.Wrap
        }
    }
}
