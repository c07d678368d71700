// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

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
        PlainText {
            Layout.fillWidth: true
            text: root.item.text
            wrapMode: Text.Wrap
            color: palette.text
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
