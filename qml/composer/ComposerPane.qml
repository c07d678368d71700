// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model
import Throughline.Spelling.Model

//! Where the agent writes: to whom, what, with which files; or an internal note.
Rectangle {
    id: root

    required property Composer composer
    required property Spelling spelling
    //! Customer messages that came while the agent looked elsewhere: Send shows them first.
    property int unseen: 0
    //! The end of the timeline is in sight.
    property bool atNewest: false
    //! The shortcut that sends, as printed on the keys; empty: none.
    property string sendKeys
    //! Of the button that attaches files, with its keys.
    required property string attachName
    signal unseenWanted()

    color: composer.note ? Theme.colors.note : Theme.colors.surface
    implicitHeight: column.implicitHeight + Theme.unit * 2
    visible: composer.active

    function focusText() {
        field.focusText()
    }
    enum Way { AtOnce, AndClose, Anyway, AtTime, InOneHour, Tomorrow, Monday }

    //! What the customer wrote meanwhile is shown first, whichever way it is to be sent.
    function sendBy(way: int) {
        const fresh = root.unseen > 0 || (!notice.shown && root.composer.guard.newer.count > 0)
        if (fresh && !root.composer.note) {
            root.unseenWanted()
            notice.way = way
            notice.shown = true
            return
        }
        root.sendUnasked(way)
    }
    function sendUnasked(way: int) {
        notice.shown = false
        root.composer.guard.newer.accept()
        if (way === ComposerPane.AtOnce)
            root.composer.send()
        else if (way === ComposerPane.AndClose)
            root.composer.sendAndClose()
        else if (way === ComposerPane.Anyway)
            root.composer.sendAnyway()
        else if (way === ComposerPane.AtTime)
            root.composer.sendAt((later.get() as SendLaterDialog).day, (later.get() as SendLaterDialog).time)
        else
            root.composer.sendLater(way - ComposerPane.InOneHour)
    }
    function send() { root.sendBy(ComposerPane.AtOnce) }

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        color: root.composer.note ? Theme.colors.noteLine : Theme.colors.line
    }
    DropArea {
        anchors.fill: parent
        enabled: !root.composer.note // a note has no files
        onDropped: drop => {
            if (drop.hasUrls)
                root.composer.attach(drop.urls)
        }
    }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: Theme.unit * 2; rightMargin: Theme.unit * 2 }
        spacing: Theme.half

        NewerPanel {
            id: notice
            objectName: "newerPanel"
            Layout.fillWidth: true
            newer: root.composer.guard.newer
            onSendWanted: root.sendUnasked(notice.way)
            onBackWanted: {
                notice.shown = false
                newer.accept()
                root.focusText()
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
        EnvelopeFields {
            id: fields
            Layout.fillWidth: true
            visible: !root.composer.note && (envelope.hasSubject || envelope.hasCc || envelope.canForward)
            envelope: root.composer.envelope
            spelling: root.spelling
        }
        WarningBar {
            Layout.fillWidth: true
            composer: root.composer
            onActed: root.sendBy(ComposerPane.Anyway)
        }
        ReplyField {
            id: field
            Layout.fillWidth: true
            composer: root.composer
            spelling: root.spelling
            onSendAsked: root.send()
        }
        EnvelopeFoot {
            Layout.fillWidth: true
            visible: !root.composer.note && (envelope.signature !== "" || envelope.canQuote || forward)
            envelope: root.composer.envelope
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
                name: root.attachName
                enabled: !root.composer.note
                onClicked: picker.open()
            }
            IconButton {
                iconName: "queue"
                //: Button of the composer
                name: qsTr("Canned responses")
                onClicked: field.startCanned()
            }
            ComposerHint {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.half
                composer: root.composer
            }
            SendButton {
                composer: root.composer
                sendKeys: root.sendKeys
                onSendAsked: root.send()
                onSendAndCloseAsked: root.sendBy(ComposerPane.AndClose)
                onSendLaterAsked: choice => root.sendBy(ComposerPane.InOneHour + choice)
                onPickAsked: later.open()
            }
        }
    }
    Late {
        id: later
        home: root
        part: Component { SendLaterDialog { composer: root.composer; onPicked: root.sendBy(ComposerPane.AtTime) } }
    }
    Late {
        id: picker
        home: root
        part: Component { FilePicker { onPicked: file => root.composer.attach([file]) } }
    }
    Binding { target: root.composer.guard.newer as QtObject; property: "inSight"; value: root.atNewest }
    Connections {
        target: root.composer
        function onOpened() { notice.shown = false }
        function onRestored() { root.focusText() }
        function onToolWanted(tool: string) {
            switch (tool) {
            case "attach": picker.open(); break
            case "forward": fields.focusTo(); break
            case "copies": fields.focusCopies(); break
            }
        }
    }
}
