// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! A card that a plugin's view draws, with who wrote above and files and links below. The card gets the item's text and data and
//! addresses of pictures, and nothing else; when it does not load, the text stands here as it is. A long one is folded.
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
    required property list<string> attachmentPictures
    required property list<string> linkUrls
    required property list<string> linkTexts
    required property string picturesJson
    required property int blockedPictures
    required property bool senderKnown
    required property list<string> sought
    signal linkChosen(string url)
    signal fileChosen(int row, int file)
    signal picturesWanted(int row, bool always)

    readonly property int foldedHeight: Theme.px(600)
    readonly property bool isLong: loader.status === Loader.Ready && loader.implicitHeight > foldedHeight + Theme.px(60)
    property bool unfolded: root.sought.length > 0
    property bool given: false

    //! A card says by a property of its own what it can be given.
    function give(card: var, name: string, value: var) {
        if (card !== null && card[name] !== undefined)
            card[name] = value
    }
    //! Not before there is one: each time the card draws its text anew.
    function givePictures() {
        if (loader.item === null || (root.picturesJson.length <= 2 && !root.given))
            return
        root.given = true
        give(loader.item, "pictures", JSON.parse(root.picturesJson))
    }
    onPicturesJsonChanged: givePictures()

    Column {
        width: parent.width
        spacing: Theme.half

        MessageHeading {
            anchors.left: parent.left
            widest: parent.width
            author: root.author
            via: root.via
            channelIcon: root.channelIcon
            unverified: root.unverified
        }
        // Buttons that most cards have not are not made for them.
        Repeater {
            model: root.blockedPictures > 0 ? 1 : 0
            delegate: PictureBar {
                width: parent ? parent.width : 0
                count: root.blockedPictures
                senderKnown: root.senderKnown
                onChosen: always => root.picturesWanted(root.index, always)
            }
        }
        Item {
            width: parent.width
            height: loader.status !== Loader.Ready ? plain.height
                : root.isLong && !root.unfolded ? root.foldedHeight : loader.implicitHeight
            clip: true

            Loader {
                id: loader
                width: parent.width
                asynchronous: true
                Component.onCompleted: setSource(root.card, { "item": JSON.parse(root.itemJson) })
                onLoaded: {
                    // A card that marks what was searched for has a place for it.
                    if (root.sought.length > 0)
                        root.give(loader.item, "sought", root.sought)
                    root.givePictures()
                }
            }
            PlainText {
                id: plain
                visible: loader.status !== Loader.Ready
                width: parent.width
                wrapMode: Text.Wrap
                text: root.body
            }
        }
        Repeater {
            model: root.isLong ? 1 : 0
            delegate: AppButton {
                anchors.left: parent ? parent.left : undefined
                objectName: "showAllButton"
                kind: AppButton.Quiet
                //: Below a long mail: shows all of it, or folds it again
                text: root.unfolded ? qsTr("Show less") : qsTr("Show all")
                onClicked: root.unfolded = !root.unfolded
            }
        }
        FileList {
            anchors.left: parent.left
            visible: root.attachmentNames.length > 0
            width: Math.min(parent.width, Theme.px(420))
            names: root.attachmentNames
            details: root.attachmentDetails
            pictures: root.attachmentPictures
            onChosen: file => root.fileChosen(root.index, file)
        }
        LinkList {
            anchors.left: parent.left
            visible: root.linkUrls.length > 0
            widest: parent.width
            most: 4
            urls: root.linkUrls
            texts: root.linkTexts
            onChosen: url => root.linkChosen(url)
        }
    }
}
