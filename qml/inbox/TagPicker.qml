// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! The tags for what TagsModel was asked about. What is typed stays in the field; Enter gives or takes the row's tag, and
//! the list stays open for the next one.
T.Popup {
    id: root

    required property TagsModel tags

    objectName: "tagPicker"
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.min(Theme.px(96), Math.round(parent.height / 8)) : 0
    width: Math.min(Theme.px(360), parent ? parent.width - Theme.unit * 4 : Theme.px(360))
    height: Math.min(Theme.px(420), parent ? parent.height - y - Theme.unit * 2 : Theme.px(420))
    padding: Theme.unit
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        field.text = ""
        list.currentIndex = 0
    }
    onOpened: field.forceActiveFocus()
    onClosed: root.tags.finish()
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Panel {}

    contentItem: ColumnLayout {
        spacing: Theme.unit

        Connections {
            target: root.tags as QtObject
            function onTypedChanged() {
                if (root.tags.typed === "")
                    field.text = ""
            }
        }
        AppTextField {
            id: field
            objectName: "tagField"
            Layout.fillWidth: true
            iconName: "tag"
            //: Field over the list of tags: what is typed narrows the list
            name: qsTr("Find a tag")
            placeholderText: name
            onTextChanged: {
                root.tags.typed = text
                list.currentIndex = 0
            }
            onAccepted: root.tags.choose(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        PlainText {
            Layout.fillWidth: true
            visible: root.tags.problem !== ""
            wrapMode: Text.Wrap
            text: root.tags.problem
            color: Theme.colors.critical
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
            Accessible.name: text
        }
        ListView {
            id: list
            objectName: "tagList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.tags
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            activeFocusOnTab: count > 0
            Accessible.role: Accessible.List
            //: Name of the list of tags, for screen readers
            Accessible.name: qsTr("Tags")
            Keys.onReturnPressed: root.tags.choose(currentIndex)
            Keys.onEnterPressed: root.tags.choose(currentIndex)
            Keys.onSpacePressed: root.tags.choose(currentIndex)
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: PickRow {
                id: row
                required property string name
                required property string tint
                required property bool given
                required property bool some
                required property bool fresh
                title: row.fresh
                    //: Row of the list of tags: makes a new one; %1 is its name
                    ? qsTr("New tag: %1").arg(row.name) : row.name
                detail: row.some
                    //: Under a tag's name: not all of the chosen conversations have it
                    ? qsTr("Some of them") : ""
                glyphName: row.fresh ? "plus" : ""
                marked: row.given
                leftPadding: row.fresh || Theme.mirrored ? Theme.unit : Theme.unit * 3
                rightPadding: row.fresh || !Theme.mirrored ? Theme.unit : Theme.unit * 3
                onClicked: root.tags.choose(row.index)

                Rectangle {
                    visible: !row.fresh
                    x: Theme.turned(Theme.unit, width, parent.width)
                    width: Theme.px(10)
                    height: Theme.px(10)
                    radius: Theme.px(5)
                    color: row.tint
                    border.width: Theme.dark ? 1 : 0 // as in TagChip
                    border.color: Theme.colors.textFaint
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            PlainText {
                anchors.centerIn: parent
                visible: list.count === 0
                text: root.tags.typed === ""
                    //: In the list of tags, before one was made
                    ? qsTr("There are no tags yet.")
                    //: In the list of tags
                    : qsTr("No such tag.")
                color: Theme.colors.textMuted
            }
        }
    }
}
