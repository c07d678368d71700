// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notifications, the part that says it: what leaves the window, and no more than was chosen.
#include "notifications/notifications.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

platform::SystemNotification Notifications::words(const Shown &shown) const
{
    platform::SystemNotification notification;
    //: Button of a notification
    notification.openWord = tr("Open");
    //: Text of a notification; %n is how many messages came
    QString what = shown.count > 1 ? tr("%n new message(s)", "", shown.count)
                                   //: Text of a notification
                                   : tr("New message");
    if (shown.reason == NotificationReason::Assigned)
        //: Text of a notification: somebody gave the agent this conversation
        what = tr("Assigned to you");
    else if (shown.reason == NotificationReason::Mentioned)
        //: Text of a notification: a note of the team names the agent
        what = tr("A note mentions you");
    else if (shown.reason == NotificationReason::Unassigned)
        //: Text of a notification; %1 is "New message" or "3 new messages"
        what = tr("%1, nobody has taken it").arg(what);
    if (shown.reason == NotificationReason::Unassigned)
        //: Button of a notification: the agent takes the conversation, which opens
        notification.buttons.emplace_back(u"take"_s, tr("Take"));
    else if (shown.reason != NotificationReason::Mentioned) // which may be another agent's
        //: Button of a notification: the conversation comes back in an hour
        notification.buttons.emplace_back(u"snooze"_s, tr("Snooze 1 h"));
    if (m_choices.text == NotificationText::Nothing) {
        notification.title = what;
        return notification;
    }
    const auto endpoint = m_endpoints.find(shown.last.endpointId);
    const QString channel = endpoint == m_endpoints.end() ? QString() : Words::channel(endpoint->second.channel);
    const QString name = oneLine(shown.customerName, 80);
    QStringList heading{isolated(name), oneLine(channel, 40)};
    if (name.isEmpty())
        //: Title of a notification: a customer whose name is not known
        heading.front() = tr("Unknown customer");
    heading.removeAll({});
    notification.title = heading.join(u" · "_s);
    notification.body = what;
    const QString text = oneLine(shown.last.text, 200);
    if (m_choices.text != NotificationText::All || shown.reason == NotificationReason::Assigned || text.isEmpty())
        return notification;
    const bool textAlone = shown.count <= 1 && shown.reason == NotificationReason::Mine;
    notification.body = textAlone ? text : what + u'\n' + text;
    if (canAnswer(shown))
        //: Button of a notification, beside a field to answer in
        notification.replyWord = tr("Reply");
    return notification;
}

//! Only what is a chat: a mail has a subject and people it goes to, and is written where these are seen.
bool Notifications::canAnswer(const Shown &shown) const
{
    const auto endpoint = m_endpoints.find(shown.last.endpointId);
    return m_choices.text == NotificationText::All && shown.reason == NotificationReason::Mine
           && endpoint != m_endpoints.end() && !endpoint->second.removed
           && endpoint->second.capabilities["live"_L1].toBool(true);
}

QString Notifications::quietFrom() const
{
    return m_choices.from.toString(u"HH:mm"_s);
}

QString Notifications::quietTo() const
{
    return m_choices.to.toString(u"HH:mm"_s);
}

QString Notifications::systemSays() const
{
    if (!m_center)
        //: In the settings: there is no code for this system's notifications
        return tr(
            "On this system the console cannot show notifications yet. The number of unread conversations stands in "
            "the window's title.");
    const platform::NotificationAbilities can = m_center->abilities();
    if (can.server.isEmpty())
        //: In the settings: no program on this computer shows notifications
        return tr(
            "Nothing on this computer shows notifications. The number of unread conversations stands in the window's "
            "title.");
    //: In the settings; %1 is the program of the system that shows notifications
    QStringList sentences{tr("Notifications are shown by %1.").arg(isolated(oneLine(can.server, 60)))};
    if (!can.actions)
        //: In the settings, about the program that shows notifications
        sentences << tr("A click on one does not open the conversation.");
    sentences << (can.reply
                      //: In the settings, about the program that shows notifications
                      ? tr("Chats can be answered in it.")
                      //: In the settings, about the program that shows notifications
                      : tr("It offers no field to answer in."));
    if (!can.sound)
        //: In the settings, about the program that shows notifications
        sentences << tr("It may not play sounds.");
    return sentences.join(u' ');
}

} // namespace throughline::ui
