// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Inbox.Model

//! Until when something is put aside. It comes back earlier when the customer writes.
AppMenu {
    id: root

    required property Triage triage
    //! See Triage.snooze().
    signal picked(int choice)
    signal timeWanted()

    implicitWidth: Theme.px(300)
    onOpened: contentItem.forceActiveFocus()

    AppMenuItem {
        objectName: "snoozeHour"
        implicitWidth: Theme.px(292)
        iconName: "clock"
        //: Menu: until when a conversation is put aside
        text: qsTr("1 hour")
        hint: root.opened ? root.triage.laterWords(0) : ""
        onTriggered: root.picked(0)
    }
    AppMenuItem {
        implicitWidth: Theme.px(292)
        iconName: "clock"
        enabled: !root.opened || root.triage.isAhead(3)
        //: Menu: why a conversation cannot be put aside until this afternoon
        why: qsTr("It is too late for that today")
        //: Menu: until when a conversation is put aside
        text: qsTr("This afternoon")
        hint: root.opened && enabled ? root.triage.laterWords(3) : ""
        onTriggered: root.picked(3)
    }
    AppMenuItem {
        implicitWidth: Theme.px(292)
        iconName: "clock"
        //: Menu: until when a conversation is put aside
        text: qsTr("Tomorrow")
        hint: root.opened ? root.triage.laterWords(1) : ""
        onTriggered: root.picked(1)
    }
    AppMenuItem {
        implicitWidth: Theme.px(292)
        iconName: "clock"
        //: Menu: until when a conversation is put aside
        text: qsTr("Monday")
        enabled: !root.opened || root.triage.laterWords(1) !== root.triage.laterWords(2) // on a Sunday it is tomorrow
        //: Menu: why a conversation cannot be put aside until Monday
        why: qsTr("Monday is tomorrow")
        hint: root.opened && enabled ? root.triage.laterWords(2) : ""
        onTriggered: root.picked(2)
    }
    AppMenuItem {
        objectName: "snoozePick"
        implicitWidth: Theme.px(292)
        iconName: "pencil"
        //: Menu: opens a dialog
        text: qsTr("Pick day and time…")
        onTriggered: root.timeWanted()
    }
}
