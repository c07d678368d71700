// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Channels.Model
import Throughline.Controls

//! Below the fields: what the test said, and the buttons.
ColumnLayout {
    id: root

    required property EndpointForm form

    spacing: Theme.unit

    Repeater {
        model: root.form.steps
        delegate: StepLine { Layout.fillWidth: true }
    }
    PlainText {
        Layout.fillWidth: true
        objectName: "channelMessage"
        visible: text !== ""
        wrapMode: Text.Wrap
        text: root.form.message
        color: Theme.tone(root.form.tone)
        Accessible.ignored: !visible
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Repeater {
        model: root.form.hints
        delegate: HintLine { Layout.fillWidth: true }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            objectName: "channelSave"
            kind: AppButton.Primary
            enabled: !root.form.busy
            text: root.form.proven ? saveText : tryAndSaveText
            //: Button of a form
            readonly property string saveText: qsTr("Save")
            //: Button of a form: tries the settings and, if they work, saves them
            readonly property string tryAndSaveText: qsTr("Try and save")
            onClicked: root.form.save()
        }
        AppButton {
            objectName: "channelTest"
            enabled: !root.form.busy
            //: Button of a form: tries the settings without saving them
            text: qsTr("Only try")
            onClicked: root.form.test()
        }
        AppButton {
            visible: root.form.failed
            enabled: !root.form.busy
            kind: AppButton.Quiet
            //: Button of a form: saves settings that do not work yet
            text: qsTr("Save anyway")
            onClicked: root.form.saveAnyway()
        }
        Spinner { visible: root.form.busy }
        Item { Layout.fillWidth: true }
        AppButton {
            Layout.rightMargin: -rightPadding // its word ends where the fields do
            kind: AppButton.Quiet
            //: Button: closes a form
            text: qsTr("Close")
            onClicked: root.form.close()
        }
    }
}
