// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A thin scroll bar that is there while one scrolls or points at it.
T.ScrollBar {
    id: root

    implicitWidth: Theme.px(10)
    implicitHeight: Theme.px(10)
    padding: 2
    minimumSize: 0.06
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        implicitWidth: Theme.px(6)
        implicitHeight: Theme.px(6)
        radius: Theme.px(3)
        color: Theme.colors.textFaint
        opacity: root.pressed ? 0.9 : root.hovered ? 0.7 : Theme.highContrast ? 0.8 : root.active ? 0.5 : 0.15

        Behavior on opacity { NumberAnimation { duration: Theme.normal } }
    }
}
