// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Inbox

//! Whom one talks with, how the conversation stands, and what can be done with it.
Item {
    id: root

    required property Desk desk
    property bool showsListButton: false
    property bool showsCustomerButton: false
    signal listWanted()
    signal customerWanted()

    implicitHeight: Theme.px(56)

    function openSnooze() {
        snoozeMenu.open()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.showsListButton ? Theme.unit : Theme.unit * 3
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit

        IconButton {
            visible: root.showsListButton
            iconName: "menu"
            //: Button of narrow windows: shows the list of conversations
            name: qsTr("Conversations")
            onClicked: root.listWanted()
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.desk.hasCustomer
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                objectName: "customerHeading"
                text: root.desk.timeline.customerName
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                Accessible.ignored: false
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            RowLayout {
                Layout.fillWidth: true
                visible: root.desk.hasConversation
                spacing: Theme.unit

                PriorityMark {
                    objectName: "headPriority"
                    level: root.desk.priority
                    word: root.desk.priorityWord
                    Accessible.role: Accessible.StaticText
                    //: Heading of the timeline, for screen readers; %1 is a priority, e.g. "Urgent"
                    Accessible.name: qsTr("Priority: %1").arg(word)
                }
                PlainText {
                    Layout.maximumWidth: Math.ceil(implicitWidth) // a part of a pixel less, and the last word is cut
                    Layout.fillWidth: true
                    text: root.desk.summary
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
                TagLine {
                    objectName: "headTags"
                    Layout.fillWidth: true
                    names: root.desk.tagNames
                    colors: root.desk.tagColors
                    Accessible.role: Accessible.StaticText
                    Accessible.ignored: root.desk.tagNames.length === 0
                    //: Of the open conversation, for screen readers; %1 are the names of all its tags
                    Accessible.name: qsTr("Tags: %1").arg(Array.from(root.desk.tagNames).join(", "))
                }
            }
        }
        Item {
            Layout.fillWidth: true
            visible: !root.desk.hasCustomer
        }
        AppButton {
            objectName: "takeButton"
            visible: root.desk.hasConversation && !root.desk.mine && !root.desk.closed
            //: Button: assigns the conversation to oneself
            text: qsTr("Take")
            tip: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.take", text) : ""
            iconName: "person"
            onClicked: root.desk.takeConversation()
        }
        IconButton {
            id: snooze
            objectName: "snoozeButton"
            visible: root.desk.hasConversation && !root.desk.closed && !root.desk.snoozed
            iconName: "clock"
            //: Button: puts the conversation aside until a time
            name: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.snooze", qsTr("Snooze")) : ""
            Accessible.role: Accessible.ButtonMenu
            onClicked: snoozeMenu.opened ? snoozeMenu.close() : snoozeMenu.open()

            Late {
                id: snoozeMenu
                home: snooze
                part: Component {
                    SnoozeMenu {
                        objectName: "snoozeMenu"
                        y: snooze.height + Theme.half
                        x: Theme.turned(snooze.width - width, width, snooze.width)
                        triage: root.desk.triage
                        onPicked: choice => root.desk.triage.snooze([root.desk.inbox.currentId], choice)
                        onTimeWanted: root.desk.triage.askTime([root.desk.inbox.currentId])
                    }
                }
            }
        }
        IconButton {
            objectName: "tagButton"
            visible: root.desk.hasConversation
            iconName: "tag"
            //: Button: opens a list of tags for the conversation
            name: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.tag", qsTr("Tags")) : ""
            onClicked: root.desk.triage.askTags([root.desk.inbox.currentId])
        }
        IconButton {
            objectName: "transferButton"
            visible: root.desk.hasConversation && !root.desk.closed
            iconName: "team"
            //: Button: hands the conversation over to a colleague or a queue
            name: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.transfer", qsTr("Transfer")) : ""
            onClicked: root.desk.triage.askTransfer([root.desk.inbox.currentId])
        }
        AppButton {
            objectName: "closeButton"
            visible: root.desk.hasConversation && !root.desk.closed
            //: Button: finishes the conversation
            text: qsTr("Close")
            tip: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.close", text) : ""
            iconName: "check"
            onClicked: root.desk.closeConversation()
        }
        AppButton {
            objectName: "reopenButton"
            visible: root.desk.hasConversation && (root.desk.closed || root.desk.snoozed)
            text: root.desk.snoozed
                //: Button: the conversation was put aside and comes back now
                ? qsTr("Bring back")
                //: Button: opens a finished conversation again
                : qsTr("Reopen")
            tip: root.desk.commands.revision >= 0 ? root.desk.commands.hint("talk.reopen", text) : ""
            iconName: "history"
            onClicked: root.desk.reopenConversation()
        }
        IconButton {
            visible: root.showsCustomerButton && root.desk.hasCustomer
            iconName: "panel"
            //: Button of narrow windows: shows the column about the customer
            name: qsTr("Customer")
            onClicked: root.customerWanted()
        }
    }
}
