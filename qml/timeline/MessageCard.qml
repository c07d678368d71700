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
    required property list<string> sendActions
    required property list<string> attachmentNames
    required property list<string> attachmentDetails
    required property list<string> attachmentPictures
    required property list<string> linkUrls
    required property list<int> marks
    required property list<string> linkTexts
    required property string subject
    required property list<string> envelopeLabels
    required property list<string> envelopeValues
    required property string quoteHead
    required property string quote
    required property bool quotePlace
    signal linkChosen(string url)
    signal fileChosen(int row, int file)
    signal retried(int row)
    signal discarded(int row)
    signal sendDecided(int row, string action)
    signal expanded(int row)
    signal quoteSought(int row)

    readonly property bool failed: stateTone === "critical"
    readonly property bool hasEnvelope: subject !== "" || envelopeLabels.length > 0

    Item {
        width: parent.width
        height: column.height

        // What most rows have not is not made for them: rows are made while the list is scrolled.
        Repeater {
            model: !root.outgoing && !root.grouped ? 1 : 0
            delegate: Avatar {
                x: Theme.turned(0, width, parent ? parent.width : 0)
                y: heading.height + 2
                size: Theme.tool
                name: root.author
            }
        }
        Column {
            id: column
            readonly property real widest: Math.min(Theme.px(560), parent.width - Theme.px(36) - Theme.unit * 6)

            width: Math.max(bubble.width, heading.visible ? heading.width : 0, root.hasEnvelope ? widest : 0, extras.width)
            x: Theme.turned(root.outgoing ? parent.width - width : Theme.px(36), width, parent.width)
            spacing: 2

            MessageHeading {
                id: heading
                visible: !root.grouped
                anchors.left: root.outgoing ? undefined : parent.left
                anchors.right: root.outgoing ? parent.right : undefined
                widest: column.widest
                author: root.author
                via: root.via
                channelIcon: root.channelIcon
                unverified: root.unverified
            }
            Repeater {
                model: root.hasEnvelope ? 1 : 0
                delegate: EnvelopeHead {
                    anchors.left: root.outgoing ? undefined : column.left
                    anchors.right: root.outgoing ? column.right : undefined
                    width: column.widest
                    subject: root.subject
                    labels: root.envelopeLabels
                    values: root.envelopeValues
                }
            }
            Bubble {
                id: bubble
                anchors.left: root.outgoing ? undefined : parent.left
                anchors.right: root.outgoing ? parent.right : undefined
                widest: column.widest
                text: root.body
                marks: root.marks
                outgoing: root.outgoing
                failed: root.failed
                grouped: root.grouped
                time: root.time
                fullTime: root.fullTime
            }
            Column {
                id: extras
                anchors.left: root.outgoing ? undefined : parent.left
                anchors.right: root.outgoing ? parent.right : undefined
                spacing: Theme.half

                Repeater {
                    model: root.bodyCut > 0 ? 1 : 0
                    delegate: AppButton {
                        anchors.left: parent ? parent.left : undefined
                        kind: AppButton.Quiet
                        //: Below a long message of which only a part is shown
                        text: qsTr("Show %n more character(s)", "", root.bodyCut)
                        onClicked: root.expanded(root.index)
                    }
                }
                Repeater {
                    model: root.quoteHead !== "" ? 1 : 0
                    delegate: QuoteFold {
                        anchors.left: parent ? parent.left : undefined
                        width: column.widest
                        head: root.quoteHead
                        text: root.quote
                        placeKnown: root.quotePlace
                        onPlaceWanted: root.quoteSought(root.index)
                    }
                }
                Repeater {
                    model: root.attachmentNames.length > 0 ? 1 : 0
                    delegate: FileList {
                        anchors.left: parent ? parent.left : undefined
                        names: root.attachmentNames
                        details: root.attachmentDetails
                        pictures: root.attachmentPictures
                        onChosen: file => root.fileChosen(root.index, file)
                        width: Math.min(column.widest, Theme.px(320))
                    }
                }
                Repeater {
                    model: root.linkUrls.length > 0 ? 1 : 0
                    delegate: LinkList {
                        anchors.left: parent ? parent.left : undefined
                        urls: root.linkUrls
                        texts: root.linkTexts
                        widest: column.widest
                        fromRight: root.outgoing
                        onChosen: url => root.linkChosen(url)
                    }
                }
            }
            Repeater {
                model: root.stateWord !== "" ? 1 : 0
                delegate: StateLine {
                    anchors.right: parent ? parent.right : undefined
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
            Repeater {
                model: root.sendActions.length > 0 ? 1 : 0
                delegate: SendActions {
                    anchors.right: parent ? parent.right : undefined
                    actions: root.sendActions
                    onChosen: action => root.sendDecided(root.index, action)
                }
            }
        }
    }
}
