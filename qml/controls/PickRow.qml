// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A row of a PickList: an icon or dot, a line, a smaller line, a mark when it is the chosen one.
T.ItemDelegate {
    id: root

    required property int index
    property string title
    property string detail
    property string glyphName
    property string dot
    //! Small print at the right.
    property string hint
    property bool lineAbove: false
    //! How many unread things stand behind it, beside the small print.
    property int badge: 0
    //! The chosen one.
    property bool marked: false
    //! Small print of all rows stands in one column, beside the mark of the chosen one.
    property bool hintsAligned: false
    readonly property int markRoom: marked || hintsAligned ? Theme.px(20) : 0

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: (detail === "" ? Theme.control : Theme.row(48)) + (lineAbove ? Theme.unit + 1 : 0)
    topPadding: lineAbove ? Theme.unit + 1 : 0
    leftPadding: Theme.unit
    rightPadding: Theme.unit
    hoverEnabled: true
    opacity: enabled ? 1 : 0.6
    highlighted: ListView.isCurrentItem

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: Spoken.description(enabled, detail)
    Accessible.selected: marked
    Accessible.onPressAction: if (root.enabled) root.clicked()

    contentItem: Item {
        Icon {
            id: glyph
            anchors.left: parent.left
            visible: root.glyphName !== ""
            icon: root.glyphName
            size: Theme.glyph
            anchors.verticalCenter: parent.verticalCenter
            color: root.marked ? Theme.colors.accent : Theme.colors.textMuted
        }
        Rectangle {
            visible: root.dot !== ""
            x: Theme.turned(Theme.px(3), width, parent.width)
            width: Theme.px(10)
            height: Theme.px(10)
            radius: Theme.px(5)
            color: Theme.tone(root.dot)
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            x: Theme.turned(root.glyphName !== "" || root.dot !== "" ? Theme.px(16) + Theme.unit : 0, width, parent.width)
            width: parent.width - (root.glyphName !== "" || root.dot !== "" ? Theme.px(16) + Theme.unit : 0) - root.markRoom
                - (root.hint === "" ? 0 : side.width + Theme.half) - (mark.visible ? mark.width + Theme.half : 0)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainText {
                width: parent.width
                text: root.title
                font.weight: root.marked ? Font.DemiBold : Font.Normal
            }
            PlainText {
                width: parent.width
                visible: root.detail !== ""
                text: root.detail
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
        CountBadge {
            id: mark
            objectName: "badge"
            anchors.right: side.left
            anchors.rightMargin: Theme.half
            anchors.verticalCenter: parent.verticalCenter
            count: root.badge
        }
        PlainText {
            id: side
            anchors.right: parent.right
            anchors.rightMargin: root.markRoom
            anchors.verticalCenter: parent.verticalCenter
            // So that what stands beside it has a column, too.
            width: root.hintsAligned ? Math.max(implicitWidth, Theme.px(32)) : implicitWidth
            horizontalAlignment: Text.AlignRight
            visible: root.hint !== ""
            text: root.hint
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        Icon {
            visible: root.marked
            icon: "tick"
            size: Theme.glyph
            color: Theme.colors.accent
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Item {
        Hairline {
            visible: root.lineAbove
            width: parent.width
            y: Theme.half
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: root.topPadding
            radius: Theme.radius
            color: root.hovered || root.highlighted ? Theme.colors.hover : "transparent"
        }
    }
}
