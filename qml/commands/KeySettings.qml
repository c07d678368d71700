// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Commands.Model

//! All commands with their keys: to change, to reset, to save for printing.
ColumnLayout {
    id: root

    required property Commands commands

    spacing: Theme.unit
    Component.onDestruction: root.commands.capture.cancel()
    onVisibleChanged: if (!visible && root.commands) root.commands.capture.cancel() // else the keys would go to a line nobody sees

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: Theme.colors.textMuted
        //: Above the list of shortcuts in the settings
        text: qsTr("Choose a shortcut and press the keys you want. They go with you to every computer you sign in on.")
    }
    ListView {
        id: list
        objectName: "keyList"
        Layout.fillWidth: true
        // The first group's heading and ten rows: see KeyLine.
        Layout.preferredHeight: Math.ceil(Theme.letters.height) + Theme.unit * 1.5 + Theme.half
            + 10 * (Theme.control + Theme.half * 2)
        clip: true
        model: root.commands.lasting
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        //: Name of the list of shortcuts, for screen readers
        Accessible.name: qsTr("Shortcuts")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: KeyLine {
            width: ListView.view.width - Theme.unit * 1.5
            commands: root.commands
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            objectName: "saveKeysPdf"
            iconName: "file"
            //: Button below the list of shortcuts: writes a PDF file
            text: qsTr("Save for printing")
            onClicked: root.commands.save("pdf")
        }
        AppButton {
            objectName: "saveKeysHtml"
            iconName: "globe"
            //: Button below the list of shortcuts: writes an HTML file
            text: qsTr("Save as a web page")
            onClicked: root.commands.save("html")
        }
        AppButton {
            objectName: "resetKeys"
            kind: AppButton.Quiet
            enabled: root.commands.anyChosen
            //: Button below the list of shortcuts: all as they were at first
            text: qsTr("Reset all")
            onClicked: root.commands.resetAll()
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.WrapAnywhere
        text: root.commands.saved
        color: Theme.colors.textMuted
        Accessible.ignored: false
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
