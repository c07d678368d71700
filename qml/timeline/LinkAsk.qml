// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls

//! Asks before a link of a mail is opened, and shows all of where it leads: a mail's words about its links are its own.
T.Popup {
    id: root

    property string url
    signal agreed(string url)

    function ask(url: string) {
        root.url = url
        root.open()
    }

    objectName: "linkAsk"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(520), parent ? parent.width - Theme.unit * 4 : Theme.px(520))
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: ColumnLayout {
        spacing: Theme.unit * 1.5
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Accessible.description: root.url

        PlainText {
            id: title
            //: Title of the question before a link of a mail is opened
            text: qsTr("Open this address?")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        TextEdit {
            id: address
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.px(200)
            clip: true
            readOnly: true
            textFormat: TextEdit.PlainText
            text: root.url
            wrapMode: TextEdit.WrapAnywhere
            selectByMouse: true
            color: Theme.colors.text
            selectionColor: Theme.colors.accent
            selectedTextColor: Theme.colors.accentText
            font.pixelSize: Theme.base
            Accessible.name: root.url
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                //: Button of the question before a link is opened
                text: qsTr("Copy")
                onClicked: {
                    address.selectAll()
                    address.copy()
                    address.deselect()
                    root.close()
                }
            }
            AppButton {
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                objectName: "openLinkButton"
                kind: AppButton.Primary
                //: Button of the question before a link is opened
                text: qsTr("Open")
                focus: true
                onClicked: {
                    root.close()
                    root.agreed(root.url)
                }
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
