// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The first minutes with an empty hub: what can be done, and the way to it.
ColumnLayout {
    id: root

    property bool explains: false
    signal connectWanted(string kind)

    width: Math.min(parent ? parent.width - Theme.unit * 4 : Theme.px(360), Theme.px(360))
    spacing: Theme.unit

    PlainText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        //: Title of the middle column at the very first start
        text: qsTr("Where do your customers write to you?")
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
    }
    PlainText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        lineHeight: 1.25
        //: In the middle column at the very first start
        text: qsTr("Connect a channel, and everything that comes in on it stands here on one line.")
        color: Theme.colors.textMuted
    }
    AppButton {
        objectName: "firstMailbox"
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        kind: AppButton.Primary
        iconName: "mail"
        //: Button at the very first start
        text: qsTr("Connect a mailbox")
        onClicked: root.connectWanted("email")
    }
    AppButton {
        objectName: "firstChat"
        Layout.fillWidth: true
        iconName: "chat"
        //: Button at the very first start: chat on the company's own web site
        text: qsTr("Open a chat on your web site")
        onClicked: root.connectWanted("webchat")
    }
    AppButton {
        objectName: "firstImport"
        Layout.fillWidth: true
        kind: AppButton.Quiet
        iconName: "folder"
        //: Button at the very first start
        text: qsTr("Bring earlier mail along")
        onClicked: root.explains = !root.explains
    }
    PlainText {
        Layout.fillWidth: true
        visible: root.explains
        wrapMode: Text.Wrap
        lineHeight: 1.25
        //: At the very first start: how earlier mail comes in
        text: qsTr("Connect the mailbox and set, under “More settings”, how many days of earlier mail to import. A mailbox file (.mbox) comes in by the same way: open it in a mail program and copy its mails into a folder of the mailbox that is read.")
        color: Theme.colors.textMuted
    }
}
