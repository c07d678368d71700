// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Timeline.Model

//! One customer's timeline: the list, what is typed on the other side, the way back to the newest end.
Rectangle {
    id: root

    required property TimelineModel timeline
    //! The window is in front: what is shown counts as read.
    property bool attended: true
    signal linkChosen(string url)
    signal conversationChosen(string id)
    signal itemLinkWanted(int row)
    signal splitWanted(int row)
    //! The item whose menu opens can be quoted in what is written now; menuAsked() comes first.
    property bool quotable: false
    signal menuAsked(int row)
    signal quoteWanted(int row)

    color: Theme.colors.surface

    function focusList() {
        list.forceActiveFocus()
        if (list.currentIndex < 0)
            list.moveBy(0)
    }

    Column {
        id: tools
        anchors.left: parent.left
        anchors.right: parent.right
        z: 1

        LastTalkBar {
            width: parent.width
            talk: root.timeline.lastTalk
        }
        FindBar {
            id: findBar
            width: parent.width
            find: root.timeline.find
            onClosed: root.focusList()
        }
        FilterBar {
            width: parent.width
            timeline: root.timeline
        }
    }
    Late {
        id: filterPopup
        home: root
        part: Component {
            FilterPopup {
                x: Theme.turned(root.width - width - Theme.unit, width, root.width)
                y: tools.height + Theme.unit
                filter: root.timeline.filter
                onClosed: root.focusList()
            }
        }
    }
    Late {
        id: dayPopup
        home: root
        part: Component {
            DayPopup {
                x: Theme.turned(root.width - width - Theme.unit, width, root.width)
                y: tools.height + Theme.unit
                timeline: root.timeline
                onClosed: root.focusList()
            }
        }
    }
    Connections {
        target: root.timeline as QtObject
        function onToolWanted(tool: string) {
            if (tool === "filter")
                filterPopup.open()
            else if (tool === "day")
                dayPopup.open()
            else if (tool === "find")
                findBar.open()
            else if (tool === "link")
                root.itemLinkWanted(Math.max(0, list.currentIndex))
            else if (tool === "quote")
                root.quoteWanted(Math.max(0, list.currentIndex))
            else if (tool === "split")
                root.splitWanted(Math.max(0, list.currentIndex))
        }
    }
    Binding { target: root.timeline as QtObject; property: "marked"; value: list.currentIndex }
    TimelineList {
        id: list
        anchors.fill: parent
        anchors.topMargin: tools.height
        anchors.bottomMargin: typing.height
        timeline: root.timeline
        attended: root.attended
        onLinkChosen: url => root.linkChosen(url)
        onConversationChosen: id => root.conversationChosen(id)
        onLinkAsked: url => (ask.get() as LinkAsk).ask(url)
        onMenuWanted: (row, byKeys) => {
            root.menuAsked(row)
            const menu = itemMenu.get() as ItemMenu
            menu.openFor(row, root.timeline.canSplit(row), byKeys ? list.currentItem : null)
        }
    }
    Late {
        id: itemMenu
        home: root
        part: Component {
            ItemMenu {
                quotable: root.quotable
                onQuoteWanted: row => root.quoteWanted(row)
                onLinkWanted: row => root.itemLinkWanted(row)
                onSplitWanted: row => root.splitWanted(row)
            }
        }
    }
    Late {
        id: ask
        home: root
        part: Component { LinkAsk { onAgreed: url => root.linkChosen(url) } }
    }
    Late {
        id: fileViewer
        home: root
        part: Component { FileViewer { files: root.timeline.files } }
    }
    Connections {
        target: root.timeline.files as QtObject
        function onShown() {
            if (root.timeline.files.name === "")
                fileViewer.close()
            else
                fileViewer.open()
        }
    }
    Spinner {
        anchors.centerIn: parent
        visible: root.timeline.loading || (list.count === 0 && root.timeline.moreBefore)
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !root.timeline.loading && list.count === 0 && !root.timeline.moreBefore
        iconName: "history"
        //: Title of a timeline of which nothing is shown
        title: root.timeline.filter.active ? qsTr("Nothing of this kind")
            //: Title of an empty timeline
            : qsTr("Nothing on this line yet")
        //: Below the title of a timeline of which nothing is shown
        detail: root.timeline.filter.active ? qsTr("What is there is hidden by what you chose above.")
            //: Below the title of an empty timeline
            : qsTr("Messages, visits and notes of this customer appear here in order of time, whatever the channel.")
    }
    Item {
        id: typing
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: root.timeline.typing === "" ? 0 : Theme.px(28)
        visible: height > 0
        Accessible.role: Accessible.StaticText
        Accessible.name: root.timeline.typing

        Row {
            x: Theme.turned(Theme.unit * 3, width, parent.width)
            spacing: Theme.unit
            anchors.verticalCenter: parent.verticalCenter

            Spinner {
                color: Theme.colors.accent
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.timeline.typing
                width: Math.min(implicitWidth, typing.width - Theme.px(96))
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
    }
    NewestButton {
        anchors.right: parent.right
        anchors.bottom: typing.top
        anchors.margins: Theme.unit * 2
        visible: !list.atNewest && list.count > 0
        unseen: root.timeline.unseen
        onClicked: root.timeline.showNewest()
    }
}
