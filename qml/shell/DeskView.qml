// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Throughline.Actions
import Throughline.Controls
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
    readonly property bool customerDocked: width >= Theme.px(1100)
    readonly property bool listDocked: width >= Theme.px(760)
    CommandPlaces {
        desk: root.desk
        appearance: root.appearance
        session: root.session
        onPlaceWanted: (place, section) => root.goTo(place, section)
        onComposerWanted: talk.focusComposer()
        onTimelineWanted: talk.focusTimeline()
        onSendWanted: talk.send()
        onSnoozeWanted: talk.openSnooze()
        onBellWanted: rail.bellWanted()
        onCustomerWanted: {
            if (!root.customerDocked)
                customerDrawer.open()
            customerPane.focusFirst()
        }
        onPaneWanted: by => walk.step(by, root.Window.activeFocusItem)
    }
    PaneWalk {
        id: walk
        panes: root.place === "settings" ? [rail, settings, settings.part] : !root.desk.hasCustomer ? [rail, listColumn]
            : root.desk.composer.active ? [rail, listColumn, talk, talk.composerPane, customerPane]
            : [rail, listColumn, talk, customerPane]
        onWanted: pane => {
            if (pane === settings)
                settings.open("")
            else if (pane === rail || pane === settings.part)
                pane.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            else if (pane === listColumn)
                root.goTo(root.place, "")
            else
                root.desk.commands.run(pane === talk ? "go.timeline" : pane === customerPane ? "go.customer" : "go.composer")
        }
    }
    // The keyboard is somewhere from the beginning.
    Component.onCompleted: rail.nextItemInFocusChain(true).forceActiveFocus()
    function goTo(place: string, section: string) {
        root.place = place
        if (place === "settings") {
            settings.open(section)
            return
        }
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
        anchors.left: parent.left
        height: parent.height
        place: root.place
        sync: root.desk.sync
        presence: root.desk.presence
        commands: root.desk.commands
        past: root.desk.notifications.past
        onPlaceChosen: place => root.goTo(place, "")
        onSignInWanted: root.session.chooseTeam()
    }
    SplitView {
        id: split
        anchors { left: rail.right; right: parent.right }
        height: parent.height
        visible: root.place !== "settings"
        handle: ColumnHandle {}
        ColumnDock {
            id: leftDock
            appearance: root.appearance
            forList: !Theme.mirrored
            visible: forList ? root.listDocked : root.customerDocked && root.desk.hasCustomer
        }
        TalkView {
            id: talk
            SplitView.fillWidth: true
            SplitView.minimumWidth: Theme.px(320)
            desk: root.desk
            attended: root.attended
            showsListButton: !root.listDocked
            showsCustomerButton: !root.customerDocked
            onListWanted: listDrawer.open()
            onCustomerWanted: customerDrawer.open()
            onConnectWanted: kind => {
                root.goTo("settings", "channels")
                root.desk.channels.connectKind(kind)
            }
        }
        ColumnDock {
            id: rightDock
            appearance: root.appearance
            forList: Theme.mirrored
            visible: forList ? root.listDocked : root.customerDocked && root.desk.hasCustomer
        }
    }
    // The columns keep what they show when they move between their place and a drawer.
    Item {
        id: listColumn
        parent: (!root.listDocked ? listDrawer.contentItem : Theme.mirrored ? rightDock : leftDock) as Item
        anchors.fill: parent

        InboxPane {
            id: inboxPane
            anchors.fill: parent
            visible: root.place !== "search" && root.place !== "customers"
            inbox: root.desk.inbox
            views: root.desk.views
            selection: root.desk.selection; triage: root.desk.triage
            filling: root.desk.sync.filling
            onRowChosen: row => root.desk.openRow(row)
            onViewWanted: root.desk.viewForm.open()
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
        id: customerPane
        parent: (!root.customerDocked ? customerDrawer.contentItem : Theme.mirrored ? leftDock : rightDock) as Item
        anchors.fill: parent
        customer: root.desk.customer
        onConversationChosen: id => root.desk.openConversation(id)
        AlwaysTellLine { Layout.fillWidth: true; always: root.desk.notifications.always }
        ActionsSection { Layout.fillWidth: true; actions: root.desk.actions }
    }
    SideDrawer {
        id: listDrawer
        edge: Theme.mirrored ? Qt.RightEdge : Qt.LeftEdge
        width: Math.min(Theme.px(340), root.width - Theme.px(64)); height: root.height
    }
    SideDrawer {
        id: customerDrawer
        edge: Theme.mirrored ? Qt.LeftEdge : Qt.RightEdge
        width: Math.min(Theme.px(320), root.width - Theme.px(64)); height: root.height
    }
    onPlaceChanged: root.desk.commands.covered = root.place === "settings"
    SettingsPlace {
        id: settings
        anchors { left: rail.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        desk: root.desk
        appearance: root.appearance
        session: root.session
        shown: root.place === "settings"
    }
    Sweeper { desk: root.desk; place: root.place }
    onListDockedChanged: listDrawer.close()
    onCustomerDockedChanged: customerDrawer.close()
    Connections {
        target: root.desk
        function onTalkWanted() {
            if (root.place === "settings") root.place = "inbox"
        }
        function onAttentionMoved() {
            listDrawer.close()
            customerDrawer.close()
        }
    }
}
