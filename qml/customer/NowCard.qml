// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! What the customer looks at right now.
Rectangle {
    id: root

    required property string title
    required property string place

    implicitHeight: column.height + Theme.unit * 2
    radius: Theme.radius
    color: Theme.colors.accentSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: head.text
    Accessible.description: root.title + " " + root.place

    Rectangle {
        x: Theme.unit * 1.5
        y: Theme.unit + 4
        width: 8
        height: 8
        radius: 4
        color: Theme.colors.positive
    }
    Column {
        id: column
        x: Theme.unit * 3.5
        y: Theme.unit
        width: parent.width - x - Theme.unit
        spacing: 2

        PlainText {
            id: head
            width: parent.width
            //: The customer is on the web site at this moment
            text: qsTr("On your site now")
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.colors.positive
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.title
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.place
            elide: Text.ElideMiddle
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
    }
}
