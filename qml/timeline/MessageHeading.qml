// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
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

    spacing: 6
    height: 18

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
        size: 13
        color: Theme.colors.textFaint
        y: 2
    }
    PlainText {
        text: root.via
        width: Math.min(implicitWidth, root.widest * (root.unverified ? 0.25 : 0.5))
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
    }
    Icon {
        visible: root.unverified
        icon: "question"
        size: 13
        color: Theme.colors.caution
        y: 2
    }
    PlainText {
        visible: root.unverified
        //: Beside a message whose sender may not be who it says
        text: qsTr("sender not verified")
        width: Math.min(implicitWidth, root.widest * 0.3)
        font.pixelSize: Theme.small
        color: Theme.colors.caution
    }
}
