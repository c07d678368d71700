// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelineitem.h"
#include "shared/source.h"

#include <map>
#include <set>

namespace throughline::ui {

//! Whose pictures from elsewhere are shown. They are not until the agent says so: for one mail (until the program ends), or
//! for a sender, which the connector of the mailbox keeps for the team. A sender is only remembered and only
//! recognised where a mail server vouched for the address. GUI thread.
class RemotePictures : public QObject
{
    Q_OBJECT

public:
    explicit RemotePictures(Source &source, QObject *parent = nullptr);

    //! Of an item with such pictures; \a address is its sender's. Asks the connector once for each sender.
    [[nodiscard]] bool areShown(const TimelineItem &item, const QString &address);
    [[nodiscard]] static bool canRemember(const TimelineItem &item, const QString &address);
    void showOnce(const TimelineItem &item);
    void showAlways(const TimelineItem &item, const QString &address);

Q_SIGNALS:
    //! Some item's pictures may be shown now.
    void changed();

private:
    using Sender = std::pair<Id, QString>; //!< endpoint, address
    void ask(const Sender &sender, std::optional<bool> allow);

    Source &m_source;
    std::set<Id> m_once;
    std::map<Sender, bool> m_senders; //!< asked about; true: allowed
};

} // namespace throughline::ui
