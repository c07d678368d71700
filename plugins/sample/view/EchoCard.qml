// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! One echo in the timeline. The console sets \a item (the item's fields as PROTOCOL.md names them) and \a palette.
Item {
    id: root

    required property var item

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth

    RowLayout {
        id: row
        anchors.fill: parent
        spacing: 8

        Image {
            source: "echo.svg"
            sourceSize: Qt.size(16, 16)
            Layout.alignment: Qt.AlignTop
        }
        Text {
            Layout.fillWidth: true
            text: root.item.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: palette.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
