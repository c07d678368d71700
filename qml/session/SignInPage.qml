// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! Hub address, user name, password.
PageFrame {
    id: root

    required property SessionModel session

    function ask() {
        root.session.signIn(address.text, user.text, password.text)
        password.text = ""
    }

    //: Title of the sign-in page
    title: qsTr("Join your team")
    //: Below the title of the sign-in page
    detail: qsTr("Your administrator tells you the hub's address.")
    problem: session.problem
    Component.onCompleted: {
        if (address.text === "" && !session.hubManaged)
            address.focusField()
        else if (user.text === "")
            user.focusField()
        else
            password.focusField()
    }

    Field {
        id: address
        //: Label of a field on the sign-in page
        label: qsTr("Hub address")
        //: Example in the field for the hub's address
        placeholder: qsTr("hub.company.example")
        text: root.session.hubAddress
        enabled: !root.session.hubManaged
        onAccepted: user.focusField()
    }
    ManagedLine {
        visible: root.session.hubManaged
    }
    Field {
        id: user
        //: Label of a field on the sign-in page
        label: qsTr("User name")
        text: root.session.user
        onAccepted: password.focusField()
    }
    Field {
        id: password
        //: Label of a field on the sign-in page
        label: qsTr("Password")
        secret: true
        onAccepted: root.ask()
    }
    RowLayout {
        Layout.topMargin: Theme.half
        Layout.fillWidth: true

        AppButton {
            //: Button of a page: to the page before
            text: qsTr("Back")
            onClicked: root.session.goBack()
        }
        Item { Layout.fillWidth: true }
        AppButton {
            kind: AppButton.Primary
            //: Button of the sign-in page
            text: qsTr("Sign in")
            onClicked: root.ask()
        }
    }
}
