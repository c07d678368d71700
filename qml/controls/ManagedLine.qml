// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! Below a setting that cannot be changed here.
PlainText {
    //: Below a setting that a policy of the organisation has fixed
    text: qsTr("Managed by your organisation")
    font.pixelSize: Theme.small
    color: Theme.colors.textMuted
    Accessible.ignored: false
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
