// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! What can be done about a reply that has not left: one button for each choice.
Row {
    id: root

    required property list<string> actions
    signal chosen(string action)

    visible: actions.length > 0
    spacing: Theme.half

    function word(action: string): string {
        switch (action) {
        case "undo":
            //: Below a reply that can still be taken back: back into the composer
            return qsTr("Undo")
        case "cancel":
            //: Below a reply that waits for its time: it is never sent
            return qsTr("Cancel sending")
        case "edit":
            //: Below a reply that waits for its time: back into the composer
            return qsTr("Edit")
        case "now":
            //: Below a reply that waits for its time
            return qsTr("Send now")
        case "anyway":
            //: Below a reply that was held back because the customer wrote
            return qsTr("Send anyway")
        default:
            //: Below a reply that was taken back: its text goes into the composer again
            return qsTr("Write again")
        }
    }

    Repeater {
        model: root.actions
        delegate: AppButton {
            required property string modelData
            objectName: "send-" + modelData
            kind: modelData === "undo" || modelData === "edit" ? AppButton.Plain : AppButton.Quiet
            implicitHeight: Theme.tool
            text: root.word(modelData)
            onClicked: root.chosen(modelData)
        }
    }
}
