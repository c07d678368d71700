// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One search result; over the first that only the hub has stands a heading. (A section of the list would do, but Qt 6.4
//! makes no section delegate in a file with bound components.)
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string snippet
    required property string iconName
    required property string kind
    required property string time
    required property string place //!< "here" or "hub"
    required property string heading //!< over this row; empty: none
    required property list<int> titleMarks
    required property list<int> snippetMarks
    signal chosen(int row)

    implicitHeight: head.height + Theme.px(60)
    hoverEnabled: true
    onClicked: root.chosen(root.index)
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    //: For screen readers: %1 kind of a search result, %2 its text; it is not on this computer but at the hub
    Accessible.description: place === "hub" ? qsTr("%1 at the hub, %2").arg(kind).arg(snippet) : kind + ", " + snippet
    Accessible.onPressAction: root.chosen(root.index)

    contentItem: Item {
        Item {
            id: head
            width: parent.width
            height: visible ? Theme.px(32) : 0
            visible: root.heading !== ""

            PlainText {
                x: Theme.turned(Theme.px(48), width, parent.width)
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.half
                text: root.heading
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                color: Theme.colors.textMuted
            }
        }
        Icon {
            x: Theme.turned(Theme.unit * 2, width, parent.width)
            y: head.height + (Theme.px(60) - height) / 2
            icon: root.iconName
        }
        MarkedText {
            x: Theme.turned(Theme.px(48), width, parent.width)
            y: head.height + Theme.px(11)
            width: parent.width - Theme.px(48) - stamp.width - Theme.unit * 3
            line: root.title
            marks: root.titleMarks
            font.weight: Font.DemiBold
        }
        PlainText {
            id: stamp
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit * 2
            y: head.height + Theme.px(12)
            text: root.time
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        MarkedText {
            x: Theme.turned(Theme.px(48), width, parent.width)
            y: head.height + Theme.px(31)
            width: parent.width - Theme.px(48) - Theme.unit * 2
            line: root.snippet === "" ? root.kind : root.snippet
            marks: root.snippetMarks
            color: Theme.colors.textMuted
        }
    }
    background: Rectangle {
        color: root.hovered || (root.ListView.isCurrentItem && root.ListView.view.activeFocus) ? Theme.colors.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            x: Theme.turned(Theme.px(48), width, parent.width)
            width: parent.width - Theme.px(48)
        }
    }
}
