// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! The form of a canned response or macro. Escape closes it.
Rectangle {
    id: root

    required property SnippetForm form
    property bool asking: false

    visible: form.open
    implicitHeight: visible ? column.implicitHeight + Theme.unit * 4 : 0
    radius: Theme.radius
    color: Theme.colors.window
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: form.title
    Keys.onEscapePressed: root.form.close()
    Component.onCompleted: root.fill()

    function fill() {
        nameField.text = root.form.name
        textField.text = root.form.text
        root.asking = false
    }
    Connections {
        target: root.form as QtObject
        function onOpenChanged() {
            root.fill()
            if (root.form.open)
                nameField.forceActiveFocus()
        }
    }

    ColumnLayout {
        id: column
        x: Theme.unit * 2
        y: Theme.unit * 2
        width: parent.width - Theme.unit * 4
        spacing: Theme.unit

        PlainText {
            Layout.fillWidth: true
            text: root.form.title
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        AppTextField {
            id: nameField
            objectName: "snippetName"
            Layout.fillWidth: true
            maximumLength: 80
            //: Field of the form of a canned response or macro
            name: qsTr("Name, found after /")
            placeholderText: name
            onTextChanged: root.form.name = text
        }
        PlainText {
            text: textField.name
            color: Theme.colors.textMuted
            Accessible.ignored: true
        }
        LinesField {
            id: textField
            objectName: "snippetText"
            Layout.fillWidth: true
            //: Field of the form of a canned response or macro
            name: qsTr("Text")
            onTextChanged: root.form.text = text
        }
        ChoiceField {
            objectName: "snippetVariables"
            Layout.fillWidth: true
            //: Field of the form of a canned response or macro: puts e.g. the customer's name into the text
            label: qsTr("Insert")
            //: In the form of a canned response or macro: opens a list of what can be put into the text
            shown: qsTr("Insert a variable …")
            options: root.form.variables as QtObject
            onChosen: row => {
                const cursor = root.form.insertVariable(row, textField.cursorPosition)
                textField.text = root.form.text
                textField.cursorPosition = cursor
                textField.forceActiveFocus()
            }
        }
        Repeater {
            model: root.form.macro ? root.form : null
            delegate: SnippetActionLine {
                Layout.fillWidth: true
                form: root.form
            }
        }
        ChoiceField {
            objectName: "addAction"
            Layout.fillWidth: true
            visible: root.form.macro
            //: Field of the form of a macro
            label: qsTr("Add an action")
            //: In the form of a macro: opens a list of what it can do
            shown: qsTr("Add an action …")
            options: root.form.kinds as QtObject
            onChosen: row => root.form.addAction(row)
        }
        PlainText {
            objectName: "snippetPreview"
            Layout.fillWidth: true
            visible: root.form.preview !== ""
            wrapMode: Text.Wrap
            maximumLineCount: 8
            //: In the form of a canned response or macro; %1 is its text as a customer might get it
            text: qsTr("Looks like: %1").arg(root.form.preview.slice(0, 1000))
            color: Theme.colors.textMuted
        }
        PlainText {
            objectName: "snippetProblem"
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.form.problem
            color: Theme.colors.critical
            Accessible.ignored: !visible
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            spacing: Theme.unit

            AppButton {
                objectName: "snippetRemove"
                visible: root.form.known
                kind: AppButton.Danger
                text: root.asking ? sure : once
                //: Button of the form of a canned response or macro
                readonly property string once: qsTr("Remove")
                //: The same button, pressed once
                readonly property string sure: qsTr("Remove it for everybody")
                onClicked: {
                    if (root.asking)
                        root.form.remove()
                    else
                        root.asking = true
                }
            }
            Item { Layout.fillWidth: true }
            AppButton {
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.form.close()
            }
            AppButton {
                objectName: "snippetSave"
                kind: AppButton.Primary
                //: Button of the form of a canned response or macro
                text: qsTr("Save")
                onClicked: root.form.save()
            }
        }
    }
}
