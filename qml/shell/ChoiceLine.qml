// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One setting with a few choices, of which one holds.
ColumnLayout {
    id: root

    required property string label
    required property list<string> words
    required property int current
    property bool managed: false
    signal chosen(int at)

    spacing: Theme.half

    PlainText {
        Layout.fillWidth: true
        text: root.label
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit
        enabled: !root.managed
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label

        Repeater {
            model: root.words
            delegate: Choice {
                required property string modelData
                required property int index
                text: modelData
                checked: root.current === index
                onClicked: root.chosen(index)
            }
        }
    }
    ManagedLine { visible: root.managed }
}
