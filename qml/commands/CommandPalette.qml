// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Commands.Model

//! One box that reaches everything. What is typed stays in the box; the arrows go to the rows, so that a screen reader
//! says each. What was chosen is done after the palette is gone and the focus is back where it was.
T.Popup {
    id: root

    required property PaletteModel model
    property int chosenRow: -1
    //! Who had the keyboard.
    property Item before: null

    objectName: "commandPalette"
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.min(Theme.px(72), Math.round(parent.height / 10)) : 0
    width: Math.min(Theme.px(640), parent ? parent.width - Theme.unit * 4 : Theme.px(640))
    height: Math.min(Theme.px(520), parent ? parent.height - y - Theme.unit * 2 : Theme.px(520))
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        root.chosenRow = -1
        root.before = root.parent ? root.parent.Window.activeFocusItem : null
        root.model.begin()
        root.goToFirst()
    }
    onOpened: field.forceActiveFocus()
    onClosed: {
        if (root.before)
            root.before.forceActiveFocus()
        root.before = null
        root.model.run(root.chosenRow)
        root.model.end()
    }
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Panel {}

    function pick(row: int) {
        if (row < 0 || row >= list.count)
            return
        root.chosenRow = row
        root.close()
    }
    function goToFirst() {
        list.currentIndex = 0
        list.positionViewAtBeginning()
    }
    function goTo(row: int) {
        list.forceActiveFocus()
        list.currentIndex = Math.max(0, Math.min(list.count - 1, row))
    }

    contentItem: ColumnLayout {
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: field.name

        AppTextField {
            id: field
            objectName: "paletteField"
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            implicitHeight: Theme.px(40)
            focus: true
            iconName: "search"
            //: Name of the palette's text field, and of the palette for screen readers
            name: qsTr("Commands, customers, conversations")
            //: Placeholder of the palette
            placeholderText: qsTr("Type a command, a name, a queue…")
            text: root.model.text
            maximumLength: 200
            Accessible.description: list.currentItem ? (list.currentItem as PaletteLine).spoken : none.title
            onTextEdited: root.model.text = text
            onAccepted: wait.take()
            Keys.onDownPressed: root.goTo(list.currentIndex + 1)
            Keys.onUpPressed: root.goTo(list.count - 1)

            AnswerWait {
                id: wait
                text: root.model.text
                answered: root.model.answered
                attended: field.activeFocus
                onDue: root.pick(list.currentIndex)
            }
            Connections {
                target: root.model as QtObject
                // Nobody chose the row that was first before a better one came: it would stay marked, and Return take it.
                function onCountChanged() {
                    if (!list.activeFocus)
                        root.goToFirst()
                }
            }
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "paletteList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.half
            clip: true
            model: root.model
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows made ahead would be cancelled, with a warning, when the next letter leaves fewer
            Accessible.role: Accessible.List
            //: Name of the palette's list, for screen readers
            Accessible.name: qsTr("Results")
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onReturnPressed: root.pick(currentIndex)
            Keys.onEnterPressed: root.pick(currentIndex)
            Keys.onUpPressed: {
                if (currentIndex > 0)
                    root.goTo(currentIndex - 1)
                else
                    field.forceActiveFocus()
            }
            Keys.onPressed: event => {
                // Whoever goes on typing on a row means the box.
                const typed = event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
                if (!typed && event.key !== Qt.Key_Backspace)
                    return
                event.accepted = true
                field.forceActiveFocus()
                if (typed)
                    field.insert(field.length, event.text)
                else
                    field.remove(field.length - 1, field.length)
                field.textEdited()
            }
            delegate: PaletteLine {
                onClicked: root.pick(index)
            }

            EmptyState {
                id: none
                anchors.centerIn: parent
                visible: list.count === 0
                iconName: "search"
                //: In the palette when nothing fits what was typed
                title: qsTr("Nothing found")
                //: In the palette when nothing fits what was typed
                detail: qsTr("The search over all messages is in the place “Search”.")
            }
        }
    }
}
