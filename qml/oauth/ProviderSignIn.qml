// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.OAuth.Model

//! Signs a mailbox in at its provider: in the browser, or with a code typed on another device. How it stands is said in words.
ColumnLayout {
    id: root

    required property OAuthSignIn signIn
    //! The endpoint this is about.
    required property string endpointId

    readonly property bool ours: signIn.endpointId === endpointId
    readonly property bool busy: ours && signIn.busy

    spacing: Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        AppButton {
            objectName: "signInInBrowser"
            visible: !root.busy
            kind: AppButton.Primary
            //: Button on the page of a mailbox: to the sign-in page of its provider
            text: qsTr("Sign in in the browser")
            onClicked: root.signIn.start(root.endpointId)
        }
        AppButton {
            objectName: "signInWithCode"
            visible: !root.busy
            //: Button on the page of a mailbox: signs in at its provider on another device
            text: qsTr("Sign in with a code")
            onClicked: root.signIn.startDevice(root.endpointId)
        }
        Spinner { visible: root.busy }
        AppButton {
            objectName: "cancelSignIn"
            visible: root.busy
            //: Button on the page of a mailbox: ends a sign-in at its provider
            text: qsTr("Cancel")
            onClicked: root.signIn.cancel()
        }
        Item { Layout.fillWidth: true }
    }
    PlainText {
        objectName: "signInWords"
        Layout.fillWidth: true
        visible: root.ours && text !== ""
        wrapMode: Text.Wrap
        text: root.ours ? root.signIn.words : ""
        color: root.signIn.state === OAuthSignIn.Failed ? Theme.colors.critical : Theme.colors.textMuted
        Accessible.ignored: !visible
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    GridLayout {
        visible: root.ours && root.signIn.state === OAuthSignIn.WaitingForCode
        columns: 2
        columnSpacing: Theme.unit * 2
        rowSpacing: Theme.unit

        PlainText {
            //: Label: the code to type on the provider's page
            text: qsTr("Code")
            color: Theme.colors.textMuted
        }
        PlainText {
            objectName: "userCode"
            text: root.signIn.userCode
            font.pixelSize: Theme.title
            font.family: "monospace"
            Accessible.ignored: !visible
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        PlainText {
            //: Label: the address of the provider's page
            text: qsTr("Page")
            color: Theme.colors.textMuted
        }
        PlainText {
            Layout.fillWidth: true
            wrapMode: Text.WrapAnywhere
            text: root.signIn.verificationUrl
            Accessible.ignored: !visible
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Item {}
        AppButton {
            //: Button: opens the provider's page in the browser
            text: qsTr("Open the page here")
            onClicked: root.signIn.openVerificationPage()
        }
    }
}
