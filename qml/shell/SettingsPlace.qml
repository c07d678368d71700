// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Desk.Model
import Throughline.Session.Model

//! Where the settings are: made when they are looked at, gone when they are left.
Loader {
    id: root

    required property Desk desk
    required property Appearance appearance
    required property SessionModel session
    required property bool shown

    visible: root.shown
    // Not by `active`: a Loader that becomes active again makes what it had last, without its properties, before it is told anew.
    onShownChanged: {
        if (root.shown)
            root.setSource("SettingsPage.qml", {
                "appearance": root.appearance, "session": root.session, "commands": root.desk.commands, "channels": root.desk.channels, "oauth": root.desk.oauth,
                "snippets": root.desk.composer.snippets.library,
                "notifications": root.desk.notifications, "spelling": root.desk.spelling
            })
        else
            root.source = ""
    }
}
