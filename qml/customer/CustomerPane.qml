// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Customer.Model

//! Who the customer is: contact points with trust and consent, what they do now, what is open, what is known.
Rectangle {
    id: root

    required property CustomerPanel customer
    signal conversationChosen(string id)

    color: Theme.colors.surface
    Accessible.role: Accessible.Pane
    //: Name of the column about the customer, for screen readers
    Accessible.name: qsTr("Customer")

    Flickable {
        id: flick
        anchors.fill: parent
        visible: root.customer.present
        contentWidth: width
        contentHeight: column.implicitHeight + Theme.unit * 4
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        ColumnLayout {
            id: column
            x: Theme.unit * 2
            y: Theme.unit * 2
            width: flick.width - Theme.unit * 4
            spacing: Theme.unit

            CustomerHead {
                Layout.fillWidth: true
                customer: root.customer
            }
            NowCard {
                Layout.fillWidth: true
                visible: root.customer.online
                title: root.customer.pageTitle
                place: root.customer.pagePlace
            }
            SectionTitle {
                //: Section of the customer column
                text: qsTr("Contact points")
            }
            Repeater {
                model: root.customer.points
                delegate: PointRow { Layout.fillWidth: true }
            }
            SectionTitle {
                visible: talks.count > 0
                //: Section of the customer column
                text: qsTr("Conversations")
            }
            Repeater {
                id: talks
                model: root.customer.conversations
                delegate: TalkRow {
                    Layout.fillWidth: true
                    onChosen: id => root.conversationChosen(id)
                }
            }
            SectionTitle {
                visible: same.count > 0
                //: Section of the customer column: records that may be the same person
                text: qsTr("Same person?")
            }
            Repeater {
                id: same
                model: root.customer.suggestions
                delegate: SuggestionRow { Layout.fillWidth: true }
            }
            SectionTitle {
                visible: known.count > 0
                //: Section of the customer column
                text: qsTr("Attributes")
            }
            Repeater {
                id: known
                model: root.customer.attributes
                delegate: AttributeRow { Layout.fillWidth: true }
            }
        }
    }
}
