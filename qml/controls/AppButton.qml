// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A push button with a word and, if wanted, an icon. Press by AT-SPI works (Qt 6.4's own buttons ignore it).
T.Button {
    id: root

    enum Kind { Plain, Primary, Quiet, Danger }
    property int kind: AppButton.Plain
    property string iconName
    //! Shown after a pause, e.g. with the keys that do the same; empty: none.
    property string tip
    //! Why it is off, while it is: the tip then, and spoken.
    property string why
    //! What a screen reader says; the button's word unless set.
    property string spoken: text

    implicitWidth: Math.max(Math.ceil(implicitContentWidth + leftPadding + rightPadding), Theme.px(64))
    implicitHeight: Theme.control
    leftPadding: Theme.unit * 1.5
    rightPadding: Theme.unit * 1.5
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.off

    readonly property color ink: kind === AppButton.Primary ? Theme.colors.accentText
        : kind === AppButton.Danger ? Theme.colors.critical
        : kind === AppButton.Quiet ? Theme.colors.accent : Theme.colors.text

    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: spoken
    Accessible.description: Spoken.description(enabled, enabled ? "" : why)
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        id: content
        readonly property real glyphSpace: root.iconName === "" ? 0 : Theme.glyph + Theme.unit
        // Whole pixels: layouts round down, and a label short of half a pixel would be elided.
        implicitWidth: Math.ceil(label.implicitWidth) + glyphSpace
        implicitHeight: label.implicitHeight

        Row {
            anchors.centerIn: parent
            spacing: Theme.unit

            Icon {
                visible: root.iconName !== ""
                icon: root.iconName
                size: Theme.glyph
                color: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: label
                text: root.text
                color: root.ink
                font.weight: root.kind === AppButton.Plain ? Font.Normal : Font.DemiBold
                width: Math.min(Math.ceil(implicitWidth), content.width - content.glyphSpace)
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.kind === AppButton.Primary ? (root.hovered || root.down ? Theme.colors.accentHover : Theme.colors.accent)
            : root.hovered || root.down ? Theme.colors.hover
            : root.kind === AppButton.Quiet ? "transparent" : Theme.colors.raised
        border.width: root.kind === AppButton.Plain || root.kind === AppButton.Danger ? 1 : 0
        border.color: Theme.colors.lineStrong

        FocusFrame {
            shown: root.visualFocus
            inside: root.kind === AppButton.Primary
        }
    }

    Tip {
        home: root
        shown: root.hovered && !root.down
        text: root.enabled ? root.tip : root.why
    }
}
