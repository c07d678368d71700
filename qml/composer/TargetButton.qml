// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! Names whom the reply goes to; opens the list of others.
T.Button {
    id: root

    required property string title
    required property string address
    required property string iconName

    objectName: "targetButton"
    implicitHeight: Theme.tool
    implicitWidth: Theme.px(160)
    hoverEnabled: true
    Accessible.role: Accessible.ButtonMenu
    //: Name of the button that chooses whom a reply goes to; %1 is an address, %2 a channel
    Accessible.name: qsTr("Reply to %1 by %2").arg(address).arg(title)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Row {
            x: Theme.turned(Theme.unit, width, parent.width)
            spacing: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                //: Before the name of whom a reply goes to
                text: qsTr("to")
                font.pixelSize: Theme.small
                color: Theme.colors.textFaint
            }
            Icon {
                icon: root.iconName
                size: Theme.px(14)
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.address
                width: Math.min(implicitWidth, (root.width - Theme.px(96)) * 0.55)
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }
            PlainText {
                text: root.title
                width: Math.min(implicitWidth, (root.width - Theme.px(96)) * 0.45)
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            Icon {
                icon: "chevron-down"
                size: Theme.px(14)
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
}
