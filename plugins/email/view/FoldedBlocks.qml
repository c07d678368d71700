// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A quote or a signature behind a bar, folded away where it only repeats what was said before.
ColumnLayout {
    id: root

    required property var blocks
    property bool folded: false
    property bool signature: false
    property bool open: !root.folded
    property bool wasOpen: !root.folded

    spacing: Theme.half

    Words { id: words }

    AppButton {
        visible: root.folded
        kind: AppButton.Quiet
        text: root.signature ? (root.open ? words.hideSignature : words.showSignature)
                             : (root.open ? words.hideQuoted : words.showQuoted)
        onClicked: {
            root.open = !root.open;
            root.wasOpen = true;
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.open
        spacing: Theme.unit

        Rectangle {
            Layout.fillHeight: true
            implicitWidth: 2
            color: Theme.colors.lineStrong
        }
        Loader {
            Layout.fillWidth: true
            // Made when it is opened for the first time: most never are.
            active: root.wasOpen
            opacity: root.signature ? 0.7 : 1
            Component.onCompleted: setSource("BlockList.qml", { "blocks": root.blocks })
        }
    }
}
