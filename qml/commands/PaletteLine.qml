// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! A row of the palette: what it is, where it belongs, which keys do the same.
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string glyph
    required property string keys
    required property string spoken

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Theme.row(44)
    leftPadding: Theme.unit * 1.5
    rightPadding: Theme.unit * 1.5
    hoverEnabled: true
    highlighted: ListView.isCurrentItem

    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: highlighted
    Accessible.onPressAction: root.clicked()

    contentItem: Item {
        Icon {
            anchors.left: parent.left
            icon: root.glyph
            size: Theme.glyph
            anchors.verticalCenter: parent.verticalCenter
            color: root.highlighted ? Theme.colors.accent : Theme.colors.textMuted
        }
        Column {
            x: Theme.turned(Theme.glyph + Theme.unit * 1.5, width, parent.width)
            width: parent.width - Theme.glyph - keysText.width - Theme.unit * 2.5
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainText {
                width: parent.width
                text: root.title
            }
            PlainText {
                width: parent.width
                visible: root.detail !== ""
                text: root.detail
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
        PlainText {
            id: keysText
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.keys
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            color: Theme.colors.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.highlighted || root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.activeFocus }
    }
}
