// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A label above a text field.
ColumnLayout {
    id: root

    required property string label
    property alias text: field.text
    property alias placeholder: field.placeholderText
    property bool secret: false
    signal accepted()

    spacing: Theme.half
    Layout.fillWidth: true

    function focusField() {
        field.forceActiveFocus()
        field.selectAll()
    }

    PlainText {
        text: root.label
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
    }
    AppTextField {
        id: field
        Layout.fillWidth: true
        implicitHeight: Theme.px(36)
        name: root.label
        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: root.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNoPredictiveText
        onAccepted: root.accepted()
    }
}
