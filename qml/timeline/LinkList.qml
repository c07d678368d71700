// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! Links of a message that may be opened. Each says where it goes: the host as it will be asked for.
Flow {
    id: root

    required property list<string> urls
    required property list<string> texts
    required property real widest
    property bool fromRight: false
    signal chosen(string url)

    width: Math.min(widest, 420)
    spacing: Theme.half
    layoutDirection: fromRight ? Qt.RightToLeft : Qt.LeftToRight

    Repeater {
        model: root.urls.length
        delegate: AppButton {
            id: link
            required property int index

            width: Math.min(implicitWidth, root.width)
            implicitHeight: 28
            iconName: "link"
            text: root.texts[index]
            //: Name of a button that opens a link in the browser; %1 is the host
            spoken: qsTr("Open %1").arg(root.texts[index])
            onClicked: root.chosen(root.urls[index])

            Tip {
                shown: link.hovered
                text: root.urls[link.index]
            }
        }
    }
}
