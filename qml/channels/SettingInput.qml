// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Channels.Model
import Throughline.Controls

//! One setting of a channel, by the type its plugin gave it.
ColumnLayout {
    id: root

    required property EndpointForm form
    required property string fieldKey
    required property string kind
    required property string label
    required property string help
    required property string value
    required property string shown
    required property string problem
    required property bool needed
    required property bool stored

    readonly property bool oneLine: kind === "text" || kind === "number" || kind === "url" || kind === "secret"

    spacing: 2

    PlainText {
        Layout.fillWidth: true
        //: Label of a field that must be filled in; %1 is its name
        text: root.needed ? qsTr("%1 (needed)").arg(root.label) : root.label
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    AppTextField {
        Layout.fillWidth: true
        visible: root.oneLine
        enabled: !root.form.busy
        name: root.label
        text: root.value
        echoMode: root.kind === "secret" ? TextInput.Password : TextInput.Normal
        //: In the field of a password the hub has already; it is never shown
        placeholderText: root.stored ? qsTr("kept by the hub; type to replace it") : ""
        inputMethodHints: root.kind === "number" ? Qt.ImhDigitsOnly : root.kind === "secret" ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone
        onTextEdited: root.form.set(root.fieldKey, text)
        onEditingFinished: root.form.leave(root.fieldKey)
        Accessible.ignored: !visible
    }
    LinesField {
        Layout.fillWidth: true
        visible: root.kind === "lines"
        enabled: !root.form.busy
        name: root.label
        text: root.kind === "lines" ? root.value : ""
        onTextChanged: if (activeFocus) root.form.set(root.fieldKey, text)
        Accessible.ignored: !visible
    }
    ChoiceField {
        Layout.fillWidth: true
        visible: root.kind === "choice"
        enabled: !root.form.busy
        label: root.label
        shown: root.shown
        options: root.form.options as QtObject
        onOpening: root.form.loadOptions(root.fieldKey)
        onChosen: row => root.form.choose(root.fieldKey, row)
    }
    RowLayout {
        visible: root.kind === "boolean"
        spacing: Theme.half

        Choice {
            //: One of two answers in a form
            text: qsTr("Yes")
            enabled: !root.form.busy
            checked: root.value === "true"
            Accessible.name: root.label + ": " + text
            Accessible.ignored: !visible
            onClicked: root.form.set(root.fieldKey, "true")
        }
        Choice {
            //: One of two answers in a form
            text: qsTr("No")
            enabled: !root.form.busy
            checked: root.value !== "true"
            Accessible.name: root.label + ": " + text
            Accessible.ignored: !visible
            onClicked: root.form.set(root.fieldKey, "false")
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        text: root.problem
        font.pixelSize: Theme.small
        color: Theme.colors.critical
        Accessible.ignored: !visible
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.label + ": " + text
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        text: root.help
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
    }
}
