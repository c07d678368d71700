// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! What can be done with any item of the timeline.
AppMenu {
    id: root

    property int row: -1
    //! A new conversation can begin with the item.
    property bool splits: false
    property bool quotable: false
    signal linkWanted(int row)
    signal quoteWanted(int row)
    signal splitWanted(int row)

    objectName: "itemMenu"

    //! At the pointer, or over \a item, which the keys chose.
    function openFor(at: int, maySplit: bool, item: Item) {
        row = at
        splits = maySplit
        if (item === null) {
            popup()
            return
        }
        const spot = item.mapToItem(root.parent, Theme.unit * 6, item.height / 2)
        popup(root.parent, spot.x, Math.max(0, spot.y))
    }

    AppMenuItem {
        objectName: "quoteItem"
        iconName: "note"
        //: Menu of an item of the timeline: puts it into what is written
        text: qsTr("Quote")
        enabled: root.quotable
        onTriggered: root.quoteWanted(root.row)
    }
    AppMenuItem {
        iconName: "link"
        //: Menu of an item of the timeline: the link opens it when it is pasted into the palette
        text: qsTr("Copy a link to the item")
        onTriggered: root.linkWanted(root.row)
    }
    AppMenuItem {
        objectName: "itemSplit"
        iconName: "plus"
        enabled: root.splits
        //: Menu of an item of the timeline: this item and what came after it leave their conversation for a new one
        text: qsTr("Start a new conversation from here")
        onTriggered: root.splitWanted(root.row)
    }
}
