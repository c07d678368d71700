// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Desk.Model
import Throughline.Session.Model

//! Where the settings are: made when they are looked at, gone when they are left. Which section was shown stays.
Loader {
    id: root

    required property Desk desk
    required property Appearance appearance
    required property SessionModel session
    required property bool shown
    //! What stands beside the list of sections.
    readonly property Item part: (root.item as SettingsPage)?.part ?? root
    readonly property SettingsSections sections: SettingsSections {
        administrator: root.desk.channels.administrator
        writesAnswers: root.desk.composer.snippets.library.mayWrite
        managed: root.appearance.policyValues.length + root.appearance.policyWarnings.length > 0
        language: root.appearance.language
    }

    visible: root.shown
    // Not by `active`: a Loader that becomes active again makes what it had last, without its properties, before it is told anew.
    onShownChanged: {
        root.sections.query = ""
        if (root.shown)
            root.setSource("SettingsPage.qml", {
                "sections": root.sections,
                "appearance": root.appearance, "session": root.session, "commands": root.desk.commands, "channels": root.desk.channels, "oauth": root.desk.oauth,
                "snippets": root.desk.composer.snippets.library,
                "notifications": root.desk.notifications, "spelling": root.desk.spelling
            })
        else
            root.source = ""
    }

    //! Shows a section, or the last one again, with the keyboard.
    function open(section: string) {
        root.sections.open(section); // or the bracket below would be its argument
        (root.item as SettingsPage).takeKeyboard(section)
    }
}
