// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! Keeps what has the keyboard in sight: whatever it stands in and can be moved is moved so far. One for a window.
Item {
    id: root

    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: soon.restart()

    function show() {
        for (let item = root.focused; item && item.parent; item = item.parent) {
            const view = item.parent.parent as Flickable
            if (!view || view.contentItem !== item.parent || root.focused.height > view.height)
                continue
            const top = root.focused.mapToItem(view.contentItem, 0, 0).y
            const bottom = top + root.focused.height
            const first = view.originY - view.topMargin
            const last = Math.max(first, view.originY + view.contentHeight + view.bottomMargin - view.height)
            if (top - Theme.unit < view.contentY)
                view.contentY = Math.max(first, top - Theme.unit)
            else if (bottom + Theme.unit > view.contentY + view.height)
                view.contentY = Math.min(last, bottom + Theme.unit - view.height)
        }
    }
    // What appears with the focus has its place by then.
    Timer {
        id: soon
        interval: 0
        onTriggered: root.show()
    }
}
