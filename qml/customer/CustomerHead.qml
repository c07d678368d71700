// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Customer.Model

//! Name and face of the customer, the company and the language.
ColumnLayout {
    id: root

    required property CustomerPanel customer

    spacing: Theme.half

    Avatar {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.unit
        size: Theme.px(56)
        name: root.customer.name
        presence: root.customer.online ? "positive" : ""
    }
    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.half
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        text: root.customer.name
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.customer.summary
        color: Theme.colors.textMuted
    }
    PlainText {
        objectName: "localTime"
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.customer.localTime
        color: Theme.colors.textMuted
        Accessible.ignored: !visible
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    PlainText {
        Layout.fillWidth: true
        visible: !root.customer.complete
        horizontalAlignment: Text.AlignHCenter
        //: Below the customer's name, while older parts are still being fetched from the hub
        text: qsTr("Fetching the rest …")
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
    }
}
