// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notifications, the part that keeps what was chosen: it follows the agent.
#include "notifications/notifications.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto notificationSetting = "notifications"_L1;

} // namespace

void Notifications::loadChoices()
{
    m_source.setting(notificationSetting)
        .then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
            if (!setting || generation != m_generation)
                return;
            m_choices = NotificationChoices::fromJson(*setting);
            applyChoices();
        });
}

void Notifications::store()
{
    ++m_generation;
    applyChoices();
    (void)m_source.submit({.name = u"setting.put"_s,
                           .args = {{u"name"_s, QString(notificationSetting)}, {u"value"_s, m_choices.toJson()}}});
}

void Notifications::applyChoices()
{
    showQueues();
    m_always.show(m_choices.always);
    const bool any = std::any_of(m_shown.begin(), m_shown.end(), [](const auto &each) { return each.second.personal; });
    if (m_choices.repeatSeconds == 0 || !any)
        m_repeat.stop();
    else
        m_repeat.start();
    Q_EMIT choicesChanged();
}

void Notifications::muteQueue(const Id &queueId, bool told)
{
    if (told)
        m_choices.muted.erase(queueId);
    else
        m_choices.muted.insert(queueId);
    store();
}

void Notifications::showQueues()
{
    m_queueChoices.show(m_queues, m_place.queues, m_choices.muted);
}

void Notifications::setRepeatSeconds(int seconds)
{
    choose(&NotificationChoices::repeatSeconds,
           seconds > 0 ? std::clamp(seconds, NotificationChoices::shortestRepeat, NotificationChoices::longestRepeat)
                       : 0);
}

void Notifications::chooseTime(QTime NotificationChoices::*member, const QString &typed)
{
    QTime time = QTime::fromString(typed.trimmed().rightJustified(5, u'0'), u"HH:mm"_s); // "7:30", too
    if (!time.isValid())
        time = m_choices.*member;
    choose(member, time);
}

} // namespace throughline::ui
