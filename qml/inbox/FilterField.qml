// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls

//! One choice of the form of a view: its label, what is chosen, and the list to choose from.
RowLayout {
    id: root

    required property int index
    required property string label
    required property list<string> options
    required property int chosenOption
    required property string shown
    signal chosen(int row, int option)

    spacing: Theme.unit

    PlainText {
        Layout.preferredWidth: Theme.px(110)
        text: root.label
        color: Theme.colors.textMuted
    }
    T.Button {
        id: button
        Layout.fillWidth: true
        implicitHeight: Theme.control
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: root.label + ": " + root.shown
        Accessible.onPressAction: button.clicked()
        Keys.onReturnPressed: button.clicked()
        Keys.onEnterPressed: button.clicked()
        Keys.onDownPressed: button.clicked()
        onClicked: list.opened ? list.close() : list.open()

        contentItem: Item {
            PlainText {
                x: Theme.turned(Theme.unit, width, parent.width)
                width: parent.width - Theme.unit * 2 - Theme.px(20)
                anchors.verticalCenter: parent.verticalCenter
                text: root.shown
            }
            Icon {
                icon: "chevron-down"
                size: Theme.px(14)
                anchors.right: parent.right
                anchors.rightMargin: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: button.hovered ? Theme.colors.hover : Theme.colors.raised
            border.width: 1
            border.color: Theme.colors.lineStrong

            FocusFrame { shown: button.visualFocus }
        }

        PickList {
            id: list
            y: button.height + Theme.half
            width: button.width
            longest: Theme.px(240)
            name: root.label
            model: root.options.length
            currentRow: root.chosenOption
            onPicked: option => root.chosen(root.index, option)
            delegate: PickRow {
                id: option
                title: root.options[option.index] ?? ""
                marked: option.index === root.chosenOption
                onClicked: list.pick(option.index)
            }
        }
    }
}
