// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace throughline::ui {

//! What a row of the timeline gives to its card.
struct TimelineRoles {
    enum Role {
        ShapeRole = Qt::UserRole + 1, //!< QString, see rowShapeName(): chooses the card
        ItemIdRole,                   //!< QString
        BodyRole,                     //!< the text as drawn; long ones are cut. Outside text
        BodyCutRole,                  //!< int: characters left out of BodyRole
        NameRole,                     //!< AT-SPI name: the exact and whole text. Outside text
        DescriptionRole,              //!< AT-SPI description: who, when, state
        AuthorRole,                   //!< who wrote it, one line; outside text
        OutgoingRole,                 //!< bool: from us
        MineRole,                     //!< bool: written by this agent
        TimeRole,                     //!< time of day
        FullTimeRole,                 //!< date and time
        DayRole,                      //!< text of the day divider above; empty: none
        UnreadBreakRole,              //!< bool: the unread divider stands above
        GroupedRole,                  //!< bool: goes on from the row above
        ChannelIconRole,              //!< icon name
        ViaRole,                      //!< "Web chat · visitor 4f2a"; holds outside text
        UnverifiedRole,               //!< bool: the sender is not verified
        StateRole,                    //!< delivery state in words; empty for what has none
        StateIconRole,                //!< icon name
        StateToneRole,                //!< "muted", "positive", "caution" or "critical"
        ReasonRole,                   //!< why it failed; the provider's text
        CommandIdRole,                //!< QString; of a pending or rejected command
        RetryRole,                    //!< bool: retry() makes sense
        DiscardRole,                  //!< bool: discard() makes sense: the hub never took it
        AttachmentNamesRole,          //!< QStringList, outside text
        AttachmentDetailsRole,        //!< QStringList: type and size, one for each name
        LinkUrlsRole,                 //!< QStringList: links of the text that pass the gate
        LinkTextsRole,                //!< QStringList: what to show for each
        TrailTitlesRole,              //!< QStringList: pages visited, in order; outside text
        TrailPlacesRole,              //!< QStringList: host and path of each; outside text
        TrailTimesRole,               //!< QStringList
        FieldNamesRole,               //!< QStringList: a generic card's fields
        FieldValuesRole,              //!< QStringList; outside text
        CardRole,                     //!< the plugin's card, a qrc URL
        JsonRole,                     //!< the whole item as JSON text, for the plugin's card
        MarksRole,                    //!< list of int, start and length in turns: sought words in BodyRole
        SendActionsRole,              //!< QStringList of SendState::actions(): what can be done before it leaves
        RemedyRole,                   //!< "unmerge", "undo" or empty: how a decision can be taken back
        AttachmentPicturesRole,       //!< QStringList: an Image's address for each name; empty: no picture
        PicturesRole,                 //!< JSON text for a plugin's card: "cid:…" and "url:…" -> an Image's address
        BlockedPicturesRole,          //!< int: pictures from elsewhere that are not shown
        SenderKnownRole,              //!< bool: showPictures() can be said for good
        SubjectRole,                  //!< of a message of ours, one line
        EnvelopeLabelsRole,           //!< QStringList: "To", "Cc" …; who got a message of ours
        EnvelopeValuesRole,           //!< QStringList: the addresses for each label; outside text
        QuoteHeadRole,                //!< whose words of when a message of ours quotes or passes on; outside text
        QuoteRole,                    //!< those words; outside text
        QuotePlaceRole,               //!< bool: showQuoted() goes to the item they are of
        OtherConversationRole,        //!< QString: the conversation that a line of the history leads to; empty: none
        SoughtRole                    //!< QStringList: sought words as they are written in this item; outside text
    };
};

} // namespace throughline::ui
