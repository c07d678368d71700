// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Customers.Model

//! The two names above their columns, and which of them stays.
RowLayout {
    id: root

    required property MergeModel merge

    spacing: Theme.unit

    component Side: RowLayout {
        id: side
        property string name
        property string fate
        property bool stays: false

        Layout.preferredWidth: Theme.px(100)
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.alignment: Qt.AlignTop
        spacing: Theme.unit
        Accessible.role: Accessible.StaticText
        Accessible.name: fate + ": " + name

        Avatar {
            Layout.alignment: Qt.AlignTop
            size: Theme.px(36)
            name: side.name
            ring: Theme.colors.raised
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignTop
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: side.fate
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                color: side.stays ? Theme.colors.positive : Theme.colors.textMuted
            }
            PlainText {
                Layout.fillWidth: true
                text: side.name
                maximumLineCount: 2
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
            }
        }
    }

    Item { Layout.preferredWidth: Theme.px(104) }
    Side {
        name: root.merge.goesName
        //: Above the customer that becomes part of the other when they are merged
        fate: qsTr("Becomes part")
    }
    IconButton {
        objectName: "mergeSwap"
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: (Theme.px(36) - height) / 2 // in the middle of the pictures
        iconName: "sync"
        enabled: root.merge.ready
        //: Button between two customers that are to be merged
        name: qsTr("Swap: the other one stays")
        onClicked: root.merge.swap()
    }
    Side {
        stays: true
        name: root.merge.staysName
        //: Above the customer that stays when they are merged
        fate: qsTr("Stays")
    }
}
