// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! One line across the top of a place: something to know, with one thing to do about it.
Rectangle {
    id: root

    property string text
    property string tone: "caution"
    property string iconName: "warning"
    property string action
    //! More lines are cut off; pointing at the banner shows the whole. 0: it grows as it needs.
    property int mostLines: 0
    signal acted()

    implicitHeight: visible ? Math.max(Theme.px(40), label.implicitHeight + Theme.unit * 2) : 0
    color: tone === "critical" ? Theme.colors.criticalSoft : Theme.colors.cautionSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.ignored: !visible
    Accessible.name: text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit
        spacing: Theme.unit

        Icon {
            icon: root.iconName
            size: Theme.glyph
            color: Theme.tone(root.tone)
        }
        PlainText {
            id: label
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            elide: root.mostLines > 0 ? Text.ElideRight : Text.ElideNone
            maximumLineCount: root.mostLines > 0 ? root.mostLines : 1000
            text: root.text
            horizontalAlignment: Text.AlignLeft // beside its icon, however the sentence is written
        }
        AppButton {
            visible: root.action !== ""
            kind: AppButton.Quiet
            text: root.action
            implicitHeight: Theme.tool
            onClicked: root.acted()
        }
    }

    HoverHandler {
        id: pointed
        enabled: label.truncated
    }
    Tip {
        home: root
        shown: pointed.hovered
        text: label.truncated ? root.text : ""
    }
}
