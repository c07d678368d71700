// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! The page's own action, and the last resort: set the local data aside and begin anew. Asks before it does.
ColumnLayout {
    id: root

    required property SessionModel session
    required property string action
    property bool actionEnabled: true
    property bool asking: false
    signal acted()

    spacing: Theme.unit

    RowLayout {
        Layout.fillWidth: true
        visible: !root.asking

        AppButton {
            Layout.leftMargin: -leftPadding // its word stands under the others
            kind: AppButton.Quiet
            //: Button: begin without the local data that cannot be opened
            text: qsTr("Start over…")
            onClicked: root.asking = true
        }
        Item { Layout.fillWidth: true }
        AppButton {
            kind: AppButton.Primary
            text: root.action
            enabled: root.actionEnabled
            onClicked: root.acted()
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: root.asking
        wrapMode: Text.Wrap
        lineHeight: 1.25
        //: Question before the local data is set aside
        text: qsTr("The data on this computer is set aside, still encrypted, and fetched again from the hub. Replies that were not sent yet are lost.")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.asking

        AppButton {
            //: Button of a question
            text: qsTr("Cancel")
            onClicked: root.asking = false
        }
        Item { Layout.fillWidth: true }
        AppButton {
            kind: AppButton.Danger
            //: Button of a question: sets the local data aside
            text: qsTr("Set aside and start over")
            onClicked: root.session.startOver()
        }
    }
}
