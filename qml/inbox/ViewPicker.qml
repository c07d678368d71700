// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! The chosen view's name and number of rows; opens the list of views.
T.Button {
    id: root

    required property InboxViews views
    required property int count

    objectName: "viewPicker"
    implicitHeight: Theme.px(40)
    hoverEnabled: true
    Accessible.role: Accessible.ButtonMenu
    //: Name of the button that chooses the inbox's view; %1 is the view
    Accessible.name: qsTr("View: %1").arg(views.currentName)
    //: How many conversations a view holds, for screen readers
    Accessible.description: qsTr("%n conversation(s)", "", count)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onDownPressed: popup.open()
    onClicked: popup.opened ? popup.close() : popup.open()

    contentItem: Item {
        PlainText {
            id: label
            x: Theme.turned(Theme.unit, width, parent.width)
            width: Math.min(implicitWidth, parent.width - Theme.px(72))
            anchors.verticalCenter: parent.verticalCenter
            text: root.views.currentName
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        Icon {
            anchors.left: label.right
            anchors.leftMargin: Theme.half
            anchors.verticalCenter: parent.verticalCenter
            icon: "chevron-down"
            size: Theme.glyph
        }
        PlainText {
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: root.count > 0 ? Number(root.count).toLocaleString(Qt.locale(), "f", 0) : ""
            color: Theme.colors.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || popup.opened ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }

    Late {
        id: popup
        home: root
        part: Component {
            PickList {
                id: choices
                objectName: "viewList"
                y: root.height + Theme.half
                width: root.width
                //: Name of the list of the inbox's views, for screen readers
                name: qsTr("Views")
                model: root.views
                currentRow: root.views.currentRow
                onPicked: row => root.views.currentRow = row
                onOpenedChanged: root.views.counting = opened
                delegate: PickRow {
                    id: view
                    objectName: "viewRow"
                    required property string name
                    required property string iconName
                    required property bool chosen
                    required property bool section
                    required property int total
                    required property int unread
                    required property string spoken
                    required property string sharing
                    title: view.name
                    detail: view.sharing
                    glyphName: view.iconName
                    marked: view.chosen
                    hintsAligned: true
                    lineAbove: view.section
                    badge: view.unread
                    hint: view.total > 0 ? Number(view.total).toLocaleString(Qt.locale(), "f", 0) : ""
                    Accessible.description: view.spoken
                    onClicked: choices.pick(view.index)
                }
            }
        }
    }
}
