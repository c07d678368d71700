// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! What all rows share: the dividers above, the width, the name a screen reader says. The card goes inside.
Column {
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

    Accessible.role: Accessible.ListItem
    Accessible.name: spokenName
    Accessible.description: spokenDescription
    Accessible.focusable: true

    // Most rows have no divider: those are not made at all.
    Repeater {
        model: root.day === "" ? 0 : 1
        delegate: Divider {
            width: root.width
            text: root.day
        }
    }
    Repeater {
        model: root.unreadBreak ? 1 : 0
        delegate: Divider {
            width: root.width
            accented: true
            //: Divider in the timeline above what the agent has not read
            text: qsTr("New")
        }
    }
    Item {
        x: Theme.unit * 3
        width: root.width - Theme.unit * 6
        height: place.y + place.height

        Item {
            id: place
            y: root.grouped ? 2 : root.gapAbove
            width: parent.width
            height: childrenRect.height
        }
        Rectangle {
            anchors.fill: place
            anchors.margins: -Theme.px(4)
            color: "transparent"
            radius: Theme.radius
            border.width: 2
            border.color: Theme.colors.accent
            visible: root.ListView.isCurrentItem && root.ListView.view !== null && root.ListView.view.activeFocus
        }
    }
}
