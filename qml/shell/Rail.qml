// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Commands.Model
import Throughline.Controls
import Throughline.Notifications.Model
import Throughline.Session.Model

//! Where one can go, who one is, and how the line to the hub stands.
Rectangle {
    id: root

    required property string place
    required property SyncModel sync
    required property PresenceModel presence
    required property Commands commands
    required property PastNotifications past
    //! Large letters in a low window: what stands below has to stay in sight.
    readonly property bool low: height < Theme.px(415)
    signal placeChosen(string place)
    signal signInWanted()
    //! The list behind the bell is asked for by a command.
    signal bellWanted()
    onBellWanted: bell.clicked()

    width: Theme.px(72)
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
            wordless: root.low
            current: root.place === "inbox"
            tip: root.commands.revision >= 0 ? root.commands.hint("go.inbox", name) : ""
            onClicked: root.placeChosen("inbox")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "person"
            //: Place in the rail
            name: qsTr("Customers")
            wordless: root.low
            current: root.place === "customers"
            tip: root.commands.revision >= 0 ? root.commands.hint("go.customers", name) : ""
            onClicked: root.placeChosen("customers")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "search"
            //: Place in the rail
            name: qsTr("Search")
            wordless: root.low
            current: root.place === "search"
            tip: root.commands.revision >= 0 ? root.commands.hint("go.search", name) : ""
            onClicked: root.placeChosen("search")
        }
        RailButton {
            Layout.alignment: Qt.AlignHCenter
            iconName: "settings"
            //: Place in the rail
            name: qsTr("Settings")
            wordless: root.low
            current: root.place === "settings"
            tip: root.commands.revision >= 0 ? root.commands.hint("settings.open", name) : ""
            onClicked: root.placeChosen("settings")
        }
        Item { Layout.fillHeight: true }
        BellButton {
            id: bell
            Layout.alignment: Qt.AlignHCenter
            past: root.past
        }
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
