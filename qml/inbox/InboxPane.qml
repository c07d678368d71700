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
    required property InboxSelection selection
    required property Triage triage
    //! The first records are still coming: an empty list says so.
    required property bool filling
    signal rowChosen(int row)
    //! A view is to be made or changed.
    signal viewWanted()

    readonly property int rowHeight: Theme.row(72)

    color: Theme.colors.window

    function focusList() {
        list.forceActiveFocus()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillHeight: false
            Layout.margins: Theme.unit
            spacing: Theme.half

            ViewPicker {
                Layout.fillWidth: true
                views: root.views
                count: root.inbox.count
            }
            IconButton {
                objectName: "viewKeep"
                iconName: root.views.currentOwn ? "pencil" : "plus"
                name: root.views.currentOwn
                    //: Button beside the chosen view, which is the agent's own
                    ? qsTr("Change this view")
                    //: Button beside the chosen view
                    : qsTr("New view")
                onClicked: root.viewWanted()
            }
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

            onContentYChanged: shown.start()
            onHeightChanged: shown.start()
            onCountChanged: shown.start()
            Keys.onPressed: event => event.accepted = keys.take(event.key, event.modifiers)
            Keys.onReturnPressed: root.rowChosen(currentIndex)
            Keys.onEnterPressed: root.rowChosen(currentIndex)
            Keys.onSpacePressed: event => event.modifiers & Qt.ControlModifier
                ? root.selection.toggle(currentIndex) : root.rowChosen(currentIndex)
            Keys.onReleased: keys.walking = false
            onActiveFocusChanged: keys.walking = false
            onCurrentIndexChanged: if (activeFocus && currentIndex >= 0 && keys.walking) chosen.restart()

            InboxKeys {
                id: keys
                view: list
                selection: root.selection
                onMenuWanted: row => (menus.get() as RowMenus).openAt(row)
                onMoved: chosen.stop()
            }
            Late {
                id: menus
                home: list
                part: Component {
                    RowMenus {
                        view: list
                        selection: root.selection
                        triage: root.triage
                        inbox: root.inbox
                    }
                }
            }
            // Started, not begun anew: rows are read while the list still moves.
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
                onTriggered: if (root.selection.count === 0) root.rowChosen(list.currentIndex)
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
                    root.selection.clear()
                    root.selection.begin(row)
                    list.currentIndex = row
                    root.rowChosen(row)
                }
                onToggled: row => root.selection.toggle(row)
                onExtended: row => root.selection.extend(row)
                onMenuWanted: row => (menus.get() as RowMenus).openAt(row)
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
                    : root.views.currentKey === "snoozed"
                    //: In the empty view "Snoozed"
                    ? qsTr("What you snooze waits here until its time, or until the customer writes.")
                    //: In an empty view of the inbox
                    : qsTr("New conversations appear here by themselves. Choose another view above to see more.")
            }
            Spinner {
                anchors.centerIn: parent
                visible: list.count === 0 && (root.inbox.loading || root.filling)
            }
        }
        SelectionBar {
            objectName: "selectionBar"
            Layout.fillWidth: true
            visible: root.selection.count > 0
            selection: root.selection
            triage: root.triage
        }
    }
}
