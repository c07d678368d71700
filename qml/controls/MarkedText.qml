// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

//! Text with some words marked, as ranges: the text stays plain, whatever it says.
TextEdit {
    id: root

    //! Start and length in turns.
    property list<int> marks
    property color markColor: Theme.colors.mark
    //! Instead of text: one line, cut with an ellipsis where the width ends.
    property string line

    text: cut.elidedText
    textFormat: TextEdit.PlainText
    readOnly: true
    activeFocusOnPress: false
    selectByMouse: false
    color: Theme.colors.text
    font.pixelSize: Theme.base
    wrapMode: TextEdit.NoWrap
    renderType: TextEdit.NativeRendering
    Accessible.ignored: true

    TextMetrics {
        id: cut
        font: root.font
        text: root.line
        elide: Text.ElideRight
        elideWidth: root.width
    }
    Repeater {
        model: Math.min(100, Math.floor(root.marks.length / 2))
        delegate: Rectangle {
            required property int index
            readonly property int start: root.marks[index * 2] ?? 0
            readonly property int end: Math.min(root.length, start + (root.marks[index * 2 + 1] ?? 0))
            // Marks may be there before their text. Width and height are named so that the place is asked for again when
            // the lines break elsewhere or letters grow.
            readonly property rect from: root.width >= 0 && root.contentHeight >= 0 && start <= root.length ? root.positionToRectangle(start) : Qt.rect(0, 0, 0, 0)
            readonly property rect to: root.width >= 0 && root.contentHeight >= 0 && end <= root.length ? root.positionToRectangle(end) : Qt.rect(0, 0, 0, 0)
            readonly property bool oneLine: from.y === to.y

            visible: start < root.length
            z: -1
            x: oneLine ? Math.min(from.x, to.x) : from.x
            y: from.y
            width: oneLine ? Math.abs(to.x - from.x) : Math.max(0, root.width - from.x)
            height: from.height
            radius: 2
            color: root.markColor
        }
    }
}
