// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Composer.Model

//! The line below the reply: why it cannot go, how many short messages it takes, else what the keys do.
PlainText {
    id: root

    required property Composer composer
    readonly property ReplyLength length: composer.guard.length
    readonly property bool tooLong: composer.overlong > 0 || length.problem !== ""
    readonly property bool warns: !tooLong && composer.targetReason !== "" && !composer.note

    objectName: "composerHint"
    text: composer.overlong > 0
        //: Below the composer
        ? qsTr("%n character(s) too long for this channel", "", composer.overlong)
        : length.problem !== "" ? length.problem
        // A banner above the reply says it, in full.
        : warns ? (composer.changedMeaning === "" && !composer.guard.window.over ? composer.targetReason : "")
        : length.words !== "" ? length.words
        // Half a hint is worse than a short one.
        : keys.advanceWidth < width ? keys.text
        //: Hint below the composer where there is little room
        : qsTr("Enter sends")
    font.pixelSize: Theme.small
    color: tooLong ? Theme.colors.critical : warns ? Theme.colors.caution : Theme.colors.textFaint
    Accessible.ignored: length.words === "" && !tooLong
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextMetrics {
        id: keys
        font: root.font
        //: Hint below the composer
        text: qsTr("Enter sends, Shift+Enter starts a new line, / inserts a canned response")
    }
}
