// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! Bullets or numbers, each with its blocks.
ColumnLayout {
    id: root

    required property var items
    property var pictures: ({})
    property list<string> sought
    property bool ordered: false
    property int start: 1
    readonly property int most: 200 //!< drawn; what follows is in the item's text

    spacing: Theme.half

    Words { id: words }

    Repeater {
        model: Array.isArray(root.items) ? Math.min(root.items.length, root.most) : 0
        delegate: RowLayout {
            id: entry
            required property int index

            Layout.fillWidth: true
            spacing: Theme.unit

            PlainText {
                Layout.alignment: Qt.AlignTop
                text: root.ordered ? (root.start + entry.index) + "." : "•"
                color: Theme.colors.textMuted
            }
            Loader {
                Layout.fillWidth: true
                Component.onCompleted: setSource("BlockList.qml", { "blocks": root.items[entry.index], "pictures": root.pictures, "sought": root.sought })
            }
        }
    }
    PlainText {
        visible: Array.isArray(root.items) && root.items.length > root.most
        text: "… " + words.leftOut
        color: Theme.colors.textMuted
    }
}
