// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A form of the chat: what was given before it began, or a message left while nobody was there.
Item {
    id: root

    required property var item

    readonly property bool offline: root.item.data ? root.item.data.form === "offline" : false
    readonly property string givenName: root.item.data && root.item.data.name ? root.item.data.name : ""
    readonly property string givenEmail: root.item.data && root.item.data.email ? root.item.data.email : ""

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: heading.text + (root.item.text ? ": " + root.item.text : "")

    Words { id: words }

    component Line: RowLayout {
        id: line

        required property string label
        required property string value

        Layout.fillWidth: true
        visible: value !== ""
        spacing: 6

        PlainText {
            text: line.label
            font.pixelSize: Theme.small
            color: palette.placeholderText
        }
        PlainText {
            Layout.fillWidth: true
            text: line.value
            elide: Text.ElideRight
            color: palette.text
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Image {
                source: "form.svg"
                sourceSize.width: 16
                sourceSize.height: 16
            }
            PlainText {
                id: heading

                Layout.fillWidth: true
                text: root.offline ? words.offline : words.preChat
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
                color: palette.text
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.item.text || ""
            wrapMode: Text.Wrap
            color: palette.text
        }
        Line {
            label: words.name
            value: root.givenName
        }
        Line {
            label: words.email + " (" + words.unproven + ")"
            value: root.givenEmail
        }
    }
}
