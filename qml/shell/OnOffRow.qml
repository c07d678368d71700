// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One choice of the settings that is on or off.
RowLayout {
    id: root

    required property string name
    required property bool value
    signal chosen(bool wanted)

    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.name
        Accessible.ignored: true
    }
    Choice {
        //: Choice in the settings
        text: qsTr("On")
        checked: root.value
        Accessible.name: root.name + ": " + text
        onClicked: root.chosen(true)
    }
    Choice {
        //: Choice in the settings
        text: qsTr("Off")
        checked: !root.value
        Accessible.name: root.name + ": " + text
        onClicked: root.chosen(false)
    }
}
