// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! Who wrote a message, by which channel, and whether that is certain.
Row {
    id: root

    required property string author
    required property string via
    required property string channelIcon
    required property bool unverified
    required property real widest

    spacing: Theme.px(6)
    height: Theme.px(18)

    PlainText {
        text: root.author
        width: Math.min(implicitWidth, root.widest * 0.4)
        visible: root.author !== ""
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
    }
    Icon {
        visible: root.via !== ""
        icon: root.channelIcon
        size: Theme.px(13)
        color: Theme.colors.textFaint
        y: 2
    }
    PlainText {
        text: root.via
        width: Math.min(implicitWidth, root.widest * (root.unverified ? 0.25 : 0.5))
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
    }
    // Most senders are who they say: nothing is made for those.
    Repeater {
        model: root.unverified ? 1 : 0
        delegate: Row {
            spacing: root.spacing

            Icon {
                icon: "question"
                size: Theme.px(13)
                color: Theme.colors.caution
                y: 2
            }
            PlainText {
                //: Beside a message whose sender may not be who it says
                text: qsTr("sender not verified")
                width: Math.min(implicitWidth, root.widest * 0.3)
                font.pixelSize: Theme.small
                color: Theme.colors.caution
            }
        }
    }
}
