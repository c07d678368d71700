// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

//! Shows what is chosen; opens the list to choose from. Part of the forms that plugins describe.
T.Button {
    id: root

    required property string label
    required property string shown
    //! A model with the roles `label` and `value`: what a row is called, and more about it. Filled when opening().
    required property QtObject options
    signal opening()
    signal chosen(int row)

    implicitHeight: Theme.control
    implicitWidth: Theme.px(160)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.6
    Accessible.role: Accessible.ButtonMenu
    Accessible.ignored: !visible
    Accessible.name: shown === "" ? label : label + ": " + shown
    Accessible.description: Spoken.description(enabled, "")
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onDownPressed: root.clicked()
    onClicked: {
        root.opening()
        list.open()
    }

    contentItem: Item {
        PlainText {
            x: Theme.turned(Theme.unit, width, parent.width)
            width: parent.width - Theme.unit * 2 - Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            //: In a form, while nothing is chosen
            text: root.shown === "" ? qsTr("Choose…") : root.shown
            color: root.shown === "" ? Theme.colors.textFaint : Theme.colors.text
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
        color: root.hovered ? Theme.colors.hover : Theme.colors.raised
        border.width: 1
        border.color: Theme.colors.lineStrong

        FocusFrame { shown: root.visualFocus }
    }

    Late {
        id: list
        home: root
        part: Component {
            PickList {
                id: choices
                y: root.height
                width: root.width
                longest: Theme.px(300)
                name: root.label
                model: root.options
                onPicked: row => root.chosen(row)
                delegate: PickRow {
                    required property string label
                    required property string value
                    title: label
                    detail: value
                    onClicked: choices.pick(index)
                }
            }
        }
    }
}
