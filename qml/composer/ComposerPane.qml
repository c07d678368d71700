// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! Where the agent writes: to whom, what, with which files; or an internal note.
Rectangle {
    id: root

    required property Composer composer
    //! Customer messages that came while the agent looked elsewhere: Send shows them first.
    property int unseen: 0
    signal unseenWanted()

    color: composer.note ? Theme.colors.note : Theme.colors.surface
    implicitHeight: column.implicitHeight + Theme.unit * 2
    visible: composer.active

    function focusText() {
        field.focusText()
    }
    function send() {
        if (root.unseen > 0 && !root.composer.note) {
            root.unseenWanted()
            notice.shown = true
            return
        }
        notice.shown = false
        root.composer.send()
    }

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        color: root.composer.note ? Theme.colors.noteLine : Theme.colors.line
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                root.composer.attach(drop.urls)
        }
    }
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.half

        Banner {
            id: notice
            property bool shown: false
            Layout.fillWidth: true
            radius: Theme.radius
            visible: shown
            iconName: "info"
            //: Above the composer, after Send was pressed while messages came in
            text: qsTr("The customer wrote while you were writing. Look first, then send again.")
            //: Button of a notice above the composer: sends at once
            action: qsTr("Send now")
            onActed: {
                shown = false
                root.composer.send()
            }
        }
        Banner {
            objectName: "changedMeaning"
            Layout.fillWidth: true
            radius: Theme.radius
            visible: root.composer.changedMeaning !== ""
            text: root.composer.changedMeaning
            //: Button of a notice above the composer: the reply still goes to the address it was written for
            action: root.composer.canKeepTarget ? qsTr("Keep this address") : ""
            onActed: root.composer.keepTarget()
        }
        Banner {
            Layout.fillWidth: true
            radius: Theme.radius
            visible: root.composer.problem !== ""
            tone: "critical"
            text: root.composer.problem
            //: Button of a notice: puts it away
            action: qsTr("Dismiss")
            onActed: root.composer.dismissProblem()
        }
        ComposerHead {
            Layout.fillWidth: true
            composer: root.composer
        }
        ReplyField {
            id: field
            Layout.fillWidth: true
            composer: root.composer
            onSendAsked: root.send()
        }
        FileStrip {
            Layout.fillWidth: true
            attachments: root.composer.attachments
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.half

            IconButton {
                objectName: "attachButton"
                iconName: "attach"
                //: Button of the composer
                name: qsTr("Attach files")
                enabled: !root.composer.note
                onClicked: picker.open()
            }
            IconButton {
                iconName: "queue"
                //: Button of the composer
                name: qsTr("Canned responses")
                onClicked: field.startCanned()
            }
            PlainText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.half
                text: root.composer.overlong > 0
                    //: Below the composer
                    ? qsTr("%n character(s) too long for this channel", "", root.composer.overlong)
                    : root.composer.targetReason !== "" && !root.composer.note ? root.composer.targetReason
                    //: Hint below the composer
                    : qsTr("Enter sends, Shift+Enter starts a new line, / inserts a canned response")
                font.pixelSize: Theme.small
                color: root.composer.overlong > 0 ? Theme.colors.critical
                    : root.composer.targetReason !== "" && !root.composer.note ? Theme.colors.caution : Theme.colors.textFaint
            }
            AppButton {
                objectName: "sendButton"
                kind: AppButton.Primary
                iconName: root.composer.note ? "note" : "send"
                text: root.composer.note
                    //: Button of the composer in note mode
                    ? qsTr("Add note")
                    //: Button of the composer
                    : qsTr("Send")
                enabled: root.composer.canSend
                onClicked: root.send()
            }
        }
    }
    FilePicker {
        id: picker
        onPicked: file => root.composer.attach([file])
    }
    Connections {
        target: root.composer
        function onOpened() {
            notice.shown = false
        }
    }
}
