// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Customer.Model

//! What the customer looks at right now.
Rectangle {
    id: root

    required property CustomerPanel customer

    implicitHeight: column.height + Theme.unit * 2
    radius: Theme.radius
    color: Theme.colors.accentSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: head.text
    Accessible.description: Spoken.joined([root.customer.pageTitle, root.customer.pagePlace,
        basket.visible ? basket.text + ", " + Array.from(root.customer.cartLines).join(", ") : ""], ", ")

    Rectangle {
        x: Theme.turned(Theme.unit * 1.5, width, parent.width)
        y: Theme.unit + Theme.px(4)
        width: Theme.px(8)
        height: Theme.px(8)
        radius: Theme.px(4)
        color: Theme.colors.positive
    }
    Column {
        id: column
        x: Theme.turned(Theme.unit * 3.5, width, parent.width)
        y: Theme.unit
        width: parent.width - Theme.unit * 3.5 - Theme.unit
        spacing: 2

        PlainText {
            id: head
            width: parent.width
            //: The customer is on the web site at this moment
            text: qsTr("On your site now")
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.colors.positive
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.customer.pageTitle
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.customer.pagePlace
            elide: Text.ElideMiddle
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        PlainText {
            id: basket
            visible: root.customer.cartLines.length > 0
            width: parent.width
            topPadding: Theme.half
            text: root.customer.cartTotal === ""
                //: Above the lines of a cart that the customer is filling
                ? qsTr("In the cart")
                //: Above the lines of a cart that the customer is filling; %1 is its sum
                : qsTr("In the cart, %1").arg(root.customer.cartTotal)
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.colors.textMuted
        }
        Repeater {
            model: root.customer.cartLines
            delegate: PlainText {
                required property string modelData
                width: column.width
                text: modelData
                font.pixelSize: Theme.small
            }
        }
    }
}
