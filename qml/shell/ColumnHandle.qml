// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import Throughline.Controls

//! Between two columns: a hairline that can be pulled.
Rectangle {
    implicitWidth: 1
    color: SplitHandle.pressed || SplitHandle.hovered ? Theme.colors.accent : Theme.colors.line
    containmentMask: Item {
        x: -Theme.px(3)
        width: Theme.px(7)
        height: parent ? parent.height : 0
    }
}
