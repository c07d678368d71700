// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model

//! Canned responses that match the word behind "/". The keyboard stays in the text field.
T.Popup {
    id: root

    required property Composer composer
    required property TextEdit field

    padding: Theme.half
    implicitHeight: Math.min(list.contentHeight, 5 * 48) + padding * 2
    closePolicy: T.Popup.CloseOnPressOutside

    function seek() {
        const found = root.field.activeFocus && root.composer.seekCanned(root.field.cursorPosition)
        if (found && !root.opened) {
            list.currentIndex = 0
            root.open()
        } else if (!found) {
            root.close()
        }
    }
    function insert(row: int) {
        const cursor = root.composer.insertCanned(row, root.field.cursorPosition)
        root.field.cursorPosition = Math.min(cursor, root.field.length)
        root.close()
    }
    //! Uses a key of the text field while the list is open; answers whether it did.
    function take(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Up: list.decrementCurrentIndex(); break
        case Qt.Key_Down: list.incrementCurrentIndex(); break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab: root.insert(list.currentIndex); break
        case Qt.Key_Escape: root.close(); break
        default: return false
        }
        event.accepted = true
        return true
    }

    contentItem: ListView {
        id: list
        clip: true
        model: root.composer.canned
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        //: Name of the list of canned responses, for screen readers
        Accessible.name: qsTr("Canned responses")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: PickRow {
            id: row
            required property string name
            required property string preview
            title: row.name
            detail: row.preview
            onClicked: root.insert(row.index)
        }
    }
    background: Panel {}
}
