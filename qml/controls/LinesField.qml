// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A few lines to type into.
T.TextArea {
    id: root

    //! What it is for; spoken.
    required property string name

    implicitHeight: Math.max(Theme.control * 2, Math.min(contentHeight + Theme.unit * 2, Theme.px(160)))
    padding: Theme.unit
    color: Theme.colors.text
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.accentText
    font.pixelSize: Theme.base
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    clip: true
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.multiLine: true

    background: Rectangle {
        radius: Theme.radius
        color: Theme.colors.raised
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.colors.accent : Theme.colors.lineStrong
    }
}
