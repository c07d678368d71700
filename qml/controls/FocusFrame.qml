// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! Shows where the keyboard is. Put it over a control; it follows the control's own corners.
Rectangle {
    id: root

    property bool shown: false
    //! The control is filled with the accent, where a frame of the accent is not seen: it stands inside, in the words' colour.
    property bool inside: false

    anchors.fill: parent
    anchors.margins: inside ? 2 : -2
    color: "transparent"
    radius: inside ? Theme.radius - 2 : Theme.radius + 2
    border.width: 2
    border.color: inside ? Theme.colors.accentText : Theme.colors.accent
    visible: shown
}
