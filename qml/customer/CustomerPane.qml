// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Customer.Model

//! Who the customer is: contact points with trust and consent, what they do now, what is open, what is known, and who
//! decided what.
Rectangle {
    id: root

    required property CustomerPanel customer
    //! Shown below what the customer does now: look-ups and actions of plugins.
    default property alias extra: place.data
    signal conversationChosen(string id)

    color: Theme.colors.surface
    Accessible.role: Accessible.Pane
    //: Name of the column about the customer, for screen readers
    Accessible.name: qsTr("Customer")

    //! The first thing of the column that takes the keyboard.
    function focusFirst() {
        const first = column.nextItemInFocusChain()
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason)
    }

    Flickable {
        id: flick
        objectName: "customerFlick"
        anchors.fill: parent
        visible: root.customer.present
        contentWidth: width
        contentHeight: column.implicitHeight + Theme.unit * 4
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        // Not a layout: of what is hidden meanwhile, as below the settings, Qt 6.4 lays out rows that are gone.
        Column {
            id: column
            x: Theme.unit * 2
            y: Theme.unit * 2
            width: flick.width - Theme.unit * 4
            spacing: Theme.unit

            CustomerHead {
                width: column.width
                customer: root.customer
            }
            NowCard {
                width: column.width
                visible: root.customer.online
                customer: root.customer
            }
            // Never hidden while it is empty: what stands in something hidden is hidden too, and it would stay empty.
            ColumnLayout {
                id: place
                width: column.width
                spacing: Theme.unit
            }
            SectionTitle {
                visible: same.count > 0
                //: Section of the customer column: records that may be the same person
                text: qsTr("Same person?")
            }
            Repeater {
                id: same
                model: root.customer.suggestions
                delegate: SuggestionRow {
                    width: column.width
                    onCompareChosen: row => root.customer.compareSuggestion(row)
                    onLinkChosen: row => root.customer.linkSuggestion(row)
                    onRejectChosen: row => root.customer.rejectSuggestion(row)
                }
            }
            SectionTitle {
                //: Section of the customer column
                text: qsTr("Contact points")
            }
            Repeater {
                id: points
                model: root.customer.points
                delegate: PointRow {
                    width: column.width
                    separable: points.count > 1
                    onConsentChosen: (row, purpose, consent) => root.customer.setConsent(row, purpose, consent)
                    onSharedChosen: (row, shared) => root.customer.setShared(row, shared)
                    onUnlinkChosen: row => root.customer.unlinkPoint(row)
                }
            }
            CustomerFacts {
                width: column.width
                customer: root.customer
                onConversationChosen: id => root.conversationChosen(id)
            }
        }
    }
    Spinner {
        anchors.centerIn: parent
        visible: !root.customer.present
    }
}
