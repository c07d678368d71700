// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Notifications.Model

//! In the customer column: that one is always told of this customer, and the way back.
RowLayout {
    id: root

    required property AlwaysTold always

    visible: root.always.openTold
    spacing: Theme.unit

    Icon {
        icon: "bell"
        size: Theme.glyph
        color: Theme.colors.accent
    }
    PlainText {
        objectName: "alwaysTellLine"
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        //: In the customer column: notifications of this customer come in quiet hours, too
        text: qsTr("You are always notified")
        font.pixelSize: Theme.small
        Accessible.ignored: !root.visible
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    IconButton {
        objectName: "alwaysTellOff"
        size: Theme.tool
        iconName: "close"
        //: Button in the customer column: notifications of this customer come as of others from now on
        name: qsTr("Notify me as of others")
        onClicked: {
            // The keyboard does not stay with a line that goes.
            if (activeFocus)
                nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            root.always.removeOpen()
        }
    }
}
