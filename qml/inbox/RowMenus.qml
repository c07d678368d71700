// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Inbox.Model

//! The menus of a row: what can be done with it, or with all marked ones when it is one of them.
Item {
    id: root

    required property ListView view
    required property InboxSelection selection
    required property Triage triage
    required property InboxModel inbox
    property bool failed: false
    //! What the menu was opened for: rows change places while it is open.
    property list<string> ids
    property bool snoozeNext: false
    property bool tagsNext: false
    property bool priorityNext: false
    property bool transferNext: false

    parent: view
    anchors.fill: parent

    function openAt(row: int) {
        root.ids = root.selection.idsAt(row)
        if (root.ids.length === 0)
            return
        root.failed = root.inbox.canSendAgain(root.ids)
        const item = root.view.itemAtIndex(row)
        menu.y = item ? item.y - root.view.contentY + item.height / 2 : 0
        menu.open()
    }

    AppMenu {
        id: menu
        objectName: "rowMenu"
        x: Theme.turned(Theme.unit * 3, width, root.width)
        onOpened: contentItem.forceActiveFocus()
        // The focus goes where the next menu is, or back.
        onClosed: {
            root.view.forceActiveFocus()
            if (root.snoozeNext)
                snooze.open()
            if (root.tagsNext)
                root.triage.askTags(root.ids)
            if (root.priorityNext)
                priority.open()
            if (root.transferNext)
                root.triage.askTransfer(root.ids)
            root.snoozeNext = root.tagsNext = root.priorityNext = root.transferNext = false
        }

        AppMenuItem {
            objectName: "rowAssign"
            iconName: "person"
            //: Menu of a list row
            text: qsTr("Assign to me")
            onTriggered: root.triage.assignToMe(root.ids)
        }
        AppMenuItem {
            iconName: "tray"
            //: Menu of a list row: nobody has the conversation
            text: qsTr("Unassign")
            onTriggered: root.triage.unassign(root.ids)
        }
        AppMenuItem {
            objectName: "rowTransfer"
            iconName: "team"
            //: Menu of a list row: opens a list of colleagues and queues to hand over to
            text: qsTr("Transfer…")
            onTriggered: root.transferNext = true
        }
        AppMenuItem {
            objectName: "rowClose"
            iconName: "check"
            //: Menu of a list row: finishes the conversation
            text: qsTr("Close")
            onTriggered: root.triage.close(root.ids)
        }
        AppMenuItem {
            objectName: "rowSnooze"
            iconName: "clock"
            //: Menu of a list row: opens a menu of times
            text: qsTr("Snooze…")
            onTriggered: root.snoozeNext = true
        }
        AppMenuItem {
            objectName: "rowTags"
            iconName: "tag"
            //: Menu of a list row: opens a list of tags
            text: qsTr("Tags…")
            onTriggered: root.tagsNext = true
        }
        AppMenuItem {
            objectName: "rowPriority"
            iconName: "flag"
            //: Menu of a list row: opens a menu of priorities
            text: qsTr("Priority…")
            onTriggered: root.priorityNext = true
        }
        AppMenuItem {
            objectName: "rowCombine"
            iconName: "inbox"
            enabled: root.ids.length > 1
            //: Menu of a list row: makes one conversation of the marked ones of a customer
            text: qsTr("Combine")
            onTriggered: root.triage.combine(root.ids)
        }
        AppMenuItem {
            objectName: "rowSendAgain"
            iconName: "send"
            enabled: root.failed
            //: Menu of a list row: tries once more what did not arrive
            text: qsTr("Send again")
            onTriggered: root.inbox.sendAgain(root.ids)
        }
    }
    SnoozeMenu {
        id: snooze
        objectName: "rowSnoozeMenu"
        x: Theme.turned(Theme.unit * 3, width, root.width)
        y: menu.y
        triage: root.triage
        onClosed: root.view.forceActiveFocus()
        onPicked: choice => root.triage.snooze(root.ids, choice)
        onTimeWanted: root.triage.askTime(root.ids)
    }
    PriorityMenu {
        id: priority
        objectName: "rowPriorityMenu"
        x: Theme.turned(Theme.unit * 3, width, root.width)
        y: menu.y
        onClosed: root.view.forceActiveFocus()
        onPicked: level => root.triage.setPriority(root.ids, level)
    }
}
