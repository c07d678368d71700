// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Session.Model

//! Who is signed in and how they declare themselves; opens the choices.
T.Button {
    id: root

    required property PresenceModel presence

    objectName: "presenceButton"
    implicitWidth: Theme.px(64)
    implicitHeight: Theme.px(74)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ButtonMenu
    //: Name of the button that changes one's presence; %1 is the present one
    Accessible.name: qsTr("Presence: %1").arg(presence.word)
    Accessible.description: presence.agentName
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: popup.opened ? popup.close() : popup.open()

    contentItem: Item {
        Avatar {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.half
            size: Theme.px(32)
            name: root.presence.agentName
            presence: root.presence.tone
            ring: Theme.colors.window
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width - Theme.px(4))
            y: Theme.px(40)
            text: root.presence.word
            font.pixelSize: Theme.tiny
            color: Theme.colors.textMuted
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(56)
            text: root.presence.since
            font.pixelSize: Theme.tiny
            color: Theme.colors.textFaint
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.hovered || popup.opened ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
    Tip {
        home: root
        shown: root.hovered && !popup.opened
        text: root.presence.agentName
    }
    Late {
        id: popup
        home: root
        part: Component {
            PickList {
                id: choices
                objectName: "presenceList"
                x: Theme.turned(root.width + Theme.half, width, root.width)
                y: root.height - implicitHeight
                width: Theme.px(200)
                //: Name of the list of presences, for screen readers
                name: qsTr("Presence")
                model: root.presence
                onPicked: row => root.presence.choose(row)
                delegate: PickRow {
                    id: row
                    required property string name
                    required property string tone
                    required property bool chosen
                    title: row.name
                    dot: row.tone
                    marked: row.chosen
                    onClicked: choices.pick(row.index)
                }
            }
        }
    }
}
