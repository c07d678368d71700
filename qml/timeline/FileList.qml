// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! The files of a message: name, type and size, and what is in a picture. Pressing one shows it; nothing opens.
Column {
    id: root

    required property list<string> names
    required property list<string> details
    //! An address for each; empty where there is no picture.
    required property list<string> pictures
    signal chosen(int file)

    spacing: Theme.half

    Repeater {
        model: root.names.length
        delegate: FileTile {
            required property int index

            width: root.width
            fileName: root.names[index]
            detail: root.details[index] ?? ""
            picture: root.pictures[index] ?? ""
            onClicked: root.chosen(index)
        }
    }
}
