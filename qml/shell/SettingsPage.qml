// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Channels
import Throughline.Channels.Model
import Throughline.Commands
import Throughline.Commands.Model
import Throughline.Composer
import Throughline.Composer.Model
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Notifications.Model
import Throughline.OAuth.Model
import Throughline.Session.Model
import Throughline.Spelling.Model

//! Channels for administrators; answers and macros for who may write them; appearance, language, shortcuts, spelling, notifications, lock, plugins, diagnostics, about.
Rectangle {
    id: root

    required property Appearance appearance
    required property SessionModel session
    required property ChannelsModel channels
    required property Commands commands
    required property Notifications notifications
    required property OAuthSignIn oauth
    required property SnippetLibrary snippets
    required property Spelling spelling
    //! Which part is to be in sight: "channels", "form" (of one), "snippets", "appearance", "language", "keyboard", "spelling", "notifications", "lock", "plugins", "diagnostics", "about" or empty.
    property string section
    //! A form that opens stands below the list of channels, often below the window: it comes into sight.
    readonly property bool formOpen: root.channels.form.isOpen
    onFormOpenChanged: if (root.formOpen) root.section = "form"

    onSectionChanged: if (root.section !== "") laidOut.restart()
    // Lists that fill a moment later move what is below them: until they rest the part is looked for again.
    Timer {
        id: laidOut
        interval: 0
        onTriggered: { root.showSection(); found.restart() }
    }
    Timer {
        id: found
        interval: 200
        onTriggered: root.section = ""
    }
    function showSection() {
        const title = { "channels": channelsTitle, "form": channelsSection.formPlace, "snippets": answers, "appearance": looks, "language": language, "lock": autoLock, "plugins": plugins, "diagnostics": diagnostics, "keyboard": keyboard, "spelling": spelt, "notifications": notices, "about": about }[root.section]
        flick.contentY = title ? Math.max(0, Math.min(title.mapToItem(column, 0, 0).y, flick.contentHeight - flick.height)) : 0
    }

    color: Theme.colors.surface

    Flickable {
        id: flick
        objectName: "settingsFlick"
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + Theme.unit * 8
        onContentHeightChanged: if (root.section !== "") laidOut.restart()
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column
            x: Math.max(Theme.unit * 4, (root.width - width) / 2)
            y: Theme.unit * 4
            width: Math.min(Theme.px(640), root.width - Theme.unit * 8)
            spacing: Theme.unit * 1.5

            PlainText {
                //: Title of the settings
                text: qsTr("Settings")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            SettingTitle {
                id: channelsTitle
                visible: root.channels.administrator
                //: Section of the settings: mailboxes, chats, shops
                text: qsTr("Channels")
            }
            ChannelsSection {
                id: channelsSection
                Layout.fillWidth: true
                visible: root.channels.administrator
                channels: root.channels
            }
            SettingTitle {
                id: answers
                visible: root.snippets.mayWrite
                //: Section of the settings: canned responses and macros
                text: qsTr("Answers and macros")
            }
            SnippetSection {
                objectName: "snippetSection"
                Layout.fillWidth: true
                visible: root.snippets.mayWrite
                library: root.snippets
            }
            AppearanceSection {
                id: looks
                Layout.fillWidth: true
                appearance: root.appearance
            }
            LanguageSection {
                id: language
                Layout.fillWidth: true
                appearance: root.appearance
            }
            SettingTitle {
                id: keyboard
                //: Section of the settings
                text: qsTr("Keyboard")
            }
            KeySettings {
                Layout.fillWidth: true
                commands: root.commands
            }
            SpellingSection {
                id: spelt
                Layout.fillWidth: true
                spelling: root.spelling
            }
            NotificationsSection {
                id: notices
                Layout.fillWidth: true
                notifications: root.notifications
                appearance: root.appearance
            }
            AutoLockSection {
                id: autoLock
                Layout.fillWidth: true
                session: root.session
            }
            PluginsSection {
                id: plugins
                Layout.fillWidth: true
                session: root.session
            }
            DiagnosticsSection {
                id: diagnostics
                Layout.fillWidth: true
                session: root.session
            }
            SettingTitle {
                id: about
                //: Section of the settings
                text: qsTr("About")
            }
            PlainText {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                lineHeight: 1.3
                //: In the settings; %1 is the version
                text: qsTr("Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost and QtKeychain; spelling with Enchant (LGPL 2.1); mail with GMime and GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) and libcurl (curl licence).").arg(Application.version)
                color: Theme.colors.textMuted
            }
            PolicyList {
                Layout.fillWidth: true
                appearance: root.appearance
            }
        }
    }

    SignInHere {
        parent: channelsSection.signInPlace
        channels: root.channels
        oauth: root.oauth
    }
}
