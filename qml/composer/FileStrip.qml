// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! Files picked for this message, with a way to take each out again.
Flow {
    id: root

    required property AttachmentModel attachments

    visible: attachments.count > 0
    spacing: Theme.half

    Repeater {
        model: root.attachments
        delegate: Rectangle {
            id: file
            required property int index
            required property string name
            required property string detail

            width: Math.min(root.width, Theme.px(260))
            height: Theme.px(44)
            radius: Theme.radius
            color: Theme.colors.raised
            border.width: 1
            border.color: Theme.colors.line
            Accessible.role: Accessible.ListItem
            Accessible.name: name
            Accessible.description: detail

            Icon {
                x: Theme.turned(Theme.unit, width, parent.width)
                icon: "file"
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                x: Theme.turned(Theme.px(36), width, parent.width)
                width: parent.width - Theme.px(36) - Theme.px(36)
                anchors.verticalCenter: parent.verticalCenter

                PlainText {
                    width: parent.width
                    text: file.name
                    elide: Text.ElideMiddle
                }
                PlainText {
                    width: parent.width
                    text: file.detail
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Theme.half
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.tool
                iconName: "close"
                //: Button at a picked file; %1 is its name
                name: qsTr("Remove %1").arg(file.name)
                onClicked: root.attachments.removeAt(file.index)
            }
        }
    }
}
