// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The lines of a cart or an order: how many, what, for how much. The first eight; how many more there are.
ColumnLayout {
    id: root

    required property var lines
    required property string currency
    //! Lines that found no room in the item.
    property int more: 0

    readonly property int most: 8
    readonly property int shown: Array.isArray(lines) ? Math.min(lines.length, most) : 0
    readonly property int hidden: Array.isArray(lines) ? Math.max(0, lines.length - most) + more : 0

    Layout.fillWidth: true
    visible: shown > 0
    spacing: 1

    Words { id: words }

    Repeater {
        model: root.shown
        delegate: RowLayout {
            id: row

            required property int index

            Layout.fillWidth: true
            spacing: 6

            PlainText {
                text: String(root.lines[row.index].quantity || 1) + " ×"
                color: palette.placeholderText
            }
            PlainText {
                Layout.fillWidth: true
                text: String(root.lines[row.index].name || root.lines[row.index].sku || "")
                elide: Text.ElideRight
                color: palette.text
            }
            PlainText {
                visible: text !== ""
                text: words.amount(root.lines[row.index].price, root.currency)
                color: palette.text
            }
        }
    }
    PlainText {
        visible: root.hidden > 0
        text: "+ " + root.hidden + " " + words.more
        font.pixelSize: Theme.small
        color: palette.placeholderText
    }
}
