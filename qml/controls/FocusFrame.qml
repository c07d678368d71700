// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! Shows where the keyboard is. Put it over a control; it follows the control's own corners.
Rectangle {
    id: root

    property bool shown: false

    anchors.fill: parent
    anchors.margins: -2
    color: "transparent"
    radius: Theme.radius + 2
    border.width: 2
    border.color: Theme.colors.accent
    visible: shown
}
