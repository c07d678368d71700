// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! First run without a usable key store: a passphrase, or nothing is kept.
PageFrame {
    id: root

    required property SessionModel session

    function choose() {
        root.session.setPassphrase(first.text, second.text)
        first.text = ""
        second.text = ""
    }

    iconName: "lock"
    //: Title of the page where a passphrase for the local data is chosen
    title: qsTr("Protect your data")
    //: Below the title of the page where a passphrase is chosen
    detail: qsTr("This computer offers no key store, so your passphrase encrypts what is kept here. It cannot be recovered.")
    problem: session.problem
    Component.onCompleted: first.focusField()

    Field {
        id: first
        //: Label of the passphrase field
        label: qsTr("Passphrase")
        secret: true
        onAccepted: second.focusField()
    }
    Field {
        id: second
        //: Label of the field to type the passphrase again
        label: qsTr("Once more")
        secret: true
        onAccepted: root.choose()
    }
    RowLayout {
        Layout.fillWidth: true

        AppButton {
            Layout.leftMargin: -leftPadding // its word stands under the others
            kind: AppButton.Quiet
            //: Button: work in memory only
            text: qsTr("Keep nothing on this computer")
            onClicked: root.session.keepNothing()
        }
        Item { Layout.fillWidth: true }
        AppButton {
            kind: AppButton.Primary
            //: Button of the page where a passphrase is chosen
            text: qsTr("Go on")
            onClicked: root.choose()
        }
    }
}
