// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! How soon a conversation wants somebody, as icon and word.
Row {
    id: root

    //! A Priority's number.
    required property int level
    //! Empty: it is the usual one, and nothing shows.
    required property string word

    readonly property color ink: level > 1 ? Theme.colors.critical
        : level > 0 ? Theme.colors.caution : Theme.colors.textMuted

    visible: word !== ""
    spacing: Theme.half

    Icon {
        icon: root.level < 0 ? "arrow-down" : "flag"
        size: Theme.px(14)
        color: root.ink
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        text: root.word
        font.pixelSize: Theme.small
        font.weight: root.level > 1 ? Font.DemiBold : Font.Normal
        color: root.ink
        anchors.verticalCenter: parent.verticalCenter
    }
}
