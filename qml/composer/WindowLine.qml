// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! Above the text, where a channel takes answers for a time only: until when, and how long that is; or that it is over.
ColumnLayout {
    id: root

    required property ReplyWindow replyWindow

    RowLayout {
        objectName: "windowLine"
        Layout.fillWidth: true
        visible: !root.replyWindow.over
        spacing: Theme.half
        Accessible.role: Accessible.StaticText
        Accessible.name: root.replyWindow.words

        Icon {
            icon: root.replyWindow.soon ? "warning" : "clock"
            size: Theme.px(14)
            color: words.color
        }
        PlainText {
            id: words
            Layout.fillWidth: true
            text: root.replyWindow.words
            font.pixelSize: Theme.small
            color: root.replyWindow.soon ? Theme.colors.caution : Theme.colors.textMuted
        }
    }
    Banner {
        objectName: "windowBar"
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.replyWindow.over
        iconName: "clock"
        text: root.replyWindow.words
    }
}
