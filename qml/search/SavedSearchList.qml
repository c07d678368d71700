// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Search.Model

//! The questions that the agent kept and those that others share, while none is typed.
ListView {
    id: root

    required property SavedSearches saved
    signal chosen(string text)

    objectName: "savedSearches"
    clip: true
    activeFocusOnTab: true
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    model: root.saved
    Accessible.role: Accessible.List
    //: Name of the list of searches that the agent kept, for screen readers
    Accessible.name: qsTr("Saved searches")
    Keys.onReturnPressed: root.chosen(root.saved.textAt(root.currentIndex))
    Keys.onEnterPressed: root.chosen(root.saved.textAt(root.currentIndex))

    delegate: PickRow {
        id: row
        required property string words
        required property string sharing
        title: row.words
        detail: row.sharing
        glyphName: "search"
        onClicked: root.chosen(root.saved.textAt(row.index))
    }
}
