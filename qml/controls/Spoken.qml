// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

//! What a screen reader says of a control beside its name. Qt 6.4 does not tell AT-SPI that an item is disabled, so it is
//! said in words; and it passes Press on to disabled items, so each control looks before it acts.
QtObject {
    id: root

    //: Said by screen readers after the name of a button or field that is off
    readonly property string off: qsTr("not available")

    //! The parts that say something, one after another.
    function joined(parts: var, between: string): string {
        let all = ""
        for (const part of parts) {
            if (part !== "")
                all += (all === "" ? "" : between) + part
        }
        return all
    }
    function description(enabled: bool, detail: string): string {
        if (enabled)
            return detail
        return detail === "" ? root.off : detail + ", " + root.off
    }
}
