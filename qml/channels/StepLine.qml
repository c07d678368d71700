// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A step of a test: a tick, or a cross with the reason and what to do.
RowLayout {
    id: root

    required property string label
    required property string value
    required property string condition

    //: Result of a step of a test
    readonly property string okWord: qsTr("works")
    //: Result of a step of a test
    readonly property string failedWord: qsTr("does not work")
    //: Result of a step of a test that was not reached
    readonly property string skippedWord: qsTr("not tried")
    readonly property string word: condition === "ok" ? okWord : condition === "failed" ? failedWord : skippedWord

    spacing: Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ": " + word
    Accessible.description: value

    Icon {
        Layout.alignment: Qt.AlignTop
        icon: root.condition === "ok" ? "tick" : root.condition === "failed" ? "close" : "clock"
        size: Theme.glyph
        color: root.condition === "ok" ? Theme.colors.positive : root.condition === "failed" ? Theme.colors.critical : Theme.colors.textFaint
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        PlainText {
            Layout.fillWidth: true
            text: root.label + ": " + root.word
            color: root.condition === "skipped" ? Theme.colors.textMuted : Theme.colors.text
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.value
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
    }
}
