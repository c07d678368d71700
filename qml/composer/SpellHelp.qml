// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Spelling.Model

//! Underlines what no dictionary knows in the text field that it lies over, and helps with it: a right click, the menu key or
//! Ctrl+. open suggestions.
SpellMarks {
    id: root

    //! For the field's description; empty: there is nothing to say.
    readonly property string says: root.count > 0
        //: Description of a text field, for screen readers; the number is of words
        ? qsTr("%n word(s) in no dictionary; Ctrl+. shows suggestions", "", root.count) : ""

    color: Theme.colors.critical
    onChoicesReady: popup.open()

    //! Uses a key of the text field; answers whether it did.
    function take(event: KeyEvent): bool {
        const asks = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier))
            || (event.key === Qt.Key_Period && (event.modifiers & Qt.ControlModifier))
        event.accepted = asks && root.askHere()
        return event.accepted
    }

    Late {
        id: popup
        home: root
        part: Component { SpellPopup { marks: root } }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.askAt(point.position)
    }
}
