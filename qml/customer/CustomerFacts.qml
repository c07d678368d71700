// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls
import Throughline.Customer.Model

//! What is open, ordered, known and decided: the lower sections of the customer column. Empty ones are not there.
Column {
    id: root

    required property CustomerPanel customer
    signal conversationChosen(string id)

    spacing: Theme.unit

    SectionTitle {
        visible: talks.count > 0
        //: Section of the customer column
        text: qsTr("Conversations")
    }
    SubjectHintLine {
        width: root.width
        hint: root.customer.subjectHint
    }
    Repeater {
        id: talks
        model: root.customer.conversations
        delegate: TalkRow {
            width: root.width
            onChosen: id => root.conversationChosen(id)
        }
    }
    SectionTitle {
        visible: linked.count > 0
        //: Section of the customer column: conversations of other customers that the open one is linked with
        text: qsTr("Linked conversations")
    }
    Repeater {
        id: linked
        model: root.customer.linkedTalks
        delegate: LinkedTalkRow {
            width: root.width
            onChosen: id => root.conversationChosen(id)
            onUnlinkChosen: id => root.customer.linkedTalks.unlink(id)
        }
    }
    SectionTitle {
        visible: orders.count > 0
        //: Section of the customer column
        text: qsTr("Orders")
    }
    Repeater {
        id: orders
        model: root.customer.orders
        delegate: OrderRow { width: root.width }
    }
    SectionTitle {
        visible: known.count > 0 || root.customer.organization !== ""
        //: Section of the customer column
        text: qsTr("Attributes")
    }
    PlainText {
        width: root.width
        visible: root.customer.organization !== ""
        //: Line of the customer column; %1 is a company
        text: qsTr("Organisation: %1").arg(root.customer.organization)
        wrapMode: Text.Wrap
        Accessible.ignored: !visible
        Accessible.role: Accessible.ListItem
        Accessible.name: text
    }
    Repeater {
        id: known
        model: root.customer.attributes
        delegate: AttributeRow { width: root.width }
    }
    SectionTitle {
        visible: history.count > 0
        //: Section of the customer column: who decided that which addresses are this person's
        text: qsTr("Decisions")
    }
    Repeater {
        id: history
        model: root.customer.history
        delegate: HistoryRow {
            width: root.width
            onTakenBack: row => root.customer.takeBack(row)
        }
    }
}
