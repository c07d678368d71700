// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A square button with an icon only; its name is spoken and shown as a tip.
T.Button {
    id: root

    required property string iconName
    //! What it does: for screen readers and the tip.
    required property string name
    property bool current: false
    property color tint: current ? Theme.colors.accent : Theme.colors.textMuted
    property int size: Theme.control

    implicitWidth: size
    implicitHeight: size
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.4

    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: name
    Accessible.description: Spoken.description(enabled, "")
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            color: root.hovered && !root.current ? Theme.colors.text : root.tint
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.colors.accentSoft : root.hovered || root.down ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }

    Tip {
        home: root
        shown: root.hovered && !root.down
        text: root.name
    }
}
