// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One value of an answer.
ColumnLayout {
    id: root

    required property string label
    required property string value

    spacing: 1
    Accessible.role: Accessible.ListItem
    Accessible.name: label === "" ? value : label + ": " + value

    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.label
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.value
    }
}
