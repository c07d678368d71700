// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Session.Model

//! What stands before the desk: choosing, signing in, unlocking. One page at a time.
Rectangle {
    id: root

    required property SessionModel session
    readonly property string page: {
        switch (session.page) {
        case SessionModel.Choose: return "ChoosePage.qml"
        case SessionModel.SignIn: return "SignInPage.qml"
        case SessionModel.Passphrase: return "PassphrasePage.qml"
        case SessionModel.SetPassphrase: return "SetPassphrasePage.qml"
        case SessionModel.KeychainLocked: return "KeychainPage.qml"
        case SessionModel.Damaged: return "DamagedPage.qml"
        }
        return "WorkingPage.qml"
    }

    color: Theme.colors.window
    onPageChanged: loader.setSource(page, { "session": session })
    Component.onCompleted: loader.setSource(page, { "session": session })

    Loader {
        id: loader
        anchors.centerIn: parent
        width: Math.min(440, root.width - Theme.unit * 4)
        focus: true
    }
}
