// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Channels.Model
import Throughline.Controls
import Throughline.OAuth
import Throughline.OAuth.Model

//! The sign-in at a provider, in the form of a channel that wants one.
ColumnLayout {
    id: root

    required property ChannelsModel channels
    required property OAuthSignIn oauth

    width: parent ? parent.width : 0
    visible: root.channels.form.wantsSignIn

    PlainText {
        Layout.fillWidth: true
        visible: root.channels.form.isNew
        wrapMode: Text.Wrap
        //: Below the settings of a new mailbox that is signed in at its provider
        text: qsTr("Save it first; then sign in here.")
        color: Theme.colors.textMuted
    }
    ProviderSignIn {
        Layout.fillWidth: true
        visible: !root.channels.form.isNew
        signIn: root.oauth
        endpointId: root.channels.form.endpointId
    }
}
