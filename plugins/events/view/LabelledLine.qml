// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One fact: a quiet label and its value. Takes no room when there is no value.
RowLayout {
    id: root

    required property string label
    required property string value
    property bool muted: false

    Layout.fillWidth: true
    visible: value !== ""
    spacing: 6

    PlainText {
        Layout.alignment: Qt.AlignTop
        text: root.label
        font.pixelSize: Theme.small
        color: palette.placeholderText
    }
    PlainText {
        Layout.fillWidth: true
        text: root.value
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: root.muted ? palette.placeholderText : palette.text
    }
}
