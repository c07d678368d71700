// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! The words of a message on their ground, the time in the corner.
Rectangle {
    id: root

    required property string text
    required property bool outgoing
    required property bool failed
    required property bool grouped
    required property string time
    required property string fullTime
    required property real widest
    property list<int> marks //!< sought words of the text

    //! Of the text with its marks: the lines stand otherwise there.
    property real foundHeight: 0
    readonly property color ink: failed ? Theme.colors.text : outgoing ? Theme.colors.bubbleOutText : Theme.colors.text
    // Measured apart from the wrapped text, whose own implicit width follows its width.
    readonly property real naturalWidth: {
        let longest = metrics.height > 0 ? 0 : 1 // asked so that it is measured again when letters grow
        for (const line of text.slice(0, 2000).split("\n"))
            longest = Math.max(longest, metrics.advanceWidth(line.slice(0, 400)))
        return Math.ceil(longest) + 2
    }
    readonly property real wordsWidth: Math.min(naturalWidth, widest - Theme.unit * 3)
    // The time stands beside the last line when there is room, else below.
    readonly property bool beside: words.lineCount <= 1 && wordsWidth + stamp.implicitWidth + Theme.unit * 4 <= widest

    // Whole pixels, or the clip cuts the frame of a failed one.
    width: Math.ceil(beside ? wordsWidth + stamp.implicitWidth + Theme.unit * 4
        : Math.max(wordsWidth, stamp.implicitWidth) + Theme.unit * 3)
    height: Math.ceil(Math.max(words.height, root.marks.length > 0 ? root.foundHeight : 0) + Theme.unit * 2 + (beside ? 0 : stamp.height))
    radius: Theme.bubbleRadius
    clip: true // stacked marks of outside text stay inside
    visible: text !== ""
    color: failed ? Theme.colors.criticalSoft : outgoing ? Theme.colors.bubbleOut : Theme.colors.bubbleIn
    border.width: failed ? 1 : 0
    border.color: Theme.colors.critical

    FontMetrics {
        id: metrics
        font: words.font
    }
    PlainText {
        id: words
        x: Theme.turned(Theme.unit * 1.5, width, parent.width)
        y: Theme.unit
        width: root.wordsWidth
        wrapMode: Text.Wrap
        text: root.text
        visible: root.marks.length === 0
        color: root.ink
        font.pixelSize: Theme.reading
        lineHeight: 1.15
    }
    // A Repeater, not a Loader: Qt 6.4 refuses a Loader's own component in a row of a list.
    Repeater {
        model: root.marks.length > 0 ? 1 : 0
        delegate: MarkedText {
            x: words.x
            y: words.y
            onHeightChanged: root.foundHeight = height
            width: root.wordsWidth
            wrapMode: TextEdit.Wrap
            text: root.text
            marks: root.marks
            markColor: root.outgoing && !root.failed ? Theme.colors.markOnBubble : Theme.colors.mark
            color: root.ink
            font.pixelSize: words.font.pixelSize
        }
    }
    PlainText {
        id: stamp
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 1.5
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit - 1
        text: root.time
        font.pixelSize: Theme.tiny
        color: root.failed ? Theme.colors.textMuted : root.outgoing ? Theme.colors.bubbleOutMuted : Theme.colors.textFaint
    }
    HoverHandler { id: pointer }
    Tip {
        home: root
        shown: pointer.hovered
        text: root.fullTime
    }
}
