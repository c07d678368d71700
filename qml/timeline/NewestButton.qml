// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! Back to the newest end; says how much has come meanwhile.
T.Button {
    id: root

    required property int unseen

    implicitHeight: Theme.px(36)
    implicitWidth: row.implicitWidth + Theme.unit * 3
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: label.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.half

            Icon {
                icon: "arrow-down"
                size: Theme.glyph
                color: root.unseen > 0 ? Theme.colors.accentText : Theme.colors.textMuted
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: label
                text: root.unseen > 0
                    //: Button that scrolls to new messages
                    ? qsTr("%n new", "", root.unseen)
                    //: Button that scrolls to the newest end of the timeline
                    : qsTr("Newest")
                color: root.unseen > 0 ? Theme.colors.accentText : Theme.colors.text
                font.weight: Font.DemiBold
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.unseen > 0 ? Theme.colors.accent : root.hovered ? Theme.colors.hover : Theme.colors.raised
        border.width: root.unseen > 0 ? 0 : 1
        border.color: Theme.colors.lineStrong

        FocusFrame {
            radius: height / 2
            shown: root.visualFocus
        }
    }
}
