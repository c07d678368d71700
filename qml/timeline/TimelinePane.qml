// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Timeline.Model

//! One customer's timeline: the list, what is typed on the other side, the way back to the newest end.
Rectangle {
    id: root

    required property TimelineModel timeline
    //! The window is in front: what is shown counts as read.
    property bool attended: true
    signal linkChosen(string url)

    color: Theme.colors.surface

    TimelineList {
        id: list
        anchors.fill: parent
        anchors.bottomMargin: typing.height
        timeline: root.timeline
        attended: root.attended
        onLinkChosen: url => root.linkChosen(url)
    }
    Spinner {
        anchors.centerIn: parent
        visible: root.timeline.loading
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !root.timeline.loading && list.count === 0
        iconName: "history"
        //: Title of an empty timeline
        title: qsTr("Nothing on this line yet")
        //: Below the title of an empty timeline
        detail: qsTr("Messages, visits and notes of this customer appear here in order of time, whatever the channel.")
    }
    Item {
        id: typing
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: root.timeline.typing === "" ? 0 : 28
        visible: height > 0
        Accessible.role: Accessible.StaticText
        Accessible.name: root.timeline.typing

        Row {
            x: Theme.unit * 3
            spacing: Theme.unit
            anchors.verticalCenter: parent.verticalCenter

            Spinner {
                color: Theme.colors.accent
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.timeline.typing
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
    }
    NewestButton {
        anchors.right: parent.right
        anchors.bottom: typing.top
        anchors.margins: Theme.unit * 2
        visible: !list.atNewest && list.count > 0
        unseen: root.timeline.unseen
        onClicked: root.timeline.showNewest()
    }
}
