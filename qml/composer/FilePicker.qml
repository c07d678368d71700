// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model

//! Picks files of this computer. The console's own, because the stock dialog puts file names into control texts, where
//! markup in a name crashes Qt 6.4.
T.Popup {
    id: root

    signal picked(url file)

    objectName: "filePicker"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(560), parent ? parent.width - Theme.unit * 4 : Theme.px(560))
    height: Math.min(Theme.px(480), parent ? parent.height - Theme.unit * 4 : Theme.px(480))
    modal: true
    focus: true
    padding: Theme.unit * 2
    onAboutToShow: folder.goHome()
    closePolicy: T.Popup.CloseOnEscape

    function use(row: int) {
        const file = folder.enter(row)
        if (String(file) === "")
            return
        root.picked(file)
        root.close()
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            //: Title of the dialog that picks files
            text: qsTr("Attach a file")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        RowLayout {
            Layout.fillHeight: false // the room is the list's
            spacing: Theme.half

            IconButton {
                iconName: "chevron-left"
                //: Button of the dialog that picks files
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
            objectName: "fileList"
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            focus: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            //: Name of the list of files, for screen readers
            Accessible.name: qsTr("Files")
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onReturnPressed: root.use(currentIndex)
            Keys.onEnterPressed: root.use(currentIndex)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace)
                    folder.goUp()
            }
            model: FolderModel { id: folder }
            delegate: PickRow {
                id: row
                required property string name
                required property string size
                required property bool folder
                title: row.name
                detail: row.size
                glyphName: row.folder ? "folder" : "file"
                onClicked: list.currentIndex = row.index
                onDoubleClicked: root.use(row.index)
            }
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
                kind: AppButton.Primary
                //: Button of the dialog that picks files
                text: qsTr("Attach")
                enabled: list.currentIndex >= 0
                onClicked: root.use(list.currentIndex)
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
