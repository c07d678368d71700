// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Notifications.Model

//! What was worth telling, newest first; a press opens its conversation.
T.Popup {
    id: root

    required property PastNotifications past

    objectName: "pastList"
    width: Theme.px(320)
    padding: Theme.unit
    margins: Theme.unit
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    onAboutToShow: root.past.refresh()
    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus()
    }

    function pick(row: int) {
        root.close()
        root.past.open(row)
    }

    contentItem: ColumnLayout {
        spacing: Theme.half

        RowLayout {
            spacing: Theme.unit

            PlainText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.unit
                //: Title of the list of past notifications
                text: qsTr("Notifications")
                font.weight: Font.DemiBold
            }
            AppButton {
                objectName: "pastSeeAll"
                kind: AppButton.Quiet
                enabled: root.past.unseen > 0
                //: Button over the list of past notifications
                text: qsTr("Mark all as seen")
                onClicked: root.past.seeAll()
            }
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: list
            objectName: "pastRows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.past.empty
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            model: root.past
            Accessible.role: Accessible.List
            //: Name of the list of past notifications, for screen readers
            Accessible.name: qsTr("Past notifications")
            Keys.onReturnPressed: root.pick(currentIndex)
            Keys.onEnterPressed: root.pick(currentIndex)
            Keys.onSpacePressed: root.pick(currentIndex)
            T.ScrollBar.vertical: AppScrollBar {}
            delegate: PickRow {
                id: row
                required property string who
                required property string what
                required property string when
                required property bool seen
                title: row.who
                //: In the list of past notifications; %1 is what happened, %2 when
                detail: qsTr("%1 · %2").arg(row.what).arg(row.when)
                dot: row.seen ? "muted" : "critical"
                //: Spoken in the list of past notifications; %1 is what happened and when
                Accessible.description: row.seen ? row.detail : qsTr("%1, not seen yet").arg(row.detail)
                onClicked: root.pick(row.index)
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.past.empty

            EmptyState {
                objectName: "pastEmpty"
                anchors.centerIn: parent
                iconName: "bell"
                //: In the list of past notifications: there are none
                title: qsTr("Nothing yet")
                //: In the list of past notifications, while there are none
                detail: qsTr("What comes for you while the console runs is kept here for 30 days.")
            }
        }
    }
    background: Panel {}
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fast } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.fast } }
}
