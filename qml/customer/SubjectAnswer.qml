// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Customer.Model

//! A button at the suggested conversation. Its answer is about the one that was there when the button went down.
AppButton {
    id: root

    required property SubjectHint hint
    property string seen
    signal answered(string other)

    kind: AppButton.Quiet
    implicitHeight: Theme.tool
    onPressed: root.seen = root.hint.other
    onCanceled: root.seen = ""
    // Enter and a screen reader press at once.
    onClicked: {
        root.answered(root.seen === "" ? root.hint.other : root.seen)
        root.seen = ""
    }
}
