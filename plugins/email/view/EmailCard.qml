// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A mail: subject, who else got it, what is odd about it, and its text. Attachments are the console's to draw.
Flickable {
    id: root

    required property var item

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
        if (root.odd("partsLeftOut") || root.odd("textCut") || root.odd("filesLeftOut"))
            all.push(words.leftOut);
        return all.join(" · ");
    }

    implicitWidth: column.implicitWidth
    implicitHeight: Math.min(column.implicitHeight, 600)
    contentWidth: width
    contentHeight: column.implicitHeight
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
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
            PlainText {
                Layout.fillWidth: true
                text: root.said("subject") || words.noSubject
                wrapMode: Text.Wrap
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
        PlainText {
            Layout.fillWidth: true
            visible: !blocks.active
            text: String(root.item.text || "")
            wrapMode: Text.Wrap
        }
        Loader {
            id: blocks

            Layout.fillWidth: true
            visible: active
            active: Array.isArray(root.item.blocks) && root.item.blocks.length > 0
            Component.onCompleted: if (active)
                setSource("BlockList.qml", { "blocks": root.item.blocks })
        }
    }
}
