// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Notifications.Model

//! What screen readers say of what comes: something with the words appears, as a notification or as an alert, and goes.
//! (Qt 6.4 has no event that announces.)
Item {
    id: root

    required property Announcements announcements

    width: 1
    height: 1

    Item {
        id: polite
        objectName: "politeVoice"
        anchors.fill: parent
        visible: false
        Accessible.role: Accessible.Notification
        Accessible.name: root.announcements.polite
    }
    Item {
        id: urgent
        objectName: "urgentVoice"
        anchors.fill: parent
        visible: false
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.announcements.urgent
    }
    Connections {
        target: root.announcements as QtObject
        function onPoliteSaid() {
            polite.visible = false
            polite.visible = true
            said.restart()
        }
        function onUrgentSaid() {
            urgent.visible = false
            urgent.visible = true
            said.restart()
        }
    }
    Timer {
        id: said
        interval: 10000
        onTriggered: polite.visible = urgent.visible = false
    }
}
