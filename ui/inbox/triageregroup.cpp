// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Triage, the part that makes one conversation of several, and two of one.
#include "inbox/triage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Triage::combine(const QStringList &ids)
{
    read(ids, [this](const std::vector<Conversation> &all) {
        if (all.size() < 2)
            return;
        combine(*std::max_element(
                    all.begin(), all.end(),
                    [](const Conversation &a, const Conversation &b) { return a.lastEventAt < b.lastEventAt; }),
                all);
    });
}

void Triage::combineInto(const Id &goes, const Id &stays)
{
    read({goes.toString(), stays.toString()}, [this, stays](const std::vector<Conversation> &all) {
        if (all.size() == 2)
            combine(all[0].id == stays ? all[0] : all[1], all);
    });
}

void Triage::combine(const Conversation &stays, const std::vector<Conversation> &all)
{
    const auto other = std::find_if(all.begin(), all.end(),
                                    [&](const Conversation &each) { return each.customerId != stays.customerId; });
    // The hub would say so as well, but half of it would be done by then.
    if (other != all.end()) {
        m_refused.push_back(
            {{},
             other->customer.name,
             {.type = u"invalidTransition"_s, .description = u"otherCustomer"_s, .current = {}, .retryAfterSec = {}}});
        return Q_EMIT problemChanged();
    }
    Id last;
    for (const Conversation &goes : all) {
        if (goes.id == stays.id)
            continue;
        QJsonObject expect{{u"rev"_s, goes.rev}};
        // With more than two the first one changes what the next ones go into.
        if (all.size() == 2)
            expect.insert(u"intoRev"_s, stays.rev);
        last = send({.name = u"conversation.combine"_s,
                     .args = {{u"conversationId"_s, goes.id.toString()}, {u"intoId"_s, stays.id.toString()}},
                     .expect = expect},
                    goes.customer.name);
    }
    // Each changes what the one before counted: of many, none can be taken back by itself.
    if (all.size() == 2) {
        wire::Command back{.name = u"conversation.split"_s,
                           .args = {{u"conversationId"_s, stays.id.toString()}, {u"combineId"_s, last.toString()}},
                           .expect = {}};
        //: What was just done, beside a button that takes it back
        offerUndo(tr("Two conversations combined."), {{last, stays.customer.name, std::move(back)}}, false);
    }
    Q_EMIT acted();
}

void Triage::split(const Id &conversation, const Id &item, const Id &fresh)
{
    read({conversation.toString()}, [this, item, fresh](const std::vector<Conversation> &all) {
        if (all.empty())
            return;
        send({.name = u"conversation.split"_s,
              .args = {{u"conversationId"_s, all[0].id.toString()},
                       {u"newConversationId"_s, fresh.toString()},
                       {u"fromItemId"_s, item.toString()}},
              .expect = {{u"rev"_s, all[0].rev}}},
             all[0].customer.name);
    });
}

void Triage::link(const Id &conversation, const Id &other, const QString &tie)
{
    read({conversation.toString()}, [this, other, tie](const std::vector<Conversation> &all) {
        if (all.empty())
            return;
        const auto command = [&](const QString &to) {
            wire::Command made{.name = to.isEmpty() ? u"conversation.unlink"_s : u"conversation.link"_s,
                               .args = {{u"conversationId"_s, all[0].id.toString()}, {u"otherId"_s, other.toString()}},
                               .expect = {}};
            if (!to.isEmpty())
                made.args.insert(u"tie"_s, to);
            return made;
        };
        const auto known = all[0].linked.find(other.toString());
        const QString before = known == all[0].linked.end() ? QString() : enumText(known->second).toString();
        if (before == tie)
            return;
        const Id sent = send(command(tie), all[0].customer.name);
        //: What was just done, beside a button that takes it back
        offerUndo(tie.isEmpty() ? tr("The link was taken away.")
                                //: What was just done, beside a button that takes it back
                                : tr("The conversations are linked."),
                  {{sent, all[0].customer.name, command(before)}}, false);
    });
}

Id Triage::send(const wire::Command &command, const QString &name)
{
    const Id id = m_source.submit(command);
    m_sent[id] = name;
    return id;
}

} // namespace throughline::ui
