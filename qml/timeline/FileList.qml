// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! The files of a message: name, type and size.
Column {
    id: root

    required property list<string> names
    required property list<string> details

    spacing: Theme.half

    Repeater {
        model: root.names.length
        delegate: Rectangle {
            id: file
            required property int index

            width: root.width
            height: 48
            radius: Theme.radius
            color: Theme.colors.raised
            border.width: 1
            border.color: Theme.colors.line
            Accessible.role: Accessible.StaticText
            Accessible.name: root.names[index]
            Accessible.description: root.details[index]

            Icon {
                x: Theme.unit * 1.5
                anchors.verticalCenter: parent.verticalCenter
                icon: "file"
            }
            Column {
                x: Theme.unit * 5
                width: parent.width - x - Theme.unit
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    text: root.names[file.index]
                    elide: Text.ElideMiddle
                }
                PlainText {
                    width: parent.width
                    text: root.details[file.index]
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
        }
    }
}
