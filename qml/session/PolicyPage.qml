// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! A mandatory policy file cannot be read: nothing is opened, and no button here gets around that.
PageFrame {
    id: root

    required property SessionModel session

    iconName: "warning"
    //: Title of the page shown when the organisation's policy file is broken
    title: qsTr("Your organisation's settings cannot be read")
    detail: session.problem

    PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        lineHeight: 1.25
        horizontalAlignment: Text.AlignLeft
        //: On the page shown when the organisation's policy file is broken
        text: qsTr("Tell your administrator what stands above. Nothing is opened until it is mended; then start Throughline again.")
        color: Theme.colors.textMuted
    }
    SupportBundle {
        Layout.fillWidth: true
        session: root.session
    }
}
