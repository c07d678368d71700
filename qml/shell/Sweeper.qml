// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Desk.Model

//! Sweeps up behind what is no longer shown, when one has stayed at a place for a moment. By itself the engine does so when
//! scripts have made much: rows and pages are made of few scripts and many objects, and would stay in memory for hours.
Timer {
    id: root

    required property Desk desk
    required property string place
    readonly property Connections opened: Connections {
        target: root.desk
        function onOpenChanged() { root.restart() }
    }

    interval: 2000
    onPlaceChanged: root.restart()
    onTriggered: gc()
}
