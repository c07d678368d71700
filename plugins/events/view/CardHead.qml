// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The first line of a card: glyph, what it is, and on the right what counts.
RowLayout {
    id: root

    required property string glyph
    required property string title
    property string aside: ""

    Layout.fillWidth: true
    spacing: 8

    Image {
        Layout.alignment: Qt.AlignTop
        source: root.glyph
        sourceSize.width: 16
        sourceSize.height: 16
    }
    PlainText {
        Layout.fillWidth: true
        text: root.title
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
        color: palette.text
    }
    PlainText {
        visible: text !== ""
        text: root.aside
        font.weight: Font.DemiBold
        color: palette.text
    }
}
