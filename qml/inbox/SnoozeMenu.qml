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
    //! By time: from 14 o'clock on the afternoon comes before an hour has passed.
    property bool afternoonFirst: false

    function wordOf(choice: int): string {
        return choice === 0
            //: Menu: until when a conversation is put aside
            ? qsTr("1 hour")
            //: Menu: until when a conversation is put aside
            : qsTr("This afternoon")
    }

    implicitWidth: Theme.px(300)
    onAboutToShow: root.afternoonFirst = root.triage.isAhead(3) && root.triage.isBefore(3, 0)
    onOpened: contentItem.forceActiveFocus()

    AppMenuItem {
        objectName: "snoozeSoonest"
        readonly property int choice: root.afternoonFirst ? 3 : 0
        implicitWidth: Theme.px(292)
        iconName: "clock"
        text: root.wordOf(choice)
        hint: root.opened ? root.triage.laterWords(choice) : ""
        onTriggered: root.picked(choice)
    }
    AppMenuItem {
        objectName: "snoozeSoon"
        readonly property int choice: root.afternoonFirst ? 0 : 3
        implicitWidth: Theme.px(292)
        iconName: "clock"
        enabled: !root.opened || root.triage.isAhead(choice)
        //: Menu: why a conversation cannot be put aside until this afternoon
        why: qsTr("It is too late for that today")
        text: root.wordOf(choice)
        hint: root.opened && enabled ? root.triage.laterWords(choice) : ""
        onTriggered: root.picked(choice)
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
        objectName: "snoozeMonday"
        implicitWidth: Theme.px(292)
        iconName: "clock"
        //: Menu: until when a conversation is put aside
        text: qsTr("Monday")
        enabled: !root.opened || root.triage.laterWords(1) !== root.triage.laterWords(2) // on a Sunday it is tomorrow
        //: Menu: why a conversation cannot be put aside until Monday
        why: qsTr("Monday is tomorrow")
        hint: root.opened ? root.triage.laterWords(2) : ""
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
