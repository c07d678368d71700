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
    }
    T.ScrollBar.vertical: AppScrollBar {}

    Keys.onUpPressed: moveBy(1)
    Keys.onDownPressed: moveBy(-1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp)
            contentY = Math.max(originY - topMargin, contentY - height * 0.9)
        else if (event.key === Qt.Key_PageDown)
            contentY = Math.min(originY + contentHeight + bottomMargin - height, contentY + height * 0.9)
        else if (event.key === Qt.Key_End)
            root.timeline.showNewest()
        else
            return
        event.accepted = true
    }

    function moveBy(step: int) {
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex < 0 ? 0 : currentIndex + step))
        positionViewAtIndex(currentIndex, ListView.Contain)
    }
    function goNewest() {
        positionViewAtBeginning()
    }

    // Whether new rows are followed is decided by the person's hand, not by rows that grow.
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
    onFollowChanged: timeline.following = follow
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        blocking: false
        target: null
        onWheel: wheelMoved.restart()
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

    Connections {
        target: root.timeline as QtObject
        function onOpened(row: int) {
            root.follow = row <= 8 && !root.timeline.moreAfter
            root.currentIndex = -1
            if (root.follow)
                settle.restart()
            else
                root.positionViewAtIndex(row, ListView.Center)
            edges.start()
        }
        function onEdgesChanged() {
            edges.start()
        }
    }
}
