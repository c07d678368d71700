// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! What the customer said about one purpose at one contact point; opens the list of answers.
T.Button {
    id: root

    //! "Service", and the contact point for a screen reader.
    required property string purpose
    required property string point
    //! "granted", "denied" or "unknown".
    required property string consent
    signal chosen(string consent)

    readonly property list<string> answers: ["granted", "denied", "unknown"]

    function word(answer: string): string {
        switch (answer) {
        //: What the customer said about being written to for a purpose
        case "granted": return qsTr("agreed")
        //: What the customer said about being written to for a purpose
        case "denied": return qsTr("refused")
        }
        //: What the customer said about being written to for a purpose
        return qsTr("not asked")
    }

    implicitHeight: Theme.px(24)
    implicitWidth: Math.ceil(row.implicitWidth) + Theme.unit * 1.5
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: list.opened ? list.close() : list.open()
    Accessible.role: Accessible.ButtonMenu
    //: Name of a button; %1 is a contact point, %2 a purpose, %3 "agreed", "refused" or "not asked"
    Accessible.name: qsTr("Consent of %1, %2: %3").arg(point).arg(purpose).arg(word(consent))
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.half

            Icon {
                icon: root.consent === "granted" ? "check" : root.consent === "denied" ? "cancel" : "question"
                size: Theme.px(12)
                color: root.consent === "granted" ? Theme.colors.positive
                    : root.consent === "denied" ? Theme.colors.critical : Theme.colors.textFaint
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.purpose + ": " + root.word(root.consent)
                font.pixelSize: Theme.small
                color: root.consent === "denied" ? Theme.colors.critical : Theme.colors.textMuted
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.px(12)
        color: root.hovered ? Theme.colors.hover : "transparent"
        border.width: 1
        border.color: root.consent === "denied" ? Theme.colors.critical : Theme.colors.line

        FocusFrame { shown: root.visualFocus }
    }
    Late {
        id: list
        home: root
        part: Component {
            PickList {
                id: choices
                y: root.height + Theme.half
                x: Theme.turned(0, width, root.width)
                width: Theme.px(200)
                //: Name of the list of answers about consent, for screen readers; %1 is a purpose
                name: qsTr("Consent for %1").arg(root.purpose)
                model: root.answers
                currentRow: root.answers.indexOf(root.consent)
                onPicked: row => root.chosen(root.answers[row])
                delegate: PickRow {
                    id: answer
                    required property string modelData
                    title: root.word(answer.modelData)
                    marked: answer.modelData === root.consent
                    onClicked: choices.pick(answer.index)
                }
            }
        }
    }
}
