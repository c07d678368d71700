// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Channels.Model
import Throughline.Commands.Model
import Throughline.Composer.Model
import Throughline.Controls
import Throughline.Desk.Model
import Throughline.Notifications.Model
import Throughline.OAuth.Model
import Throughline.Session.Model
import Throughline.Spelling.Model

//! The sections in a list, and the one that was chosen beside it. Where there is no room for both the list is a drawer.
Rectangle {
    id: root

    required property SettingsSections sections
    required property Appearance appearance
    required property SessionModel session
    required property ChannelsModel channels
    required property Commands commands
    required property Notifications notifications
    required property OAuthSignIn oauth
    required property SnippetLibrary snippets
    required property Spelling spelling
    //! Forms and rows of buttons want some room beside the list.
    readonly property bool docked: width >= Theme.px(800)
    //! What stands beside the list.
    readonly property Item part: shownPart

    //! Gives the keyboard to the list; where a section was asked for and the list would cover it, to the way back to it.
    function takeKeyboard(section: string) {
        if (!root.docked && section === "")
            drawer.open()
        const taker = root.docked || section === "" ? list.rows : shownPart.wayBack
        taker.forceActiveFocus(Qt.TabFocusReason)
    }

    color: Theme.colors.surface

    Item {
        id: dock
        width: root.docked ? Theme.px(248) : 0
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: root.docked

        Hairline {
            anchors.right: parent.right
            height: parent.height
        }
    }
    SettingsList {
        id: list
        parent: (root.docked ? dock : drawer.contentItem) as Item
        anchors.fill: parent
        anchors.rightMargin: 1
        sections: root.sections
        onPicked: drawer.close()
        onEntered: {
            if (root.docked)
                shownPart.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            drawer.close()
        }
    }
    SideDrawer {
        id: drawer
        objectName: "settingsDrawer"
        edge: Theme.mirrored ? Qt.RightEdge : Qt.LeftEdge
        width: Math.min(Theme.px(320), root.width - Theme.px(64)); height: root.height
        onClosed: (root.docked ? list.rows : shownPart.wayBack).forceActiveFocus(Qt.TabFocusReason) // docked: widened meanwhile
    }
    onDockedChanged: drawer.close()
    SettingsPart {
        id: shownPart
        anchors { left: dock.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        sections: root.sections
        listed: root.docked
        appearance: root.appearance
        session: root.session
        channels: root.channels
        commands: root.commands
        notifications: root.notifications
        oauth: root.oauth
        snippets: root.snippets
        spelling: root.spelling
        onListWanted: root.takeKeyboard("")
    }
}
