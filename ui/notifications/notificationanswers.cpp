// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notifications, the part that does what the person wants of one, and the test.
#include "notifications/notifications.h"

#include "domain/records.h"
#include "shared/later.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto takeButton = "take"_L1;
constexpr auto snoozeButton = "snooze"_L1;

} // namespace

void Notifications::onActivated(const QString &key)
{
    Q_EMIT raiseWanted();
    if (key == testKey)
        //: In the settings: the person clicked the test notification
        return sayTest(tr("The test notification was clicked: it works."));
    const auto id = Id::fromString(key);
    if (!id)
        return;
    handled(*id);
    m_source.conversation(*id).then(this, [this](const Result<Conversation> &conversation) {
        if (conversation)
            Q_EMIT openWanted(conversation->customerId, conversation->id);
    });
}

void Notifications::onPressed(const QString &key, const QString &button)
{
    const auto id = Id::fromString(key);
    const auto shown = id ? m_shown.find(*id) : m_shown.end();
    if (shown == m_shown.end())
        return;
    // What the notification showed is what is expected: when it is another's meanwhile, the hub refuses.
    if (button == takeButton) {
        (void)m_source.submit({.name = u"conversation.assign"_s,
                               .args = {{u"conversationId"_s, key}, {u"assigneeId"_s, m_source.agentId().toString()}},
                               .expect = {{u"assigneeId"_s, QJsonValue()}}});
        return onActivated(key);
    }
    if (button != snoozeButton)
        return;
    (void)m_source.submit(
        {.name = u"conversation.snooze"_s,
         .args = {{u"conversationId"_s, key}, {u"until"_s, laterTime(Later::InOneHour, m_clock.now()).toString()}},
         .expect = {{u"status"_s, enumText(shown->second.status).toString()}}});
    handled(*id);
}

//! Answers whom the notification showed, and nobody else: the hub refuses it when the address is another customer's now.
void Notifications::onReplied(const QString &key, const QString &text)
{
    const auto id = Id::fromString(key);
    const auto shown = id ? m_shown.find(*id) : m_shown.end();
    if (shown == m_shown.end() || text.trimmed().isEmpty() || !canAnswer(shown->second))
        return;
    const Shown answered = shown->second;
    handled(*id);
    QJsonObject args{{u"conversationId"_s, key},
                     {u"itemId"_s, m_random.newId(m_clock.now()).toString()},
                     {u"text"_s, text},
                     {u"contactPointId"_s, answered.last.contactPointId.toString()},
                     {u"endpointId"_s, answered.last.endpointId.toString()},
                     {u"customerId"_s, answered.customerId.toString()},
                     {u"seenSeq"_s, answered.last.seq}};
    // The notification may be old, and the customer may have said more: the hub looks, as it does for every reply that can
    // be taken back. Where none can, its time has come at once, by the hub's own clock.
    const int undo = m_endpoints.at(answered.last.endpointId).capabilities["undoSeconds"_L1].toInt();
    if (undo > 0)
        args.insert(u"undoSec"_s, undo);
    else
        args.insert(u"sendAt"_s, answered.last.receivedAt.toString());
    (void)m_source.submit({.name = u"conversation.reply"_s, .args = args});
    (void)m_source.submit({.name = u"readMarker.set"_s,
                           .args = {{u"conversationId"_s, key},
                                    {u"lastReadSeq"_s, answered.last.seq},
                                    {u"itemId"_s, answered.last.id.toString()}}});
}

void Notifications::test()
{
    if (!m_center)
        return sayTest(systemSays());
    //: In the settings, after the button for a test notification
    sayTest(tr("The test notification is on its way."));
    m_center->ask();
    m_center->show({.key = QString(testKey),
                    .title = u"Throughline"_s,
                    //: Text of the test notification
                    .body = tr("This is a test. A click on it brings the console to the front."),
                    //: Button of a notification
                    .openWord = tr("Open"),
                    .sound = m_choices.sound});
}

void Notifications::sayTest(const QString &words)
{
    m_testSays = words;
    Q_EMIT testChanged();
}

} // namespace throughline::ui
