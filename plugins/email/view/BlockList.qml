// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The blocks of a mail (BLOCKS.md), one under the other. Fetches nothing: images are words here.
ColumnLayout {
    id: root

    required property var blocks
    readonly property int most: 400 //!< drawn; what follows is in the item's text

    function file(type: string): string {
        switch (type) {
        case "list": return "ListBlock.qml";
        case "quote":
        case "signature": return "FoldedBlocks.qml";
        case "table": return "BlockTable.qml";
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
        case "list": return { "items": block.items, "ordered": block.ordered === true, "start": Number(block.start || 1) };
        case "quote":
        case "signature": return { "blocks": block.blocks, "folded": block.folded === true, "signature": block.type === "signature" };
        case "table": return { "rows": block.rows };
        case "code": return { "runs": [{ "text": block.text }], "fixed": true };
        case "rule": return { "runs": [{ "text": "———" }] };
        case "image": return { "runs": [{ "text": root.imageWords(String(block.url || ""), String(block.alt || "")) }] };
        case "heading": return { "runs": block.runs, "level": Number(block.level || 1) };
        default: return { "runs": block.runs };
        }
    }

    spacing: Theme.unit

    Words { id: words }

    Repeater {
        model: Array.isArray(root.blocks) ? Math.min(root.blocks.length, root.most) : 0
        delegate: Loader {
            required property int index

            Layout.fillWidth: true
            Component.onCompleted: setSource(root.file(String(root.blocks[index].type)), root.about(index))
        }
    }
    PlainText {
        visible: Array.isArray(root.blocks) && root.blocks.length > root.most
        text: "… " + words.leftOut
        color: Theme.colors.textMuted
    }
}
