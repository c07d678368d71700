// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.impl

//! An icon of the line set (resources/icons), tinted. Decoration: the control that holds it has the name.
IconImage {
    id: root

    property string icon
    property int size: Theme.icon

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    color: Theme.colors.textMuted
    source: icon === "" ? "" : "qrc:/qt/qml/Throughline/Controls/icons/" + icon + ".svg"
    // Those that point along the line turn with it.
    mirror: Theme.mirrored && (icon === "chevron-left" || icon === "send" || icon === "arrow-out" || icon === "panel")
    Accessible.ignored: true
}
