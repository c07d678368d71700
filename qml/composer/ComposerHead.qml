// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Composer.Model

//! Reply or note, and for a reply: to which contact point, by which channel.
RowLayout {
    id: root

    required property Composer composer

    spacing: Theme.half

    Connections {
        target: root.composer
        function onToolWanted(tool: string) {
            if (tool === "target")
                popup.open()
        }
    }
    ModeTab {
        //: Mode of the composer: a message to the customer
        text: qsTr("Reply")
        current: !root.composer.note
        onClicked: root.composer.note = false
    }
    ModeTab {
        //: Mode of the composer: a note only colleagues see
        text: qsTr("Note")
        current: root.composer.note
        onClicked: root.composer.note = true
    }
    Hairline {
        Layout.leftMargin: Theme.half
        Layout.rightMargin: Theme.half
        Layout.preferredHeight: Theme.px(16)
        color: root.composer.note ? Theme.colors.noteLine : Theme.colors.lineStrong
    }
    // One place for both: a layout that is shown in the moment in which the mode changes may leave the one that comes
    // at its beginning, over the modes.
    Item {
        Layout.fillWidth: true
        implicitWidth: target.implicitWidth
        implicitHeight: target.implicitHeight

        PlainText {
            objectName: "noteWords"
            visible: root.composer.note
            anchors.fill: parent
            verticalAlignment: Text.AlignVCenter
            //: Beside the mode of the composer
            text: qsTr("Only your team sees this")
            color: Theme.colors.noteText
            font.pixelSize: Theme.small
        }
        TargetButton {
            id: target
            visible: !root.composer.note
            anchors.fill: parent
            title: root.composer.targetTitle
            address: root.composer.targetAddress
            iconName: root.composer.targetIcon
            onClicked: popup.opened ? popup.close() : popup.open()

            Late {
                id: popup
                home: target
                part: Component {
                    PickList {
                        id: choices
                        objectName: "targetList"
                        y: -implicitHeight - Theme.half
                        width: Math.max(Theme.px(320), Math.min(parent.width, Theme.px(480)))
                        //: Name of the list of contact points a reply can go to, for screen readers
                        name: qsTr("Reply to")
                        model: root.composer.targets
                        currentRow: root.composer.targetRow
                        onPicked: row => root.composer.targetRow = row
                        delegate: PickRow {
                            id: row
                            required property string address
                            required property string iconName
                            required property string trust
                            required property bool usable
                            required property string reason
                            title: row.address
                            detail: row.reason !== "" ? row.reason : row.trust
                            glyphName: row.iconName
                            enabled: row.usable
                            marked: row.index === root.composer.targetRow
                            onClicked: choices.pick(row.index)
                        }
                    }
                }
            }
        }
    }
}
