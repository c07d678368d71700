// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! The canned responses and macros of the team, for who may write them: the list, and the form of one.
ColumnLayout {
    id: root

    required property SnippetLibrary library

    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        //: In the settings, above the list of canned responses and macros
        text: qsTr("The whole team finds them by typing / and a part of the name. A macro does something with the conversation as well.")
        color: Theme.colors.textMuted
    }
    Repeater {
        model: root.library
        delegate: SnippetLine {
            Layout.fillWidth: true
            onChangeWanted: row => root.library.edit(row)
            onAgainWanted: row => root.library.tryAgain(row)
            onForgetWanted: row => root.library.forget(row)
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: root.library.empty
        wrapMode: Text.Wrap
        //: In the settings, instead of the list
        text: qsTr("There are none yet.")
        color: Theme.colors.textMuted
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit
        visible: !root.library.form.open

        AppButton {
            objectName: "addCanned"
            iconName: "plus"
            //: Button of the settings
            text: qsTr("New canned response")
            onClicked: root.library.add(false)
        }
        AppButton {
            objectName: "addMacro"
            iconName: "plus"
            //: Button of the settings
            text: qsTr("New macro")
            onClicked: root.library.add(true)
        }
    }
    SnippetEditor {
        Layout.fillWidth: true
        form: root.library.form
    }
}
