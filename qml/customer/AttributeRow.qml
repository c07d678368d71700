// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! What one source says about the customer.
Item {
    id: root

    required property string name
    required property string value
    required property string source
    required property bool verified
    required property bool conflicting

    implicitHeight: column.height + Theme.half
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ": " + value
    Accessible.description: origin.text

    Column {
        id: column
        width: parent.width
        spacing: 1

        PlainText {
            width: parent.width
            text: root.name
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            text: root.value
        }
        PlainText {
            id: origin
            width: parent.width
            wrapMode: Text.Wrap
            text: root.verified
                //: Below a customer attribute; %1 is where the value comes from
                ? qsTr("verified, from %1").arg(root.source)
                //: Below a customer attribute; %1 is where the value comes from
                : qsTr("from %1").arg(root.source)
            font.pixelSize: Theme.small
            color: root.verified ? Theme.colors.positive : Theme.colors.textFaint
        }
        PlainText {
            visible: root.conflicting
            width: parent.width
            //: Below a customer attribute
            text: qsTr("Another source says something else")
            font.pixelSize: Theme.small
            color: Theme.colors.caution
        }
    }
}
