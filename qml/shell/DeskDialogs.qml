// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Customers
import Throughline.Desk.Model
import Throughline.Inbox

//! The dialogs that the desk asks for, wherever the wish came from: a menu, the palette, a bar.
Item {
    id: root

    required property Desk desk

    Late {
        id: snoozeDialog
        home: root
        part: Component { SnoozeDialog { triage: root.desk.triage } }
    }
    Late {
        id: tagPicker
        home: root
        part: Component { TagPicker { tags: root.desk.tags } }
    }
    Late {
        id: transferDialog
        home: root
        part: Component { TransferDialog { transfer: root.desk.triage.transferring } }
    }
    Late {
        id: linkDialog
        home: root
        part: Component { LinkDialog { linking: root.desk.triage.linking } }
    }
    Late {
        id: viewDialog
        home: root
        part: Component { ViewDialog { form: root.desk.viewForm } }
    }
    Late {
        id: mergeDialog
        home: root
        part: Component { MergeDialog { merge: root.desk.merge } }
    }
    Connections {
        target: root.desk
        function onCompareShown() { mergeDialog.open() }
    }
    Connections {
        target: root.desk.triage as QtObject
        function onTimeAsked() { snoozeDialog.open() }
        function onLinkAsked() { linkDialog.open() }
    }
    Connections {
        target: root.desk.tags as QtObject
        function onAsked() { tagPicker.open() }
    }
    Connections {
        target: root.desk.triage.transferring as QtObject
        function onAsked() { transferDialog.open() }
    }
    Connections {
        target: root.desk.viewForm as QtObject
        function onOpened() { viewDialog.open() }
    }
}
