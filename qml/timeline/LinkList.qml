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
    //! Shown before somebody asks for the rest.
    property int most: 100
    property bool all: false
    signal chosen(string url)

    width: Math.min(widest, Theme.px(420))
    spacing: Theme.half
    layoutDirection: fromRight ? Qt.RightToLeft : Qt.LeftToRight

    Repeater {
        model: root.all ? root.urls.length : Math.min(root.urls.length, root.most)
        delegate: AppButton {
            id: link
            required property int index

            width: Math.min(implicitWidth, root.width)
            implicitHeight: Theme.tool
            iconName: "link"
            text: root.texts[index]
            //: Name of a button that opens a link in the browser; %1 is the host
            spoken: qsTr("Open %1").arg(root.texts[index])
            onClicked: root.chosen(root.urls[index])

            Tip {
                home: link
                shown: link.hovered
                text: root.urls[link.index]
            }
        }
    }
    // Made where it is needed: every row has a list of links, few have many.
    Repeater {
        model: !root.all && root.urls.length > root.most ? 1 : 0
        delegate: AppButton {
            implicitHeight: Theme.tool
            kind: AppButton.Quiet
            //: Below a mail: shows the rest of its links
            text: qsTr("%n more link(s)", "", root.urls.length - root.most)
            onClicked: root.all = true
        }
    }
}
