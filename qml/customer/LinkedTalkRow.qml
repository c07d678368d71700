// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A conversation of another customer that the open one is linked with; opens it, or lets it go.
Item {
    id: root

    required property string conversationId
    required property string title
    required property string standing
    required property string time
    required property bool here
    signal chosen(string id)
    signal unlinkChosen(string id)

    implicitHeight: talk.implicitHeight

    TalkRow {
        id: talk
        objectName: "linkedTalk"
        anchors.left: parent.left
        anchors.right: unlink.left
        height: parent.height
        focusPolicy: Qt.StrongFocus
        enabled: root.here
        opacity: enabled ? 1 : 0.6
        conversationId: root.conversationId
        subject: root.title
        status: root.standing
        time: root.time
        current: false
        owner: ""
        onChosen: id => root.chosen(id)
    }
    IconButton {
        id: unlink
        objectName: "unlinkTalk"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.tool
        iconName: "close"
        //: Button at a linked conversation of another customer: the two are not linked any more; can be taken back
        name: qsTr("Take the link to “%1” away").arg(root.title)
        onClicked: {
            // The keyboard does not stay with a row that goes.
            if (activeFocus)
                nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            root.unlinkChosen(root.conversationId)
        }
    }
}
