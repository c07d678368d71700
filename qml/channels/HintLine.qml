// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A line to copy somewhere else.
ColumnLayout {
    id: root

    required property string label
    required property string value

    spacing: 2

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.label
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppTextField {
            id: line
            Layout.fillWidth: true
            name: root.label
            readOnly: true
            text: root.value
        }
        AppButton {
            //: Button: copies the line beside it
            text: qsTr("Copy")
            spoken: text + ": " + root.label
            onClicked: {
                line.selectAll()
                line.copy()
            }
        }
    }
}
