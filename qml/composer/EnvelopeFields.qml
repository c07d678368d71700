// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model
import Throughline.Spelling.Model

//! Subject, copies and whether it is a reply, a reply to all or a forward, where the channel has them.
ColumnLayout {
    id: root

    required property Envelope envelope
    required property Spelling spelling
    property bool copiesWanted: false
    readonly property bool copies: copiesWanted || envelope.cc !== "" || envelope.bcc !== ""
    readonly property bool toShown: envelope.mode !== Envelope.Reply

    spacing: Theme.half

    //! The keyboard goes to who gets the mail.
    function focusTo() {
        toLine.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    function focusCopies() {
        root.copiesWanted = true
        ccLine.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.half

        ModeTab {
            //: How a mail is answered: to its sender only
            text: qsTr("To the sender")
            current: root.envelope.mode === Envelope.Reply
            onClicked: root.envelope.mode = Envelope.Reply
        }
        ModeTab {
            objectName: "replyAll"
            visible: root.envelope.others > 0
            //: How a mail is answered: to everybody it went to; %n is how many beside the sender
            text: qsTr("To all (%n more)", "", root.envelope.others)
            current: root.envelope.mode === Envelope.ReplyAll
            onClicked: root.envelope.mode = Envelope.ReplyAll
        }
        ModeTab {
            objectName: "forward"
            visible: root.envelope.canForward
            //: Passes a mail on to somebody else
            text: qsTr("Forward")
            current: root.envelope.mode === Envelope.Forward
            onClicked: root.envelope.mode = Envelope.Forward
        }
        Item { Layout.fillWidth: true }
        AppButton {
            visible: !root.copies && root.envelope.hasCc
            kind: AppButton.Quiet
            implicitHeight: Theme.tool
            //: Button that shows the fields for copies of a mail
            text: qsTr("Cc, Bcc")
            onClicked: root.copiesWanted = true
        }
    }
    EnvelopeLine {
        id: toLine
        Layout.fillWidth: true
        objectName: "toLine"
        visible: root.toShown
        label: root.envelope.mode === Envelope.Forward
            //: Field of a mail: who gets it
            ? qsTr("To")
            //: Field of a mail: who gets it beside the sender
            : qsTr("Also to")
        value: root.envelope.to
        onTyped: text => root.envelope.to = text
    }
    EnvelopeLine {
        id: ccLine
        Layout.fillWidth: true
        objectName: "ccLine"
        visible: root.copies && root.envelope.hasCc
        //: Field of a mail: who gets a copy
        label: qsTr("Cc")
        value: root.envelope.cc
        onTyped: text => root.envelope.cc = text
    }
    EnvelopeLine {
        Layout.fillWidth: true
        objectName: "bccLine"
        visible: root.copies && root.envelope.hasBcc
        //: Field of a mail: who gets a copy that the others do not see
        label: qsTr("Bcc")
        value: root.envelope.bcc
        onTyped: text => root.envelope.bcc = text
    }
    EnvelopeLine {
        Layout.fillWidth: true
        objectName: "subjectLine"
        visible: root.envelope.hasSubject
        //: Field of a mail
        label: qsTr("Subject")
        value: root.envelope.subject
        spelling: root.spelling
        onTyped: text => root.envelope.subject = text
    }
    Banner {
        objectName: "foreignAnswer"
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.envelope.foreignAnswer !== ""
        text: root.envelope.useForeign
            //: In the composer; %1 is an address
            ? qsTr("The answer goes to %1, as the mail asks. It is another domain than the sender's.").arg("\u2068" + root.envelope.foreignAnswer + "\u2069")
            //: In the composer; %1 is an address
            : qsTr("The mail asks for answers to %1, another domain than the sender's. Yours goes to the sender.").arg("\u2068" + root.envelope.foreignAnswer + "\u2069")
        action: root.envelope.useForeign
            //: Button in the composer: the answer goes where the mail came from
            ? qsTr("Use the sender")
            //: Button in the composer: the answer goes where the mail asked for it
            : qsTr("Use that address")
        onActed: root.envelope.useForeign = !root.envelope.useForeign
    }
    PlainText {
        objectName: "envelopeProblem"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.envelope.problem
        wrapMode: Text.Wrap
        font.pixelSize: Theme.small
        color: Theme.colors.critical
    }
}
