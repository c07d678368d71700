// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A picture of a mail, never wider than its column. The console made pixels of it elsewhere; where it could not, its words
//! stand here.
Item {
    id: root

    required property string source
    property string alt
    property string words
    property int wide: 0 //!< as the mail says, in pixels; 0: it does not
    property int high: 0

    readonly property real most: Math.min(width, 640)
    readonly property real ratio: image.implicitWidth > 0 ? image.implicitHeight / image.implicitWidth : 0
    readonly property real shownWidth: Math.min(root.most, root.wide > 0 ? root.wide : image.implicitWidth)

    implicitHeight: image.status === Image.Ready ? Math.min(640, shownWidth * ratio) : label.implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt

    Image {
        id: image
        width: root.shownWidth
        height: root.implicitHeight
        visible: status === Image.Ready
        source: root.source
        sourceSize.width: 800
        sourceSize.height: 800
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        asynchronous: true
        cache: false
    }
    PlainText {
        id: label
        width: parent.width
        visible: image.status !== Image.Ready
        wrapMode: Text.Wrap
        text: image.status === Image.Error ? root.words : "…"
        color: Theme.colors.textMuted
    }
}
