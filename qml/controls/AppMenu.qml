// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A menu of the console's own looks.
T.Menu {
    id: root

    implicitWidth: Theme.px(220)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.half
    margins: Theme.unit
    overlap: 1

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: root.currentIndex
        Accessible.role: Accessible.PopupMenu
        //: What a screen reader says of a menu that has no title
        Accessible.name: root.title !== "" ? root.title : qsTr("Menu")
    }
    background: Panel {}
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.fast } }
}
