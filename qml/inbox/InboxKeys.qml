// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Inbox.Model

//! Marking rows with the keyboard: Shift with the arrows, Ctrl+A, Escape; the menu key opens a row's menu.
QtObject {
    id: root

    required property ListView view
    required property InboxSelection selection
    //! A key that moves through the list is held down: what the list comes to is the person's choice, not that of rows that
    //! come and go. Any other key may be let go elsewhere, e.g. that of a shortcut that opens a dialogue.
    property bool walking: false
    signal menuWanted(int row)
    //! The list went on without opening what it came to.
    signal moved()

    //! False: the key means nothing here.
    function take(key: int, modifiers: int): bool {
        root.walking = key >= Qt.Key_Home && key <= Qt.Key_PageDown // the arrows stand between these
        const shift = (modifiers & Qt.ShiftModifier) !== 0
        const control = (modifiers & Qt.ControlModifier) !== 0
        if (shift && (key === Qt.Key_Down || key === Qt.Key_Up))
            root.extend(key === Qt.Key_Down ? 1 : -1)
        else if (control && !shift && key === Qt.Key_A)
            root.selection.all()
        else if (key === Qt.Key_Escape && root.selection.count > 0)
            root.selection.clear()
        else if (key === Qt.Key_Menu || (shift && key === Qt.Key_F10))
            root.menuWanted(root.view.currentIndex)
        else
            return false
        return true
    }
    function extend(by: int) {
        if (root.selection.count === 0)
            root.selection.begin(root.view.currentIndex)
        root.view.currentIndex = Math.max(0, Math.min(root.view.count - 1, root.view.currentIndex + by))
        root.selection.extend(root.view.currentIndex)
        root.moved()
    }
}
