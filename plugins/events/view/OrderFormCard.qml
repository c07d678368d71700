// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! An order form as the customer filled it in: their words first, then what they ask for and who they say they are.
//! Forms of other channels have the same fields and can stand here.
Item {
    id: root

    required property var item

    readonly property string currency: root.said("currency")

    //! What the item says under \a name.
    function said(name: string): string {
        const data = root.item.data;
        return data && data[name] !== undefined && data[name] !== null ? String(data[name]) : "";
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    Accessible.role: Accessible.ListItem
    Accessible.name: head.title + (root.said("note") ? ": " + root.said("note") : "")

    Words { id: words }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        CardHead {
            id: head

            glyph: "form.svg"
            title: root.said("form") === "order" ? words.form : words.otherForm
            aside: words.amount(root.said("total"), root.currency)
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.said("note") || root.item.text || ""
            wrapMode: Text.Wrap
        }
        GoodsList {
            lines: root.item.data ? root.item.data.lines : []
            currency: root.currency
            more: Number(root.said("more")) || 0
        }
        LabelledLine {
            label: words.name
            value: root.said("name")
        }
        LabelledLine {
            label: words.email + " (" + words.unproven + ")"
            value: root.said("email")
        }
        LabelledLine {
            label: words.phone + " (" + words.unproven + ")"
            value: root.said("phone")
        }
        LabelledLine {
            label: words.address
            value: root.said("address")
        }
    }
}
