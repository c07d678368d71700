// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! What the shop, or the customer, says about who this is.
Item {
    id: root

    required property var item

    readonly property bool proven: (root.item.senderTrust || 0) >= 3
    readonly property string heading: {
        switch (root.said("change")) {
        case "group": return words.member + " " + root.said("organisation");
        case "alias": return words.joined;
        default: return root.proven ? words.identified : words.claimed + " (" + words.unproven + ")";
        }
    }

    //! What the item says under \a name.
    function said(name: string): string {
        const data = root.item.data;
        return data && data[name] !== undefined && data[name] !== null ? String(data[name]) : "";
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: heading + (root.said("name") ? ": " + root.said("name") : "")

    Words { id: words }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        CardHead {
            glyph: "person.svg"
            title: root.heading
        }
        LabelledLine {
            label: words.name
            value: root.said("name")
        }
        LabelledLine {
            label: words.user
            value: root.said("user")
        }
        LabelledLine {
            label: words.email
            value: root.said("email")
        }
        LabelledLine {
            label: words.phone
            value: root.said("phone")
        }
        LabelledLine {
            label: words.preferred
            value: words.channel(root.said("preferredChannel"))
        }
    }
}
