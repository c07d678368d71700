// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! One contact point: what it is, how far it can be believed, what the customer agreed to there.
Item {
    id: root

    required property int index
    required property string kind
    required property string value
    required property string iconName
    required property string trust
    required property string trustTone
    required property list<string> consent
    required property bool shared
    required property bool online
    required property string lastSeen
    required property list<string> purposes
    required property list<string> purposeWords
    required property list<string> consents
    //! The customer has other contact points besides.
    property bool separable: true
    signal consentChosen(int row, int purpose, string consent)
    signal sharedChosen(int row, bool shared)
    signal unlinkChosen(int row)

    implicitHeight: column.height + Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: kind + " " + value
    Accessible.description: Spoken.joined([trust, Array.from(consent).join(", "), shared ? sharedMark.text : ""], ", ")

    Rectangle {
        anchors.left: parent.left
        width: Theme.px(32)
        height: Theme.px(32)
        radius: Theme.px(16)
        y: Theme.half
        color: Theme.colors.hover

        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            size: Theme.glyph
        }
        Rectangle {
            visible: root.online
            width: Theme.px(11)
            height: Theme.px(11)
            radius: Theme.px(6)
            x: Theme.turned(Theme.px(23), width, parent.width)
            y: Theme.px(22)
            color: Theme.colors.positive
            border.width: 2
            border.color: Theme.colors.surface
        }
    }
    PointMenu {
        anchors.right: parent.right
        z: 1
        point: root.kind + " " + root.value
        shared: root.shared
        separable: root.separable
        onUnlinkAsked: root.unlinkChosen(root.index)
        onSharedAsked: shared => root.sharedChosen(root.index, shared)
    }
    Column {
        id: column
        x: Theme.turned(Theme.px(44), width, parent.width)
        y: Theme.half
        width: parent.width - Theme.px(44)
        spacing: 2

        PlainText {
            anchors.left: parent.left
            width: parent.width - Theme.px(28)
            text: root.value
            horizontalAlignment: Text.AlignLeft // of the list, however the address is written
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
        }
        // Two words that must both be read: the second goes below the first where there is no room beside it.
        Flow {
            width: parent.width
            spacing: Theme.half

            PlainText {
                id: kindWord
                text: root.kind
                width: Math.min(implicitWidth, column.width)
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            PlainText {
                objectName: "pointDot"
                // It parts two words on one line; at a line's end it would point at nothing.
                visible: kindWord.implicitWidth + implicitWidth + trustWords.width + 2 * Theme.half <= column.width
                text: "·"
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            Row {
                id: trustWords
                spacing: Theme.half

                Icon {
                    icon: root.trustTone === "positive" ? "shield" : root.trustTone === "caution" ? "question" : "info"
                    size: Theme.px(14)
                    color: Theme.tone(root.trustTone)
                    anchors.verticalCenter: parent.verticalCenter
                }
                PlainText {
                    text: root.trust
                    width: Math.min(implicitWidth, column.width - Theme.px(14) - Theme.half)
                    font.pixelSize: Theme.small
                    color: Theme.tone(root.trustTone)
                }
            }
        }
        PlainText {
            id: sharedMark
            visible: root.shared
            width: parent.width
            //: At a contact point
            text: qsTr("Used by several people")
            font.pixelSize: Theme.small
            color: Theme.colors.caution
        }
        Flow {
            width: parent.width
            spacing: Theme.half
            topPadding: 2
            bottomPadding: 2

            Repeater {
                model: root.purposes.length
                delegate: ConsentChip {
                    id: chip
                    required property int index
                    purpose: root.purposeWords[index] ?? ""
                    point: root.kind + " " + root.value
                    consent: root.consents[index] ?? ""
                    onChosen: consent => root.consentChosen(root.index, chip.index, consent)
                }
            }
        }
        PlainText {
            visible: root.lastSeen !== ""
            width: parent.width
            //: At a contact point; %1 is a date and time
            text: qsTr("Last seen %1").arg(root.lastSeen)
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
}
