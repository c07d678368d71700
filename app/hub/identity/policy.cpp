// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/policy.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 10'000;

//! "*" stands for any run of characters. Linear: the last star is the only place to go back to.
bool fits(QStringView pattern, QStringView value)
{
    qsizetype p = 0, v = 0, star = -1, resume = 0;
    while (v < value.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = v;
        } else if (p < pattern.size() && pattern[p] == value[v]) {
            ++p;
            ++v;
        } else if (star >= 0) {
            p = star + 1;
            v = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

IdentityPolicy::Limit IdentityPolicy::limitOf(const QString &kind) const
{
    const auto found = limits.find(kind);
    return found == limits.end() ? Limit{} : found->second;
}

bool IdentityPolicy::blocks(const QString &kind, const QString &value) const
{
    return std::any_of(blocked.begin(), blocked.end(), [&](const QString &entry) {
        const auto colon = entry.indexOf(u':');
        return QStringView(entry).first(colon) == kind && fits(QStringView(entry).sliced(colon + 1), value);
    });
}

IdentityPolicy IdentityPolicy::standard()
{
    IdentityPolicy policy;
    policy.limits = {{u"email"_s, {10, 5}}, {u"phone"_s, {10, 5}}, {u"visitor"_s, {25, 5}}};
    policy.blocked = {u"email:noreply@*"_s,       u"email:no-reply@*"_s,   u"email:donotreply@*"_s,
                      u"email:mailer-daemon@*"_s, u"email:postmaster@*"_s, u"phone:*0000000"_s,
                      u"phone:*1111111"_s,        u"phone:*9999999"_s};
    return policy;
}

QJsonObject IdentityPolicy::toJson() const
{
    QJsonObject byKind;
    for (const auto &[kind, limit] : limits)
        byKind.insert(kind, QJsonObject{{u"points"_s, limit.points}, {u"customers"_s, limit.customers}});
    return {{u"limits"_s, byKind},
            {u"blocked"_s, QJsonArray::fromStringList(QStringList(blocked.begin(), blocked.end()))}};
}

Result<IdentityPolicy> IdentityPolicy::fromJson(const QJsonObject &object)
{
    IdentityPolicy policy;
    const auto byKind = object.value("limits"_L1).toObject();
    for (auto it = byKind.begin(); it != byKind.end(); ++it) {
        const auto limit = it->toObject();
        const Limit read{limit.value("points"_L1).toInt(Limit{}.points),
                         limit.value("customers"_L1).toInt(Limit{}.customers)};
        if (it.key().isEmpty() || it.key().size() > 32 || read.points < 1 || read.points > most || read.customers < 0
            || read.customers > most)
            return fail(ErrorCode::InvalidArgument, u"limits"_s);
        policy.limits[it.key()] = read;
    }
    for (const auto each : object.value("blocked"_L1).toArray()) {
        const auto entry = each.toString();
        if (entry.indexOf(u':') < 1 || entry.endsWith(u':') || entry.size() > 512 || policy.blocked.size() >= 1000)
            return fail(ErrorCode::InvalidArgument, u"blocked"_s);
        policy.blocked.push_back(entry);
    }
    return policy;
}

} // namespace throughline::hub
