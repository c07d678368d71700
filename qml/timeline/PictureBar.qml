// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Says that a mail's pictures from elsewhere are not shown, and asks whether they shall be.
Flow {
    id: root

    required property int count
    //! Somebody vouched for the sender's address: it can be remembered.
    required property bool senderKnown
    signal chosen(bool always)

    spacing: Theme.unit

    PlainText {
        height: Theme.px(28)
        verticalAlignment: Text.AlignVCenter
        //: Above a mail; fetching them would tell the sender that it is read
        text: qsTr("%n picture(s) from elsewhere are not shown", "", root.count)
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    AppButton {
        objectName: "showPicturesOnce"
        implicitHeight: Theme.tool
        //: Button: shows the pictures of this mail
        text: qsTr("Show once")
        onClicked: root.chosen(false)
    }
    AppButton {
        objectName: "showPicturesAlways"
        visible: root.senderKnown
        implicitHeight: Theme.tool
        //: Button: shows the pictures of all mails of this sender
        text: qsTr("Always for this sender")
        onClicked: root.chosen(true)
    }
}
