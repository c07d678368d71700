// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/oracle.h"

#include "wire/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Truth::Key &key)
{
    return recordTypeName(key.first) + u' ' + key.second.toString();
}

} // namespace

void Oracle::check()
{
    require(m_world.hub() != nullptr, "the hub runs when nothing fails any more");
    replayOldFrames();
    const Truth truth(m_world.m_hub->reader(), m_world.m_options, m_world.m_time.now());
    checkHub(truth);
    for (size_t i = 0; i < m_world.m_seats.size(); ++i) {
        checkConsole(i, truth);
        checkOpenCustomers(i, truth);
    }
    checkCommands(truth);
    for (size_t i = 0; i < m_world.m_seats.size(); ++i)
        checkShown(i, truth);
    checkReplies(truth);
    checkBounds();
}

//! I12: frames that were heard long ago come once more.
void Oracle::replayOldFrames()
{
    for (auto &seat : m_world.m_seats) {
        require(seat.console != nullptr, "every console runs when nothing fails any more");
        const auto &link = seat.console->link();
        const auto wire = link.connection();
        const auto status = seat.console->engine().status();
        require(wire != nullptr, "I11 every console is connected again",
                u"phase %1, problem %2 %3"_s.arg(int(status.phase))
                    .arg(status.problem ? errorName(status.problem->code) : u"none"_s,
                         status.problem ? status.problem->detail : QString()));
        for (const auto &frame : std::vector(link.recentDeltas()))
            wire->send(SimConnection::Hub, frame);
    }
    m_world.pass(std::chrono::seconds(3));
}

void Oracle::checkHub(const Truth &truth)
{
    std::map<Id, std::set<qint64>> seqs;
    for (const auto &[id, item] : truth.items()) {
        if (!item.conversationId.isNull())
            require(seqs[item.conversationId].insert(item.seq).second, "I5 seq is unique", id.toString());
    }
    for (const auto &[id, conversation] : truth.conversations()) {
        const auto &found = seqs[id];
        require(qint64(found.size()) == conversation.lastSeq
                    && (found.empty() || (*found.begin() == 1 && *found.rbegin() == conversation.lastSeq)),
                "I5 seq is 1..lastSeq without holes", id.toString());
    }
    std::map<QString, int> keys;
    for (const auto &[id, item] : truth.items())
        keys[item.externalKey] += 1;
    for (const auto &told : m_world.m_told)
        require(keys[told.item.externalKey] == 1, "I3 every customer's message is there once",
                u"%1: %2 times"_s.arg(told.item.externalKey).arg(keys[told.item.externalKey]));

    const auto violations = hub::verify(m_world.m_hub->reader(), m_world.m_options);
    require(violations.has_value(), "the hub can verify itself", violations ? QString() : violations.error().detail);
    if (!violations->empty())
        throw Broken{"verify " + violations->front().rule.toStdString(), violations->front().detail.toStdString()};
}

QJsonObject Oracle::ask(size_t at, const QJsonObject &question)
{
    const QJsonObject body{
        {u"using"_s, QJsonArray{QString::fromUtf16(wire::coreCapability), QString::fromUtf16(wire::hubCapability)}},
        {u"methodCalls"_s, QJsonArray{QJsonArray{u"Delta/get"_s, QJsonObject{{u"scopes"_s, question}}, u"o"_s}}}};
    std::optional<Result<QByteArray>> answer;
    m_world.m_hub->post(m_world.m_image.seats[at].token, QJsonDocument(body).toJson(QJsonDocument::Compact),
                        [&answer](const Result<QByteArray> &a) { answer = a; });
    for (int i = 0; i < 100 && !answer; ++i)
        m_world.pass(std::chrono::milliseconds(1));
    require(answer && *answer, "the hub answers when nothing fails", answer ? answer->error().detail : u"no answer"_s);
    const auto response =
        QJsonDocument::fromJson(**answer).object().value("methodResponses"_L1).toArray().at(0).toArray();
    require(response.at(0) == "Delta/get"_L1, "the hub answers Delta/get",
            QString::fromUtf8(answer->value().left(300)));
    return response.at(1).toObject().value("scopes"_L1).toObject();
}

std::optional<Oracle::Contents> Oracle::hubContents(size_t at, const wire::Scope &scope)
{
    Contents contents;
    QJsonObject question{{u"since"_s, QJsonValue::Null}};
    for (int page = 0; page < 10'000; ++page) {
        const auto part = ask(at, {{scope.toString(), question}}).value(scope.toString()).toObject();
        if (part.contains("error"_L1)) // the error's name stands there instead of changes
            return std::nullopt;
        require(part.contains("startState"_L1), "a snapshot has a startState",
                scope.toString() + u' '
                    + QString::fromUtf8(QJsonDocument(part).toJson(QJsonDocument::Compact).left(300)));
        const auto upserts = part.value("upserts"_L1).toObject();
        for (auto type = upserts.begin(); type != upserts.end(); ++type) {
            const auto kind = recordTypeFromName(type.key());
            require(kind.has_value(), "the hub sends known types only", type.key());
            for (const auto &value : type.value().toArray()) {
                const auto record = value.toObject();
                contents[{*kind, Id::fromString(record.value("id"_L1).toString()).value_or(Id{})}] =
                    compactJson(record);
            }
        }
        const auto cursor = part.value("cursor"_L1).toString();
        if (cursor.isEmpty())
            return contents;
        question = {{u"cursor"_s, cursor}};
    }
    throw Broken{"a snapshot ends", scope.toString().toStdString()};
}

void Oracle::checkConsole(size_t at, const Truth &truth)
{
    auto &console = *m_world.m_seats[at].console;
    const auto who = u"console %1 "_s.arg(at);
    const auto sound = console.cache().verify();
    require(sound.has_value(), "I7 the cache is sound", sound ? QString() : who + sound.error().detail);

    std::optional<Result<QByteArray>> session;
    m_world.m_hub->fetchSession(m_world.m_image.seats[at].token, [&](const Result<QByteArray> &s) { session = s; });
    for (int i = 0; i < 100 && !session; ++i)
        m_world.pass(std::chrono::milliseconds(1));
    require(session && *session, "the hub tells a session", who);
    const auto accounts = QJsonDocument::fromJson(**session).object().value("accounts"_L1).toObject();
    std::set<wire::Scope> listed;
    for (auto account = accounts.begin(); account != accounts.end(); ++account) {
        const auto scope = wire::Scope::fromString(account.key());
        require(scope.has_value(), "the session names scopes", account.key());
        listed.insert(*scope);
        require(console.cache().token(*scope).has_value(), "I11 every scope of the session is here",
                who + account.key());
    }
    const auto agent = m_world.m_image.seats[at].agent;
    const auto named = truth.namedTo(agent);
    for (const auto &[scope, state] : console.cache().scopes()) {
        require(!scope.onDemand() || truth.mayOpen(agent, named, scope),
                "I2 no scope is kept that nothing names any more", who + scope.toString());
        require(scope.onDemand() || listed.contains(scope), "I2 no scope is kept that the session lacks",
                who + scope.toString());
        require(state.token.has_value(), "I11 every scope is fetched whole", who + scope.toString());
        require(state.token->epoch == m_world.m_hub->core().epoch(), "I11 every state is of this epoch",
                who + scope.toString());
        require(state.token->modseq <= m_world.m_hub->core().modseq(), "I9 no state is ahead of the hub",
                who + scope.toString());
        checkScope(at, scope, truth);
    }
}

void Oracle::checkScope(size_t at, const wire::Scope &scope, const Truth &truth)
{
    const auto where = u"console %1 %2: "_s.arg(at).arg(scope.toString());
    const auto hub = hubContents(at, scope);
    require(hub.has_value(), "I2 no scope is kept that the hub refuses", where);
    const auto must = truth.members(scope);
    for (const auto &[key, body] : *hub)
        require(must.contains(key), "I2 a scope holds what PROTOCOL 3 gives it and no more", where + nameOf(key));
    for (const auto &key : must)
        require(hub->contains(key), "I1 a scope holds all that PROTOCOL 3 gives it", where + nameOf(key));

    const auto cached = m_world.m_seats[at].console->contents(scope);
    for (const auto &[key, body] : *hub) {
        const auto found = cached.find(key);
        require(found != cached.end(), "I1 the cache has every record of the hub's scope", where + nameOf(key));
        if (found->second != body) {
            const auto own = QJsonDocument::fromJson(found->second).object();
            require(compactJson(own) == body, "I1 the cache's record is the hub's",
                    where + nameOf(key) + u" is "_s + QString::fromUtf8(found->second) + u" not "_s
                        + QString::fromUtf8(body));
        }
    }
    for (const auto &[key, body] : cached)
        require(hub->contains(key), "I2 nothing is cached that the scope does not hold", where + nameOf(key));
}

//! PROTOCOL 3: customers of the agent's own conversations are whole offline.
void Oracle::checkOpenCustomers(size_t at, const Truth &truth)
{
    auto &console = *m_world.m_seats[at].console;
    const auto agent = m_world.m_image.seats[at].agent;
    for (const auto &[id, conversation] : truth.conversations()) {
        if (conversation.assigneeId != agent || conversation.status == ConversationStatus::Closed
            || conversation.status == ConversationStatus::Snoozed || !console.conversation(id))
            continue;
        const auto where = u"console %1 customer %2"_s.arg(at).arg(conversation.customerId.toString());
        require(console.cache().token(wire::Scope::customer(conversation.customerId)).has_value(),
                "the customers of an agent's conversations are open", where);
        for (const auto &point : truth.pointsOf(conversation.customerId))
            require(console.cache().token(wire::Scope::contactPoint(point)).has_value(),
                    "the contact points of an agent's customers are open", where + u" point "_s + point.toString());
    }
}

//! With every command answered nothing lies over the cache any more: what two agents said at once looks the same to both.
void Oracle::checkShown(size_t at, const Truth &truth)
{
    auto &console = *m_world.m_seats[at].console;
    for (const auto &[id, conversation] : truth.conversations()) {
        const auto cached = console.conversation(id);
        const auto shown = console.shown(id);
        const auto where = u"console %1 conversation %2"_s.arg(at).arg(id.toString());
        require(cached == shown, "I1 an agent sees what the hub holds once all is answered", where);
        require(!shown || shown->priority == conversation.priority, "I1 the priority an agent sees is the hub's",
                where);
    }
}

void Oracle::checkCommands(const Truth &truth)
{
    std::map<QString, int> effects;
    for (const auto &[id, item] : truth.items())
        effects[item.text] += 1;
    auto &reader = m_world.m_hub->reader();
    for (const auto &given : m_world.m_given) {
        auto &console = *m_world.m_seats[given.console].console;
        const auto id = given.command.id;
        const auto what = u"console %1 %2 %3"_s.arg(given.console).arg(given.command.name, id.toString());
        const int effect = given.marker.isEmpty() ? 0 : effects[given.marker];
        require(effect <= 1, "I3 an accepted command has one effect", what);
        if (given.forgotten)
            continue;
        const auto state = console.commandState(id);
        if (!state) {
            require(!client::mergeKeyOfCommand(given.command).isEmpty(), "I4 no accepted command vanishes", what);
            continue;
        }
        std::optional<bool> applied;
        reader.first(reader.query("SELECT applied FROM command WHERE id=?1", id),
                     [&](sqlite::Statement &row) { applied = row.boolean(0); });
        switch (*state) {
        case client::CommandState::Uploading:
        case client::CommandState::Queued: throw Broken{"I11 the outbox is empty or shows why not", what.toStdString()};
        case client::CommandState::Applied:
            require(applied.value_or(false), "I4 what the console takes for applied is applied", what);
            require(given.marker.isEmpty() || effect == 1, "I4 an applied command has its effect", what);
            break;
        case client::CommandState::Rejected:
        case client::CommandState::Expired: {
            const auto &entries = console.outbox().entries();
            require(std::any_of(entries.begin(), entries.end(),
                                [&](const auto &e) { return e.command.id == id && e.needsAgent(); }),
                    "I4 a rejection is shown", what);
            require(effect == 0, "I4 a rejected command has no effect", what);
            break;
        }
        }
    }
    for (const auto &seat : m_world.m_seats) {
        for (const auto &entry : seat.console->outbox().entries())
            require(entry.state != client::CommandState::Applied,
                    "I11 an applied command leaves the overlay once it is seen",
                    entry.command.name + u' ' + entry.command.id.toString());
    }
}

qint64 Oracle::modseqOf(const Id &command)
{
    qint64 modseq = 0;
    auto &reader = m_world.m_hub->reader();
    reader.first(reader.query("SELECT modseq FROM command WHERE id=?1", command),
                 [&](sqlite::Statement &row) { modseq = row.number(0); });
    return modseq;
}

std::map<Id, Oracle::Combining> Oracle::combinings(const Truth &truth)
{
    std::map<Id, Combining> found;
    for (const auto &[id, item] : truth.items()) {
        if (item.kind != "status"_L1 || item.data.value("what"_L1) != "combined"_L1)
            continue;
        const auto goes =
            truth.conversations().find(Id::fromString(item.data.value("conversationId"_L1).toString()).value_or(Id{}));
        require(goes != truth.conversations().end() && !goes->second.combinedInto.isNull(),
                "a line about a combining tells which conversation went", id.toString());
        const auto modseq = modseqOf(item.commandId);
        require(modseq > 0 && found.emplace(goes->first, Combining{goes->second.combinedInto, modseq}).second,
                "a conversation is combined once, by a command", goes->first.toString());
    }
    for (const auto &[id, conversation] : truth.conversations())
        require(conversation.combinedInto.isNull() || found.contains(id), "a combining leaves its line", id.toString());
    return found;
}

Oracle::Owners Oracle::ownersBefore(const std::vector<hub::Decision> &decisions, qint64 modseq)
{
    auto &reader = m_world.m_hub->reader();
    std::vector<hub::Decision> before;
    std::map<Id, int> held;
    Owners owners;
    for (const auto &decision : decisions) {
        if (decision.modseq >= modseq)
            break;
        before.push_back(decision);
        before.back().undone = false;
        for (auto &each : before)
            each.undone = each.undone || each.id == decision.undoes;
        for (const auto &move : hub::movesOf(reader, decision.row)) {
            if (move.before == move.after)
                continue;
            ++held[move.after];
            owners.moved.erase(move.after);
            if (!move.before.isNull() && --held[move.before] == 0)
                owners.moved[move.before] = move.after;
        }
    }
    owners.state = hub::replay(before);
    return owners;
}

//! I14, against the log of decisions as it stood when the hub took the reply, and the conversation that it was then part
//! of. Where the reply stands today proves nothing: its conversation may have been combined or split since, and who was one
//! customer then may be two.
void Oracle::checkReplies(const Truth &truth)
{
    const auto decisions = hub::allDecisions(m_world.m_hub->reader());
    const auto combined = combinings(truth);
    const auto ownerOf = [&](const Owners &owners, const Id &conversation) {
        const auto owner = owners.state.customerOf.find(truth.conversations().at(conversation).contactPointId);
        return owner == owners.state.customerOf.end() ? Id{} : owner->second;
    };
    const auto resolved = [](const std::map<Id, Id> &aliases, Id id) {
        for (auto next = aliases.find(id); next != aliases.end(); next = aliases.find(id))
            id = next->second;
        return id;
    };
    // Replies move with their conversations: never to another customer.
    for (const auto &[goes, combining] : combined) {
        const auto owners = ownersBefore(decisions, combining.modseq);
        const auto owner = ownerOf(owners, goes);
        require(!owner.isNull() && owner == ownerOf(owners, combining.into),
                "I14 only conversations of one customer are combined", goes.toString());
    }
    std::map<QString, const TimelineItem *> sent;
    for (const auto &[id, item] : truth.items())
        sent[item.text] = &item;
    for (const auto &given : m_world.m_given) {
        const auto item = sent.find(given.marker);
        if (given.command.name != "conversation.reply"_L1 || item == sent.end())
            continue;
        const auto idOf = [&](QLatin1StringView name) {
            return Id::fromString(given.command.args.value(name).toString()).value_or(Id{});
        };
        const auto what = u"console %1 %2"_s.arg(given.console).arg(given.marker);
        const auto point = idOf("contactPointId"_L1);
        require(item->second->contactPointId == point, "I14 a reply goes to the contact point the agent saw", what);
        const auto modseq = modseqOf(item->second->commandId);
        const auto owners = ownersBefore(decisions, modseq);
        const auto now = owners.state.customerOf.find(point);
        const auto seen = idOf("customerId"_L1);
        require(
            now != owners.state.customerOf.end()
                && (resolved(owners.state.aliasOf, seen) == now->second || resolved(owners.moved, seen) == now->second),
            "I14 a reply never reaches somebody the agent did not see", what);
        auto conversation = idOf("conversationId"_L1);
        for (auto next = combined.find(conversation); next != combined.end() && next->second.modseq < modseq;
             next = combined.find(conversation))
            conversation = next->second.into;
        require(ownerOf(owners, conversation) == now->second,
                "I14 a reply reaches nobody but the customer whose conversation it is", what);
    }
}

void Oracle::checkBounds()
{
    require(m_world.m_hub->deepestQueue() <= wire::queueHardBytes + wire::maxFrameBytes,
            "I10 a connection's backlog is bounded", u"%1 bytes"_s.arg(m_world.m_hub->deepestQueue()));
}

} // namespace throughline::test
