// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/people.h"

#include "base/id.h"
#include "connector/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {
//! Clocks of pages and of the backend differ by so much without being wrong: only what is older was told late.
constexpr std::chrono::milliseconds clocksDiffer{60'000};
} // namespace

void People::load(const QString &key, const QByteArray &value)
{
    const QJsonArray fields = QJsonDocument::fromJson(value).array();
    if (key.startsWith(lastPrefix)) {
        m_said[fields.at(0).toString()] = {
            .digest = fields.at(1).toString(), .at = {fields.at(2).toInteger()}, .preferred = fields.at(3).toString()};
        return;
    }
    m_visitors[fields.at(0).toString()] = {.user = fields.at(1).toString(),
                                           .epoch = fields.at(2).toInt(),
                                           .since = {fields.at(3).toInteger()},
                                           .begun = {fields.at(4).toInteger(fields.at(3).toInteger())}};
}

void People::keep(const QString &anonymousId, const Visitor &visitor)
{
    if (m_visitors.size() >= mostVisitors && !m_visitors.contains(anonymousId))
        makeRoomForVisitor();
    m_visitors[anonymousId] = visitor;
    const QJsonArray fields{anonymousId, visitor.user, visitor.epoch, static_cast<qint64>(visitor.since.ms),
                            static_cast<qint64>(visitor.begun.ms)};
    m_ledger.put(prefix + shortHash(anonymousId.toUtf8()), QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

//! A hundredth of them at once: looking for the oldest costs more than forgetting them.
void People::makeRoomForVisitor()
{
    std::vector<std::pair<Instant, QString>> all;
    all.reserve(m_visitors.size());
    for (const auto &[id, visitor] : m_visitors)
        all.emplace_back(visitor.since, id);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, all.size() / 100));
    std::nth_element(all.begin(), end - 1, all.end());
    for (auto oldest = all.begin(); oldest != end; ++oldest) {
        m_ledger.put(prefix + shortHash(oldest->second.toUtf8()), std::nullopt);
        m_visitors.erase(oldest->second);
    }
}

bool People::bind(const QString &anonymousId, const QString &user, Instant at)
{
    const auto known = m_visitors.find(anonymousId);
    if (known == m_visitors.end()) {
        if (!user.isEmpty())
            keep(anonymousId, {.user = user, .epoch = 0, .since = at, .begun = {}});
        return true;
    }
    Visitor visitor = known->second;
    if (visitor.user == user)
        return true;
    if (at < visitor.since)
        return false; // late: somebody else has signed in since
    if (!visitor.user.isEmpty()) {
        ++visitor.epoch;
        visitor.begun = at;
    }
    visitor.user = user;
    visitor.since = at;
    keep(anonymousId, visitor);
    return true;
}

QString People::userOf(const QString &anonymousId, Instant at) const
{
    const auto known = m_visitors.find(anonymousId);
    return known == m_visitors.end() || at + clocksDiffer < known->second.begun ? QString() : known->second.user;
}

plugin::ContactPoint People::visitor(const QString &anonymousId, int trust, Instant at) const
{
    const auto known = m_visitors.find(anonymousId);
    QString value = anonymousId;
    int epoch = known == m_visitors.end() ? 0 : known->second.epoch;
    // Told late: it was the one before who sat there, and it must not stand on this one's timeline.
    if (epoch > 0 && at + clocksDiffer < known->second.begun)
        --epoch;
    if (epoch > 0)
        value += u'~' + QString::number(epoch);
    // The chat's visitor ids are unique by themselves and of no realm; what else a site calls a browser is the site's own.
    const bool unique = Id::fromString(anonymousId).has_value() && anonymousId.size() == 36;
    const QString realm = m_settings.realm.isEmpty() ? m_settings.endpoint : m_settings.realm;
    return {.kind = u"visitor"_s, .value = value, .realm = unique ? QString() : realm, .trust = trust};
}

plugin::ContactPoint People::userPoint(const QString &user, int trust) const
{
    return {.kind = u"user"_s, .value = user, .realm = m_settings.realm, .trust = trust};
}

Checked<Person> People::personOf(const Event &event, const Caller &caller, const QString &path)
{
    const int trust = caller.trust();
    QString anonymous = event.anonymousId;
    if (event.meaning == Meaning::Alias && event.previousId != event.userId)
        anonymous = event.previousId;
    bool same = true; // the browser's id still belongs to the user of this event
    if (!anonymous.isEmpty() && event.meaning == Meaning::SignedOut)
        (void)bind(anonymous, {}, event.at);
    else if (caller.backend && !anonymous.isEmpty() && !event.userId.isEmpty())
        same = bind(anonymous, event.userId, event.at);

    Person person;
    if (caller.backend && !event.userId.isEmpty()) {
        person.user = event.userId;
        person.point = userPoint(event.userId, trust);
        if (!anonymous.isEmpty() && same && event.meaning != Meaning::SignedOut)
            person.sameAs.push_back(visitor(anonymous, trust, event.at));
    } else if (!anonymous.isEmpty()) {
        person.point = visitor(anonymous, trust, event.at);
        person.user = userOf(anonymous, event.at);
        if (!event.userId.isEmpty())
            person.sameAs.push_back(userPoint(event.userId, trust));
    } else if (!event.userId.isEmpty()) {
        person.point = userPoint(event.userId, trust);
    }
    const auto said = [&](QLatin1StringView name) {
        return event.traits.contains(name) ? event.traits[name] : event.properties[name];
    };
    const QString email = emailOf(said("email"_L1));
    const QString phone = phoneOf(said("phone"_L1));
    // Of somebody the backend knows it asserts the address, unless it says that nobody checked it. What was typed into a
    // form or given with an order is the customer's word.
    const bool identifies = event.meaning == Meaning::Identify && caller.backend && !event.userId.isEmpty();
    const auto proven = [&](QLatin1StringView snake, QLatin1StringView camel) {
        return identifies && event.traits[snake].toBool(true) && event.traits[camel].toBool(true) ? 3 : 1;
    };
    const bool asks = event.meaning != Meaning::Group
                      && (event.meaning == Meaning::Identify || event.meaning == Meaning::OrderForm
                          || person.point.kind != "user"_L1);
    std::vector<plugin::ContactPoint> addresses;
    if (!email.isEmpty()) {
        addresses.push_back({.kind = u"email"_s,
                             .value = email,
                             .raw = cleanText(said("email"_L1).toString(), 320),
                             .trust = proven("email_verified"_L1, "emailVerified"_L1)});
    }
    if (!phone.isEmpty()) {
        addresses.push_back({.kind = u"phone"_s,
                             .value = phone,
                             .raw = textOf(said("phone"_L1), 40),
                             .trust = proven("phone_verified"_L1, "phoneVerified"_L1)});
    }
    if (person.point.kind.isEmpty() && !addresses.empty()) {
        person.point = addresses.front();
        addresses.erase(addresses.begin());
    }
    if (person.point.kind.isEmpty()) {
        return refuse(400, path.isEmpty() ? u"anonymousId"_s : path + u".anonymousId"_s,
                      u"An event needs an anonymousId, a userId or an address."_s);
    }
    if (asks)
        person.sameAs.insert(person.sameAs.end(), addresses.begin(), addresses.end());
    return person;
}

const People::Said *People::lastSaid(const QString &user) const
{
    const auto known = m_said.find(user);
    return known == m_said.end() ? nullptr : &known->second;
}

QString People::preferredChannel(const QString &user) const
{
    const Said *known = user.isEmpty() ? nullptr : lastSaid(user);
    return known ? known->preferred : QString();
}

void People::note(const QString &user, Said now)
{
    if (m_said.size() >= mostVisitors && !m_said.contains(user)) {
        m_ledger.put(lastPrefix + shortHash(m_said.begin()->first.toUtf8()), std::nullopt);
        m_said.erase(m_said.begin());
    }
    Said &kept = m_said[user];
    if (now.preferred.isEmpty())
        now.preferred = kept.preferred;
    const bool news = kept.digest != now.digest || kept.preferred != now.preferred;
    kept = now;
    if (!news)
        return; // the same again, on every page: not worth a write
    const QJsonArray fields{user, now.digest, static_cast<qint64>(now.at.ms), now.preferred};
    m_ledger.put(lastPrefix + shortHash(user.toUtf8()), QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

} // namespace throughline::events
