// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! "Signed in on the web site": the moment a browser's visitor became a known person.
Item {
    id: root

    required property var item

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: words.signedIn + (who.text ? ": " + who.text : "")

    Words { id: words }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        Image {
            Layout.alignment: Qt.AlignTop
            source: "signin.svg"
            sourceSize.width: 16
            sourceSize.height: 16
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                text: words.signedIn
                wrapMode: Text.Wrap
                color: palette.text
            }
            PlainText {
                id: who

                Layout.fillWidth: true
                visible: text !== ""
                text: root.item.author ? root.item.author.name : ""
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                color: palette.text
            }
            PlainText {
                Layout.fillWidth: true
                text: words.signedInNote
                wrapMode: Text.Wrap
                font.pixelSize: Theme.small
                color: palette.placeholderText
            }
        }
    }
}
