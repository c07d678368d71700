// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

//! Return in the field above a list takes its first row, once the list answers what was typed: until then that row is the
//! answer to something else, and whoever types fast would open somebody they did not mean.
QtObject {
    id: root

    //! What was typed, and whether the list answers that.
    required property string text
    required property bool answered
    //! The keyboard is in the field.
    required property bool attended
    //! Return came before the answer.
    property bool wanted: false
    signal due()

    function take() {
        root.wanted = !root.answered
        if (root.answered)
            root.due()
    }
    onTextChanged: root.wanted = false
    onAttendedChanged: root.wanted = false
    // In a moment of its own: what is opened may clear the list, and what it answers with it.
    readonly property Timer soon: Timer {
        interval: 0
        running: root.answered && root.wanted
        onTriggered: root.take()
    }
}
