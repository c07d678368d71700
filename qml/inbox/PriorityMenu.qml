// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! How soon conversations want somebody.
AppMenu {
    id: root

    //! See Triage.setPriority().
    signal picked(int level)

    onOpened: contentItem.forceActiveFocus()

    AppMenuItem {
        objectName: "priorityUrgent"
        iconName: "flag"
        iconColor: Theme.colors.critical
        //: Menu: priority of conversations
        text: qsTr("Urgent")
        onTriggered: root.picked(2)
    }
    AppMenuItem {
        iconName: "flag"
        iconColor: Theme.colors.caution
        //: Menu: priority of conversations
        text: qsTr("High")
        onTriggered: root.picked(1)
    }
    AppMenuItem {
        objectName: "priorityNormal"
        iconName: "check"
        //: Menu: priority of conversations
        text: qsTr("Normal")
        onTriggered: root.picked(0)
    }
    AppMenuItem {
        iconName: "arrow-down"
        //: Menu: priority of conversations
        text: qsTr("Low")
        onTriggered: root.picked(-1)
    }
}
