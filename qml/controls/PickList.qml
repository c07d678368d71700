// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A list that drops down to choose one row from a model. Rows are PickRow, so that their words may come from outside.
T.Popup {
    id: root

    required property string name
    property alias model: list.model
    property alias delegate: list.delegate
    property int currentRow: -1
    property int longest: Theme.px(420)
    signal picked(int row)

    padding: Theme.half
    margins: Theme.unit
    implicitHeight: Math.min(list.contentHeight, longest) + topPadding + bottomPadding
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onOpened: {
        list.currentIndex = Math.max(0, currentRow)
        list.forceActiveFocus()
    }

    function pick(row: int) {
        root.close()
        root.picked(row)
    }

    contentItem: ListView {
        id: list
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: root.name
        Keys.onReturnPressed: root.pick(currentIndex)
        Keys.onEnterPressed: root.pick(currentIndex)
        Keys.onSpacePressed: root.pick(currentIndex)
        T.ScrollBar.vertical: AppScrollBar {}
    }
    background: Panel {}
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.fast } }
}
