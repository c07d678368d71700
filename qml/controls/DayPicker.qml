// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

//! A month to pick a day from, weeks as the language has them. The arrow keys step by day and week, Page Up and Page Down by
//! month, Home and End to the ends of the week; Return picks. Days are written "2026-11-30".
FocusScope {
    id: root

    //! The day it is, and the first and the last that can be picked; empty: no bound.
    required property string today
    property string first
    property string last
    //! The day that is marked; what is no day marks none.
    property string day
    //! Where the keyboard is; its month is shown.
    property date spot: new Date(2000, 0, 1, 12)
    readonly property string spotDay: iso(spot)
    readonly property int weekStart: Qt.locale().firstDayOfWeek % 7
    //! Days of the month before that stand in the first row.
    readonly property int lead: (new Date(spot.getFullYear(), spot.getMonth(), 1, 12).getDay() - weekStart + 7) % 7
    signal picked(string day)

    implicitWidth: 7 * 34
    implicitHeight: column.implicitHeight

    function iso(day: date): string {
        return Qt.formatDate(day, "yyyy-MM-dd")
    }
    function allows(day: string): bool {
        return (root.first === "" || day >= root.first) && (root.last === "" || day <= root.last)
    }
    //! Shows the month of a day, or of today.
    function show(text: string) {
        const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(root.today)
        if (written)
            root.spot = new Date(Number(written[1]), Number(written[2]) - 1, Number(written[3]), 12)
    }
    function step(days: int) {
        root.go(new Date(root.spot.getFullYear(), root.spot.getMonth(), root.spot.getDate() + days, 12))
    }
    //! The same day of another month, or its last one.
    function stepMonth(months: int) {
        const year = root.spot.getFullYear()
        const month = root.spot.getMonth() + months
        const longest = new Date(year, month + 1, 0, 12).getDate()
        root.go(new Date(year, month, Math.min(root.spot.getDate(), longest), 12))
    }
    function go(day: date) {
        const wanted = root.iso(day)
        if (root.first !== "" && wanted < root.first)
            root.show(root.first)
        else if (root.last !== "" && wanted > root.last)
            root.show(root.last)
        else
            root.spot = day
        if (root.activeFocus)
            root.focusSpot()
    }
    function focusSpot() {
        const cell = cells.itemAt(root.lead + root.spot.getDate() - 1)
        if (cell)
            cell.forceActiveFocus()
    }

    Component.onCompleted: root.show(root.day)
    onTodayChanged: root.show(root.day)
    Keys.onPressed: event => {
        const ahead = root.LayoutMirroring.enabled ? -1 : 1
        const column = (root.spot.getDay() - root.weekStart + 7) % 7
        switch (event.key) {
        case Qt.Key_Left: root.step(-ahead); break
        case Qt.Key_Right: root.step(ahead); break
        case Qt.Key_Up: root.step(-7); break
        case Qt.Key_Down: root.step(7); break
        case Qt.Key_PageUp: root.stepMonth(-1); break
        case Qt.Key_PageDown: root.stepMonth(1); break
        case Qt.Key_Home: root.step(-column); break
        case Qt.Key_End: root.step(6 - column); break
        default: return
        }
        event.accepted = true
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.half

        RowLayout {
            Layout.fillWidth: true
            spacing: 0

            IconButton {
                iconName: "chevron-left"
                //: Button of a calendar
                name: qsTr("Month before")
                onClicked: root.stepMonth(-1)
            }
            PlainText {
                objectName: "monthName"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: root.spot.toLocaleString(Qt.locale(), "MMMM yyyy")
                font.weight: Font.DemiBold
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            IconButton {
                iconName: "chevron-left"
                rotation: 180
                //: Button of a calendar
                name: qsTr("Next month")
                onClicked: root.stepMonth(1)
            }
        }
        Grid {
            id: grid
            Layout.alignment: Qt.AlignHCenter
            columns: 7

            Repeater {
                model: 7

                PlainText {
                    required property int index
                    width: Theme.px(34)
                    horizontalAlignment: Text.AlignHCenter
                    text: Qt.locale().standaloneDayName((root.weekStart + index) % 7, Locale.NarrowFormat)
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
            Repeater {
                id: cells
                model: 42

                DayCell {
                    required property int index
                    day: new Date(root.spot.getFullYear(), root.spot.getMonth(), 1 - root.lead + index, 12)
                    written: root.iso(day)
                    ofMonth: day.getMonth() === root.spot.getMonth()
                    today: written === root.today
                    marked: written === root.day
                    activeFocusOnTab: written === root.spotDay || activeFocus
                    enabled: root.allows(written)
                    onClicked: {
                        root.spot = day
                        root.picked(written)
                    }
                }
            }
        }
    }
}
