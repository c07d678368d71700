// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! One order: its number, how it stands, what it costs.
Item {
    id: root

    required property string number
    required property string status
    required property string total
    required property string time

    implicitHeight: Theme.row(40)
    Accessible.role: Accessible.ListItem
    //: Name of a row for a screen reader; %1 is an order's number
    Accessible.name: qsTr("Order %1").arg(number)
    Accessible.description: Spoken.joined([status, total, time], ", ")

    PlainText {
        anchors.left: parent.left
        y: 2
        width: parent.width - sum.width - Theme.unit
        text: root.number
        font.weight: Font.DemiBold
    }
    PlainText {
        id: sum
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width / 2)
        y: 2
        text: root.total
    }
    PlainText {
        y: Theme.px(20)
        width: parent.width
        text: Spoken.joined([root.status, root.time], "  ·  ")
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
}
