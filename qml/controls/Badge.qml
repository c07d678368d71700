// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! A small word in a box: a state, a mark.
Rectangle {
    id: root

    property string text
    property string iconName
    property string tone: "muted"

    readonly property color ink: tone === "muted" ? Theme.colors.textMuted : Theme.tone(tone)

    implicitWidth: row.implicitWidth + Theme.unit * 1.5
    implicitHeight: Theme.px(20)
    radius: Theme.px(10)
    color: tone === "critical" ? Theme.colors.criticalSoft
        : tone === "caution" ? Theme.colors.cautionSoft : Theme.colors.hover

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.half

        Icon {
            visible: root.iconName !== ""
            icon: root.iconName
            size: Theme.px(12)
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            text: root.text
            color: root.ink
            font.pixelSize: Theme.small
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
