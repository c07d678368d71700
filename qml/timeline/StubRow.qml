// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Stands for an item of a confidential queue: that it was, and when, but nothing of it.
TimelineRow {
    id: root

    required property string time

    Item {
        width: parent.width
        height: Theme.px(24)

        Row {
            anchors.centerIn: parent
            spacing: Theme.half

            Icon {
                icon: "lock"
                size: Theme.px(14)
                color: Theme.colors.textFaint
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.spokenName + "  ·  " + root.time
                font.pixelSize: Theme.small
                color: Theme.colors.textFaint
            }
        }
    }
}
