// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! What a message of ours quotes or passes on, folded away: who looks at it knows it.
Column {
    id: root

    required property string head
    required property string text
    property bool open: false
    //! The item that those words are of can be gone to.
    property bool placeKnown: false
    signal placeWanted()

    spacing: 2

    PlainText {
        width: parent.width
        text: root.head
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: -fold.rightPadding // its word ends where the others do

        AppButton {
            objectName: "quotePlace"
            visible: root.placeKnown
            kind: AppButton.Quiet
            //: Below a sent message: goes to the message that it quotes or passes on
            text: qsTr("Go to the message")
            Accessible.description: root.head
            onClicked: root.placeWanted()
        }
        AppButton {
            id: fold
            objectName: "quoteButton"
            visible: root.text !== ""
            kind: AppButton.Quiet
            //: Below a sent message: folds the words it quotes away
            text: root.open ? qsTr("Hide quoted text")
                //: Below a sent message: shows the words it quotes
                : qsTr("Show quoted text")
            onClicked: root.open = !root.open
        }
    }
    Repeater {
        model: root.open ? 1 : 0
        delegate: Item {
            width: root.width
            implicitHeight: words.height

            Rectangle {
                anchors.left: parent.left
                width: 2
                height: parent.height
                color: Theme.colors.lineStrong
            }
            PlainText {
                id: words
                objectName: "quotedWords"
                x: Theme.turned(Theme.unit, width, parent.width)
                width: parent.width - Theme.unit
                text: root.text
                wrapMode: Text.Wrap
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                color: Theme.colors.textMuted
            }
        }
    }
}
