// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/actions.h"

#include "domain/records.h"
#include "simulation/check.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::test {

using namespace Qt::StringLiterals;

void Actions::give(size_t console, const QString &name, const QJsonObject &args, const QJsonObject &expect,
                   const QString &marker)
{
    auto &process = *m_world.m_seats[console].console;
    wire::Command command;
    command.name = name;
    command.args = args;
    command.expect = expect;
    const auto stored = process.submit(command);
    m_world.say(
        u"console %1: %2 %3 %4"_s.arg(console).arg(name, stored ? stored->id.toString() : u"(not stored)"_s, marker));
    if (stored)
        m_world.m_given.push_back({*stored, console, marker});
}

void Actions::agentActs()
{
    size_t at = 0;
    auto *console = someConsole(&at);
    if (!console)
        return;
    const auto ids = console->conversations();
    const auto kind = below(28);
    if (kind == 19 || ids.empty()) {
        static constexpr const char16_t *states[] = {u"available", u"busy", u"break", u"away"};
        give(at, u"presence.set"_s, {{u"state"_s, QString::fromUtf16(states[below(4)])}, {u"reason"_s, u""_s}});
        return;
    }
    const auto found = console->conversation(pick(ids));
    if (!found)
        return;
    const auto &c = *found;
    const auto id = c.id.toString();
    const auto &seats = m_world.m_image.seats;
    switch (kind) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5: {
        const auto marker = u"answer %1 of console %2"_s.arg(++m_world.m_markers).arg(at);
        const auto endpoint = c.endpointIds.empty() ? m_world.m_image.endpoints.front() : c.endpointIds.back();
        // A console may be anybody's program: some replies are aimed at what may be somebody else's contact point, with
        // the customer on the screen or with its owner's name.
        const auto number = size_t(m_world.m_markers);
        const auto other = number % 8 == 0 ? console->conversation(ids[number % ids.size()]) : std::nullopt;
        const auto &aim = other ? *other : c;
        const auto &seen = number % 16 == 0 ? aim : c;
        give(at, u"conversation.reply"_s,
             {{u"conversationId"_s, id},
              {u"itemId"_s, console->newId().toString()},
              {u"contactPointId"_s, aim.contactPointId.toString()},
              {u"customerId"_s, seen.customerId.toString()},
              {u"endpointId"_s, endpoint.toString()},
              {u"text"_s, marker},
              {u"attachments"_s, QJsonArray()}},
             {}, marker);
        break;
    }
    case 6:
    case 7: {
        const auto marker = u"note %1 of console %2"_s.arg(++m_world.m_markers).arg(at);
        give(at, u"conversation.note"_s,
             {{u"conversationId"_s, id}, {u"itemId"_s, console->newId().toString()}, {u"text"_s, marker}}, {}, marker);
        break;
    }
    case 8:
    case 9: {
        // The null id is "nobody"; expect names the assignee as this agent sees it.
        const auto whom = below(4) == 0 ? Id{} : seats[below(3)].agent;
        const auto before = c.assigneeId.isNull() ? QJsonValue() : QJsonValue(c.assigneeId.toString());
        give(at, u"conversation.assign"_s,
             {{u"conversationId"_s, id}, {u"assigneeId"_s, whom.isNull() ? QJsonValue() : QJsonValue(whom.toString())}},
             {{u"assigneeId"_s, before}});
        break;
    }
    case 10:
    case 11:
        give(at, u"conversation.transfer"_s,
             {{u"conversationId"_s, id}, {u"queueId"_s, pick(m_world.m_image.queues).toString()}},
             {{u"queueId"_s, c.queueId.toString()}});
        break;
    case 12: {
        static constexpr const char16_t *states[] = {u"open", u"pending", u"closed"};
        give(at, u"conversation.setStatus"_s,
             {{u"conversationId"_s, id}, {u"status"_s, QString::fromUtf16(states[below(3)])}});
        break;
    }
    case 13:
        give(at, u"conversation.snooze"_s,
             {{u"conversationId"_s, id},
              {u"until"_s, (m_world.m_time.now() + std::chrono::seconds(below(90))).toString()}});
        break;
    case 14: {
        const auto tag = pick(m_world.m_image.tags).toString();
        give(at, u"conversation.tag"_s,
             {{u"conversationId"_s, id}, {below(2) ? u"add"_s : u"remove"_s, QJsonArray{tag}}});
        agentRanks(at, c.id);
        break;
    }
    case 15:
    case 16:
        give(at, u"readMarker.set"_s,
             {{u"conversationId"_s, id}, {u"lastReadSeq"_s, qint64(below(std::uint64_t(c.lastSeq) + 1))}});
        break;
    case 17: {
        if (below(3) == 0)
            give(at, u"draft.delete"_s, {{u"conversationId"_s, id}});
        else
            give(at, u"draft.put"_s,
                 {{u"conversationId"_s, id},
                  {u"contactPointId"_s, c.contactPointId.toString()},
                  {u"baseSeq"_s, c.lastSeq},
                  {u"text"_s, u"draft %1"_s.arg(below(1000))},
                  {u"attachments"_s, QJsonArray()}});
        break;
    }
    case 20:
    case 21: {
        // Links move by hand: a contact point goes to another customer, or to one of its own.
        const auto other = console->conversation(pick(ids));
        const auto point = c.contactPointId.toString();
        if (below(2) && other)
            give(at, u"identity.link"_s,
                 {{u"contactPointId"_s, point}, {u"customerId"_s, other->customerId.toString()}});
        else
            give(at, u"identity.unlink"_s, {{u"contactPointId"_s, point}, {u"customerId"_s, c.customerId.toString()}});
        break;
    }
    case 24:
    case 25:
    case 26:
    case 27: agentDecides(at, c); break;
    case 22:
        if (const auto item = console->someItem(c.id, below(100)))
            give(at, u"item.redact"_s, {{u"itemId"_s, item->toString()}, {u"conversationId"_s, id}});
        break;
    case 23: agentRegroups(at, c, ids); break;
    default:
        give(at, u"customer.update"_s,
             {{u"customerId"_s, c.customerId.toString()},
              {u"fields"_s, QJsonObject{{below(2) ? u"city"_s : u"name"_s, u"word %1"_s.arg(below(9))}}}});
        break;
    }
}

//! Says how soon the conversation wants somebody, beside its tag as a macro does. The level is not drawn: seeds that were
//! kept do what they did before.
void Actions::agentRanks(size_t at, const Id &id)
{
    auto &console = *m_world.m_seats[at].console;
    const auto seen = console.shown(id);
    if (!seen)
        return;
    const auto count = m_world.m_given.size();
    const int level = int(count % 4) - 1;
    give(at, u"conversation.setPriority"_s, {{u"conversationId"_s, id.toString()}, {u"priority"_s, level}},
         {{u"priority"_s, seen->priority}});
    const auto after = console.halted() || m_world.m_given.size() == count ? std::nullopt : console.shown(id);
    require(!after || after->priority == level, "what an agent did shows before the hub has it",
            u"console %1 conversation %2"_s.arg(at).arg(id.toString()));
}

//! Combines the conversation with another one of its customer, if this console knows one, or splits it at some item.
void Actions::agentRegroups(size_t at, const Conversation &c, const std::vector<Id> &ids)
{
    auto &console = *m_world.m_seats[at].console;
    // As with replies: some are aimed at somebody else's conversation.
    const auto given = std::count_if(m_world.m_given.begin(), m_world.m_given.end(), [](const Given &each) {
        return each.command.name
               != "conversation.setPriority"_L1; // as before there was one, for the seeds that are kept
    });
    const bool astray = given % 4 == 0;
    const auto other = std::find_if(ids.begin(), ids.end(), [&](const Id &each) {
        const auto found = each == c.id ? std::nullopt : console.conversation(each);
        return found && (found->customerId == c.customerId) != astray;
    });
    if (below(3) > 0 && other != ids.end()) {
        give(at, u"conversation.combine"_s, {{u"conversationId"_s, c.id.toString()}, {u"intoId"_s, other->toString()}},
             {{u"rev"_s, c.rev}});
        return;
    }
    if (const auto item = console.someItem(c.id, below(100)))
        give(at, u"conversation.split"_s,
             {{u"conversationId"_s, c.id.toString()},
              {u"newConversationId"_s, console.newId().toString()},
              {u"fromItemId"_s, item->toString()}});
}

//! Merges and what undoes them, also of decisions that are on their way or that another agent made.
void Actions::agentDecides(size_t at, const Conversation &c)
{
    auto &console = *m_world.m_seats[at].console;
    const auto other = console.conversation(pick(console.conversations()));
    const auto point = c.contactPointId.toString();
    const auto customer = c.customerId.toString();
    std::vector<const Given *> decisions;
    for (const auto &given : m_world.m_given) {
        if (given.command.name.startsWith("identity."_L1) || given.command.name == "customer.merge"_L1
            || given.command.name == "contactPoint.setShared"_L1)
            decisions.push_back(&given);
    }
    switch (below(6)) {
    case 0:
    case 1:
        if (other)
            give(at, u"customer.merge"_s, {{u"customerId"_s, customer}, {u"intoId"_s, other->customerId.toString()}});
        break;
    case 2:
    case 3:
        if (!decisions.empty()) {
            const auto &chosen = pick(decisions)->command;
            if (chosen.name == "customer.merge"_L1)
                give(at, u"customer.unmerge"_s,
                     {{u"decisionId"_s, chosen.id.toString()},
                      {u"customerId"_s, chosen.args.value("customerId"_L1)},
                      {u"reject"_s, below(3) == 0}});
            else
                give(at, u"identity.undo"_s, {{u"decisionId"_s, chosen.id.toString()}});
        }
        break;
    case 4:
        if (other)
            give(at, u"identity.reject"_s,
                 {{u"contactPointId"_s, point}, {u"customerId"_s, other->customerId.toString()}},
                 {{u"customerId"_s, customer}});
        break;
    default: give(at, u"contactPoint.setShared"_s, {{u"contactPointId"_s, point}, {u"shared"_s, below(2) == 0}}); break;
    }
}

void Actions::agentOpensCustomer()
{
    size_t at = 0;
    auto *console = someConsole(&at);
    if (!console)
        return;
    if (const auto open = console->openCustomers(); !open.empty() && below(2) == 0) {
        const auto customer = pick(open);
        m_world.say(u"console %1 closes customer %2"_s.arg(at).arg(customer.toString()));
        console->closeCustomer(customer);
        return;
    }
    const auto ids = console->conversations();
    if (ids.empty())
        return;
    if (const auto c = console->conversation(pick(ids)); c && !c->customerId.isNull()) {
        m_world.say(u"console %1 opens customer %2"_s.arg(at).arg(c->customerId.toString()));
        console->openCustomer(c->customerId);
    }
}

void Actions::agentRetriesOrDiscards()
{
    size_t at = 0;
    auto *console = someConsole(&at);
    if (!console)
        return;
    for (const auto &entry : console->outbox().entries()) {
        if (!entry.needsAgent())
            continue;
        const auto id = entry.command.id;
        const auto given = std::find_if(m_world.m_given.begin(), m_world.m_given.end(),
                                        [&](const Given &g) { return g.command.id == id; });
        if (given == m_world.m_given.end())
            return;
        if (below(2) == 0) {
            m_world.say(u"console %1 discards %2"_s.arg(at).arg(id.toString()));
            (void)console->discard(id);
            given->forgotten = true; // also when it died over it: it may be gone or not
        } else if (auto again = console->retry(id); !again) {
            given->forgotten = true;
        } else {
            m_world.say(u"console %1 retries %2 as %3"_s.arg(at).arg(id.toString(), again->toString()));
            given->forgotten = true;
            auto copy = *given;
            copy.command.id = *again;
            copy.forgotten = false;
            m_world.m_given.push_back(copy);
        }
        return;
    }
}

} // namespace throughline::test
