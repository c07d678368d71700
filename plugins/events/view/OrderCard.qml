// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! An order: its number and state, what was bought, and what it comes to.
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
    Accessible.name: head.title + (head.aside ? ", " + head.aside : "")

    Words { id: words }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        CardHead {
            id: head

            glyph: "order.svg"
            title: words.order + " " + root.said("number") + ": " + words.orderState(root.said("status"))
            aside: words.amount(root.said("total"), root.currency)
        }
        GoodsList {
            lines: root.item.data ? root.item.data.lines : []
            currency: root.currency
            more: Number(root.said("more")) || 0
        }
        LabelledLine {
            label: words.shipping
            value: words.amount(root.said("shipping"), root.currency)
        }
        LabelledLine {
            label: words.discount
            value: words.amount(root.said("discount"), root.currency)
        }
        LabelledLine {
            label: words.tax
            value: words.amount(root.said("tax"), root.currency)
        }
        LabelledLine {
            label: words.link
            value: root.said("url")
            muted: true
        }
    }
}
