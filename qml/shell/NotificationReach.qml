// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Notifications.Model

//! For which queues one is told, whether once or until it is seen, and whether the console goes on without its window.
ColumnLayout {
    id: root

    required property Notifications notifications
    required property Appearance appearance

    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        visible: queues.count > 0
        wrapMode: Text.Wrap
        lineHeight: 1.3
        //: In the settings, above a line for each of one's queues
        text: qsTr("Notifications of your queues. Assignments and mentions come all the same.")
        color: Theme.colors.textMuted
    }
    Repeater {
        id: queues
        model: root.notifications.queues
        delegate: OnOffRow {
            id: queue
            required property int index
            required property bool told
            Layout.fillWidth: true
            value: queue.told
            onChosen: wanted => root.notifications.queues.choose(queue.index, wanted)
        }
    }
    ChoiceLine {
        Layout.fillWidth: true
        //: In the settings: how often a notification about an assignment or a mention comes again
        label: qsTr("Assignments and mentions come again until you have seen them")
        words: [
            //: Choice in the settings: notifications do not come again
            qsTr("Never"),
            //: Choice in the settings: notifications come again each minute
            qsTr("Each minute"),
            //: Choice in the settings: notifications come again every five minutes
            qsTr("Every 5 minutes")
        ]
        current: root.notifications.repeatSeconds === 0 ? 0 : root.notifications.repeatSeconds <= 60 ? 1 : 2
        onChosen: at => root.notifications.repeatSeconds = at === 0 ? 0 : at === 1 ? 60 : 300
    }
    OnOffRow {
        objectName: "staysInTray"
        Layout.fillWidth: true
        visible: root.appearance.trayThere
        //: In the settings: closing the window does not end the program, whose icon stays in the system's bar
        name: qsTr("Keep running in the tray when the window is closed")
        value: root.appearance.staysInTray
        onChosen: wanted => root.appearance.staysInTray = wanted
    }
}
