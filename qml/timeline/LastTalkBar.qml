// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Timeline.Model

//! On top of the timeline, one quiet line: who of us wrote last; unfolded also the last items over all channels.
T.Button {
    id: root

    required property LastTalk talk

    objectName: "lastTalk"
    visible: talk.summary !== ""
    height: visible ? column.height + Theme.unit : 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: talk.unfolded = !talk.unfolded
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Accessible.role: Accessible.Button
    Accessible.name: root.talk.summary
    Accessible.description: root.talk.unfolded ? root.talk.spokenLines
        //: Description of a line above the timeline that unfolds, for screen readers
        : qsTr("Unfolds to the last items over all channels")
    Accessible.onPressAction: root.clicked()

    contentItem: Item {
        Column {
            id: column
            x: Theme.unit * 3
            y: Theme.half
            width: parent.width - x * 2
            spacing: Theme.half

            Row {
                width: parent.width
                spacing: Theme.half

                Icon {
                    icon: root.talk.unfolded ? "chevron-up" : "chevron-down"
                    size: Theme.px(12)
                    color: Theme.colors.textFaint
                    anchors.verticalCenter: parent.verticalCenter
                }
                PlainText {
                    width: parent.width - Theme.px(12) - Theme.half
                    text: root.talk.summary
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
            Repeater {
                model: root.talk.unfolded ? root.talk.lines : []
                delegate: PlainText {
                    required property string modelData
                    width: column.width
                    leftPadding: Theme.mirrored ? 0 : Theme.px(12) + Theme.half
                    rightPadding: Theme.mirrored ? Theme.px(12) + Theme.half : 0
                    text: modelData
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
        }
    }
    background: Rectangle {
        color: root.hovered ? Theme.colors.hover : Theme.colors.surface

        Hairline {
            width: parent.width
            anchors.bottom: parent.bottom
        }
        FocusFrame { shown: root.visualFocus }
    }
}
