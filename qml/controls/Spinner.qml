// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

//! Three dots that breathe: something is under way.
Row {
    id: root

    property bool running: visible
    property color color: Theme.colors.textFaint

    spacing: Theme.px(5)
    Accessible.ignored: true

    Repeater {
        model: 3
        delegate: Rectangle {
            id: dot
            required property int index

            width: Theme.px(6)
            height: Theme.px(6)
            radius: Theme.px(3)
            color: root.color
            opacity: 0.3

            SequentialAnimation {
                running: root.running && !Theme.reducedMotion
                loops: Animation.Infinite
                PauseAnimation { duration: dot.index * Theme.breath / 2 }
                NumberAnimation { target: dot; property: "opacity"; to: 1; duration: Theme.breath }
                NumberAnimation { target: dot; property: "opacity"; to: 0.3; duration: Theme.breath }
                PauseAnimation { duration: (2 - dot.index) * Theme.breath / 2 }
            }
        }
    }
}
