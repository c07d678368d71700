// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Timeline.Model

//! Finds words in this timeline: Return to the next older place, Shift+Return back, Escape ends.
Rectangle {
    id: root

    required property TimelineFind find
    signal closed()

    objectName: "findBar"
    visible: false
    height: visible ? row.height + Theme.unit : 0
    color: Theme.colors.raised

    function open() {
        visible = true
        field.selectAll()
        field.forceActiveFocus()
    }
    function end() {
        visible = false
        field.clear()
        root.find.end()
        root.closed()
    }

    Keys.onEscapePressed: root.end()

    RowLayout {
        id: row
        x: Theme.unit * 3
        y: Theme.half
        width: parent.width - x * 2
        spacing: Theme.half

        AppTextField {
            id: field
            objectName: "findField"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.px(360)
            iconName: "search"
            //: A field that finds words in this customer's timeline only
            name: qsTr("Find in this timeline")
            placeholderText: name
            onTextEdited: root.find.text = text
            Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? root.find.previous() : root.find.next()
            Keys.onEnterPressed: event => event.modifiers & Qt.ShiftModifier ? root.find.previous() : root.find.next()
            Keys.onUpPressed: root.find.next()
            Keys.onDownPressed: root.find.previous()
        }
        PlainText {
            objectName: "findStand"
            Layout.leftMargin: Theme.half
            Layout.rightMargin: Theme.half
            text: root.find.stand
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        IconButton {
            enabled: root.find.count > 0
            iconName: "chevron-up"
            //: Name of a button: to the next place further up in the timeline
            name: qsTr("Older place")
            onClicked: root.find.next()
        }
        IconButton {
            enabled: root.find.count > 0
            iconName: "chevron-down"
            //: Name of a button: to the next place further down in the timeline
            name: qsTr("Newer place")
            onClicked: root.find.previous()
        }
        Item { Layout.fillWidth: true }
        IconButton {
            iconName: "close"
            //: Name of a button: ends finding in the timeline
            name: qsTr("End finding")
            onClicked: root.end()
        }
    }
    Hairline {
        width: parent.width
        anchors.bottom: parent.bottom
    }
    Connections {
        target: root.find as QtObject
        function onChanged() {
            // Another customer was opened.
            if (root.find.text === "" && field.text.trim() !== "") {
                field.clear()
                root.visible = false
            }
        }
    }
}
