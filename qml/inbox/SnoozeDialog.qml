// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! Asks until when to put aside what Triage.askTime() is about, and says back what it understood.
T.Popup {
    id: root

    required property Triage triage
    readonly property string understood: opened ? triage.typedWords(dayField.text, timeField.text) : ""

    objectName: "snoozeDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(420), parent ? parent.width - Theme.unit * 4 : Theme.px(420))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        dayField.text = triage.proposedDay()
        timeField.text = "09:00"
    }
    onOpened: {
        calendar.show(dayField.text)
        dayField.forceActiveFocus()
    }

    function take() {
        if (root.triage.snoozeAsked(dayField.text, timeField.text))
            root.close()
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            //: Title of the dialog that asks until when a conversation is put aside
            text: qsTr("Snooze until")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        RowLayout {
            spacing: Theme.unit

            AppTextField {
                id: dayField
                objectName: "snoozeDay"
                Layout.fillWidth: true
                //: Field of the dialog that asks until when a conversation is put aside
                name: qsTr("Day, for example 2026-11-30")
                placeholderText: name
                onAccepted: root.take()
            }
            AppTextField {
                id: timeField
                objectName: "snoozeTime"
                Layout.preferredWidth: Theme.px(120)
                //: Field of the dialog that asks until when a conversation is put aside
                name: qsTr("Time, for example 9:00")
                placeholderText: name
                onAccepted: root.take()
            }
        }
        DayPicker {
            id: calendar
            objectName: "snoozeCalendar"
            Layout.alignment: Qt.AlignHCenter
            today: root.opened ? root.triage.today() : ""
            first: today
            last: root.opened ? root.triage.lastDay() : ""
            day: dayField.text
            onPicked: day => {
                dayField.text = day
                timeField.forceActiveFocus()
            }
        }
        PlainText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            text: root.understood !== ""
                //: In the dialog that asks until when a conversation is put aside; %1 is a date and time
                ? qsTr("Comes back %1, or when the customer writes.").arg(root.understood)
                //: In the dialog that asks until when a conversation is put aside
                : qsTr("Write a day and a time in the future, within a year.")
            color: root.understood !== "" ? Theme.colors.textMuted : Theme.colors.caution
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit

            AppButton {
                //: Button of a dialog
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            AppButton {
                objectName: "snoozeAccept"
                kind: AppButton.Primary
                iconName: "clock"
                //: Button of the dialog that asks until when a conversation is put aside
                text: qsTr("Snooze")
                enabled: root.understood !== ""
                onClicked: root.take()
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
