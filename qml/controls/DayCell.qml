// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! One day of a DayPicker.
T.AbstractButton {
    id: root

    required property date day
    //! "2026-11-30"
    required property string written
    //! False: of the month before or after the one that is shown.
    required property bool ofMonth
    required property bool today
    required property bool marked

    implicitWidth: Theme.px(34)
    implicitHeight: Theme.px(28)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.4

    Accessible.role: Accessible.Button
    Accessible.name: day.toLocaleDateString(Qt.locale(), Locale.LongFormat)
    //: Of a day in a calendar, for screen readers
    Accessible.description: today ? qsTr("Today") : ""
    Accessible.selected: marked
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: PlainText {
        text: root.day.getDate()
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.weight: root.today || root.marked ? Font.Bold : Font.Normal
        font.underline: root.today
        color: root.marked ? Theme.colors.accentText : root.ofMonth ? Theme.colors.text : Theme.colors.textFaint
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.marked ? Theme.colors.accent : root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame {
            anchors.margins: 0
            shown: root.activeFocus
        }
    }
}
