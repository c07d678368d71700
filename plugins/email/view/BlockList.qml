// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The blocks of a mail (BLOCKS.md), one under the other. Fetches nothing: an image is shown where the console gave an
//! address for it, and stands as words where it gave none.
ColumnLayout {
    id: root

    required property var blocks
    property var pictures: ({})
    property list<string> sought //!< words to be marked, as they are written
    readonly property int most: 400 //!< drawn; what follows is in the item's text

    //! Where the pixels of an image come from; empty: nowhere.
    function address(block: var): string {
        const key = block.cid ? "cid:" + block.cid : "url:" + String(block.url || "");
        return root.pictures && root.pictures[key] ? String(root.pictures[key]) : "";
    }
    function file(index: int): string {
        switch (String(root.blocks[index].type)) {
        case "list": return "ListBlock.qml";
        case "quote":
        case "signature": return "FoldedBlocks.qml";
        case "table": return "BlockTable.qml";
        case "image": return root.address(root.blocks[index]) === "" ? "RunsText.qml" : "BlockImage.qml";
        default: return "RunsText.qml";
        }
    }
    function imageWords(url: string, alt: string): string {
        const name = alt === "" ? words.image : words.image + ": " + alt;
        return url === "" ? "[" + name + "]" : "[" + name + " – " + words.notLoaded + "]";
    }
    //! What the file for block \a index wants to know.
    function about(index: int): var {
        const block = root.blocks[index];
        switch (block.type) {
        case "list": return { "items": block.items, "pictures": root.pictures, "sought": root.sought, "ordered": block.ordered === true, "start": Number(block.start || 1) };
        case "quote":
        case "signature": return { "blocks": block.blocks, "pictures": root.pictures, "sought": root.sought, "folded": block.folded === true, "signature": block.type === "signature" };
        case "table": return { "rows": block.rows, "sought": root.sought };
        case "code": return { "runs": [{ "text": block.text }], "fixed": true, "sought": root.sought };
        case "rule": return { "runs": [{ "text": "———" }] };
        case "image":
            if (root.address(block) !== "")
                return { "source": root.address(block), "alt": String(block.alt || ""), "words": root.imageWords("", String(block.alt || "")),
                         "wide": Number(block.width || 0), "high": Number(block.height || 0) };
            return { "runs": [{ "text": root.imageWords(String(block.url || ""), String(block.alt || "")) }] };
        case "heading": return { "runs": block.runs, "level": Number(block.level || 1), "sought": root.sought };
        default: return { "runs": block.runs, "sought": root.sought };
        }
    }

    spacing: Theme.unit

    Words { id: words }

    Repeater {
        model: Array.isArray(root.blocks) ? Math.min(root.blocks.length, root.most) : 0
        delegate: Loader {
            required property int index

            Layout.fillWidth: true
            Component.onCompleted: setSource(root.file(index), root.about(index))
        }
    }
    PlainText {
        visible: Array.isArray(root.blocks) && root.blocks.length > root.most
        text: "… " + words.leftOut
        color: Theme.colors.textMuted
    }
}
