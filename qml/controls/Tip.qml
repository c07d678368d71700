// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

//! A tip beside a control, after a pause. Made when it is first shown: every button has one, few are pointed at.
QtObject {
    id: root

    //! What it stands beside.
    required property Item home
    property bool shown: false
    property string text
    readonly property bool wanted: root.shown && root.text !== ""
    property TipPopup made: null

    readonly property Component part: Component {
        TipPopup {
            text: root.text
            shown: root.shown
        }
    }
    onWantedChanged: {
        if (root.wanted && !root.made)
            root.made = root.part.createObject(root.home) as TipPopup
    }
}
