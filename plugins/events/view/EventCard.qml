// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

//! An event of any other name, with what it says.
Item {
    id: root

    required property var item

    readonly property int facts: root.item.data && Array.isArray(root.item.data.properties) ? Math.min(8, root.item.data.properties.length) : 0

    //! What the item says under \a name.
    function said(name: string): string {
        const data = root.item.data;
        return data && data[name] !== undefined && data[name] !== null ? String(data[name]) : "";
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: root.said("name")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        CardHead {
            glyph: "event.svg"
            title: root.said("name")
        }
        Repeater {
            model: root.facts
            delegate: LabelledLine {
                required property int index

                label: String(root.item.data.properties[index].name || "")
                value: String(root.item.data.properties[index].value || "")
            }
        }
    }
}
