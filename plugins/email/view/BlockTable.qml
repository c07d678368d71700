// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A table of data. Tables that only arrange a page were taken apart before.
ColumnLayout {
    id: root

    required property var rows
    property list<string> sought

    function cells(row: int): int {
        return Array.isArray(root.rows[row]) ? Math.min(root.rows[row].length, 20) : 0;
    }

    spacing: 2

    Repeater {
        model: Array.isArray(root.rows) ? Math.min(root.rows.length, 200) : 0
        delegate: RowLayout {
            id: line
            required property int index

            Layout.fillWidth: true
            spacing: Theme.unit

            Repeater {
                model: root.cells(line.index)
                delegate: RunsText {
                    required property int index

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    runs: root.rows[line.index][index].runs
                    sought: root.sought
                    level: root.rows[line.index][index].header === true ? 3 : 0
                }
            }
        }
    }
}
