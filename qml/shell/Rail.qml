// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! Where one can go, who one is, and how the line to the hub stands.
Rectangle {
    id: root

    required property string place
    required property SyncModel sync
    required property PresenceModel presence
    signal placeChosen(string place)
    signal signInWanted()

    width: 72
    color: Theme.colors.window
    Accessible.role: Accessible.ToolBar
    //: Name of the bar at the window's edge, for screen readers
    Accessible.name: qsTr("Places")

    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.unit * 1.5
        anchors.bottomMargin: Theme.unit
        spacing: Theme.half

        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "inbox"
            //: Place in the rail
            name: qsTr("Inbox")
            current: root.place === "inbox"
            onClicked: root.placeChosen("inbox")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "person"
            //: Place in the rail
            name: qsTr("Customers")
            current: root.place === "customers"
            onClicked: root.placeChosen("customers")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "search"
            //: Place in the rail
            name: qsTr("Search")
            current: root.place === "search"
            onClicked: root.placeChosen("search")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "settings"
            //: Place in the rail
            name: qsTr("Settings")
            current: root.place === "settings"
            onClicked: root.placeChosen("settings")
        }
        Item { Layout.fillHeight: true }
        PresenceButton {
            Layout.alignment: Qt.AlignHCenter
            presence: root.presence
        }
        SyncButton {
            Layout.alignment: Qt.AlignHCenter
            sync: root.sync
            onSignInWanted: root.signInWanted()
        }
    }
}
