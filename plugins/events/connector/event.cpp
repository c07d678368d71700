// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/event.h"

#include "connector/words.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

//! A sender's clock that is further off than this is wrong; nearer, the difference is the way of the request.
constexpr std::int64_t clockOffMs = 60'000;
constexpr std::int64_t year2000 = 946'684'800'000;
constexpr std::int64_t year9999 = 253'402'300'799'999;

Meaning meaningOf(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, Meaning>, 15> names{{
        {"order completed"_L1, Meaning::OrderCompleted},
        {"order updated"_L1, Meaning::OrderChanged},
        {"order refunded"_L1, Meaning::OrderChanged},
        {"order cancelled"_L1, Meaning::OrderChanged},
        {"order canceled"_L1, Meaning::OrderChanged},
        {"order form submitted"_L1, Meaning::OrderForm},
        {"product added"_L1, Meaning::CartAdded},
        {"product removed"_L1, Meaning::CartRemoved},
        {"cart viewed"_L1, Meaning::CartShown},
        {"cart updated"_L1, Meaning::CartShown},
        {"checkout started"_L1, Meaning::Checkout},
        {"signed out"_L1, Meaning::SignedOut},
        {"product added to cart"_L1, Meaning::CartAdded},
        {"product removed from cart"_L1, Meaning::CartRemoved},
        {"page viewed"_L1, Meaning::Page},
    }};
    QString plain = name.toLower();
    plain.replace(u'_', u' ').replace(u'-', u' ');
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return plain == each.first; });
    return found == names.end() ? Meaning::Other : found->second;
}

std::optional<Meaning> meaningOfType(const QString &type, const QString &name)
{
    if (type == "track"_L1)
        return meaningOf(name);
    if (type == "page"_L1)
        return Meaning::Page;
    if (type == "screen"_L1)
        return Meaning::Other;
    if (type == "identify"_L1)
        return Meaning::Identify;
    if (type == "alias"_L1)
        return Meaning::Alias;
    return type == "group"_L1 ? std::optional(Meaning::Group) : std::nullopt;
}

Instant timeOf(const QJsonObject &json, const Times &times)
{
    const auto said = momentOf(json["timestamp"_L1]);
    const auto original = momentOf(json["originalTimestamp"_L1]);
    const auto at = said ? said : original;
    if (!at)
        return times.received;
    const auto own = momentOf(json["sentAt"_L1]);
    const auto sent = own ? own : momentOf(times.sentAt);
    std::int64_t ms = at->ms;
    // The sender read both times from the same wrong clock, so their distance is right.
    if (sent && std::abs(sent->ms - times.received.ms) > clockOffMs)
        ms += times.received.ms - sent->ms;
    if (ms < year2000)
        ms = times.received.ms;
    return {std::min(ms, times.received.ms)};
}

} // namespace

std::optional<Instant> momentOf(const QJsonValue &value)
{
    QString text = value.toString().trimmed();
    bool isNumber = false;
    const double number = value.isDouble() ? value.toDouble() : text.toDouble(&isNumber);
    if (value.isDouble() || isNumber) {
        const double ms = std::abs(number) < 1e11 ? number * 1000 : number;
        if (!(ms > 0) || ms > static_cast<double>(year9999))
            return std::nullopt;
        return Instant{static_cast<std::int64_t>(ms)};
    }
    if (text.size() > 40)
        return std::nullopt;
    if (const auto utc = Instant::fromString(text))
        return utc;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt; // without an offset it could be any hour
    const qint64 ms = time.toMSecsSinceEpoch();
    return ms > 0 && ms <= year9999 ? std::optional(Instant{ms}) : std::nullopt;
}

Checked<Event> readEvent(const QJsonObject &json, const QString &path, const QString &type, const Times &times)
{
    const auto field = [&](const char *name) {
        return path.isEmpty() ? QString::fromLatin1(name) : path + u'.' + QLatin1StringView(name);
    };
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes.size() > mostEventBytes)
        return refuse(413, path, u"The event is larger than %1 bytes."_s.arg(mostEventBytes));
    Event event;
    const QString kind = type.isEmpty() ? json["type"_L1].toString() : type;
    event.name = textOf(json["event"_L1], 200);
    if (kind == "track"_L1 && event.name.isEmpty())
        return refuse(400, field("event"), u"A track call needs the event's name."_s);
    const auto meaning = meaningOfType(kind, event.name);
    if (!meaning)
        return refuse(400, field("type"), u"Expected track, page, screen, identify, alias or group."_s);
    event.meaning = *meaning;
    if (event.name.isEmpty())
        event.name = textOf(json["name"_L1], 200);
    for (const char *name : {"properties", "traits", "context"}) {
        const QJsonValue value = json[QLatin1StringView(name)];
        if (!value.isUndefined() && !value.isNull() && !value.isObject())
            return refuse(400, field(name), u"Expected an object."_s);
    }
    for (const char *name : {"anonymousId", "userId", "previousId", "groupId", "messageId"}) {
        const QJsonValue value = json[QLatin1StringView(name)];
        const bool given = !value.isUndefined() && !value.isNull() && value.toString(u"-"_s) != QString();
        if (given && idOf(value).isEmpty())
            return refuse(400, field(name), u"Expected text of at most 128 characters."_s);
    }
    event.anonymousId = idOf(json["anonymousId"_L1]);
    event.userId = idOf(json["userId"_L1]);
    event.previousId = idOf(json["previousId"_L1]);
    event.groupId = idOf(json["groupId"_L1]);
    if (event.meaning == Meaning::Alias && (event.previousId.isEmpty() || event.userId.isEmpty()))
        return refuse(400, field(event.userId.isEmpty() ? "userId" : "previousId"), u"An alias joins two ids."_s);
    if (event.meaning == Meaning::Group && event.groupId.isEmpty())
        return refuse(400, field("groupId"), u"A group call needs the group's id."_s);
    // Without an id of its own the event is known by all it says: sent twice it is still one.
    QString messageId = idOf(json["messageId"_L1]);
    event.key = messageId.isEmpty() ? u"h:"_s + shortHash(bytes) : u"m:"_s + messageId;
    const QJsonObject context = json["context"_L1].toObject();
    const QJsonObject page = context["page"_L1].toObject();
    event.at = timeOf(json, times);
    event.sent = times.received;
    event.properties = json["properties"_L1].toObject();
    event.traits = json["traits"_L1].toObject();
    if (event.traits.isEmpty() && event.meaning != Meaning::Group)
        event.traits = context["traits"_L1].toObject();
    const auto ofPage = [&](QLatin1StringView name) {
        return event.properties.contains(name) ? event.properties[name].toString() : page[name].toString();
    };
    event.url = event.meaning == Meaning::Page ? ofPage("url"_L1) : page["url"_L1].toString();
    event.title = cleanText(event.meaning == Meaning::Page ? ofPage("title"_L1) : page["title"_L1].toString(), 300);
    event.referrer = ofPage("referrer"_L1);
    event.locale = textOf(context["locale"_L1], 35);
    event.timezone = textOf(context["timezone"_L1], 64);
    return event;
}

} // namespace throughline::events
