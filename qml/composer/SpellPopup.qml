// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Spelling.Model

//! What can be done about a word that no dictionary knows.
PickList {
    id: root

    required property SpellMarks marks

    objectName: "spellPopup"
    //: Name of the list of what a misspelt word may have been meant for, for screen readers
    name: qsTr("Suggestions")
    width: Theme.px(240)
    x: Math.max(0, Math.min(root.marks.place.x, root.marks.width - root.width))
    y: root.marks.place.y + root.marks.place.height
    model: root.marks.choices
    onPicked: row => root.marks.choose(row)
    onClosed: root.marks.field.forceActiveFocus()

    delegate: PickRow {
        id: row
        required property string words
        required property string glyph
        required property bool parted
        title: row.words
        glyphName: row.glyph
        lineAbove: row.parted
        onClicked: root.pick(row.index)
    }
}
