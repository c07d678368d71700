// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Composer.Model

//! Asks for the day and the time a reply is to leave at, and says back what it understood.
T.Popup {
    id: root

    required property Composer composer
    property alias day: dayField.text
    property alias time: timeField.text
    readonly property string understood: opened ? composer.typedWords(day, time) : ""
    signal picked()

    objectName: "sendLaterDialog"
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.px(420), parent ? parent.width - Theme.unit * 4 : Theme.px(420))
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    modal: true
    focus: true
    padding: Theme.unit * 2
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        day = composer.proposedDay()
        time = "09:00"
    }
    onOpened: {
        calendar.show(dayField.text)
        dayField.forceActiveFocus()
    }

    function take() {
        if (root.understood === "")
            return
        root.picked()
        root.close()
    }

    contentItem: ColumnLayout {
        spacing: Theme.unit

        PlainText {
            //: Title of the dialog that asks when a reply is to leave
            text: qsTr("Send later")
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        RowLayout {
            spacing: Theme.unit

            AppTextField {
                id: dayField
                objectName: "laterDay"
                Layout.fillWidth: true
                //: Field of the dialog that asks when a reply is to leave
                name: qsTr("Day, for example 2026-11-30")
                placeholderText: name
                onAccepted: root.take()
            }
            AppTextField {
                id: timeField
                objectName: "laterTime"
                Layout.preferredWidth: Theme.px(120)
                //: Field of the dialog that asks when a reply is to leave
                name: qsTr("Time, for example 9:00")
                placeholderText: name
                onAccepted: root.take()
            }
        }
        DayPicker {
            id: calendar
            objectName: "laterCalendar"
            Layout.alignment: Qt.AlignHCenter
            today: root.opened ? root.composer.pickableDays()[0] : ""
            first: today
            last: root.opened ? root.composer.pickableDays()[1] : ""
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
                //: In the dialog that asks when a reply is to leave; %1 is a date and time
                ? qsTr("Leaves %1, unless the customer writes before.").arg(root.understood)
                //: In the dialog that asks when a reply is to leave
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
                objectName: "laterAccept"
                kind: AppButton.Primary
                iconName: "clock"
                //: Button of the dialog that asks when a reply is to leave
                text: qsTr("Send later")
                enabled: root.understood !== ""
                onClicked: root.take()
            }
        }
    }
    background: Panel {}
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
}
