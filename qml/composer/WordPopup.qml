// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! What fits the word behind "/" or "@". The keyboard stays in the text field.
T.Popup {
    id: root

    property alias model: list.model
    property alias delegate: list.delegate
    //! Of the list, for screen readers.
    required property string name
    signal chosen(int row)

    padding: Theme.half
    implicitHeight: Math.min(list.contentHeight, 5 * 48) + padding * 2
    closePolicy: T.Popup.CloseOnPressOutside

    function follow(found: bool) {
        if (found && !root.opened) {
            list.currentIndex = 0
            root.open()
        } else if (!found) {
            root.close()
        }
    }
    //! Uses a key of the text field while the list is open; answers whether it did.
    function take(event: KeyEvent): bool {
        switch (event.key) {
        case Qt.Key_Up: list.decrementCurrentIndex(); break
        case Qt.Key_Down: list.incrementCurrentIndex(); break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab: root.chosen(list.currentIndex); break
        case Qt.Key_Escape: root.close(); break
        default: return false
        }
        event.accepted = true
        return true
    }

    contentItem: ListView {
        id: list
        clip: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: root.name
        T.ScrollBar.vertical: AppScrollBar {}
    }
    background: Panel {}
}
