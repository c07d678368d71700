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
    //! Of a card whose words about its links are not to be believed: a question comes first.
    signal linkAsked(string url)
    signal conversationChosen(string id)

    role: "shape"

    DelegateChoice {
        roleValue: "message"
        MessageCard {
            onLinkChosen: url => root.linkChosen(url)
            onFileChosen: (row, file) => root.timeline.showFile(row, file)
            onRetried: row => root.timeline.retry(row)
            onDiscarded: row => root.timeline.discard(row)
            onSendDecided: (row, action) => root.timeline.decideSend(row, action)
            onExpanded: row => root.timeline.expand(row)
            onQuoteSought: row => root.timeline.showQuoted(row)
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
            onConversationChosen: id => root.conversationChosen(id)
        }
    }
    DelegateChoice {
        roleValue: "stub"
        StubRow {}
    }
    DelegateChoice {
        roleValue: "plugin"
        PluginCard {
            onLinkChosen: url => root.linkAsked(url)
            onFileChosen: (row, file) => root.timeline.showFile(row, file)
            onPicturesWanted: (row, always) => root.timeline.showPictures(row, always)
        }
    }
    DelegateChoice {
        GenericCard {
            onFileChosen: (row, file) => root.timeline.showFile(row, file)
        }
    }
}
