// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The card all session pages stand on: a mark, a title, a sentence, what to do, what went wrong.
Rectangle {
    id: root

    required property string title
    property string detail
    property string problem
    property string iconName
    readonly property bool warns: iconName === "warning"
    default property alias content: column.data

    implicitHeight: outer.implicitHeight + Theme.unit * 8
    radius: Theme.bubbleRadius
    color: Theme.colors.surface
    border.width: 1
    border.color: Theme.colors.line

    ColumnLayout {
        id: outer
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit * 4
        spacing: Theme.unit * 1.5

        Image {
            Layout.preferredWidth: Theme.px(44)
            Layout.preferredHeight: Theme.px(44)
            visible: root.iconName === ""
            source: "qrc:/qt/qml/Throughline/Controls/icons/throughline.svg"
            sourceSize.width: 88
            sourceSize.height: 88
            Accessible.ignored: true
        }
        Rectangle {
            visible: root.iconName !== ""
            Layout.preferredWidth: Theme.px(44)
            Layout.preferredHeight: Theme.px(44)
            radius: Theme.px(22)
            color: root.warns ? Theme.colors.cautionSoft : Theme.colors.accentSoft

            Icon {
                anchors.centerIn: parent
                icon: root.iconName
                size: Theme.px(22)
                color: root.warns ? Theme.colors.caution : Theme.colors.accent
            }
        }
        PlainText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.half
            text: root.title
            horizontalAlignment: Text.AlignLeft // of the page, however the sentence is written
            wrapMode: Text.Wrap
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainText {
            Layout.fillWidth: true
            visible: root.detail !== ""
            text: root.detail
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            lineHeight: 1.25
            color: Theme.colors.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ColumnLayout {
            id: column
            Layout.fillWidth: true
            Layout.topMargin: Theme.half
            spacing: Theme.unit * 1.5
        }
        Banner {
            Layout.fillWidth: true
            visible: root.problem !== ""
            radius: Theme.radius
            tone: "critical"
            text: root.problem
        }
    }
}
