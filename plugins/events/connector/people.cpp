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

void People::load(const QString &key, const QByteArray &value)
{
    if (key.startsWith(lastPrefix)) {
        const QJsonArray fields = QJsonDocument::fromJson(value).array();
        m_last[fields.at(0).toString()] = fields.at(1).toString();
        return;
    }
    const QJsonArray fields = QJsonDocument::fromJson(value).array();
    m_visitors[fields.at(0).toString()] = {fields.at(1).toString(), fields.at(2).toInt(), {fields.at(3).toInteger()}};
}

void People::keep(const QString &anonymousId, const Visitor &visitor)
{
    if (m_visitors.size() >= mostVisitors && !m_visitors.contains(anonymousId)) {
        const auto oldest = std::min_element(m_visitors.begin(), m_visitors.end(), [](const auto &a, const auto &b) {
            return a.second.since < b.second.since;
        });
        m_ledger.put(prefix + shortHash(oldest->first.toUtf8()), std::nullopt);
        m_visitors.erase(oldest);
    }
    m_visitors[anonymousId] = visitor;
    const QJsonArray fields{anonymousId, visitor.user, visitor.epoch, static_cast<qint64>(visitor.since.ms)};
    m_ledger.put(prefix + shortHash(anonymousId.toUtf8()), QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

bool People::bind(const QString &anonymousId, const QString &user, Instant at)
{
    const auto known = m_visitors.find(anonymousId);
    if (known == m_visitors.end()) {
        if (!user.isEmpty())
            keep(anonymousId, {user, 0, at});
        return true;
    }
    Visitor visitor = known->second;
    if (visitor.user == user)
        return true;
    if (at < visitor.since)
        return false; // late: somebody else has signed in since
    visitor.epoch += visitor.user.isEmpty() ? 0 : 1;
    visitor.user = user;
    visitor.since = at;
    keep(anonymousId, visitor);
    return true;
}

plugin::ContactPoint People::visitor(const QString &anonymousId, int trust) const
{
    const auto known = m_visitors.find(anonymousId);
    QString value = anonymousId;
    if (known != m_visitors.end() && known->second.epoch > 0)
        value += u'~' + QString::number(known->second.epoch);
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
            person.sameAs.push_back(visitor(anonymous, trust));
    } else if (!anonymous.isEmpty()) {
        person.point = visitor(anonymous, trust);
        if (const auto known = m_visitors.find(anonymous); known != m_visitors.end())
            person.user = known->second.user;
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

bool People::saidBefore(const QString &user, const QString &digest) const
{
    const auto known = m_last.find(user);
    return known != m_last.end() && known->second == digest;
}

void People::note(const QString &user, const QString &digest)
{
    if (m_last.size() >= mostVisitors && !m_last.contains(user)) {
        m_ledger.put(lastPrefix + shortHash(m_last.begin()->first.toUtf8()), std::nullopt);
        m_last.erase(m_last.begin());
    }
    m_last[user] = digest;
    m_ledger.put(lastPrefix + shortHash(user.toUtf8()),
                 QJsonDocument(QJsonArray{user, digest}).toJson(QJsonDocument::Compact));
}

} // namespace throughline::events
