// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! Above the text: until when it can be sent, where the channel says so; what is left to fill in, before which nothing is
//! sent; that sending closes the conversation; and what is odd about the message, which sending once more goes past.
ColumnLayout {
    id: root

    required property Composer composer
    signal acted()
    readonly property bool incomplete: composer.snippets.missing !== ""
    readonly property bool closes: composer.snippets.closing && !composer.note
    readonly property bool timed: composer.guard.window.words !== ""

    spacing: Theme.half
    visible: incomplete || closes || root.composer.guard.words !== "" || timed

    WindowLine {
        Layout.fillWidth: true
        visible: root.timed
        replyWindow: root.composer.guard.window
    }
    Banner {
        objectName: "holeBar"
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.incomplete
        iconName: "pencil"
        text: root.composer.note
            //: Above a note in which variables of a canned response stand; %1 are their names
            ? qsTr("Nothing is known for: %1.").arg(root.composer.snippets.missing)
            //: Above a reply in which variables of a canned response stand; %1 are their names
            : qsTr("Fill in before it is sent: %1.").arg(root.composer.snippets.missing)
        //: Button of a notice above the composer: marks the place in the text
        action: qsTr("Show")
        onActed: root.composer.snippets.showHole()
    }
    Banner {
        objectName: "closingBar"
        Layout.fillWidth: true
        radius: Theme.radius
        visible: root.closes
        iconName: "check"
        //: Above a reply that a macro wrote
        text: qsTr("Sending closes the conversation, as the macro says.")
        //: Button of a notice above the composer: sending does not close the conversation
        action: qsTr("Leave it open")
        onActed: root.composer.snippets.leaveOpen()
    }
    Banner {
        objectName: "sendWarnings"
        Layout.fillWidth: true
        radius: Theme.radius
        visible: text !== ""
        text: root.composer.guard.words
        //: Button of a warning above the composer: sends in spite of it
        action: qsTr("Send anyway")
        onActed: root.acted()
    }
}
