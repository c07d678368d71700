// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Throughline.Commands.Model

//! The keyboard's short ways: one Shortcut for each command that has keys, and none for the hundreds that have none. They do
//! what buttons and the palette do.
Instantiator {
    id: root

    required property Commands commands

    model: commands.keyed
    delegate: Shortcut {
        required property string commandId
        required property list<string> portable
        required property bool possible

        sequences: [...portable]
        enabled: possible && root.commands.capture.commandId === ""
        onActivated: root.commands.runPressed(commandId)
        onActivatedAmbiguously: root.commands.runPressed(commandId)
    }
}
