// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! A large button: an icon, what it does, and a sentence about it.
T.Button {
    id: root

    required property string iconName
    required property string title
    required property string detail

    implicitHeight: words.implicitHeight + Theme.unit * 4
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: Spoken.description(enabled, detail)
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            id: glyph
            x: Theme.turned(Theme.unit * 2, width, parent.width)
            anchors.verticalCenter: parent.verticalCenter
            icon: root.iconName
            size: Theme.px(24)
            color: Theme.colors.accent
        }
        Column {
            id: words
            anchors.left: glyph.right
            anchors.leftMargin: Theme.unit * 2
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit * 2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(3)

            PlainText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
            }
            PlainText {
                width: parent.width
                text: root.detail
                wrapMode: Text.Wrap
                color: Theme.colors.textMuted
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius + 2
        color: root.hovered || root.down ? Theme.colors.hover : Theme.colors.raised
        border.width: 1
        border.color: root.hovered ? Theme.colors.accent : Theme.colors.lineStrong

        FocusFrame { shown: root.visualFocus }
    }
}
