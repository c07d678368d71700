// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! A number of unread things, as messengers draw it. Says nothing by itself: whoever shows it tells the number in words.
Rectangle {
    id: root

    required property int count

    visible: count > 0
    width: Math.max(Theme.px(18), number.implicitWidth + Theme.px(10))
    height: Theme.px(18)
    radius: Theme.px(9)
    color: Theme.colors.accent

    PlainText {
        id: number
        anchors.centerIn: parent
        text: root.count > 99 ? "99+" : root.count
        color: Theme.colors.accentText
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
    }
}
