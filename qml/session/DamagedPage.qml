// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! The local data cannot be opened at all.
PageFrame {
    id: root

    required property SessionModel session

    iconName: "warning"
    //: Title of the page shown when the local data is damaged
    title: qsTr("The data on this computer cannot be opened")
    detail: session.problem

    StartOver {
        Layout.fillWidth: true
        session: root.session
        //: Button of the page about damaged data
        action: qsTr("Try again")
        onActed: root.session.tryAgain()
    }
}
