// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A quote or a signature behind a bar, folded away where it only repeats what was said before.
ColumnLayout {
    id: root

    required property var blocks
    property var pictures: ({})
    property list<string> sought
    property bool folded: false
    property bool signature: false
    // What was looked for is not hidden.
    property bool open: !root.folded || root.holdsSought()
    property bool wasOpen: root.open

    function holdsSought(): bool {
        const all = root.sought.length > 0 ? JSON.stringify(root.blocks) : "";
        for (let index = 0; index < root.sought.length; ++index) {
            if (all.includes(root.sought[index]))
                return true;
        }
        return false;
    }

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
            Component.onCompleted: setSource("BlockList.qml", { "blocks": root.blocks, "pictures": root.pictures, "sought": root.sought })
        }
    }
}
