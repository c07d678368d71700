// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! What Tip shows. Plain text, so that it may show what came from outside.
T.ToolTip {
    id: root

    property bool shown: false

    visible: shown && text !== ""
    delay: 500
    timeout: 8000
    y: parent ? parent.height + Theme.half : 0
    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    margins: Theme.half
    implicitWidth: Math.min(label.implicitWidth + Theme.unit * 2, Theme.px(360))
    implicitHeight: label.implicitHeight + Theme.unit
    padding: Theme.half
    leftPadding: Theme.unit
    rightPadding: Theme.unit

    contentItem: PlainText {
        id: label
        text: root.text
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        color: Theme.colors.tipText
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.tip
    }
}
