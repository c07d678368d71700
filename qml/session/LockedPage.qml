// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! The data is closed. Unlocking asks the key store, or for the passphrase.
PageFrame {
    id: root

    required property SessionModel session

    iconName: "lock"
    //: Title of the page shown while the console is locked
    title: qsTr("Locked")
    //: Below the title of the page shown while the console is locked
    detail: qsTr("Your data on this computer is closed and nothing is received. What you had begun to write is kept.")
    Component.onCompleted: unlock.forceActiveFocus(Qt.TabFocusReason) // Return unlocks: it is seen where the keyboard is

    // A button alone would make its column as narrow as itself, and stand at the left.
    RowLayout {
        Layout.fillWidth: true

        Item { Layout.fillWidth: true }
        AppButton {
            id: unlock
            objectName: "unlockButton"
            kind: AppButton.Primary
            //: Button of the page shown while the console is locked
            text: qsTr("Unlock")
            onClicked: root.session.tryAgain()
        }
    }
}
