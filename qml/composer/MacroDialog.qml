// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model

//! What a macro will do, before it does it.
T.Popup {
    id: root

    required property Snippets snippets

    objectName: "macroDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(480), parent ? parent.width - Theme.unit * 4 : Theme.px(480))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onOpened: (accept.enabled ? accept : cancel).forceActiveFocus(Qt.TabFocusReason) // seen: Return presses it

    Connections {
        target: root.snippets
        function onMacroAsked() {
            root.open()
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            Layout.fillWidth: true
            text: root.snippets.name
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        PlainText {
            Layout.fillWidth: true
            visible: root.snippets.text !== ""
            //: In the dialog that shows what a macro will do; its text follows
            text: qsTr("Puts this into what you write; you send it yourself:")
            wrapMode: Text.Wrap
            color: Theme.colors.textMuted
        }
        PlainText {
            objectName: "macroText"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit
            visible: root.snippets.text !== ""
            text: root.snippets.text
            wrapMode: Text.Wrap
            maximumLineCount: 8
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Repeater {
            model: root.snippets.problem === "" ? root.snippets.steps : []

            PlainText {
                required property string modelData
                Layout.fillWidth: true
                text: "• " + modelData
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData
            }
        }
        PlainText {
            objectName: "macroProblem"
            Layout.fillWidth: true
            visible: root.snippets.problem !== ""
            text: root.snippets.problem
            wrapMode: Text.Wrap
            color: Theme.colors.caution
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                id: cancel
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                id: accept
                objectName: "macroAccept"
                kind: AppButton.Primary
                //: Button of the dialog that shows what a macro will do
                text: qsTr("Run the macro")
                enabled: root.snippets.problem === ""
                onClicked: {
                    root.close()
                    root.snippets.run()
                }
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
