// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! One of a few choices side by side; checked shows as the accent.
T.RadioButton {
    id: root

    implicitWidth: Math.max(label.implicitWidth + Theme.unit * 3, Theme.px(72))
    implicitHeight: Theme.control
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: Spoken.description(enabled, "")
    Accessible.onPressAction: root.choose()
    Accessible.onToggleAction: root.choose()

    function choose() {
        if (!root.enabled)
            return
        if (!root.checked)
            root.toggle() // an assignment would end what the owner bound to it
        root.clicked()
    }

    indicator: null
    contentItem: PlainText {
        id: label
        text: root.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: root.checked ? Font.DemiBold : Font.Normal
        color: root.checked ? Theme.colors.accent : Theme.colors.text
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.colors.accentSoft : root.hovered ? Theme.colors.hover : Theme.colors.raised
        border.width: 1
        border.color: root.checked ? Theme.colors.accent : Theme.colors.lineStrong

        FocusFrame { shown: root.visualFocus }
    }
}
