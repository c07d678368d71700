// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! Makes a popup, or what holds one, when it is first wanted, and keeps it: most are not opened in a day, and a window
//! that makes them all at once stands still while it does. Not a Loader: that of Qt 6.4 makes no bound component.
QtObject {
    id: root

    //! The parent of what is made.
    required property Item home
    required property Component part
    //! Null until it was wanted.
    property QtObject made: null
    readonly property T.Popup popup: root.made as T.Popup
    readonly property bool opened: root.popup !== null && root.popup.opened

    function get(): QtObject {
        if (!root.made)
            root.made = root.part.createObject(root.home)
        return root.made
    }
    function open() {
        root.get()
        root.popup.open()
    }
    function close() {
        if (root.popup)
            root.popup.close()
    }
}
