// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! A column that slides in from a side when the window is too narrow for it.
T.Drawer {
    id: root

    modal: true
    interactive: opened
    contentItem: Item {}
    background: Rectangle {
        color: Theme.colors.surface

        Hairline {
            height: parent.height
            x: root.edge === Qt.LeftEdge ? parent.width - 1 : 0
        }
    }
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    enter: Transition { SmoothedAnimation { duration: Theme.normal } }
    exit: Transition { SmoothedAnimation { duration: Theme.normal } }
}
