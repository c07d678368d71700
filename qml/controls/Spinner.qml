// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

//! Three dots that breathe: something is under way.
Row {
    id: root

    property bool running: visible
    property color color: Theme.colors.textFaint

    spacing: 5
    Accessible.ignored: true

    Repeater {
        model: 3
        delegate: Rectangle {
            id: dot
            required property int index

            width: 6
            height: 6
            radius: 3
            color: root.color
            opacity: 0.3

            SequentialAnimation {
                running: root.running && !Theme.reducedMotion
                loops: Animation.Infinite
                PauseAnimation { duration: dot.index * 160 }
                NumberAnimation { target: dot; property: "opacity"; to: 1; duration: 280 }
                NumberAnimation { target: dot; property: "opacity"; to: 0.3; duration: 280 }
                PauseAnimation { duration: (2 - dot.index) * 160 }
            }
        }
    }
}
