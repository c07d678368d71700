// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Notifications.Model

//! What is told outside the window, how much of it and when; and a test that says what happened.
ColumnLayout {
    id: root

    required property Notifications notifications
    required property Appearance appearance

    spacing: Theme.unit

    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: when to notify
        name: qsTr("A customer writes in a conversation of yours")
        value: root.notifications.mine
        onChosen: wanted => root.notifications.mine = wanted
    }
    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: when to notify
        name: qsTr("A customer writes in your queues and nobody has taken it")
        value: root.notifications.unassigned
        onChosen: wanted => root.notifications.unassigned = wanted
    }
    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: when to notify
        name: qsTr("Somebody assigns a conversation to you")
        value: root.notifications.assigned
        onChosen: wanted => root.notifications.assigned = wanted
    }
    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: when to notify
        name: qsTr("A note of the team mentions you")
        value: root.notifications.mentioned
        onChosen: wanted => root.notifications.mentioned = wanted
    }
    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: notifications make a sound
        name: qsTr("Sound")
        value: root.notifications.sound
        onChosen: wanted => root.notifications.sound = wanted
    }
    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        //: In the settings, above the choices how much a notification says
        text: qsTr("What a notification says. The system may show it on a locked screen and keep it.")
        color: Theme.colors.textMuted
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        Choice {
            //: What a notification says: that something came, not from whom
            text: qsTr("That it came")
            checked: root.notifications.shows === Notifications.Nothing
            onClicked: root.notifications.shows = Notifications.Nothing
        }
        Choice {
            //: What a notification says: who it is from and the channel
            text: qsTr("Customer")
            checked: root.notifications.shows === Notifications.Name
            onClicked: root.notifications.shows = Notifications.Name
        }
        Choice {
            //: What a notification says: who it is from, the channel and the text
            text: qsTr("Customer and text")
            checked: root.notifications.shows === Notifications.All
            onClicked: root.notifications.shows = Notifications.All
        }
    }
    OnOffRow {
        Layout.fillWidth: true
        //: In the settings: no notifications between two times of the day
        name: qsTr("Quiet hours")
        value: root.notifications.quiet
        onChosen: wanted => root.notifications.quiet = wanted
    }
    RowLayout {
        spacing: Theme.unit
        visible: root.notifications.quiet

        PlainText {
            //: In the settings, before a time of the day: quiet hours begin
            text: qsTr("From")
        }
        AppTextField {
            objectName: "quietFrom"
            Layout.preferredWidth: Theme.px(72)
            //: A field of the settings; spoken
            name: qsTr("Quiet hours from")
            text: root.notifications.quietFrom
            onEditingFinished: {
                root.notifications.quietFrom = text
                text = Qt.binding(() => root.notifications.quietFrom)
            }
        }
        PlainText {
            //: In the settings, before a time of the day: quiet hours end
            text: qsTr("to")
        }
        AppTextField {
            objectName: "quietTo"
            Layout.preferredWidth: Theme.px(72)
            //: A field of the settings; spoken
            name: qsTr("Quiet hours to")
            text: root.notifications.quietTo
            onEditingFinished: {
                root.notifications.quietTo = text
                text = Qt.binding(() => root.notifications.quietTo)
            }
        }
    }
    OnOffRow {
        objectName: "urgentAlways"
        Layout.fillWidth: true
        visible: root.notifications.quiet
        //: In the settings, below the quiet hours: conversations whose priority is "Urgent"
        name: qsTr("Urgent conversations come in quiet hours, too")
        value: root.notifications.urgentAlways
        onChosen: wanted => root.notifications.urgentAlways = wanted
    }
    AlwaysTellList {
        Layout.fillWidth: true
        always: root.notifications.always
    }
    NotificationReach {
        Layout.fillWidth: true
        notifications: root.notifications
        appearance: root.appearance
    }
    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.3
        text: root.notifications.systemSays
        color: Theme.colors.textMuted
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        objectName: "testNotificationButton"
        //: Button in the settings: shows a notification to see whether it works
        text: qsTr("Test")
        onClicked: root.notifications.test()
    }
    PlainText {
        objectName: "testNotificationSays"
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        lineHeight: 1.3
        text: root.notifications.testSays
        Accessible.ignored: !visible
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
