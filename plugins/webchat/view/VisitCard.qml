// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One page of the visitor's trail: its title, its address, and for the first one the site they came from.
Item {
    id: root

    required property var item

    readonly property string title: root.item.data && root.item.data.title ? root.item.data.title : ""
    readonly property string url: root.item.data && root.item.data.url ? root.item.data.url : ""
    readonly property string referrer: root.item.data && root.item.data.referrer ? root.item.data.referrer : ""
    //! Only another site is worth a word; the trail itself shows where on this one they were before.
    readonly property bool fromOutside: referrer !== "" && host(referrer) !== host(url)

    function host(address: string): string {
        const parts = address.split("/");
        return parts.length > 2 ? parts[2] : "";
    }

    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: words.page + ": " + (root.title || root.url)

    Words { id: words }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        Image {
            Layout.alignment: Qt.AlignTop
            source: "page.svg"
            sourceSize.width: 16
            sourceSize.height: 16
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: root.title || root.url
                elide: Text.ElideRight
                color: palette.text
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.title !== ""
                text: root.url
                elide: Text.ElideMiddle
                font.pixelSize: Theme.small
                color: palette.placeholderText
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.fromOutside
                text: words.from + " " + root.host(root.referrer)
                elide: Text.ElideRight
                font.pixelSize: Theme.small
                color: palette.placeholderText
            }
        }
    }
}
