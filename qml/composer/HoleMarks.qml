// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! Marks what is left to fill in, behind the text. One that runs over a line's end is marked on its first line.
Repeater {
    id: root

    required property Snippets snippets
    required property TextEdit field

    function spot(position: int): rect {
        // The text and what is known about it do not change in the same moment.
        return root.field.positionToRectangle(Math.min(position, root.field.length))
    }

    model: root.snippets.holeStarts.length

    Rectangle {
        required property int index
        readonly property bool laidOut: root.field.length > 0 && root.field.contentHeight > 0 && root.field.width > 0
        readonly property rect from: laidOut ? root.spot(root.snippets.holeStarts[index] ?? 0) : Qt.rect(0, 0, 0, 0)
        readonly property rect to: laidOut ? root.spot(root.snippets.holeEnds[index] ?? 0) : Qt.rect(0, 0, 0, 0)

        x: from.x
        y: from.y
        width: to.y === from.y ? to.x - from.x : root.field.width - from.x - root.field.rightPadding
        height: from.height
        radius: Theme.px(3)
        color: Theme.colors.cautionSoft
        border.width: 1
        border.color: Theme.colors.caution
    }
}
