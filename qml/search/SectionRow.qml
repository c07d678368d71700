// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! Over the results that only the hub has; those on this computer need no heading.
Item {
    id: root

    required property string section
    readonly property bool atHub: section === "hub"

    height: atHub ? 32 : 0
    visible: atHub

    PlainText {
        x: 48
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit / 2
        //: Heading over search results that are not on this computer but at the hub
        text: qsTr("Older, from the hub")
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
    }
}
