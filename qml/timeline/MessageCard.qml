// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! A message: the customer's at the left, ours at the right, with what became of it below.
TimelineRow {
    id: root

    required property string body
    required property int bodyCut
    required property string author
    required property bool outgoing
    required property string time
    required property string fullTime
    required property string via
    required property string channelIcon
    required property bool unverified
    required property string stateWord
    required property string stateIcon
    required property string stateTone
    required property string reason
    required property bool canRetry
    required property bool canDiscard
    required property list<string> attachmentNames
    required property list<string> attachmentDetails
    required property list<string> linkUrls
    required property list<string> linkTexts
    signal linkChosen(string url)
    signal retried(int row)
    signal discarded(int row)
    signal expanded(int row)

    readonly property bool failed: stateTone === "critical"

    Item {
        width: parent.width
        height: column.height

        Avatar {
            visible: !root.outgoing && !root.grouped
            y: heading.visible ? heading.height + 2 : 0
            size: 28
            name: root.author
        }
        Column {
            id: column
            readonly property real widest: Math.min(560, parent.width - 36 - Theme.unit * 6)

            width: Math.max(bubble.width, heading.visible ? heading.width : 0, extras.width)
            x: root.outgoing ? parent.width - width : 36
            spacing: 2

            MessageHeading {
                id: heading
                visible: !root.grouped
                anchors.right: root.outgoing ? parent.right : undefined
                widest: column.widest
                author: root.author
                via: root.via
                channelIcon: root.channelIcon
                unverified: root.unverified
            }
            Bubble {
                id: bubble
                anchors.right: root.outgoing ? parent.right : undefined
                widest: column.widest
                text: root.body
                outgoing: root.outgoing
                failed: root.failed
                grouped: root.grouped
                time: root.time
                fullTime: root.fullTime
            }
            Column {
                id: extras
                anchors.right: root.outgoing ? parent.right : undefined
                spacing: Theme.half

                Repeater {
                    model: root.bodyCut > 0 ? 1 : 0
                    delegate: AppButton {
                        kind: AppButton.Quiet
                        //: Below a long message of which only a part is shown
                        text: qsTr("Show %n more character(s)", "", root.bodyCut)
                        onClicked: root.expanded(root.index)
                    }
                }
                FileList {
                    names: root.attachmentNames
                    details: root.attachmentDetails
                    width: Math.min(column.widest, 320)
                    visible: root.attachmentNames.length > 0
                }
                LinkList {
                    urls: root.linkUrls
                    texts: root.linkTexts
                    widest: column.widest
                    fromRight: root.outgoing
                    visible: root.linkUrls.length > 0
                    onChosen: url => root.linkChosen(url)
                }
            }
            StateLine {
                anchors.right: parent.right
                visible: root.stateWord !== ""
                widest: column.widest
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
