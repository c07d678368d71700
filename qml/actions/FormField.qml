// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Actions.Model
import Throughline.Controls

//! One thing to fill in, by the kind the plugin gave it.
ColumnLayout {
    id: root

    required property CallForm form
    required property string fieldKey
    required property string kind
    required property string label
    required property string help
    required property string value
    required property string shown
    required property bool removable

    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        visible: root.kind !== "more"

        PlainText {
            Layout.fillWidth: true
            text: root.label
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        IconButton {
            visible: root.removable && root.form.editable
            iconName: "close"
            size: Theme.px(20)
            //: Takes one line out of a list in a form; %1 is what stands there
            name: qsTr("Remove %1").arg(root.shown === "" ? root.label : root.shown)
            onClicked: root.form.removeRow(root.fieldKey)
        }
    }
    AppTextField {
        Layout.fillWidth: true
        visible: root.kind === "text" || root.kind === "number"
        enabled: root.form.editable
        name: root.label
        text: root.value
        inputMethodHints: root.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        onTextEdited: root.form.set(root.fieldKey, text)
        onAccepted: root.form.send()
        Accessible.ignored: !visible
    }
    ChoiceField {
        Layout.fillWidth: true
        visible: root.kind === "pick" || root.kind === "choice"
        enabled: root.form.editable
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
            enabled: root.form.editable
            checked: root.value === "true"
            Accessible.name: root.label + ": " + text
            Accessible.ignored: !visible
            onClicked: root.form.set(root.fieldKey, "true")
        }
        Choice {
            //: One of two answers in a form
            text: qsTr("No")
            enabled: root.form.editable
            checked: root.value !== "true"
            Accessible.name: root.label + ": " + text
            Accessible.ignored: !visible
            onClicked: root.form.set(root.fieldKey, "false")
        }
    }
    AppButton {
        visible: root.kind === "more" && root.form.editable
        kind: AppButton.Quiet
        iconName: "plus"
        implicitHeight: Theme.tool
        //: Adds a line to a list in a form; %1 is the name of the list
        text: qsTr("Add: %1").arg(root.label)
        onClicked: root.form.addRow(root.fieldKey)
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
