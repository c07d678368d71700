// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! An order that has no answer yet, or was refused.
ColumnLayout {
    id: root

    required property string lineKey
    required property string label
    required property string value
    required property bool flag
    signal retryWanted(string id)
    signal discardWanted(string id)

    spacing: 2
    Accessible.role: Accessible.ListItem
    Accessible.name: label
    Accessible.description: value

    PlainText {
        Layout.fillWidth: true
        text: root.label
        font.weight: Font.DemiBold
    }
    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.value
        font.pixelSize: Theme.small
        color: root.flag ? Theme.colors.critical : Theme.colors.textMuted
    }
    RowLayout {
        visible: root.flag
        spacing: Theme.half

        AppButton {
            //: Below an order that was refused or got no answer
            text: qsTr("Try again")
            implicitHeight: Theme.tool
            onClicked: root.retryWanted(root.lineKey)
        }
        AppButton {
            //: Below an order that was refused or got no answer
            text: qsTr("Discard")
            implicitHeight: Theme.tool
            onClicked: root.discardWanted(root.lineKey)
        }
    }
}
