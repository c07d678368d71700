// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! Canned responses and macros that match the word behind "/".
WordPopup {
    id: root

    required property Composer composer
    required property TextEdit field

    objectName: "cannedPopup"
    //: Name of the list of canned responses, for screen readers
    name: qsTr("Canned responses")
    model: root.composer.canned
    onChosen: row => root.insert(row)

    function seek() {
        root.follow(root.field.activeFocus && root.composer.seekCanned(root.field.cursorPosition))
    }
    function insert(row: int) {
        const cursor = root.composer.insertCanned(row, root.field.cursorPosition)
        root.field.cursorPosition = Math.min(cursor, root.field.length)
        root.close()
    }

    delegate: PickRow {
        id: row
        required property string name
        required property string preview
        required property bool macro
        title: row.name
        //: In the list of canned responses: this one is a macro, which also does something; %1 is its text
        detail: row.macro ? qsTr("Macro: %1").arg(row.preview) : row.preview
        glyphName: row.macro ? "tag" : ""
        onClicked: root.insert(row.index)
    }
}
