// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Qt.labs.qmlmodels
import Throughline.Timeline.Model

//! The one place that knows which card draws which kind of row.
DelegateChooser {
    id: root

    required property TimelineModel timeline
    signal linkChosen(string url)

    role: "shape"

    DelegateChoice {
        roleValue: "message"
        MessageCard {
            onLinkChosen: url => root.linkChosen(url)
            onRetried: row => root.timeline.retry(row)
            onDiscarded: row => root.timeline.discard(row)
            onExpanded: row => root.timeline.expand(row)
        }
    }
    DelegateChoice {
        roleValue: "note"
        NoteCard {
            onRetried: row => root.timeline.retry(row)
            onDiscarded: row => root.timeline.discard(row)
            onExpanded: row => root.timeline.expand(row)
        }
    }
    DelegateChoice {
        roleValue: "visits"
        VisitsCard {}
    }
    DelegateChoice {
        roleValue: "system"
        SystemRow {
            onTakenBack: row => root.timeline.takeBack(row)
        }
    }
    DelegateChoice {
        roleValue: "stub"
        StubRow {}
    }
    DelegateChoice {
        roleValue: "plugin"
        PluginCard {}
    }
    DelegateChoice {
        GenericCard {}
    }
}
