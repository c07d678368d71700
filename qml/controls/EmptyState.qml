// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

//! Says why a place is empty and what to do next.
ColumnLayout {
    id: root

    required property string iconName
    required property string title
    property string detail
    property string action
    signal acted()

    spacing: Theme.unit
    width: Math.min(parent ? parent.width - Theme.unit * 4 : Theme.px(320), Theme.px(320))
    Accessible.role: Accessible.StaticText
    Accessible.ignored: !visible
    Accessible.name: title + ". " + detail

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.half
        implicitWidth: Theme.px(56)
        implicitHeight: Theme.px(56)
        radius: Theme.px(28)
        color: Theme.colors.accentSoft

        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            size: Theme.px(24)
            color: Theme.colors.accent
        }
    }
    PlainText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: root.title
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
    }
    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        lineHeight: 1.25
        text: root.detail
        color: Theme.colors.textMuted
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.half
        visible: root.action !== ""
        text: root.action
        onClicked: root.acted()
    }
}
