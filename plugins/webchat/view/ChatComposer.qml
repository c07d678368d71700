// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Under the composer while it writes to a chat: what becomes of the words when the visitor has left.
Item {
    id: root

    required property var settings

    implicitHeight: note.implicitHeight
    implicitWidth: note.implicitWidth

    Words { id: words }

    PlainText {
        id: note

        anchors.left: parent.left
        anchors.right: parent.right
        text: words.composerNote
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        color: palette.placeholderText
    }
}
