// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Actions.Model
import Throughline.Controls

//! Shows what is chosen; opens the list to choose from.
T.Button {
    id: root

    required property CallForm form
    required property string fieldKey
    required property string label
    required property string shown

    implicitHeight: Theme.control
    implicitWidth: 160
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
        root.form.loadOptions(root.fieldKey)
        list.open()
    }

    contentItem: Item {
        PlainText {
            x: Theme.unit
            width: parent.width - Theme.unit * 2 - 20
            anchors.verticalCenter: parent.verticalCenter
            //: In a form, while nothing is chosen
            text: root.shown === "" ? qsTr("Choose …") : root.shown
            color: root.shown === "" ? Theme.colors.textFaint : Theme.colors.text
        }
        Icon {
            icon: "chevron-down"
            size: 14
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

    PickList {
        id: list
        y: root.height
        width: root.width
        longest: 300
        name: root.label
        model: root.form.options
        onPicked: row => root.form.choose(root.fieldKey, row)
        delegate: PickRow {
            required property string lineKey
            required property string label
            required property string value
            title: label
            detail: value
            onClicked: list.pick(index)
        }
    }
}
