// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Customers.Model

//! The list of customers: what this computer knows at once, what only the hub knows behind it.
Rectangle {
    id: root

    required property CustomersModel customers
    //! Somebody is open with whom a row can be compared.
    property bool comparable: false
    signal rowChosen(int row)
    signal compareChosen(int row)

    color: Theme.colors.window
    onVisibleChanged: {
        if (visible)
            root.customers.begin()
        else if (root.customers)
            root.customers.comparing = false
    }
    Component.onCompleted: if (visible) root.customers.begin()

    Keys.onEscapePressed: event => {
        event.accepted = root.customers.comparing
        root.customers.comparing = false
    }

    function focusField() {
        field.forceActiveFocus()
        field.selectAll()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppTextField {
            id: field
            objectName: "customersField"
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            implicitHeight: Theme.px(40)
            iconName: "search"
            //: Name of the field above the list of customers
            name: qsTr("Search customers")
            //: Placeholder of the field above the list of customers
            placeholderText: qsTr("Name, address or number")
            text: root.customers.text
            onTextEdited: root.customers.text = text
            Keys.onDownPressed: list.forceActiveFocus()
            onAccepted: wait.take()

            AnswerWait {
                id: wait
                text: root.customers.text
                answered: root.customers.answered
                attended: field.activeFocus
                onDue: root.rowChosen(0)
            }
        }
        Hairline { Layout.fillWidth: true }
        Banner {
            Layout.fillWidth: true
            visible: root.customers.problem !== ""
            tone: "critical"
            text: root.customers.problem
        }
        ListView {
            id: list
            objectName: "customersList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.customers
            activeFocusOnTab: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            Accessible.role: Accessible.List
            //: Name of the list of customers, for screen readers
            Accessible.name: qsTr("Customers")
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                    return
                event.accepted = true
                if (event.modifiers & Qt.ShiftModifier)
                    root.compareChosen(list.currentIndex)
                else
                    root.rowChosen(list.currentIndex)
            }
            delegate: CustomerRow {
                width: ListView.view.width
                comparable: root.comparable
                onChosen: row => root.rowChosen(row)
                onCompared: row => root.compareChosen(row)
            }

            Spinner {
                anchors.centerIn: parent
                visible: list.count === 0 && (!root.customers.answered || root.customers.asking)
            }
            EmptyState {
                anchors.centerIn: parent
                visible: list.count === 0 && root.customers.answered && !root.customers.asking
                    && root.customers.problem === ""
                iconName: "person"
                title: root.customers.text === ""
                    //: Title of the empty list of customers
                    ? qsTr("Nobody here yet")
                    //: Title of the list of customers when nobody was found
                    : qsTr("Nobody found")
                detail: root.customers.text === ""
                    //: In the empty list of customers
                    ? qsTr("Whoever writes, calls or fills a cart appears here.")
                    : root.customers.localOnly
                    //: In the list of customers when nobody was found and the hub is away
                    ? qsTr("Only this computer was searched: the hub cannot be reached.")
                    //: In the list of customers when nobody was found
                    : qsTr("Neither this computer nor the hub knows a customer by this name, address or number.")
            }
        }
        Hairline { Layout.fillWidth: true }
        PlainText {
            Layout.fillWidth: true
            Layout.margins: Theme.unit
            wrapMode: Text.Wrap
            text: root.customers.asking
                //: Below the list of customers
                ? qsTr("Asking the hub …")
                : root.customers.localOnly
                //: Below the list of customers
                ? qsTr("From this computer only: the hub cannot be reached.")
                : root.customers.comparing
                //: Below the list of customers, after the command that merges; hint on keys
                ? qsTr("Whom to merge with? Enter compares with the open customer, Esc ends that.")
                : root.customers.more
                //: Below the list of customers
                ? qsTr("There are more: type more of the name.")
                : root.comparable
                //: Below the list of customers; hint on keys
                ? qsTr("Enter opens, Shift+Enter compares with the open customer.")
                //: Below the list of customers; hint on keys
                : qsTr("Enter opens.")
            font.pixelSize: Theme.small
            color: root.customers.localOnly ? Theme.colors.caution : Theme.colors.textFaint
        }
    }
}
