// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Timeline.Model

//! Goes to a day of the timeline: typed, stepped to by the arrow keys, or picked in the calendar.
T.Popup {
    id: root

    required property TimelineModel timeline

    objectName: "dayPopup"
    width: Theme.px(264)
    height: column.height + topPadding + bottomPadding
    padding: Theme.unit
    margins: Theme.unit
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onOpened: {
        wrong.visible = false
        calendar.show("")
        day.selectAll()
        day.forceActiveFocus()
    }

    function goTyped() {
        wrong.visible = !root.timeline.showDay(day.text)
        if (!wrong.visible)
            root.close()
    }
    function goBack(days: int) {
        root.timeline.showDaysAgo(days)
        root.close()
    }

    contentItem: Item {
        Column {
            id: column
            width: parent.width
            spacing: Theme.half

            AppTextField {
                id: day
                objectName: "dayField"
                width: parent.width
                iconName: "clock"
                //: A field for a day to go to; the arrow keys step from day to day
                name: qsTr("Day, or arrow up and down")
                placeholderText: name
                onAccepted: root.goTyped()
                Keys.onUpPressed: text = root.timeline.dayBeside(text, -1)
                Keys.onDownPressed: text = root.timeline.dayBeside(text, 1)
            }
            PlainText {
                id: wrong
                width: parent.width
                visible: false
                //: Below a field for a day
                text: qsTr("That is no day. Type it as 14.3. or 2026-03-14.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.small
                color: Theme.colors.critical
            }
            DayPicker {
                id: calendar
                objectName: "dayCalendar"
                width: parent.width
                today: root.opened ? root.timeline.today() : ""
                last: today
                onPicked: day => {
                    root.timeline.showDay(day)
                    root.close()
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.half

                AppButton {
                    //: Button: goes to the first item of this day
                    text: qsTr("Today")
                    onClicked: root.goBack(0)
                }
                AppButton {
                    //: Button: goes to the first item of that day
                    text: qsTr("Yesterday")
                    onClicked: root.goBack(1)
                }
                AppButton {
                    //: Button: goes to the first item of that day
                    text: qsTr("A week ago")
                    onClicked: root.goBack(7)
                }
                AppButton {
                    //: Button: goes to the first item of the timeline
                    text: qsTr("The first")
                    onClicked: {
                        root.timeline.showOldest()
                        root.close()
                    }
                }
            }
        }
    }
    background: Panel {}
}
