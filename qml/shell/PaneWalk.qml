// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! From one part of the window to the next, in the order of the eye and round again.
QtObject {
    id: root

    //! Those there are now; one inside another stands behind it.
    required property list<Item> panes
    signal wanted(Item pane)

    //! \a from: what has the keyboard.
    function step(by: int, from: Item) {
        const count = root.panes.length
        let at = by > 0 ? -1 : count
        for (let n = 0; n < count; ++n) {
            for (let item = from; item; item = item.parent) {
                if (item === root.panes[n])
                    at = n
            }
        }
        root.wanted(root.panes[(at + by + count) % count])
    }
}
