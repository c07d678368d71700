// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! Colleagues who match the word behind "@" of a note.
WordPopup {
    id: root

    required property Composer composer
    required property TextEdit field
    //! Where the "@" stands.
    property int place: -1

    objectName: "mentionPopup"
    //: Name of the list of colleagues a note can name, for screen readers
    name: qsTr("Colleagues")
    model: root.composer.mentions
    onChosen: row => root.insert(row)

    function seek() {
        root.place = root.composer.note && root.field.activeFocus
            ? root.composer.mentions.seek(root.field.text, root.field.cursorPosition) : -1
        root.follow(root.place >= 0)
    }
    function insert(row: int) {
        const from = root.place
        const name = root.composer.mentions.nameAt(row)
        if (from >= 0 && name !== "") {
            root.field.remove(from, root.field.cursorPosition)
            root.field.insert(from, "@" + name + " ")
        }
        root.close()
    }

    delegate: PickRow {
        id: row
        required property string name
        title: row.name
        glyphName: "person"
        onClicked: root.insert(row.index)
    }
}
