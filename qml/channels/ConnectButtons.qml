// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Channels.Model
import Throughline.Controls

//! One button for each kind of channel the hub can connect.
Flow {
    id: root

    required property NamedModel kinds
    signal chosen(string kind)

    spacing: Theme.unit

    Repeater {
        model: root.kinds
        delegate: AppButton {
            required property string lineKey
            required property string label
            iconName: "plus"
            //: Button: connects a channel; %1 is its kind, e.g. "E-mail"
            text: qsTr("Connect: %1").arg(label)
            onClicked: root.chosen(lineKey)
        }
    }
}
