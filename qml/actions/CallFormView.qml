// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Actions.Model
import Throughline.Controls

//! The form of one look-up or order, and what came of it. Escape closes it.
Rectangle {
    id: root

    required property CallForm form

    visible: form.isOpen
    implicitHeight: visible ? column.implicitHeight + Theme.unit * 2 : 0
    radius: Theme.radius
    color: Theme.colors.raised
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: form.title
    Keys.onEscapePressed: root.form.close()

    ColumnLayout {
        id: column
        x: Theme.unit
        y: Theme.unit
        width: parent.width - Theme.unit * 2
        spacing: Theme.half

        RowLayout {
            Layout.fillWidth: true

            PlainText {
                Layout.fillWidth: true
                text: root.form.title
                font.weight: Font.DemiBold
            }
            IconButton {
                iconName: "close"
                size: Theme.px(24)
                //: Closes the form of a look-up or an order; %1 is its name
                name: qsTr("Close: %1").arg(root.form.title)
                onClicked: root.form.close()
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.form.help
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Repeater {
            model: root.form.fields
            delegate: FormField {
                Layout.fillWidth: true
                form: root.form
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            AppButton {
                objectName: "callSendButton"
                visible: root.form.editable || root.form.unconfirmed
                enabled: visible
                kind: AppButton.Primary
                text: root.form.unconfirmed ? retryText : root.form.isAction ? root.form.title : askText
                //: Button: sends the same order once more, which cannot double it
                readonly property string retryText: qsTr("Try again")
                //: Button: asks the question of a look-up
                readonly property string askText: qsTr("Look up")
                //: Spoken name of the button that carries out an order; %1 is the order's name
                spoken: root.form.isAction && !root.form.unconfirmed ? qsTr("Confirm: %1").arg(root.form.title) : text
                onClicked: root.form.send()
            }
            Spinner {
                visible: root.form.busy
            }
            Item {
                Layout.fillWidth: true
            }
        }
        PlainText {
            objectName: "callMessage"
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.form.message
            color: Theme.tone(root.form.tone)
            Accessible.ignored: !visible
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Repeater {
            model: root.form.answer
            delegate: AnswerLine { Layout.fillWidth: true }
        }
    }
}
