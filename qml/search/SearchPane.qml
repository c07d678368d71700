// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Search.Model

//! One box over people, addresses and messages: those on this computer at once, then what only the hub has.
Rectangle {
    id: root

    required property SearchModel search
    signal hitChosen(int row)

    color: Theme.colors.window

    function focusField() {
        field.forceActiveFocus()
        field.selectAll()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppTextField {
            id: field
            objectName: "searchField"
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            implicitHeight: 40
            iconName: "search"
            //: Name of the search field
            name: qsTr("Search")
            //: Placeholder of the search field
            placeholderText: qsTr("Search messages and people")
            text: root.search.text
            maximumLength: 500
            onTextEdited: root.search.text = text
            Keys.onDownPressed: list.forceActiveFocus()
            onAccepted: root.hitChosen(0)
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.search
            activeFocusOnTab: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            //: Name of the list of search results, for screen readers
            Accessible.name: qsTr("Results")
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onReturnPressed: root.hitChosen(currentIndex)
            Keys.onEnterPressed: root.hitChosen(currentIndex)
            delegate: HitRow {
                width: ListView.view.width
                onChosen: row => root.hitChosen(row)
            }

            EmptyState {
                anchors.centerIn: parent
                visible: list.count === 0
                iconName: "search"
                title: root.search.answered
                    //: Title of an empty list of search results
                    ? qsTr("Nothing found")
                    //: Title of the search page before one has typed
                    : qsTr("Find anything")
                detail: !root.search.answered
                    //: On the search page before one has typed
                    ? qsTr("Names, addresses and every message on this computer, also without a network.")
                    : root.search.hub === "asking"
                    //: Below the title of an empty list of search results: the hub has not answered yet
                    ? qsTr("Nothing on this computer. Asking the hub…")
                    : root.search.hub === "away"
                    //: Below the title of an empty list of search results: there is no connection to the hub
                    ? qsTr("Only what is on this computer was searched.")
                    //: Below the title of an empty list of search results
                    : qsTr("Neither on this computer nor at the hub.")
            }
        }
    }
}
