// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! Which conversation of another customer the open one is linked with, and as what. Enter in the field or the list chooses a
//! row, and once more takes the choice back.
T.Popup {
    id: root

    required property LinkModel linking

    objectName: "linkDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(480), parent ? parent.width - Theme.unit * 4 : Theme.px(480))
    height: Math.min(Theme.px(560), parent ? parent.height - Theme.unit * 4 : Theme.px(560))
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        field.text = ""
        list.currentIndex = 0
    }
    onOpened: field.forceActiveFocus()
    onClosed: root.linking.finish()

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            //: Title of the dialog that links the open conversation with one of another customer
            text: qsTr("Link with a conversation of another customer")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        AppTextField {
            id: field
            objectName: "linkField"
            Layout.fillWidth: true
            iconName: "search"
            maximumLength: 100
            //: Field over the list of conversations: what is typed narrows the list
            name: qsTr("Find a customer or a subject")
            placeholderText: name
            onTextChanged: {
                root.linking.typed = text
                list.currentIndex = 0
            }
            onAccepted: root.linking.choose(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list
            objectName: "linkList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.linking
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            //: Name of the list of conversations that can be linked, for screen readers
            Accessible.name: qsTr("Conversations of other customers")
            Keys.onReturnPressed: root.linking.choose(currentIndex)
            Keys.onEnterPressed: root.linking.choose(currentIndex)
            Keys.onSpacePressed: root.linking.choose(currentIndex)
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: PickRow {
                id: row
                required property string name
                required property string detailWords
                required property string time
                required property bool chosen
                title: row.name
                detail: row.detailWords
                hint: row.time
                hintsAligned: true
                marked: row.chosen
                onClicked: root.linking.choose(row.index)
            }
            PlainText {
                anchors.centerIn: parent
                visible: list.count === 0 && root.linking.problem === ""
                //: In the list of conversations that can be linked
                text: qsTr("No conversation of that name.")
                color: Theme.colors.textMuted
            }
        }
        PlainText {
            objectName: "linkProblem"
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.linking.problem
            color: Theme.colors.caution
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
            Accessible.name: text
        }
        PlainText {
            Layout.fillWidth: true
            //: Label above "Related", "Main matter", "Part of this", "Duplicate"
            text: qsTr("What the chosen conversation is to the open one")
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.half

            Repeater {
                model: root.linking.ties
                delegate: Choice {
                    required property int index
                    required property string modelData
                    objectName: "linkTie" + index
                    text: modelData
                    checked: root.linking.tie === index
                    onClicked: root.linking.tie = index
                }
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
                objectName: "linkAccept"
                kind: AppButton.Primary
                iconName: "link"
                //: Button of the dialog that links two conversations
                text: qsTr("Link")
                enabled: root.linking.ready
                onClicked: {
                    if (root.linking.send())
                        root.close()
                }
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
