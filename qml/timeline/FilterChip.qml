// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One thing the timeline is narrowed to; pressing it takes it back. The word may come from outside.
T.Button {
    id: root

    required property string word

    implicitHeight: Theme.px(24)
    implicitWidth: Math.ceil(Math.min(row.implicitWidth, Theme.px(240))) + Theme.unit * 1.5
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    //: Name of a button above the timeline; %1 is what is shown, e.g. "Notes"
    Accessible.name: qsTr("No longer only: %1").arg(root.word)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.half

            PlainText {
                width: Math.min(implicitWidth, Theme.px(212))
                text: root.word
                font.pixelSize: Theme.small
                color: Theme.colors.accent
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                icon: "close"
                size: Theme.px(12)
                color: Theme.colors.accent
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.px(12)
        color: root.hovered ? Theme.colors.hover : Theme.colors.accentSoft
        border.width: 1
        border.color: Theme.colors.accent

        FocusFrame { shown: root.visualFocus }
    }
}
