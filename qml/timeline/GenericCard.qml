// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A readable card for any kind the console has no view for: its text and its fields, one below the other.
TimelineRow {
    id: root

    required property string body
    required property string author
    required property string time
    required property string via
    required property string channelIcon
    required property list<string> fieldNames
    required property list<string> fieldValues
    required property list<string> attachmentNames
    required property list<string> attachmentDetails
    required property list<string> attachmentPictures
    signal fileChosen(int row, int file)

    Rectangle {
        width: Math.min(parent.width, Theme.px(640))
        height: column.height + Theme.unit * 3
        radius: Theme.radius + 2
        color: Theme.colors.raised
        border.width: 1
        border.color: Theme.colors.line

        ColumnLayout {
            id: column
            x: Theme.unit * 2
            y: Theme.unit * 1.5
            width: parent.width - Theme.unit * 4
            spacing: Theme.unit

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.unit

                Icon {
                    icon: root.channelIcon
                    size: Theme.glyph
                }
                PlainText {
                    Layout.fillWidth: true
                    text: root.author === "" ? root.via : root.author + "  ·  " + root.via
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    color: Theme.colors.textMuted
                }
                PlainText {
                    text: root.time
                    font.pixelSize: Theme.tiny
                    color: Theme.colors.textFaint
                }
            }
            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                wrapMode: Text.Wrap
                text: root.body
            }
            Repeater {
                model: root.fieldNames.length
                delegate: RowLayout {
                    id: field
                    required property int index

                    Layout.fillWidth: true
                    spacing: Theme.unit * 2

                    PlainText {
                        Layout.preferredWidth: Theme.px(140)
                        Layout.alignment: Qt.AlignTop
                        text: root.fieldNames[field.index]
                        color: Theme.colors.textMuted
                    }
                    PlainText {
                        Layout.fillWidth: true
                        wrapMode: Text.Wrap
                        text: root.fieldValues[field.index] ?? ""
                    }
                }
            }
            FileList {
                Layout.fillWidth: true
                visible: root.attachmentNames.length > 0
                names: root.attachmentNames
                details: root.attachmentDetails
                pictures: root.attachmentPictures
                onChosen: file => root.fileChosen(root.index, file)
            }
        }
    }
}
