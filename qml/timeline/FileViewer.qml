// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Timeline.Model

//! One file of a message, large where it is a picture, and the way to save it. Escape closes it.
T.Popup {
    id: root

    required property TimelineFiles files

    objectName: "fileViewer"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: parent ? Math.min(files.picture === "" ? Theme.px(460) : Theme.px(1100), parent.width - Theme.unit * 4) : Theme.px(460)
    height: parent ? Math.min(files.picture === "" ? implicitHeight : Theme.px(860), parent.height - Theme.unit * 4) : implicitHeight
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.unit * 2
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onClosed: root.files.close()

    FileSave {
        id: saving
        files: root.files
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit
        Accessible.role: Accessible.Dialog
        Accessible.name: root.files.name

        PlainText {
            Layout.fillWidth: true
            text: root.files.name
            elide: Text.ElideMiddle
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        PlainText {
            Layout.fillWidth: true
            text: root.files.detail
            color: Theme.colors.textMuted
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.files.picture !== ""

            Image {
                id: image
                anchors.fill: parent
                source: root.files.picture
                sourceSize { width: 2048; height: 2048 }
                fillMode: implicitWidth > width || implicitHeight > height ? Image.PreserveAspectFit : Image.Pad
                asynchronous: true
                cache: false
            }
            Spinner {
                anchors.centerIn: parent
                visible: image.status === Image.Loading
            }
            PlainText {
                anchors.centerIn: parent
                visible: image.status === Image.Error
                //: In the place of a picture that is broken, too large, or of a kind the console does not read
                text: qsTr("The picture cannot be shown.")
                color: Theme.colors.textMuted
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: root.files.notice !== ""
            text: root.files.notice
            wrapMode: Text.Wrap
            color: root.files.failed ? Theme.colors.caution : Theme.colors.textMuted
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                //: Button of a dialog
                text: qsTr("Close")
                onClicked: root.close()
            }
            AppButton {
                objectName: "saveAsButton"
                kind: AppButton.Primary
                //: Button below a file of a message
                text: qsTr("Save as…")
                enabled: !root.files.busy
                onClicked: saving.open()
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
