// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The ground of menus, popups and dialogs: raised, with a hairline and a soft edge that needs no shader.
Rectangle {
    color: Theme.colors.raised
    radius: Theme.radius + 2
    border.width: 1
    border.color: Theme.colors.lineStrong

    Rectangle {
        z: -1
        anchors.fill: parent
        anchors.margins: -1
        anchors.topMargin: 1
        anchors.bottomMargin: -Theme.px(4)
        radius: parent.radius + 2
        color: Theme.colors.shadow
    }
}
