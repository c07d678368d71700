// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! All text on screen. Never reads markup, so that what comes from outside is shown as it is and fetches nothing.
Text {
    textFormat: Text.PlainText
    color: Theme.colors.text
    font.pixelSize: Theme.base
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    renderType: Text.NativeRendering
    Accessible.ignored: true
}
