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
    //! Where the window is too low for words: the tip has it.
    property bool wordless: false
    //! Its name and the keys that do the same.
    property string tip

    implicitWidth: Theme.px(64)
    implicitHeight: wordless ? Theme.px(36) : Theme.px(52)
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
            visible: !root.wordless
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width - Theme.px(4))
            y: Theme.px(31)
            text: root.name
            font.pixelSize: Theme.tiny
            font.weight: root.current ? Font.DemiBold : Font.Normal
            color: root.current ? Theme.colors.accent : Theme.colors.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.current ? Theme.colors.accentSoft : root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }

    Tip {
        home: root
        shown: root.hovered && !root.down
        text: root.tip
    }
}
