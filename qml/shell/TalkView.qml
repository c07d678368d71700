// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Composer
import Throughline.Controls
import Throughline.Customer
import Throughline.Desk.Model
import Throughline.Timeline

//! The middle column: heading, timeline, composer.
Rectangle {
    id: root

    required property Desk desk
    required property bool attended
    property bool showsListButton: false
    property bool showsCustomerButton: false
    signal listWanted()
    signal customerWanted()

    color: Theme.colors.surface

    function focusComposer() {
        composer.focusText()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TalkHead {
            Layout.fillWidth: true
            desk: root.desk
            showsListButton: root.showsListButton
            showsCustomerButton: root.showsCustomerButton
            onListWanted: root.listWanted()
            onCustomerWanted: root.customerWanted()
        }
        Hairline { Layout.fillWidth: true }
        Banner {
            Layout.fillWidth: true
            visible: root.desk.sync.canRetry || root.desk.sync.signInNeeded
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
        DecisionBar {
            objectName: "decisionBar"
            Layout.fillWidth: true
            Layout.fillHeight: false // a layout would share the timeline's room
            decisions: root.desk.customer.decisions
        }
        TimelinePane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.desk.hasCustomer
            timeline: root.desk.timeline
            attended: root.attended
            onLinkChosen: url => root.desk.openLink(url)
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.desk.hasCustomer

            EmptyState {
                anchors.centerIn: parent
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
            unseen: root.desk.timeline.unseen
            onUnseenWanted: root.desk.timeline.showNewest()
        }
    }
}
