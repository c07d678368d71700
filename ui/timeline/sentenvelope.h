// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelineitem.h"
#include "domain/timelineorder.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace throughline::ui {

//! What stands around the text of a message of ours where its channel has that: subject, who got it, what was quoted or
//! passed on. As the hub wrote it (COMMANDS.md, "The envelope"), or of one it has not got as far as it is known here.
struct SentEnvelope {
    Q_DECLARE_TR_FUNCTIONS(SentEnvelope)

public:
    QString subject;    //!< one line
    QStringList labels; //!< "To", "Cc" …, each for a line of values
    QStringList values; //!< addresses
    QString quoteHead;  //!< what stands below: whose words of when; empty: nothing
    QString quote;      //!< those words; long ones are cut

    //! \a address: of the contact point. \a below: what it quotes or passes on, if it is at hand.
    [[nodiscard]] static SentEnvelope of(const TimelineItem &item, const QString &address, const TimelineItem *below);
    //! What \a item quotes or passes on; null: nothing, or what the hub has put on the item already.
    [[nodiscard]] static Id wanted(const TimelineItem &item);
    //! Where what \a item quotes or passes on stands, as near as the item knows; nothing: it does not name it.
    [[nodiscard]] static std::optional<TimelineKey> place(const TimelineItem &item);
    //! Subject and receivers in words.
    [[nodiscard]] QString spoken() const;

    static constexpr int longest = 8000; //!< letters drawn of a quote
};

} // namespace throughline::ui
