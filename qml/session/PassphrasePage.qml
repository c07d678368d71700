// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! The local data is protected by a passphrase: asks for it.
PageFrame {
    id: root

    required property SessionModel session

    function give() {
        root.session.givePassphrase(passphrase.text)
        passphrase.text = ""
    }

    iconName: "lock"
    //: Title of the page that asks for the passphrase of the local data
    title: qsTr("Unlock your data")
    //: Below the title of the page that asks for the passphrase
    detail: qsTr("What is kept on this computer is encrypted with your passphrase.")
    problem: session.waitSeconds > 0
        //: On the page that asks for the passphrase, after wrong tries
        ? qsTr("Wrong passphrase. The next try is possible in %n second(s).", "", session.waitSeconds) : session.problem
    Component.onCompleted: passphrase.focusField()

    Field {
        id: passphrase
        //: Label of the passphrase field
        label: qsTr("Passphrase")
        secret: true
        enabled: root.session.waitSeconds === 0
        onAccepted: root.give()
    }
    StartOver {
        Layout.fillWidth: true
        session: root.session
        //: Button of the page that asks for the passphrase
        action: qsTr("Unlock")
        actionEnabled: root.session.waitSeconds === 0
        onActed: root.give()
    }
}
