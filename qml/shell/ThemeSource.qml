// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Desk.Model

//! Tells Theme what the person chose: the one place that writes there.
Item {
    id: root

    required property Appearance appearance

    Binding { target: Theme; property: "dark"; value: root.appearance.dark }
    Binding { target: Theme; property: "highContrast"; value: root.appearance.highContrast }
    Binding { target: Theme; property: "reducedMotion"; value: root.appearance.reducedMotion }
    Binding { target: Theme; property: "comfortable"; value: root.appearance.density === Appearance.Comfortable }
    Binding { target: Theme; property: "mirrored"; value: root.appearance.mirrored }
    Binding { target: Theme; property: "textScale"; value: root.appearance.textSize / 100 }
}
