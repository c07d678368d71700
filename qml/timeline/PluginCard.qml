// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A card that a plugin's view draws, with who wrote above and the files below. The card gets the item's text and data and
//! nothing else; when it does not load, the text stands here as it is.
TimelineRow {
    id: root

    required property string body
    required property string card
    required property string itemJson
    required property string author
    required property string via
    required property string channelIcon
    required property bool unverified
    required property list<string> attachmentNames
    required property list<string> attachmentDetails

    Column {
        width: parent.width
        spacing: Theme.half

        MessageHeading {
            widest: parent.width
            author: root.author
            via: root.via
            channelIcon: root.channelIcon
            unverified: root.unverified
        }
        Item {
            width: parent.width
            height: loader.status === Loader.Ready ? Math.min(loader.implicitHeight, 600) : plain.height
            clip: true

            Loader {
                id: loader
                width: parent.width
                asynchronous: true
                Component.onCompleted: setSource(root.card, { "item": JSON.parse(root.itemJson) })
            }
            PlainText {
                id: plain
                visible: loader.status !== Loader.Ready
                width: parent.width
                wrapMode: Text.Wrap
                text: root.body
            }
        }
        FileList {
            visible: root.attachmentNames.length > 0
            width: Math.min(parent.width, 420)
            names: root.attachmentNames
            details: root.attachmentDetails
        }
    }
}
