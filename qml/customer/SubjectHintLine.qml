// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Customer.Model

//! Another conversation of the customer that may belong to the open one, and what the agent says to it.
FocusScope {
    id: root

    required property SubjectHint hint

    objectName: "subjectHint"
    visible: hint.present
    implicitHeight: column.height + Theme.unit
    // The keyboard does not stay with a line that is gone.
    onVisibleChanged: if (!hint.present && activeFocus)
        unrelated.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: hint.words
    Accessible.description: hint.detail

    Column {
        id: column
        x: Theme.unit
        width: parent.width - Theme.unit * 2
        spacing: 2

        PlainText {
            objectName: "subjectHintWords"
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: root.hint.words
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        PlainText {
            width: parent.width
            text: root.hint.detail
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Flow {
            width: parent.width
            spacing: Theme.half

            SubjectAnswer {
                objectName: "subjectCombine"
                hint: root.hint
                //: Button at a conversation of the same subject: it becomes a part of the open one at once; can be taken back
                text: qsTr("Combine")
                //: The same for a screen reader; %1 is a subject
                spoken: qsTr("Combine with “%1”").arg(root.hint.subject)
                onAnswered: other => root.hint.combine(other)
            }
            SubjectAnswer {
                objectName: "subjectLink"
                hint: root.hint
                //: Button at a conversation of the same subject: both stay, and say that they are related
                text: qsTr("Link")
                //: The same for a screen reader; %1 is a subject
                spoken: qsTr("Link “%1” as related").arg(root.hint.subject)
                onAnswered: other => root.hint.link(other)
            }
            SubjectAnswer {
                id: unrelated
                objectName: "subjectUnrelated"
                hint: root.hint
                //: Button at a conversation of the same subject: it is about something else and not suggested again
                text: qsTr("Not related")
                //: The same for a screen reader; %1 is a subject
                spoken: qsTr("“%1” is not related").arg(root.hint.subject)
                onAnswered: other => root.hint.dismiss(other)
            }
        }
    }
}
