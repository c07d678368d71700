// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import Throughline.Controls
import Throughline.Desk.Model

//! Room for the list or the customer beside the talk. How wide it was pulled is kept for text of the usual size.
Item {
    id: root

    required property Appearance appearance
    //! Else for the customer.
    required property bool forList

    readonly property string kept: forList ? "list" : "customer"
    readonly property int usual: forList ? 320 : 296

    SplitView.preferredWidth: Theme.px(root.appearance.number(root.kept, root.usual))
    SplitView.minimumWidth: Theme.px(240)
    SplitView.maximumWidth: Theme.px(root.forList ? 520 : 480)
    onWidthChanged: if (visible && width > 0) pulled.restart()

    Timer {
        id: pulled
        interval: 600
        onTriggered: if (root.visible) root.appearance.setNumber(root.kept, Math.round(root.width / Theme.textScale))
    }
}
