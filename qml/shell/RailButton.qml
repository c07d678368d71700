// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! A place of the rail: an icon and its word.
T.Button {
    id: root

    required property string iconName
    required property string name
    property bool current: false

    implicitWidth: 64
    implicitHeight: 52
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: name
    Accessible.selected: current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.unit
            icon: root.iconName
            color: root.current ? Theme.colors.accent : Theme.colors.textMuted
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width - 4)
            y: 31
            text: root.name
            font.pixelSize: 11
            font.weight: root.current ? Font.DemiBold : Font.Normal
            color: root.current ? Theme.colors.accent : Theme.colors.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.current ? Theme.colors.accentSoft : root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
}
