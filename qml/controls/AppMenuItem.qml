// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! One line of a menu. The words stand in a PlainText, so that they may come from outside.
T.MenuItem {
    id: root

    property string iconName
    property color iconColor: Theme.colors.textMuted
    //! A dot instead of an icon; see Theme.tone().
    property string dot
    //! Small print at the right.
    property string hint
    //! Why it is off, while it is: a tip, and spoken.
    property string why
    property bool chosen: false

    implicitWidth: Theme.px(212)
    implicitHeight: Theme.control
    leftPadding: Theme.unit
    rightPadding: Theme.unit
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.off

    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.checked: chosen
    Accessible.description: Spoken.description(enabled, enabled || why === "" ? hint : why)
    Accessible.onPressAction: if (root.enabled) root.triggered()

    indicator: null
    arrow: null
    contentItem: Item {
        Icon {
            id: glyph
            anchors.left: parent.left
            visible: root.iconName !== ""
            icon: root.iconName
            size: Theme.glyph
            color: root.iconColor
            anchors.verticalCenter: parent.verticalCenter
        }
        Rectangle {
            visible: root.dot !== ""
            x: Theme.turned(Theme.px(3), width, parent.width)
            width: Theme.px(10)
            height: Theme.px(10)
            radius: Theme.px(5)
            color: Theme.tone(root.dot)
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            x: Theme.turned(root.iconName !== "" || root.dot !== "" ? Theme.px(16) + Theme.unit : 0, width, parent.width)
            width: parent.width - (root.iconName !== "" || root.dot !== "" ? Theme.px(16) + Theme.unit : 0) - side.width - Theme.half
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.weight: root.chosen ? Font.DemiBold : Font.Normal
        }
        Row {
            id: side
            spacing: Theme.half
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                text: root.hint
                font.pixelSize: Theme.small
                color: Theme.colors.textFaint
            }
            Icon {
                visible: root.chosen
                icon: "tick"
                size: Theme.glyph
                color: Theme.colors.accent
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.highlighted || root.hovered ? Theme.colors.hover : "transparent"
    }

    Tip {
        home: root
        shown: root.hovered && !root.enabled
        text: root.why
    }
}
