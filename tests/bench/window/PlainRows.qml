// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

//! What the cards are compared with: rows as tall as theirs, each one rectangle and nothing else, in the same kind of list. Its
//! model says how tall each row is.
ListView {
    objectName: "plainRows"
    verticalLayoutDirection: ListView.BottomToTop
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 600
    pixelAligned: true

    delegate: Rectangle {
        required property int index
        required property real tall

        width: ListView.view ? ListView.view.width : 0
        height: tall
        color: index % 2 ? "#dfe6ee" : "#f4f6f9"
    }
}
