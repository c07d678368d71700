// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A line about what happened: assignment, status, a decision about who is who.
TimelineRow {
    id: root

    required property string body
    required property string author
    required property string time

    Item {
        width: parent.width
        height: line.height + Theme.half

        PlainText {
            id: line
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.body + "  ·  " + root.time
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
}
