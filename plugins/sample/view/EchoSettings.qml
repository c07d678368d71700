// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

//! The page of an echo endpoint. The console sets \a settings and keeps what changed() says.
ColumnLayout {
    id: root

    required property var settings
    signal changed(string key, var value)

    CheckBox {
        text: qsTr("Answer every reply")
        checked: root.settings.echo
        onToggled: root.changed("echo", checked)
    }
    TextField {
        Layout.fillWidth: true
        text: root.settings.prefix
        placeholderText: qsTr("Words before the echo")
        maximumLength: 40
        Accessible.name: placeholderText
        onEditingFinished: root.changed("prefix", text)
    }
}
