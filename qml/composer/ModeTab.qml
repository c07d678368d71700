// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One of the composer's modes.
T.Button {
    id: root

    property bool current: false

    implicitHeight: Theme.tool
    implicitWidth: label.implicitWidth + Theme.unit * 2
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current
    Accessible.onPressAction: root.clicked()

    contentItem: PlainText {
        id: label
        text: root.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: root.current ? Font.DemiBold : Font.Normal
        color: root.current ? Theme.colors.text : Theme.colors.textMuted
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.colors.hover : "transparent"
        opacity: root.current || root.hovered || root.visualFocus ? 1 : 0
        border.width: root.current ? 1 : 0
        border.color: Theme.colors.lineStrong

        FocusFrame { shown: root.visualFocus }
    }
}
