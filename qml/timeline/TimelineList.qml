// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Timeline.Model

//! The rows, newest at the bottom. The list runs from bottom to top, so that older pages load without moving what is
//! read, and a growing row at the newest end pushes up as people expect.
ListView {
    id: root

    required property TimelineModel timeline
    required property bool attended
    //! The newest row is in sight.
    readonly property bool atNewest: !timeline.moreAfter && distanceToNewest < 24
    readonly property real distanceToNewest: originY + contentHeight + bottomMargin - (contentY + height)
    readonly property real distanceToOldest: contentY - originY + topMargin
    signal linkChosen(string url)
    signal conversationChosen(string id)
    signal linkAsked(string url)
    //! A row's menu; the pointer is there, or with \a byKeys the focus.
    signal menuWanted(int row, bool byKeys)

    objectName: "timelineList"
    model: timeline
    verticalLayoutDirection: ListView.BottomToTop
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 600
    topMargin: Theme.unit * 2
    bottomMargin: Theme.unit
    activeFocusOnTab: true
    currentIndex: -1
    highlightMoveDuration: 0
    pixelAligned: true

    Accessible.role: Accessible.List
    //: Name of the list of everything that happened with a customer, for screen readers
    Accessible.name: qsTr("Timeline")

    delegate: TimelineCards {
        timeline: root.timeline
        onLinkChosen: url => root.linkChosen(url)
        onLinkAsked: url => root.linkAsked(url)
        onConversationChosen: id => root.conversationChosen(id)
    }
    T.ScrollBar.vertical: AppScrollBar {}

    // One sees where one is: at the newest that is in sight.
    onActiveFocusChanged: {
        if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = Math.max(0, indexAt(1, contentY + height - Theme.unit * 3))
    }
    Keys.onUpPressed: moveBy(1)
    Keys.onDownPressed: moveBy(-1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp)
            moveTo(Math.max(originY - topMargin, contentY - height * 0.9))
        else if (event.key === Qt.Key_PageDown)
            moveTo(Math.min(originY + contentHeight + bottomMargin - height, contentY + height * 0.9))
        else if (event.key === Qt.Key_End)
            root.timeline.showNewest()
        else if ((event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)) && currentIndex >= 0)
            root.menuWanted(currentIndex, true)
        else
            return
        event.accepted = true
    }

    function moveBy(step: int) {
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex < 0 ? 0 : currentIndex + step))
        positionViewAtIndex(currentIndex, ListView.Contain)
        follow = atNewest
    }
    function moveTo(y: real) {
        contentY = y
        follow = atNewest
    }
    function goNewest() {
        positionViewAtBeginning()
    }

    // Whether new rows are followed is decided by the person's hand, at the wheel or the keys, not by rows that grow.
    property bool follow: true
    onMovementEnded: follow = atNewest
    onContentYChanged: {
        if (moving || wheelMoved.running)
            follow = atNewest
        edges.start()
    }
    onContentHeightChanged: if (follow) settle.restart()
    onHeightChanged: if (follow) settle.restart()
    onCountChanged: {
        if (follow)
            settle.restart()
        edges.start()
    }
    onFollowChanged: {
        timeline.following = follow
        if (!follow)
            settle.stop() // begun before, it would lead away from what is gone to
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        blocking: false
        target: null
        onWheel: wheelMoved.restart()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => {
            const place = root.contentItem.mapFromItem(null, point.scenePosition.x, point.scenePosition.y)
            const row = root.indexAt(place.x, place.y)
            if (row >= 0)
                root.menuWanted(row, false)
        }
    }
    Timer {
        id: wheelMoved
        interval: 400
        onTriggered: root.follow = root.atNewest
    }
    Timer {
        id: settle
        interval: 0
        onTriggered: root.goNewest()
    }
    // Pages are asked for before their rows are needed.
    Timer {
        id: edges
        interval: 30
        onTriggered: {
            if (root.distanceToOldest < root.height * 1.5)
                root.timeline.loadOlder()
            if (root.distanceToNewest < root.height * 1.5)
                root.timeline.loadNewer()
            if (root.follow && root.attended && root.atNewest)
                root.timeline.markRead()
        }
    }
    onAttendedChanged: edges.start()

    ScrollAnchor {
        id: anchor
        list: root
        active: !root.follow
    }
    Connections {
        target: root.timeline as QtObject
        function onOpened(row: int) {
            root.follow = row <= 8 && !root.timeline.moreAfter
            root.currentIndex = -1
            if (root.follow)
                settle.restart()
            else
                anchor.centre(row)
            edges.start()
        }
        function onRowWanted(row: int) {
            root.follow = false
            root.currentIndex = row
            anchor.centre(row)
            edges.start()
        }
        function onEdgesChanged() {
            edges.start()
        }
    }
}
