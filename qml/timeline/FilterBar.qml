// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Timeline.Model

//! Above the timeline while something is left out: what is shown, how much is hidden, and the way back.
Rectangle {
    id: root

    required property TimelineModel timeline
    readonly property bool shown: timeline.filter.active || !timeline.systemShown

    objectName: "filterBar"
    visible: shown
    height: shown ? flow.height + Theme.unit : 0
    color: Theme.colors.raised
    Accessible.role: Accessible.Grouping
    //: Name of the bar that says what of the timeline is shown, for screen readers
    Accessible.name: qsTr("What the timeline shows")

    Flow {
        id: flow
        x: Theme.unit * 3
        y: Theme.half
        width: parent.width - x * 2
        spacing: Theme.half

        Repeater {
            model: root.timeline.filter.chips
            delegate: FilterChip {
                required property int index
                required property string modelData
                word: modelData
                onClicked: root.timeline.filter.removeChip(index)
            }
        }
        FilterChip {
            visible: !root.timeline.systemShown
            //: Above the timeline: assignments, changes of status and decisions are left out
            word: qsTr("Without system events")
            //: Name of a button above the timeline
            Accessible.name: qsTr("Show system events")
            onClicked: root.timeline.systemShown = true
        }
        PlainText {
            objectName: "hiddenWords"
            visible: root.timeline.filter.active && text !== ""
            height: Theme.px(24)
            leftPadding: Theme.half
            verticalAlignment: Text.AlignVCenter
            text: root.timeline.filter.hiddenWords
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        AppButton {
            visible: root.timeline.filter.active
            implicitHeight: Theme.px(24)
            kind: AppButton.Quiet
            //: Button above the timeline: nothing is left out any more
            text: qsTr("Show everything")
            onClicked: root.timeline.filter.clear()
        }
    }
    Hairline {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
