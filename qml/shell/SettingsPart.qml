// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
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

//! The section of the settings that was chosen, under its name.
Item {
    id: root

    required property SettingsSections sections
    //! The list stands beside it; else a button leads there.
    required property bool listed
    required property Appearance appearance
    required property SessionModel session
    required property ChannelsModel channels
    required property Commands commands
    required property Notifications notifications
    required property OAuthSignIn oauth
    required property SnippetLibrary snippets
    required property Spelling spelling
    readonly property string current: sections.current
    //! Leads to the list where that does not stand beside it.
    readonly property Item wayBack: listButton
    signal listWanted()

    onCurrentChanged: {
        flick.contentY = 0
        laidOut.stop()
        found.stop()
    }
    //! A form that opens stands below the list of channels, often below the window: it comes into sight.
    readonly property bool formOpen: root.channels.form.isOpen
    onFormOpenChanged: {
        if (!root.formOpen)
            return
        root.sections.open("channels")
        laidOut.restart()
    }
    // Lists that fill a moment later move what is below them: until they rest the form is looked for again.
    Timer {
        id: laidOut
        interval: 0
        onTriggered: {
            found.restart()
            const y = channelsSection.formPlace.mapToItem(column, 0, 0).y
            flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height))
        }
    }
    Timer {
        id: found
        interval: 200
    }

    Flickable {
        id: flick
        objectName: "settingsFlick"
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + Theme.unit * 6
        onContentHeightChanged: if (found.running) laidOut.restart()
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: root.sections.reading // for the arrows; elsewhere the keyboard goes from control to control
        Accessible.role: Accessible.Grouping
        Accessible.name: root.sections.title
        Accessible.focusable: root.sections.reading
        Keys.enabled: activeFocus
        Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.unit * 5)
        Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + Theme.unit * 5))
        T.ScrollBar.vertical: AppScrollBar {}

        ColumnLayout {
            id: column
            x: Theme.turned(Theme.unit * 4, width, flick.width)
            y: Theme.unit * 2
            width: Math.min(Theme.px(640), flick.width - Theme.unit * 8)
            spacing: Theme.unit * 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                IconButton {
                    id: listButton
                    objectName: "settingsListButton"
                    visible: !root.listed
                    iconName: "menu"
                    //: Button of narrow windows: shows the list of the sections of the settings
                    name: qsTr("Sections of the settings")
                    onClicked: root.listWanted()
                }
                PlainText {
                    objectName: "settingsTitle"
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    text: root.sections.title
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    Accessible.ignored: false
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
            }
            AppearanceSection {
                Layout.fillWidth: true
                visible: root.current === "appearance"
                appearance: root.appearance
            }
            LanguageSection {
                Layout.fillWidth: true
                visible: root.current === "language"
                appearance: root.appearance
            }
            KeySettings {
                Layout.fillWidth: true
                visible: root.current === "keyboard"
                commands: root.commands
            }
            NotificationsSection {
                Layout.fillWidth: true
                visible: root.current === "notifications"
                notifications: root.notifications
                appearance: root.appearance
            }
            SnippetSection {
                objectName: "snippetSection"
                Layout.fillWidth: true
                visible: root.current === "snippets"
                library: root.snippets
            }
            SpellingSection {
                Layout.fillWidth: true
                visible: root.current === "spelling"
                spelling: root.spelling
            }
            ChannelsSection {
                id: channelsSection
                Layout.fillWidth: true
                visible: root.current === "channels"
                channels: root.channels
            }
            PluginsSection {
                Layout.fillWidth: true
                visible: root.current === "plugins"
                session: root.session
            }
            AutoLockSection {
                Layout.fillWidth: true
                visible: root.current === "lock"
                session: root.session
            }
            PolicyList {
                Layout.fillWidth: true
                visible: root.current === "managed"
                appearance: root.appearance
            }
            DiagnosticsSection {
                Layout.fillWidth: true
                visible: root.current === "diagnostics"
                session: root.session
            }
            AboutSection {
                Layout.fillWidth: true
                visible: root.current === "about"
            }
        }
    }
    FocusFrame {
        anchors.margins: Theme.half
        shown: flick.activeFocus
    }
    SignInHere {
        parent: channelsSection.signInPlace
        channels: root.channels
        oauth: root.oauth
    }
}
