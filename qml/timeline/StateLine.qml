// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! What became of something we sent: an icon, a word, and when it failed the reason and one safe retry.
Column {
    id: root

    required property string word
    required property string iconName
    required property string tone
    required property string reason
    required property bool canRetry
    required property bool canDiscard
    required property real widest
    signal retried()
    signal discarded()

    spacing: Theme.half
    bottomPadding: canRetry ? Theme.unit : 0 // the buttons are of what is above them, not of the next bubble

    RowLayout {
        anchors.right: parent.right
        spacing: Theme.half

        // All stand on the first line of the reason.
        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (label.implicitHeight - height) / 2
            icon: root.iconName
            size: Theme.px(14)
            color: Theme.tone(root.tone)
        }
        PlainText {
            id: label
            Layout.alignment: Qt.AlignTop
            text: root.word
            font.pixelSize: Theme.small
            font.weight: root.tone === "critical" ? Font.DemiBold : Font.Normal
            color: Theme.tone(root.tone)
        }
        PlainText {
            visible: root.reason !== ""
            text: root.reason
            Layout.alignment: Qt.AlignTop
            Layout.maximumWidth: Math.max(0, root.widest - label.implicitWidth - Theme.px(24))
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            color: Theme.colors.textMuted
        }
    }
    Repeater {
        model: root.canRetry ? 1 : 0
        delegate: Row {
            anchors.right: parent ? parent.right : undefined
            spacing: Theme.half

            AppButton {
                visible: root.canDiscard
                kind: AppButton.Quiet
                implicitHeight: Theme.tool
                //: Below a reply that was not sent: forgets it
                text: qsTr("Discard")
                onClicked: root.discarded()
            }
            AppButton {
                implicitHeight: Theme.tool
                iconName: "sync"
                //: Below a reply that was not sent: sends it again
                text: qsTr("Retry")
                onClicked: root.retried()
            }
        }
    }
}
