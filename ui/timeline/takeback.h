// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

#include <map>

namespace throughline::ui {

//! Takes replies back that have not left: from the outbox while the hub has certainly not got them, else by asking the hub,
//! whose word counts. Only what is certain not to be sent is given back to be written on. GUI thread.
class TakeBack : public QObject
{
    Q_OBJECT

public:
    explicit TakeBack(Source &source, QObject *parent = nullptr);

    //! \a again: it is to be written on; returned() follows when it is certain that it was not sent. \a address: that of its
    //! contact point.
    void begin(const client::TimelineEntry &entry, bool again, const QString &address);

Q_SIGNALS:
    void returned(const throughline::TimelineItem &item, const throughline::client::TakenBack &back);

private:
    void askHub(const TimelineItem &item, bool again);

    Source &m_source;
    std::map<Id, TimelineItem> m_asked; //!< command -> what comes back when it is applied
};

} // namespace throughline::ui
