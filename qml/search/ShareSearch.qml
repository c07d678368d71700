// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Search.Model

//! Who may see the saved search that is typed: opens the list of choices.
IconButton {
    id: root

    required property SearchModel search

    objectName: "shareSearch"
    visible: root.search.shareable
    iconName: "team"
    current: root.search.audience !== 0
    //: Button beside the search field: opens the list of who may see this saved search
    name: qsTr("Share this search")
    onClicked: popup.opened ? popup.close() : popup.open()

    Late {
        id: popup
        home: root
        part: Component {
            PickList {
                id: choices
                objectName: "shareSearchList"
                y: root.height + Theme.half
                x: root.width - width
                width: Theme.px(240)
                //: Name of the list of who may see a saved search, for screen readers
                name: qsTr("Visible to")
                model: root.search.audiences.length
                currentRow: root.search.audience
                onPicked: row => root.search.audience = row
                delegate: PickRow {
                    id: choice
                    title: root.search.audiences[choice.index] ?? ""
                    marked: choice.index === root.search.audience
                    onClicked: choices.pick(choice.index)
                }
            }
        }
    }
}
