// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

//! A hairline between the lines of a menu.
T.MenuSeparator {
    implicitHeight: Theme.unit + 1
    contentItem: Item {
        Hairline {
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
