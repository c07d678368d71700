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

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            spacing: Theme.half

            AppTextField {
                id: field
                objectName: "searchField"
                Layout.fillWidth: true
                implicitHeight: Theme.px(40)
                iconName: "search"
                //: Name of the search field
                name: qsTr("Search")
                //: Placeholder of the search field
                placeholderText: qsTr("Search messages and people")
                text: root.search.text
                maximumLength: 500
                onTextEdited: root.search.text = text
                Keys.onDownPressed: (kept.visible ? kept : list).forceActiveFocus()
                onAccepted: wait.take()

                AnswerWait {
                    id: wait
                    text: root.search.text
                    answered: root.search.answered
                    attended: field.activeFocus
                    onDue: root.hitChosen(0)
                }
            }
            IconButton {
                objectName: "keepSearch"
                visible: root.search.text.trim() !== ""
                iconName: root.search.kept ? "tick" : "plus"
                current: root.search.kept
                name: root.search.kept
                    //: Button beside the search field: this search is one of those that were saved
                    ? qsTr("Remove from the saved searches")
                    //: Button beside the search field
                    : qsTr("Save this search")
                onClicked: root.search.kept = !root.search.kept
            }
            ShareSearch { search: root.search }
        }
        PlainText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 2
            Layout.rightMargin: Theme.unit * 2
            Layout.bottomMargin: Theme.unit
            visible: text !== ""
            // The words with a colon are typed as they stand, in every language.
            text: root.search.summary !== "" ? root.search.summary : root.search.text !== "" ? ""
                : "from:  to:  channel:  tag:  before:2026-01-31  after:  is:open  has:file  AND  OR  NOT  \u201c\u2026\u201d"
            wrapMode: Text.Wrap
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Hairline { Layout.fillWidth: true }
        SavedSearchList {
            id: kept
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.half
            visible: root.search.text === "" && count > 0
            saved: root.search.saved
            onChosen: text => {
                root.search.text = text
                root.focusField()
            }
        }
        ListView {
            id: list
            visible: !kept.visible
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.search
            activeFocusOnTab: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            onAtYEndChanged: if (atYEnd && count > 0 && !root.search.full) root.search.loadMore()
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
        AppButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.unit
            visible: root.search.more
            kind: AppButton.Quiet
            text: root.search.full
                //: Below very many search results: the next ones take their place
                ? qsTr("Go on to the next ones")
                //: Below search results: shows the next ones
                : qsTr("Show more")
            onClicked: {
                if (root.search.full)
                    list.positionViewAtBeginning()
                root.search.loadMore()
            }
        }
    }
}
