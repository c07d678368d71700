// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! One action of a macro in its form: what it does, and with what.
RowLayout {
    id: root

    required property int index
    required property string does
    required property string target
    required property bool wantsValue
    required property SnippetForm form

    spacing: Theme.unit

    ChoiceField {
        Layout.fillWidth: true
        //: Field of the form of a macro: what an action does
        label: qsTr("Action")
        shown: root.does
        options: root.form.kinds as QtObject
        onChosen: row => root.form.setKind(root.index, row)
    }
    ChoiceField {
        objectName: "actionTarget"
        Layout.fillWidth: true
        visible: root.wantsValue
        //: Field of the form of a macro: the tag, the person, the time or the priority of an action; spoken with what it does
        label: root.does
        shown: root.target
        options: root.form.values as QtObject
        onOpening: root.form.prepareValues(root.index)
        onChosen: row => root.form.setValue(root.index, row)
    }
    IconButton {
        iconName: "close"
        size: Theme.tool
        //: Button of the form of a macro: takes an action out
        name: qsTr("Take this action out")
        onClicked: root.form.removeAction(root.index)
    }
}
