// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/notificationchoices.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto clockForm = "HH:mm"_L1;
constexpr std::array textNames{"nothing"_L1, "name"_L1, "all"_L1}; // in the order of NotificationText

QJsonArray texts(const std::set<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.toString());
    return array;
}

std::set<Id> idsOf(const QJsonValue &value)
{
    std::set<Id> ids;
    for (const auto each : value.toArray()) {
        if (const auto id = Id::fromString(each.toString()))
            ids.insert(*id);
    }
    return ids;
}

QTime timeOr(const QJsonValue &value, QTime otherwise)
{
    const QTime time = QTime::fromString(value.toString(), QString(clockForm));
    return time.isValid() ? time : otherwise;
}

} // namespace

QJsonObject NotificationChoices::toJson() const
{
    return {{u"mine"_s, mine},
            {u"unassigned"_s, unassigned},
            {u"assigned"_s, assigned},
            {u"mentioned"_s, mentioned},
            {u"sound"_s, sound},
            {u"text"_s, QString(textNames[size_t(text)])},
            {u"quiet"_s, quiet},
            {u"from"_s, from.toString(clockForm)},
            {u"to"_s, to.toString(clockForm)},
            {u"urgentAlways"_s, urgentAlways},
            {u"muted"_s, texts(muted)},
            {u"always"_s, texts(always)},
            {u"repeat"_s, repeatSeconds}};
}

NotificationChoices NotificationChoices::fromJson(const QJsonObject &json)
{
    NotificationChoices choices;
    choices.mine = json["mine"_L1].toBool(choices.mine);
    choices.unassigned = json["unassigned"_L1].toBool(choices.unassigned);
    choices.assigned = json["assigned"_L1].toBool(choices.assigned);
    choices.mentioned = json["mentioned"_L1].toBool(choices.mentioned);
    choices.sound = json["sound"_L1].toBool(choices.sound);
    choices.quiet = json["quiet"_L1].toBool(choices.quiet);
    choices.from = timeOr(json["from"_L1], choices.from);
    choices.to = timeOr(json["to"_L1], choices.to);
    choices.urgentAlways = json["urgentAlways"_L1].toBool(choices.urgentAlways);
    choices.muted = idsOf(json["muted"_L1]);
    choices.always = idsOf(json["always"_L1]);
    const int repeat = json["repeat"_L1].toInt();
    if (repeat > 0)
        choices.repeatSeconds = std::clamp(repeat, shortestRepeat, longestRepeat);
    const QString text = json["text"_L1].toString();
    for (size_t at = 0; at < textNames.size(); ++at) {
        if (text == textNames[at])
            choices.text = NotificationText(at);
    }
    return choices;
}

bool NotificationChoices::isQuietAt(Instant now) const
{
    if (!quiet || from == to)
        return false;
    const QTime time = QDateTime::fromMSecsSinceEpoch(now.ms).time();
    return from < to ? time >= from && time < to : time >= from || time < to; // over midnight
}

} // namespace throughline::ui
