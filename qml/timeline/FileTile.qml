// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One file of a message. The picture's pixels come from a process of their own; what it cannot read is said in words.
T.AbstractButton {
    id: root

    required property string fileName
    required property string detail
    required property string picture
    readonly property bool broken: picture !== "" && image.status === Image.Error

    implicitHeight: (image.visible ? image.height + Theme.unit : 0) + Theme.px(48)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: root.fileName
    Accessible.description: words.text
    Accessible.onPressAction: root.clicked()

    contentItem: Item {
        Image {
            id: image
            visible: root.picture !== "" && !root.broken
            x: Theme.unit
            y: Theme.unit
            width: parent.width - Theme.unit * 2
            height: Theme.px(140)
            source: root.picture
            sourceSize { width: 480; height: 480 }
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            cache: false // gone with the card: see PictureLoader for what is kept
        }
        Icon {
            x: Theme.turned(Theme.unit * 1.5, width, parent.width)
            y: parent.height - Theme.px(24) - height / 2
            icon: "file"
        }
        Column {
            x: Theme.turned(Theme.unit * 5, width, parent.width)
            y: parent.height - Theme.px(24) - height / 2
            width: parent.width - Theme.unit * 5 - Theme.unit

            PlainText {
                width: parent.width
                text: root.fileName
                elide: Text.ElideMiddle
            }
            PlainText {
                id: words
                width: parent.width
                //: Beside a file of a message; %1 is its type and size
                text: root.broken ? qsTr("%1 · the picture cannot be shown").arg(root.detail) : root.detail
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || root.down ? Theme.colors.hover : Theme.colors.raised
        border.width: 1
        border.color: Theme.colors.line

        FocusFrame { shown: root.visualFocus }
    }
}
