// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model
import Throughline.Timeline.Model

//! Where a file is saved, and under which name. The console's own, for the reason FilePicker gives.
T.Popup {
    id: root

    required property TimelineFiles files
    property bool sure: false

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(560), parent ? parent.width - Theme.unit * 4 : Theme.px(560))
    height: Math.min(Theme.px(480), parent ? parent.height - Theme.unit * 4 : Theme.px(480))
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        root.sure = false
        field.text = root.files.name
        if (folder.path === "")
            folder.goHome()
    }

    function save() {
        if (root.files.risky && !root.sure) {
            root.sure = true
            return
        }
        root.files.save(folder.path, field.text, root.sure)
        root.close()
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        PlainText {
            id: title
            //: Title of the dialog that saves a file of a message
            text: qsTr("Save a file")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        AppTextField {
            id: field
            objectName: "saveName"
            Layout.fillWidth: true
            Layout.fillHeight: false
            //: Name of the field for a file's name, for screen readers
            name: qsTr("Name of the file")
            maximumLength: 120
            onAccepted: root.save()
        }
        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.half

            IconButton {
                iconName: "chevron-left"
                //: Button of the dialog that saves a file
                name: qsTr("Folder above")
                onClicked: folder.goUp()
            }
            PlainText {
                Layout.fillWidth: true
                text: folder.path
                elide: Text.ElideLeft
                color: Theme.colors.textMuted
            }
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            //: Name of the list of folders, for screen readers
            Accessible.name: qsTr("Folders")
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onReturnPressed: folder.enterFolder(currentIndex)
            Keys.onEnterPressed: folder.enterFolder(currentIndex)
            model: FolderModel { id: folder }
            delegate: PickRow {
                id: row
                required property string name
                required property string size
                required property bool folder
                title: row.name
                detail: row.size
                glyphName: row.folder ? "folder" : "file"
                enabled: row.folder
                onClicked: list.currentIndex = row.index
                onDoubleClicked: folder.enterFolder(row.index)
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: root.files.risky
            //: In the dialog that saves a file whose kind can run programs
            text: root.sure ? qsTr("Press again to save it all the same. Do not open it unless you know what it is.")
                            : qsTr("Files of this kind can run programs on your computer.")
            wrapMode: Text.Wrap
            color: Theme.colors.caution
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                objectName: "saveButton"
                kind: root.files.risky ? AppButton.Danger : AppButton.Primary
                //: Buttons of the dialog that saves a file
                text: root.sure ? qsTr("Save anyway") : qsTr("Save")
                enabled: field.text !== "" && folder.path !== ""
                onClicked: root.save()
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
