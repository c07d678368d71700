// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Channels
import Throughline.Composer
import Throughline.Controls
import Throughline.Customer
import Throughline.Desk.Model
import Throughline.Inbox
import Throughline.Timeline

//! The middle column: heading, timeline, composer.
Rectangle {
    id: root

    required property Desk desk
    required property bool attended
    property bool showsListButton: false
    //! The item whose menu is open can be quoted.
    property bool quotable: false
    property bool showsCustomerButton: false
    readonly property alias composerPane: composer
    signal listWanted()
    signal customerWanted()
    signal connectWanted(string kind)

    color: Theme.colors.surface

    function focusComposer() {
        composer.focusText()
    }
    function focusTimeline() {
        timeline.focusList()
    }
    function openSnooze() {
        head.openSnooze()
    }
    function send() {
        composer.send()
    }

    Binding {
        target: root.desk.inbox
        property: "attended"
        value: root.attended
    }
    DeskDialogs {
        anchors.fill: parent
        desk: root.desk
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TalkHead {
            id: head
            Layout.fillWidth: true
            desk: root.desk
            showsListButton: root.showsListButton
            showsCustomerButton: root.showsCustomerButton
            onListWanted: root.listWanted()
            onCustomerWanted: root.customerWanted()
        }
        Hairline { Layout.fillWidth: true }
        Banner {
            objectName: "connectionBanner"
            Layout.fillWidth: true
            visible: root.desk.sync.canRetry || root.desk.sync.signInNeeded
            mostLines: 2
            iconName: root.desk.sync.iconName
            tone: root.desk.sync.tone
            text: root.desk.sync.word + ". " + root.desk.sync.detail
            //: Button about the connection
            action: root.desk.sync.canRetry ? qsTr("Try now") : ""
            onActed: root.desk.sync.retryNow()
        }
        Banner {
            Layout.fillWidth: true
            visible: root.desk.sync.notice !== ""
            text: root.desk.sync.notice
            //: Button of a notice: puts it away
            action: qsTr("Dismiss")
            onActed: root.desk.sync.dismissNotice()
        }
        Banner {
            objectName: "channelNotice"
            Layout.fillWidth: true
            visible: root.desk.channels.notice !== ""
            text: root.desk.channels.notice
        }
        TriageBar {
            objectName: "triageBar"
            Layout.fillWidth: true
            Layout.fillHeight: false
            triage: root.desk.triage
        }
        DecisionBar {
            objectName: "decisionBar"
            Layout.fillWidth: true
            Layout.fillHeight: false // a layout would share the timeline's room
            decisions: root.desk.customer.decisions
        }
        TimelinePane {
            id: timeline
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.desk.hasCustomer
            timeline: root.desk.timeline
            attended: root.attended
            onLinkChosen: url => root.desk.openLink(url)
            onConversationChosen: id => root.desk.openConversation(id)
            onItemLinkWanted: row => root.desk.copyItemLink(row)
            onSplitWanted: row => root.desk.splitFrom(row)
            quotable: root.quotable
            onMenuAsked: row => root.quotable = root.desk.canQuote(row)
            onQuoteWanted: row => root.desk.quoteItem(row)
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.desk.hasCustomer

            FirstSteps {
                anchors.centerIn: parent
                visible: root.desk.channels.firstRun
                onConnectWanted: kind => root.connectWanted(kind)
            }
            EmptyState {
                anchors.centerIn: parent
                visible: !root.desk.channels.firstRun
                iconName: "chat"
                //: Title of the middle column while nothing is open
                title: qsTr("Choose a conversation")
                //: In the middle column while nothing is open
                detail: qsTr("Everything a customer wrote, visited and was told stands here on one line.")
            }
        }
        ComposerPane {
            id: composer
            Layout.fillWidth: true
            composer: root.desk.composer
            spelling: root.desk.spelling
            sendKeys: root.desk.commands.revision >= 0 ? root.desk.commands.keysOf("compose.send") : ""
            //: Button of the composer
            attachName: root.desk.commands.revision >= 0 ? root.desk.commands.hint("compose.attach", qsTr("Attach files")) : ""
            unseen: root.desk.timeline.unseen
            atNewest: root.desk.timeline.following
            onUnseenWanted: root.desk.timeline.showNewest()
        }
    }
}
