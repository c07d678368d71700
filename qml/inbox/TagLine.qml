// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! The first tags of a conversation on one line, as many as have room, and how many more there are. The last one that is
//! shown is shortened before it goes.
Item {
    id: root

    required property list<string> names
    required property list<string> colors
    readonly property int most: 2
    readonly property int shown: second.fits ? 2 : first.fits ? 1 : 0

    readonly property real gap: Theme.unit
    //! A dot and a letter or two: less says nothing.
    readonly property real least: Theme.px(36)
    //! What is kept free for "+3" behind the first and behind the second; the number itself would chase its own tail.
    readonly property real restWidth: Math.ceil(longestRest.advanceWidth)
    readonly property real behindFirst: names.length > 1 ? gap + restWidth : 0
    readonly property real behindSecond: names.length > most ? gap + restWidth : 0

    // Of the tags alone, not of the width there is: a layout asks for it.
    implicitWidth: names.length === 0 ? 0 : first.implicitWidth + (names.length === 1 ? 0 : gap + second.implicitWidth + behindSecond)
    implicitHeight: Theme.px(16)

    TextMetrics {
        id: longestRest
        font.pixelSize: Theme.small
        text: "+" + root.names.length
    }
    Row {
        anchors.left: parent.left
        spacing: root.gap

        TagChip {
            id: first
            readonly property bool fits: root.names.length > 0
                && Math.min(implicitWidth, root.least) + root.behindFirst <= root.width
            visible: fits
            width: second.fits ? implicitWidth : Math.min(implicitWidth, root.width - root.behindFirst)
            name: root.names[0] ?? ""
            tint: root.colors[0] ?? "transparent"
        }
        TagChip {
            id: second
            readonly property real room: root.width - first.implicitWidth - root.gap - root.behindSecond
            readonly property bool fits: root.names.length > 1 && Math.min(implicitWidth, root.least) <= room
            visible: fits
            width: Math.min(implicitWidth, room)
            name: root.names[1] ?? ""
            tint: root.colors[1] ?? "transparent"
        }
        PlainText {
            visible: root.names.length > root.shown && root.restWidth <= root.width
            text: "+" + (root.names.length - root.shown)
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
}
