// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! Saves what helps those who help, and says where it is or why it is not.
ColumnLayout {
    id: root

    required property SessionModel session

    spacing: Theme.unit

    AppButton {
        objectName: "supportBundleButton"
        //: Button in the settings, and on the page shown when the organisation's policy file is broken: writes a file
        text: qsTr("Save support bundle")
        onClicked: root.session.saveSupportBundle()
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WrapAnywhere
        horizontalAlignment: Text.AlignLeft
        text: root.session.bundleSays
        Accessible.ignored: !visible
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
