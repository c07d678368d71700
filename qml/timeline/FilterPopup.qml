// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Timeline.Model

//! Chooses what the timeline shows; stays open while several things are chosen.
T.Popup {
    id: root

    required property TimelineFilter filter

    objectName: "filterPopup"
    width: Theme.px(300)
    height: Math.min(list.contentHeight + days.height + Theme.unit + topPadding + bottomPadding,
        parent ? parent.height - Theme.unit * 2 : Theme.px(480))
    padding: Theme.half
    margins: Theme.unit
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onOpened: {
        wrong.visible = false
        list.currentIndex = 0
        list.forceActiveFocus()
    }

    function applyDays() {
        wrong.visible = !root.filter.setDays(from.text, until.text)
    }

    contentItem: Item {
        ListView {
            id: list
            anchors.fill: parent
            anchors.bottomMargin: days.height + Theme.unit
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            model: root.filter
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            //: Name of a list of choices, for screen readers
            Accessible.name: qsTr("What the timeline shows")
            Keys.onReturnPressed: root.filter.toggle(currentIndex)
            Keys.onEnterPressed: root.filter.toggle(currentIndex)
            Keys.onSpacePressed: root.filter.toggle(currentIndex)
            T.ScrollBar.vertical: AppScrollBar {}
            // The heading of a section is a part of its first row: Qt 6.4 makes no section.delegate in a bound component.
            section.property: "section"
            delegate: Column {
                id: option
                required property int index
                required property string label
                required property bool chosen
                required property string section
                width: list.width
                // The keys stand here; the row within is for the pointer.
                Accessible.role: Accessible.CheckBox
                Accessible.name: option.label
                Accessible.checkable: true
                Accessible.checked: option.chosen

                PlainText {
                    visible: option.ListView.section !== option.ListView.previousSection
                    height: Theme.px(28)
                    width: parent.width
                    leftPadding: Theme.unit
                    rightPadding: Theme.unit
                    verticalAlignment: Text.AlignVCenter
                    text: option.section
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
                PickRow {
                    index: option.index
                    width: option.width
                    title: option.label
                    marked: option.chosen
                    highlighted: option.ListView.isCurrentItem
                    onClicked: root.filter.toggle(option.index)
                }
            }
        }
        Column {
            id: days
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.half

            Row {
                width: parent.width
                spacing: Theme.half

                AppTextField {
                    id: from
                    width: (parent.width - Theme.half) / 2
                    //: A day from which on the timeline is shown
                    name: qsTr("From day")
                    placeholderText: name
                    onAccepted: root.applyDays()
                }
                AppTextField {
                    id: until
                    width: from.width
                    //: A day up to which the timeline is shown
                    name: qsTr("Until day")
                    placeholderText: name
                    onAccepted: root.applyDays()
                }
            }
            PlainText {
                id: wrong
                width: parent.width
                visible: false
                //: Below two fields for days
                text: qsTr("That is no day, or the end is before the beginning.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.small
                color: Theme.colors.critical
            }
        }
    }
    background: Panel {}
}
