// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! Whom to hand conversations over to, and what they should know. Enter in the field or the list chooses a row, and once
//! more takes the choice back.
T.Popup {
    id: root

    required property TransferModel transfer

    objectName: "transferDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(440), parent ? parent.width - Theme.unit * 4 : Theme.px(440))
    height: Math.min(Theme.px(560), parent ? parent.height - Theme.unit * 4 : Theme.px(560))
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        field.text = ""
        note.text = ""
        list.currentIndex = 0
    }
    onOpened: field.forceActiveFocus()
    onClosed: root.transfer.finish()

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            Layout.fillWidth: true
            text: root.transfer.title
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        AppTextField {
            id: field
            objectName: "transferField"
            Layout.fillWidth: true
            iconName: "search"
            //: Field over the list of queues and colleagues: what is typed narrows the list
            name: qsTr("Find a queue or a colleague")
            placeholderText: name
            onTextChanged: {
                root.transfer.typed = text
                list.currentIndex = 0
            }
            onAccepted: root.transfer.choose(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list
            objectName: "transferList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.transfer
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            //: Name of the list of queues and colleagues, for screen readers
            Accessible.name: qsTr("Queues and colleagues")
            Keys.onReturnPressed: root.transfer.choose(currentIndex)
            Keys.onEnterPressed: root.transfer.choose(currentIndex)
            Keys.onSpacePressed: root.transfer.choose(currentIndex)
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: PickRow {
                id: row
                required property string name
                required property string detailWords
                required property bool isQueue
                required property string tone
                required property bool chosen
                required property bool firstAgent
                title: row.name
                detail: row.detailWords
                glyphName: row.isQueue ? "queue" : ""
                dot: row.isQueue ? "" : row.tone
                lineAbove: row.firstAgent
                marked: row.chosen
                onClicked: root.transfer.choose(row.index)
            }
            PlainText {
                anchors.centerIn: parent
                visible: list.count === 0
                //: In the list of queues and colleagues
                text: qsTr("Nobody of that name.")
                color: Theme.colors.textMuted
            }
        }
        PlainText {
            Layout.fillWidth: true
            //: Label of the field for words to the colleague who gets the conversation
            text: qsTr("Note, seen by the team only")
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        LinesField {
            id: note
            objectName: "transferNote"
            Layout.fillWidth: true
            //: Field for words to the colleague who gets the conversation; may stay empty
            name: qsTr("Internal note that goes along")
        }
        PlainText {
            objectName: "transferProblem"
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.transfer.problem
            color: Theme.colors.caution
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
            Accessible.name: text
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
                objectName: "transferAccept"
                kind: AppButton.Primary
                iconName: "arrow-out"
                //: Button of the dialog that hands conversations over
                text: qsTr("Transfer")
                enabled: root.transfer.ready
                onClicked: {
                    if (root.transfer.send(note.text))
                        root.close()
                }
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
