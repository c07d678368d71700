// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One endpoint: what it is, how it is and since when, what to do about it.
Rectangle {
    id: root

    required property string endpointKey
    required property string name
    required property string channel
    required property string address
    required property string iconName
    required property string condition
    required property string tone
    required property string detail
    required property string advice
    required property string figures
    required property bool running
    property bool asking: false
    signal changeWanted()
    signal switched(bool on)
    signal removeWanted()

    implicitHeight: column.implicitHeight + Theme.unit * 2
    radius: Theme.radius
    color: Theme.colors.raised
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: joined(joined(joined(channel, address), joined(condition, detail)), joined(advice, figures))

    function joined(one: string, other: string): string {
        return one === "" || other === "" ? one + other : one + ", " + other
    }

    component Small: PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    ColumnLayout {
        id: column
        x: Theme.unit * 1.5
        y: Theme.unit
        width: parent.width - Theme.unit * 3
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                icon: root.iconName
                size: Theme.glyph
            }
            PlainText {
                Layout.fillWidth: true
                text: root.name
                font.weight: Font.DemiBold
            }
            Badge {
                text: root.condition
                tone: root.tone
                iconName: root.tone === "positive" ? "tick" : root.tone === "muted" ? "clock" : "warning"
            }
        }
        Small { text: root.address === "" || root.address === root.name ? root.channel : root.channel + " · " + root.address }
        Small {
            text: root.detail
            color: Theme.tone(root.tone)
        }
        Small { text: root.advice }
        Small { text: root.figures }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.half
            spacing: Theme.unit
            visible: !root.asking

            AppButton {
                implicitHeight: Theme.tool
                //: Button: opens the settings of a channel
                text: qsTr("Change")
                //: Spoken name of a button; %1 is a channel's name
                spoken: qsTr("Change %1").arg(root.name)
                onClicked: root.changeWanted()
            }
            AppButton {
                implicitHeight: Theme.tool
                kind: AppButton.Quiet
                text: root.running ? offText : onText
                //: Button: a channel stops until it is switched on again
                readonly property string offText: qsTr("Switch off")
                //: Button: a channel starts again
                readonly property string onText: qsTr("Switch on")
                spoken: text + ": " + root.name
                onClicked: root.switched(!root.running)
            }
            AppButton {
                implicitHeight: Theme.tool
                kind: AppButton.Quiet
                //: Button: takes a channel away
                text: qsTr("Remove")
                spoken: text + ": " + root.name
                onClicked: root.asking = true
            }
            Item { Layout.fillWidth: true }
        }
        Small {
            visible: root.asking
            //: Question before a channel is taken away
            text: qsTr("Remove it for good? Its settings and passwords go, what waits to be sent is stopped. Everything that came and went stays with the customers.")
            color: Theme.colors.text
        }
        RowLayout {
            visible: root.asking
            spacing: Theme.unit

            AppButton {
                implicitHeight: Theme.tool
                kind: AppButton.Danger
                //: Button: confirms that a channel is taken away
                text: qsTr("Remove for good")
                spoken: text + ": " + root.name
                onClicked: {
                    root.asking = false
                    root.removeWanted()
                }
            }
            AppButton {
                implicitHeight: Theme.tool
                kind: AppButton.Quiet
                //: Button: the channel stays
                text: qsTr("Keep it")
                onClicked: root.asking = false
            }
        }
    }
}
