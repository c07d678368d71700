// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! The key is not where it was put: locked, or another key store answers. Nothing is overwritten.
PageFrame {
    id: root

    required property SessionModel session

    iconName: "lock"
    //: Title of the page shown when the key of the local data cannot be read
    title: qsTr("Your key store is locked or has changed")
    detail: (session.backendNeeded === "" ? ""
        //: On the page about the locked key store; %1 is the name of a key store
        : qsTr("The key of your data is in %1.").arg(session.backendNeeded) + " ")
        + (session.backendFound === ""
        //: On the page about the locked key store
        ? qsTr("No key store answers now.")
        //: On the page about the locked key store; %1 is the name of a key store
        : qsTr("%1 answers, but does not give the key.").arg(session.backendFound)) + " "
        //: On the page about the locked key store
        + qsTr("Unlock it, then try again. Nothing has been changed.")
    problem: session.problem

    AppButton {
        Layout.leftMargin: -leftPadding // its word stands under the others
        kind: AppButton.Quiet
        //: Button: work in memory only
        text: qsTr("Work without keeping anything for now")
        onClicked: root.session.keepNothing()
    }
    StartOver {
        Layout.fillWidth: true
        session: root.session
        //: Button of the page about the locked key store
        action: qsTr("Try again")
        onActed: root.session.tryAgain()
    }
}
