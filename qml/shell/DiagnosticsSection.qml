// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session
import Throughline.Session.Model

//! What to hand to those who help when something does not work.
ColumnLayout {
    id: root

    required property SessionModel session

    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        //: In the settings, above the button that saves a support bundle
        text: qsTr("A support bundle is a ZIP file with version, system, sync state, plugins, settings and log. Names, addresses, messages, passwords and names of files are not in it.")
        color: Theme.colors.textMuted
    }
    SupportBundle {
        Layout.fillWidth: true
        session: root.session
    }
}
