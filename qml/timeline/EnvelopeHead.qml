// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! Above a message of ours where its channel has that: subject and who got it.
Column {
    id: root

    required property string subject
    required property list<string> labels
    required property list<string> values

    spacing: 1

    PlainText {
        visible: root.subject !== ""
        width: parent.width
        text: root.subject
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Repeater {
        model: Math.min(root.labels.length, root.values.length)
        delegate: PlainText {
            required property int index

            width: root.width
            text: root.labels[index] + ": " + root.values[index]
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
    }
}
