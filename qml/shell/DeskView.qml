// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Throughline.Actions
import Throughline.Customer
import Throughline.Customers
import Throughline.Desk.Model
import Throughline.Inbox
import Throughline.Search
import Throughline.Session.Model

//! Rail, list, timeline, customer. In narrow windows the customer, then the list, become drawers.
Item {
    id: root

    required property Desk desk
    required property Appearance appearance
    required property SessionModel session
    property bool attended: true
    //! What the list column shows: "inbox", "customers" or "search"; "settings" takes the whole place.
    property string place: "inbox"

    readonly property bool customerDocked: width >= 1100
    readonly property bool listDocked: width >= 760

    Shortcuts {
        desk: root.desk
        enabled: root.place !== "settings"
        onSearchWanted: root.goTo("search")
        onCustomersWanted: root.goTo("customers")
        onInboxWanted: root.goTo("inbox")
        onReplyWanted: talk.focusComposer()
    }
    function goTo(place: string) {
        root.place = place
        if (place === "settings")
            return
        if (!root.listDocked)
            listDrawer.open()
        if (place === "search")
            searchPane.focusField()
        else if (place === "customers")
            customersPane.focusField()
        else
            inboxPane.focusList()
    }

    Rail {
        id: rail
        height: parent.height
        place: root.place
        sync: root.desk.sync
        presence: root.desk.presence
        onPlaceChosen: place => root.goTo(place)
        onSignInWanted: root.session.chooseTeam()
    }
    SplitView {
        id: split
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height
        visible: root.place !== "settings"
        handle: ColumnHandle {}

        Item {
            id: listDock
            visible: root.listDocked
            SplitView.preferredWidth: root.appearance.number("list", 320)
            SplitView.minimumWidth: 240
            SplitView.maximumWidth: 520
            onWidthChanged: if (visible && width > 0) widths.restart()
        }
        TalkView {
            id: talk
            SplitView.fillWidth: true
            SplitView.minimumWidth: 320
            desk: root.desk
            attended: root.attended
            showsListButton: !root.listDocked
            showsCustomerButton: !root.customerDocked
            onListWanted: listDrawer.open()
            onCustomerWanted: customerDrawer.open()
        }
        Item {
            id: customerDock
            visible: root.customerDocked && root.desk.hasCustomer
            SplitView.preferredWidth: root.appearance.number("customer", 296)
            SplitView.minimumWidth: 240
            SplitView.maximumWidth: 480
            onWidthChanged: if (visible && width > 0) widths.restart()
        }
    }
    Timer {
        id: widths
        interval: 600
        onTriggered: {
            if (listDock.visible)
                root.appearance.setNumber("list", listDock.width)
            if (customerDock.visible)
                root.appearance.setNumber("customer", customerDock.width)
        }
    }
    // The columns keep what they show when they move between their place and a drawer.
    Item {
        id: listColumn
        parent: (root.listDocked ? listDock : listDrawer.contentItem) as Item
        anchors.fill: parent

        InboxPane {
            id: inboxPane
            anchors.fill: parent
            visible: root.place !== "search" && root.place !== "customers"
            inbox: root.desk.inbox
            views: root.desk.views
            filling: root.desk.sync.filling
            onRowChosen: row => root.desk.openRow(row)
        }
        CustomersPane {
            id: customersPane
            anchors.fill: parent
            visible: root.place === "customers"
            customers: root.desk.customers
            comparable: root.desk.hasCustomer
            onRowChosen: row => root.desk.openCustomerRow(row)
            onCompareChosen: row => root.desk.compareWithRow(row)
        }
        SearchPane {
            id: searchPane
            anchors.fill: parent
            visible: root.place === "search"
            search: root.desk.search
            onHitChosen: row => root.desk.openSearchHit(row)
        }
    }
    CustomerPane {
        parent: (root.customerDocked ? customerDock : customerDrawer.contentItem) as Item
        anchors.fill: parent
        customer: root.desk.customer
        onConversationChosen: id => root.desk.openConversation(id)
        ActionsSection {
            Layout.fillWidth: true
            actions: root.desk.actions
        }
    }
    MergeDialog {
        id: mergeDialog
        merge: root.desk.merge
    }
    SideDrawer {
        id: listDrawer
        edge: Qt.LeftEdge
        width: Math.min(340, root.width - 64)
        height: root.height
    }
    SideDrawer {
        id: customerDrawer
        edge: Qt.RightEdge
        width: Math.min(320, root.width - 64)
        height: root.height
    }
    Loader {
        anchors.left: rail.right
        anchors.right: parent.right
        height: parent.height
        active: root.place === "settings"
        visible: active
        onActiveChanged: if (active) setSource("SettingsPage.qml", { "appearance": root.appearance })
    }
    onListDockedChanged: listDrawer.close()
    onCustomerDockedChanged: customerDrawer.close()
    Connections {
        target: root.desk
        function onCompareShown() {
            mergeDialog.open()
        }
        function onAttentionMoved() {
            listDrawer.close()
            customerDrawer.close()
        }
    }
}
