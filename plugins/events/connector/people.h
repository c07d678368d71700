// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/callers.h"
#include "connector/event.h"
#include "connector/ledger.h"

#include <map>

namespace throughline::events {

//! Who an event is about, as contact points with the trust of their evidence.
struct Person {
    plugin::ContactPoint point; //!< where the item stays
    std::vector<plugin::ContactPoint> sameAs;
    QString user; //!< the shop's id, if its backend says so (now or before for this browser)
};

//! Remembers which user the backend last named for a browser's id. A cookie may survive a change of user: then the
//! browser's id begins anew, as "<id>~1", so that the second one's visits never stand on the first one's timeline.
class People
{
public:
    static constexpr std::size_t mostVisitors = 100'000;

    People(const Settings &settings, Ledger &ledger) : m_settings(settings), m_ledger(ledger) {}

    static constexpr QLatin1StringView prefix{"v/"};
    static constexpr QLatin1StringView lastPrefix{"u/"};
    void load(const QString &key, const QByteArray &value);

    //! Learns from what the backend says. A problem when the event names nobody.
    [[nodiscard]] Checked<Person> personOf(const Event &event, const Caller &caller, const QString &path);
    //! The point of a browser's id as it stood at \a at.
    [[nodiscard]] plugin::ContactPoint visitor(const QString &anonymousId, int trust, Instant at) const;

    //! What the backend last said of a user.
    struct Said {
        QString digest;
        Instant at;
        QString preferred; //!< channel they like to be answered on, as the shop calls it; kept when not said again
    };
    //! Null: nothing, or nothing that is remembered.
    [[nodiscard]] const Said *lastSaid(const QString &user) const;
    void note(const QString &user, Said now);
    [[nodiscard]] QString preferredChannel(const QString &user) const;

private:
    struct Visitor {
        QString user; //!< empty: signed out
        int epoch = 0;
        Instant since;
        Instant begun; //!< of the epoch: what happened before belongs to the one before
    };
    [[nodiscard]] plugin::ContactPoint userPoint(const QString &user, int trust) const;
    //! False when the event is older than what is known of the browser.
    bool bind(const QString &anonymousId, const QString &user, Instant at);
    void keep(const QString &anonymousId, const Visitor &visitor);
    void makeRoomForVisitor();
    //! The user the backend named for the browser, as it stood at \a at.
    [[nodiscard]] QString userOf(const QString &anonymousId, Instant at) const;

    const Settings &m_settings;
    Ledger &m_ledger;
    std::map<QString, Visitor> m_visitors; //!< by anonymous id
    std::map<QString, Said> m_said;        //!< by user
};

} // namespace throughline::events
