// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! One contact point: what it is, how far it can be believed, what the customer agreed to there.
Item {
    id: root

    required property string kind
    required property string value
    required property string iconName
    required property string trust
    required property string trustTone
    required property list<string> consent
    required property bool shared
    required property bool online
    required property string lastSeen

    implicitHeight: column.height + Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: kind + " " + value
    Accessible.description: trust + ", " + Array.from(consent).join(", ")

    Rectangle {
        width: 32
        height: 32
        radius: 16
        y: Theme.half
        color: Theme.colors.hover

        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            size: 16
        }
        Rectangle {
            visible: root.online
            width: 11
            height: 11
            radius: 6
            x: 23
            y: 22
            color: Theme.colors.positive
            border.width: 2
            border.color: Theme.colors.surface
        }
    }
    Column {
        id: column
        x: 44
        y: Theme.half
        width: parent.width - x
        spacing: 2

        PlainText {
            width: parent.width
            text: root.value
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
        }
        Row {
            spacing: Theme.half

            PlainText {
                text: root.kind + "  ·"
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            Icon {
                icon: root.trustTone === "positive" ? "shield" : root.trustTone === "caution" ? "question" : "info"
                size: 14
                color: Theme.tone(root.trustTone)
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.trust
                width: Math.min(implicitWidth, column.width - x)
                font.pixelSize: Theme.small
                color: Theme.tone(root.trustTone)
            }
        }
        PlainText {
            visible: root.shared
            width: parent.width
            //: At a contact point
            text: qsTr("Used by several people")
            font.pixelSize: Theme.small
            color: Theme.colors.caution
        }
        Repeater {
            model: root.consent
            delegate: PlainText {
                required property string modelData
                width: column.width
                text: modelData
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
        PlainText {
            visible: root.lastSeen !== ""
            width: parent.width
            //: At a contact point; %1 is a date and time
            text: qsTr("Last seen %1").arg(root.lastSeen)
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
}
