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

    //! Where a position is when the text breaks at this width into this height: the field does not tell of it otherwise.
    function spot(position: int, width: real, height: real): rect {
        if (root.field.length === 0 || width <= 0 || height <= 0)
            return Qt.rect(0, 0, 0, 0)
        // The text and what is known about it do not change in the same moment.
        return root.field.positionToRectangle(Math.min(position, root.field.length))
    }

    model: root.snippets.holeStarts.length

    Rectangle {
        required property int index
        readonly property rect from: root.spot(root.snippets.holeStarts[index] ?? 0, root.field.width, root.field.contentHeight)
        readonly property rect to: root.spot(root.snippets.holeEnds[index] ?? 0, root.field.width, root.field.contentHeight)

        objectName: "holeMark"
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
