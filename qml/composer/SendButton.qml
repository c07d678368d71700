// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! Send, and beside it the other ways to send: with the conversation closed, or later. Alt+Down opens them.
Row {
    id: root

    required property Composer composer
    //! What sends as well, e.g. "Ctrl+Enter"; empty: nothing.
    property string sendKeys
    signal sendAsked()
    signal sendAndCloseAsked()
    //! See Composer.sendLater().
    signal sendLaterAsked(int choice)
    signal pickAsked()

    spacing: 1

    // The menu's lines, by command.
    Connections {
        target: root.composer
        function onToolWanted(tool: string) {
            switch (tool) {
            case "andClose": root.sendAndCloseAsked(); break
            case "inOneHour": root.sendLaterAsked(0); break
            case "tomorrow": root.sendLaterAsked(1); break
            case "monday": root.sendLaterAsked(2); break
            case "atTime": root.pickAsked(); break
            }
        }
    }
    AppButton {
        objectName: "sendButton"
        //: Tip of the button that sends; %1 is the button's word, %2 the keys that do the same
        tip: root.sendKeys === "" ? "" : qsTr("%1 (%2)").arg(text).arg(root.sendKeys)
        kind: AppButton.Primary
        iconName: root.composer.note ? "note" : "send"
        text: root.composer.note
            //: Button of the composer in note mode
            ? qsTr("Add note")
            //: Button of the composer
            : qsTr("Send")
        enabled: root.composer.canSend
        why: root.composer.obstacle
        onClicked: root.sendAsked()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Down && (event.modifiers & Qt.AltModifier) && more.visible && more.enabled) {
                event.accepted = true
                menu.open()
            }
        }
    }
    AppButton {
        id: more
        objectName: "sendMore"
        visible: !root.composer.note
        kind: AppButton.Primary
        implicitWidth: Theme.control
        leftPadding: 0
        rightPadding: 0
        iconName: "chevron-down"
        //: Name of the button beside Send that opens other ways to send, for screen readers
        spoken: qsTr("More ways to send")
        enabled: root.composer.canSend
        why: root.composer.obstacle
        Accessible.role: Accessible.ButtonMenu
        onClicked: menu.opened ? menu.close() : menu.open()

        Late {
            id: menu
            home: more
            part: Component {
                AppMenu {
                    id: sendMenu
                    objectName: "sendMenu"
                    y: -implicitHeight - Theme.half
                    x: Theme.turned(more.width - width, width, more.width)
                    implicitWidth: Theme.px(320)
                    //: Menu beside Send: why a reply cannot leave later
                    readonly property string inChat: qsTr("Not in a chat: the customer waits for the answer")
                    onOpened: contentItem.forceActiveFocus()

                    AppMenuItem {
                        objectName: "sendAndClose"
                        implicitWidth: Theme.px(312)
                        iconName: "check"
                        //: Menu beside Send
                        text: qsTr("Send and close")
                        onTriggered: root.sendAndCloseAsked()
                    }
                    AppMenuItem {
                        objectName: "sendInOneHour"
                        implicitWidth: Theme.px(312)
                        iconName: "clock"
                        enabled: root.composer.canSchedule
                        why: sendMenu.inChat
                        //: Menu beside Send: the reply leaves later
                        text: qsTr("In 1 hour")
                        hint: sendMenu.opened ? root.composer.laterWords(0) : ""
                        onTriggered: root.sendLaterAsked(0)
                    }
                    AppMenuItem {
                        implicitWidth: Theme.px(312)
                        iconName: "clock"
                        enabled: root.composer.canSchedule
                        why: sendMenu.inChat
                        //: Menu beside Send: the reply leaves later
                        text: qsTr("Tomorrow morning")
                        hint: sendMenu.opened ? root.composer.laterWords(1) : ""
                        onTriggered: root.sendLaterAsked(1)
                    }
                    AppMenuItem {
                        implicitWidth: Theme.px(312)
                        iconName: "clock"
                        enabled: root.composer.canSchedule && !(sendMenu.opened && root.composer.mondayIsTomorrow())
                        //: Menu beside Send: why a reply cannot be planned for Monday
                        why: root.composer.canSchedule ? qsTr("Monday is tomorrow") : sendMenu.inChat
                        //: Menu beside Send: the reply leaves later
                        text: qsTr("Monday morning")
                        hint: sendMenu.opened ? root.composer.laterWords(2) : ""
                        onTriggered: root.sendLaterAsked(2)
                    }
                    AppMenuItem {
                        objectName: "sendAtPicked"
                        implicitWidth: Theme.px(312)
                        iconName: "pencil"
                        enabled: root.composer.canSchedule
                        why: sendMenu.inChat
                        //: Menu beside Send: opens a dialog
                        text: qsTr("Pick day and time…")
                        onTriggered: root.pickAsked()
                    }
                }
            }
        }
    }
}
