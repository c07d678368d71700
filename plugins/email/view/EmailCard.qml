// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A mail: subject, who else got it, what is odd about it, an invitation, and its text. Attachments and links are the console's to
//! draw, and so is folding what is long.
Item {
    id: root

    required property var item
    //! Given by the console: "cid:…" and "url:…" -> the address an Image may have.
    property var pictures: ({})
    //! Given by the console: words to be marked, as they are written in the item.
    property list<string> sought

    //! What the item says under \a name.
    function said(name: string): string {
        const data = root.item.data;
        return data && data[name] !== undefined && data[name] !== null ? String(data[name]) : "";
    }
    function has(name: string): bool {
        return Boolean(root.item.data && root.item.data[name]);
    }
    function odd(name: string): bool {
        return root.has("oddities") && Array.isArray(root.item.data.oddities) && root.item.data.oddities.includes(name);
    }
    function people(name: string): string {
        const list = root.has(name) && Array.isArray(root.item.data[name]) ? root.item.data[name] : [];
        const shown = list.slice(0, 6).map(one => typeof one === "string" ? one : String(one.name || one.address || ""));
        return shown.join(", ") + (list.length > 6 ? " +" + (list.length - 6) : "");
    }
    function warnings(): string {
        const all = [];
        if (root.has("automatic"))
            all.push(words.automatic);
        if (root.has("spam"))
            all.push(words.spam);
        if (root.has("sharedId"))
            all.push(words.sharedId);
        if (root.has("cut"))
            all.push(words.cut);
        if (root.odd("manyFrom"))
            all.push(words.manyFrom);
        if (root.odd("hiddenText"))
            all.push(words.hiddenText);
        if (root.odd("encrypted"))
            all.push(words.encrypted);
        if (root.odd("winmailDat"))
            all.push(words.winmail);
        if (root.odd("partsLeftOut") || root.odd("textCut") || root.odd("filesLeftOut") || root.has("blocksLeftOut"))
            all.push(words.leftOut);
        return all.join(" · ");
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    onPicturesChanged: blocks.draw()
    onSoughtChanged: blocks.draw()
    Accessible.role: Accessible.ListItem
    Accessible.name: root.said("subject") || words.noSubject

    Words { id: words }

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.half

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Image {
                Layout.alignment: Qt.AlignTop
                source: "mail.svg"
                sourceSize.width: 16
                sourceSize.height: 16
            }
            FoundText {
                Layout.fillWidth: true
                text: root.said("subject") || words.noSubject
                sought: root.sought
                font.weight: Font.DemiBold
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.people("cc") === "" ? "" : words.cc + ": " + root.people("cc")
            color: Theme.colors.textMuted
            font.pixelSize: Theme.small
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.warnings()
            wrapMode: Text.Wrap
            color: Theme.colors.caution
            font.pixelSize: Theme.small
        }
        Loader {
            Layout.fillWidth: true
            visible: active
            active: root.has("invitation")
            Component.onCompleted: if (active)
                setSource("InvitationBox.qml", { "invitation": root.item.data.invitation })
        }
        FoundText {
            Layout.fillWidth: true
            visible: blocks.status !== Loader.Ready
            // Of a formatted mail its beginning, until the blocks are made.
            text: String(root.item.text || "").slice(0, blocks.active ? 2000 : undefined)
            sought: root.sought
        }
        Loader {
            id: blocks

            function draw() {
                if (active)
                    setSource("BlockList.qml", { "blocks": root.item.blocks, "pictures": root.pictures, "sought": root.sought });
            }

            Layout.fillWidth: true
            visible: status === Loader.Ready
            // Between frames: a long mail has hundreds, and they are made once more when the pictures are known.
            asynchronous: true
            active: Array.isArray(root.item.blocks) && root.item.blocks.length > 0
            Component.onCompleted: draw()
        }
    }
}
