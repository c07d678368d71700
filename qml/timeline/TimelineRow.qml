// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! What all rows share: the dividers above, the width, the name a screen reader says. The card goes inside.
ColumnLayout {
    id: root

    required property int index
    required property string spokenName
    required property string spokenDescription
    required property string day
    required property bool unreadBreak
    required property bool grouped
    property int gapAbove: Theme.unit * 1.5
    default property alias content: place.data

    width: ListView.view ? ListView.view.width : 0
    spacing: 0

    Accessible.role: Accessible.ListItem
    Accessible.name: spokenName
    Accessible.description: spokenDescription
    Accessible.focusable: true

    Divider {
        Layout.fillWidth: true
        visible: root.day !== ""
        text: root.day
    }
    Divider {
        Layout.fillWidth: true
        visible: root.unreadBreak
        accented: true
        //: Divider in the timeline above what the agent has not read
        text: qsTr("New")
    }
    Item {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 3
        Layout.rightMargin: Theme.unit * 3
        Layout.topMargin: root.grouped ? 2 : root.gapAbove
        implicitHeight: place.height

        Item {
            id: place
            width: parent.width
            height: childrenRect.height
        }
        Rectangle {
            anchors.fill: place
            anchors.margins: -4
            color: "transparent"
            radius: Theme.radius
            border.width: 2
            border.color: Theme.colors.accent
            visible: root.ListView.isCurrentItem && root.ListView.view !== null && root.ListView.view.activeFocus
        }
    }
}
