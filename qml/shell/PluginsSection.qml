// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! Which plugins are installed, who vouches for them, and which are refused.
ColumnLayout {
    id: root

    required property SessionModel session

    spacing: Theme.unit

    PlainText {
        visible: root.session.plugins.length === 0
        //: In the settings, instead of the list of plugins
        text: qsTr("No plugin is installed.")
        color: Theme.colors.textMuted
    }
    Repeater {
        model: root.session.plugins
        delegate: PlainText {
            required property string modelData
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            text: modelData
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
