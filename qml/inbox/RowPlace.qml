// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Keeps the place of a row whose words are not here yet.
Column {
    spacing: Theme.unit

    Rectangle {
        anchors.left: parent.left
        width: Theme.px(120)
        height: Theme.px(10)
        radius: Theme.px(5)
        color: Theme.colors.line
    }
    Rectangle {
        anchors.left: parent.left
        width: Theme.px(200)
        height: Theme.px(10)
        radius: Theme.px(5)
        color: Theme.colors.line
    }
}
