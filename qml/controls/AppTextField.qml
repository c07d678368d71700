// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! One line to type into.
T.TextField {
    id: root

    //! What it is for; spoken.
    required property string name
    property string iconName

    implicitHeight: Theme.control
    implicitWidth: Theme.px(200)
    readonly property int iconSpace: iconName === "" ? Theme.unit : Theme.unit * 2 + Theme.glyph
    leftPadding: Theme.mirrored ? Theme.unit : iconSpace
    rightPadding: Theme.mirrored ? iconSpace : Theme.unit
    color: Theme.colors.text
    placeholderTextColor: Theme.colors.textFaint
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.accentText
    font.pixelSize: Theme.base
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    hoverEnabled: true

    Accessible.role: Accessible.EditableText
    Accessible.name: name
    // While this is set, Qt 6.4 keeps the name to itself; that the field hides its text is known by its echoMode as well.
    Accessible.onPasswordEditChanged: Accessible.passwordEdit = false
    Accessible.description: Spoken.description(enabled, "")

    PlainText {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: root.placeholderText
        color: root.placeholderTextColor
        visible: root.length === 0 && root.preeditText === ""
    }
    Icon {
        visible: root.iconName !== ""
        icon: root.iconName
        size: Theme.glyph
        x: Theme.turned(Theme.unit, width, parent.width)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.textFaint
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.raised
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.colors.accent
            : root.hovered ? Theme.colors.textFaint : Theme.colors.lineStrong
    }
}
