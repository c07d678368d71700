// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A thin scroll bar that is there while one scrolls or points at it.
T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.colors.textFaint
        opacity: root.pressed ? 0.9 : root.hovered ? 0.7 : root.active ? 0.5 : 0.15

        Behavior on opacity { NumberAnimation { duration: Theme.normal } }
    }
}
