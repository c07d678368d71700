// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A card that a plugin's view draws. The card gets the item's text and data and nothing else; when it does not load,
//! the text stands here as it is.
TimelineRow {
    id: root

    required property string body
    required property string card
    required property string itemJson

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
}
