// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Inbox.Model

//! The list of conversations: which view, and its rows.
Rectangle {
    id: root

    required property InboxModel inbox
    required property InboxViews views
    //! The first records are still coming: an empty list says so.
    required property bool filling
    signal rowChosen(int row)

    readonly property int rowHeight: 72

    color: Theme.colors.window

    function focusList() {
        list.forceActiveFocus()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ViewPicker {
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            views: root.views
            count: root.inbox.count
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "inboxList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.inbox
            reuseItems: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0

            Accessible.role: Accessible.List
            //: Name of the list of conversations, for screen readers
            Accessible.name: qsTr("Conversations: %1").arg(root.views.currentName)

            onContentYChanged: shown.restart()
            onHeightChanged: shown.restart()
            onCountChanged: shown.restart()
            Keys.onReturnPressed: root.rowChosen(currentIndex)
            Keys.onEnterPressed: root.rowChosen(currentIndex)
            Keys.onSpacePressed: root.rowChosen(currentIndex)
            onCurrentIndexChanged: if (activeFocus && currentIndex >= 0) chosen.restart()

            Timer {
                id: shown
                interval: 40
                onTriggered: root.inbox.showRows(Math.max(0, Math.floor(list.contentY / root.rowHeight)),
                                                 Math.ceil((list.contentY + list.height) / root.rowHeight))
            }
            // Running through the list with the arrow keys opens a row when one rests on it.
            Timer {
                id: chosen
                interval: 120
                onTriggered: root.rowChosen(list.currentIndex)
            }
            Binding {
                target: list
                property: "currentIndex"
                value: root.inbox.currentRow
                when: !list.activeFocus && root.inbox.currentRow >= 0
                restoreMode: Binding.RestoreNone
            }
            delegate: InboxRow {
                width: ListView.view.width
                height: root.rowHeight
                focused: ListView.isCurrentItem && ListView.view.activeFocus
                onChosen: row => {
                    list.currentIndex = row
                    root.rowChosen(row)
                }
            }
            T.ScrollBar.vertical: AppScrollBar {}

            EmptyState {
                anchors.centerIn: parent
                visible: list.count === 0 && !root.inbox.loading && !root.filling
                iconName: "inbox"
                //: Title of an empty list of conversations
                title: qsTr("Nothing here")
                detail: root.views.currentKey === "failed"
                    //: In the empty view "Not sent"
                    ? qsTr("Everything you wrote has been sent.")
                    //: In an empty view of the inbox
                    : qsTr("New conversations appear here by themselves. Choose another view above to see more.")
            }
            Spinner {
                anchors.centerIn: parent
                visible: list.count === 0 && (root.inbox.loading || root.filling)
            }
        }
    }
}
