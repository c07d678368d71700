// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! One text of a mail. Each link is followed by the host it leads to, whatever its words claim; nothing opens from here.
FoundText {
    id: root

    required property var runs
    property int level: 0 //!< of a heading; 0: none
    property bool fixed: false

    //! Whether all of it is \a style: a text without markup has one look.
    function every(style: string): bool {
        return Array.isArray(root.runs) && root.runs.length > 0 && root.runs.every(run => run[style] === true);
    }
    function host(link: string): string {
        const found = /^(?:https?:\/\/|mailto:|tel:)([^/?#]*)/.exec(link);
        return found ? found[1] : "";
    }
    function words(): string {
        if (!Array.isArray(root.runs))
            return "";
        return root.runs.map(run => {
            const where = root.host(String(run.link || ""));
            const said = String(run.text || "");
            return where === "" || said.includes(where) ? said : said + " [" + where + "]";
        }).join("");
    }

    text: root.words()
    font.pixelSize: root.level === 0 ? Theme.base : root.level <= 2 ? Theme.title : Theme.large
    font.weight: root.level > 0 || root.every("bold") ? Font.DemiBold : Font.Normal
    font.italic: root.every("italic")
    font.strikeout: root.every("strike")
    font.family: root.fixed || root.every("code") ? "monospace" : Qt.application.font.family
}
