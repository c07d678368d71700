// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model

//! Whom one talks with, how the conversation stands, and what can be done with it.
Item {
    id: root

    required property Desk desk
    property bool showsListButton: false
    property bool showsCustomerButton: false
    signal listWanted()
    signal customerWanted()

    implicitHeight: 56

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * (root.showsListButton ? 1 : 3)
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
            PlainText {
                Layout.fillWidth: true
                visible: root.desk.hasConversation
                text: root.desk.summary
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
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
            iconName: "person"
            onClicked: root.desk.takeConversation()
        }
        AppButton {
            objectName: "closeButton"
            visible: root.desk.hasConversation && !root.desk.closed
            //: Button: finishes the conversation
            text: qsTr("Close")
            iconName: "check"
            onClicked: root.desk.closeConversation()
        }
        AppButton {
            visible: root.desk.hasConversation && root.desk.closed
            //: Button: opens a finished conversation again
            text: qsTr("Reopen")
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
