// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! An internal note: never looks like a message, because nobody outside must ever think it was one.
TimelineRow {
    id: root

    required property string body
    required property int bodyCut
    required property string author
    required property string time
    required property string stateWord
    required property string stateIcon
    required property string stateTone
    required property string reason
    required property bool canRetry
    required property bool canDiscard
    required property list<int> marks
    signal retried(int row)
    signal discarded(int row)
    signal expanded(int row)

    Rectangle {
        width: parent.width
        height: column.height + Theme.unit * 2.5
        radius: Theme.radius
        color: Theme.colors.note
        border.width: 1
        border.color: Theme.colors.noteLine

        Icon {
            x: Theme.turned(Theme.unit * 1.5, width, parent.width)
            y: Theme.unit * 1.25
            icon: "note"
            size: Theme.glyph
            color: Theme.colors.noteText
        }
        Column {
            id: column
            x: Theme.turned(Theme.unit * 5, width, parent.width)
            y: Theme.unit * 1.25
            width: parent.width - Theme.unit * 5 - Theme.unit * 1.5
            spacing: Theme.half

            Item {
                width: parent.width
                height: Theme.px(18)

                PlainText {
                    anchors.left: parent.left
                    width: parent.width - stamp.width - Theme.unit
                    //: Heading of an internal note; %1 is its author
                    text: root.author === "" ? qsTr("Internal note") : qsTr("Internal note by %1").arg(root.author)
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    color: Theme.colors.noteText
                }
                PlainText {
                    id: stamp
                    anchors.right: parent.right
                    text: root.time
                    font.pixelSize: Theme.tiny
                    color: Theme.colors.noteText
                }
            }
            PlainText {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.body
                visible: root.marks.length === 0
                lineHeight: 1.15
            }
            Repeater {
                model: root.marks.length > 0 ? 1 : 0
                delegate: MarkedText {
                    width: column.width
                    wrapMode: TextEdit.Wrap
                    text: root.body
                    marks: root.marks
                }
            }
            Repeater {
                model: root.bodyCut > 0 ? 1 : 0
                delegate: AppButton {
                    anchors.left: parent ? parent.left : undefined
                    kind: AppButton.Quiet
                    //: Below a long note of which only a part is shown
                    text: qsTr("Show %n more character(s)", "", root.bodyCut)
                    onClicked: root.expanded(root.index)
                }
            }
            Repeater {
                model: root.stateWord !== "" ? 1 : 0
                delegate: StateLine {
                    anchors.right: parent ? parent.right : undefined
                    widest: column.width
                    word: root.stateWord
                    iconName: root.stateIcon
                    tone: root.stateTone
                    reason: root.reason
                    canRetry: root.canRetry
                    canDiscard: root.canDiscard
                    onRetried: root.retried(root.index)
                    onDiscarded: root.discarded(root.index)
                }
            }
        }
    }
}
