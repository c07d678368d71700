// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Notifications.Model

//! How much of what was worth telling was not seen yet; opens the list of it.
T.Button {
    id: root

    required property PastNotifications past
    //! For the list: the window's.
    readonly property int room: Window.height
    //: Name of the button that opens the list of past notifications
    readonly property string name: qsTr("Notifications")

    objectName: "bellButton"
    implicitWidth: Theme.px(64)
    implicitHeight: Theme.px(36)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: root.name
    //: Spoken after the name of the button that opens the list of past notifications
    Accessible.description: past.unseen > 0 ? qsTr("%n not seen yet", "", past.unseen) : ""
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: list.opened ? list.close() : list.open()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: "bell"
            color: list.opened ? Theme.colors.accent : Theme.colors.textMuted
        }
        Rectangle {
            visible: root.past.unseen > 0
            x: Theme.turned(Math.round(parent.width / 2) + Theme.px(3), width, parent.width)
            y: Theme.px(2)
            width: Math.max(height, count.implicitWidth + Theme.unit)
            height: Theme.px(16)
            radius: Theme.px(8)
            color: Theme.colors.accent

            PlainText {
                id: count
                objectName: "bellCount"
                anchors.centerIn: parent
                text: root.past.unseen > 99 ? "99+" : "" + root.past.unseen
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
                color: Theme.colors.accentText
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.hovered || list.opened ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
    Tip {
        home: root
        shown: root.hovered && !list.opened
        text: root.name
    }
    Late {
        id: list
        home: root
        part: Component {
            PastList {
                x: Theme.turned(root.width + Theme.half, width, root.width)
                y: root.height - height
                height: Math.min(Theme.px(440), root.room - Theme.unit * 4)
                past: root.past
            }
        }
    }
}
