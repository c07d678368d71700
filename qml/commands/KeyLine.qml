// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Commands.Model

//! A command and its keys in the settings; press the keys to change them.
Item {
    id: root

    required property Commands commands
    required property string commandId
    required property string name
    required property string keys
    required property bool chosen
    //! Over the first of a group.
    required property string heading

    readonly property bool capturing: commands.capture.commandId === commandId
    readonly property bool asking: capturing && commands.capture.problem !== ""

    onCapturingChanged: if (!capturing && trap.activeFocus) button.forceActiveFocus()

    implicitHeight: column.implicitHeight + Theme.half * 2
    Accessible.role: Accessible.ListItem
    Accessible.name: Spoken.joined([root.name, root.keys], ", ")

    ColumnLayout {
        id: column
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.half

        PlainText {
            Layout.topMargin: Theme.unit * 1.5
            visible: root.heading !== ""
            text: root.heading
            font.weight: Font.DemiBold
            color: Theme.colors.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        RowLayout {
            spacing: Theme.unit

            PlainText {
                Layout.fillWidth: true
                text: root.name
            }
            IconButton {
                visible: root.chosen && !root.capturing
                iconName: "history"
                //: Button of a shortcut in the settings; %1 is the command
                name: qsTr("Back to the default: %1").arg(root.name)
                onClicked: root.commands.reset(root.commandId)
            }
            IconButton {
                visible: root.keys !== "" && !root.capturing
                iconName: "close"
                //: Button of a shortcut in the settings: the command has no keys any more; %1 is the command
                name: qsTr("Remove the shortcut: %1").arg(root.name)
                onClicked: root.commands.removeKeys(root.commandId)
            }
            AppButton {
                id: button
                objectName: "keys." + root.commandId
                Layout.minimumWidth: Theme.px(132)
                text: root.capturing
                    ? (root.commands.capture.pressed !== "" ? root.commands.capture.pressed
                        //: Button of a shortcut in the settings, while keys are awaited
                        : qsTr("Press the keys…"))
                    : root.keys !== "" ? root.keys
                    //: Button of a shortcut in the settings: the command has no keys
                    : qsTr("Set keys")
                kind: root.capturing ? AppButton.Primary : AppButton.Plain
                //: What a screen reader says of the button; %1 is a command, %2 its keys or "Set keys"
                spoken: qsTr("%1: %2").arg(root.name).arg(text)
                onClicked: {
                    root.commands.capture.begin(root.commandId)
                    trap.forceActiveFocus()
                }

                // All keys belong to the choice while it goes on, those of shortcuts as well; Esc ends it. When something
                // is asked, Tab leads to the answers.
                Item {
                    id: trap
                    anchors.fill: parent
                    Accessible.ignored: !root.capturing
                    Accessible.role: Accessible.StaticText
                    Accessible.name: button.spoken
                    onActiveFocusChanged: if (!activeFocus && root.capturing && !root.asking) root.commands.capture.cancel()
                    Keys.onShortcutOverride: event => event.accepted = root.capturing
                    Keys.onPressed: event => {
                        const leaves = root.asking && (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
                        event.accepted = root.capturing && !leaves
                        if (event.accepted)
                            root.commands.capture.press(event.key, event.modifiers, event.text)
                    }
                }
            }
        }
        RowLayout {
            visible: root.asking
            spacing: Theme.unit

            PlainText {
                Layout.fillWidth: true
                text: root.asking ? root.commands.capture.problem : ""
                wrapMode: Text.Wrap
                color: Theme.colors.caution
                Accessible.ignored: false
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            AppButton {
                objectName: "swapKeys"
                visible: root.capturing && root.commands.capture.canSwap
                //: Button of a shortcut in the settings: the two commands exchange their keys
                text: qsTr("Swap")
                onClicked: root.commands.capture.swap()
            }
            AppButton {
                //: Button of a shortcut in the settings: the keys stay as they were
                text: qsTr("Cancel")
                kind: AppButton.Quiet
                onClicked: root.commands.capture.cancel()
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
