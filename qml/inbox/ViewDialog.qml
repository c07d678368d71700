// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! Makes, changes and removes a view of the agent's own; what others share is copied.
T.Popup {
    id: root

    required property ViewForm form

    objectName: "viewDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(440), parent ? parent.width - Theme.unit * 4 : Theme.px(440))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: nameField.text = root.form.name
    onOpened: nameField.forceActiveFocus()
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Panel {}

    function save() {
        root.form.name = nameField.text
        if (root.form.save())
            root.close()
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            text: root.form.known
                //: Title of the form of a view of the inbox
                ? qsTr("Change the view")
                : root.form.copied
                //: Title of the form of a view of the inbox that somebody else shares: saving makes one of one's own
                ? qsTr("Copy of a shared view")
                //: Title of the form of a view of the inbox
                : qsTr("New view")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        AppTextField {
            id: nameField
            objectName: "viewName"
            Layout.fillWidth: true
            maximumLength: 60
            //: Field of the form of a view of the inbox
            name: qsTr("Name")
            placeholderText: name
            onAccepted: root.save()
        }
        Repeater {
            model: root.form
            delegate: FilterField {
                Layout.fillWidth: true
                onChosen: (row, option) => root.form.choose(row, option)
            }
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.fillWidth: true
            spacing: Theme.unit

            AppButton {
                objectName: "viewRemove"
                visible: root.form.known
                kind: AppButton.Danger
                //: Button of the form of a view: the view goes, its conversations stay
                text: qsTr("Remove the view")
                onClicked: {
                    root.form.remove()
                    root.close()
                }
            }
            AppButton {
                objectName: "viewStop"
                visible: root.form.stoppable
                kind: AppButton.Danger
                //: Button of the form of a view that is shared: it goes for all others
                text: qsTr("Stop sharing")
                onClicked: {
                    root.form.stopSharing()
                    root.close()
                }
            }
            Item { Layout.fillWidth: true }
            AppButton {
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                objectName: "viewSave"
                kind: AppButton.Primary
                //: Button of the form of a view
                text: qsTr("Save")
                enabled: nameField.text.trim() !== ""
                onClicked: root.save()
            }
        }
    }
}
