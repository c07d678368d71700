// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Session.Model

//! First run: alone on this computer, or with a team.
PageFrame {
    id: root

    required property SessionModel session

    //: Title of the first page
    title: qsTr("Welcome to Throughline")
    //: Below the title of the first page
    detail: qsTr("All your customers' messages, visits and notes on one line, whatever channel they use.")
    problem: session.problem

    BigChoice {
        Layout.fillWidth: true
        visible: root.session.canWorkHere
        iconName: "computer"
        //: Choice on the first page
        title: qsTr("Work on this computer")
        //: Below the choice "Work on this computer"
        detail: qsTr("Starts a hub of your own here. Ready at once, no account needed.")
        onClicked: root.session.workHere()
    }
    BigChoice {
        Layout.fillWidth: true
        iconName: "team"
        //: Choice on the first page
        title: qsTr("Join your team")
        //: Below the choice "Join your team"
        detail: qsTr("Signs in to your company's hub with your user name and password.")
        onClicked: root.session.chooseTeam()
    }
}
