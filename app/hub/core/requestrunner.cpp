// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "base/clock.h"
#include "commands/commandlog.h"
#include "commands/commandrun.h"
#include "core/calldesk.h"
#include "core/channelmethods.h"
#include "core/hub.h"
#include "core/methods.h"
#include "core/syncsession.h"
#include "core/workqueue.h"
#include "domain/records.h"
#include "store/store.h"
#include "wire/command.h"
#include "wire/deltawriter.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(StoreConnection &store)
{
    return u's' + QString::number(store.number(store.query("SELECT session_state FROM workspace WHERE id=1")));
}

constexpr QLatin1StringView outsideMethods[] = {"Plugin/lookup"_L1, "Endpoint/authorize"_L1};

//! Answered by a channel, kept nowhere.
bool asksChannel(const QString &method)
{
    return std::find(std::begin(outsideMethods), std::end(outsideMethods), method) != std::end(outsideMethods);
}

//! What a job brings back from its thread.
struct Batch {
    std::vector<MethodAnswer> answers;
    QString sessionState;
    QString requestError;
};

//! One request on its way through the work queue.
class Run : public std::enable_shared_from_this<Run>
{
public:
    Run(SyncContext &context, std::function<Principal()> principal, wire::Request request, qint64 pageBytes,
        ConnectionMethod connection, std::function<void(RequestAnswer)> done)
        : m_context(context),
          m_principal(std::move(principal)),
          m_request(std::move(request)),
          m_pageBytes(pageBytes),
          m_connection(std::move(connection)),
          m_done(std::move(done))
    {
    }

    void next()
    {
        if (m_at == m_request.calls.size() || !m_answer.requestError.isEmpty())
            return m_done(std::move(m_answer));
        const auto &call = m_request.calls[m_at];
        if (call.name == "Command/set"_L1)
            return writeCommands(call);
        if (asksChannel(call.name))
            return lookUp(call);
        if (isChannelMethod(call.name))
            return setUp(call);
        const auto self = shared_from_this();
        const auto answered = [self](MethodAnswer answer) {
            self->m_answer.answers.push_back(std::move(answer));
            ++self->m_at;
            self->next();
        };
        if (m_connection && m_connection(call, answered))
            return;
        readCalls();
    }

private:
    void readCalls()
    {
        std::vector<wire::Invocation> calls;
        for (size_t i = m_at;
             i < m_request.calls.size() && m_request.calls[i].name != "Command/set"_L1
             && !asksChannel(m_request.calls[i].name) && !isChannelMethod(m_request.calls[i].name)
             && !m_request.calls[i].name.startsWith("Ephemeral/"_L1) && !m_request.calls[i].name.startsWith("Auth/"_L1);
             ++i)
            calls.push_back(m_request.calls[i]);
        if (calls.empty()) { // a connection's method where there is no connection
            m_answer.answers.push_back(methodError(m_request.calls[m_at++].callId, u"unknownMethod"_s));
            return next();
        }
        PageBudget budget{.changes = m_context.options.pageChanges, .bytes = m_pageBytes};
        // Before the snapshot: what ends in between is found in the store.
        const auto underWay = m_context.calls ? m_context.calls->underWay(m_principal().agentId) : std::set<Id>();
        m_context.work.read<Batch>(
            [calls, budget, underWay, principal = m_principal()](StoreReader &reader) mutable {
                const Snapshot snapshot(reader);
                Batch batch;
                // Today's rights: a queue lost a moment ago must not be read by yesterday's.
                const auto today = principalOf(reader, principal.agentId);
                for (const auto &call : calls) {
                    if (!today) {
                        batch.answers.push_back(methodError(call.callId, u"forbidden"_s));
                        continue;
                    }
                    ReadCall read{reader, *today, call, positionOf(reader), budget, underWay};
                    batch.answers.push_back(readMethod(read));
                    if (reader.takeError())
                        batch.answers.back() = methodError(call.callId, u"serverFail"_s);
                }
                batch.sessionState = stateOf(reader);
                return batch;
            },
            [self = shared_from_this(), count = calls.size()](Batch batch) { self->take(std::move(batch), count); });
    }

    void writeCommands(const wire::Invocation &call)
    {
        auto set = wire::readCommandSet(call.args);
        const auto me = Scope::me(m_principal().agentId);
        Batch refused;
        if (!set)
            refused.answers = {methodError(
                call.callId, set.error().code == ErrorCode::TooLarge ? u"requestTooLarge"_s : u"invalidArguments"_s,
                set.error().detail)};
        else if (set->accountId != me.toString())
            refused.answers = {methodError(call.callId, u"accountNotFound"_s)};
        if (!refused.answers.empty())
            return take(std::move(refused), 1);
        writeNext(std::make_shared<Writing>(Writing{std::move(*set), call, me.id, {}}));
    }

    //! A Command/set on its way. Its commands run in order; those that wait for a channel run alone, the others together.
    struct Writing {
        wire::CommandSet set;
        wire::Invocation call;
        Id agent;
        std::vector<wire::CommandOutcome> outcomes;

        [[nodiscard]] bool waits(size_t at) const { return set.create[at].name == "plugin.action"_L1; }
    };

    void writeNext(const std::shared_ptr<Writing> &writing)
    {
        const size_t from = writing->outcomes.size();
        size_t to = from;
        while (to < writing->set.create.size() && !writing->waits(to))
            ++to;
        if (to == from && to < writing->set.create.size())
            return askOutside(writing);
        write(writing, to, std::nullopt);
    }

    //! What a channel does cannot be part of a transaction: it is asked before, under a key that makes a second question
    //! harmless, and its answer is what the transaction stores.
    void askOutside(const std::shared_ptr<Writing> &writing)
    {
        using Prepared = std::optional<OutsideCall>;
        if (m_context.calls)
            m_context.calls->begin(writing->agent, writing->set.create[writing->outcomes.size()].id);
        m_context.work.read<Prepared>(
            [writing, now = m_context.clock.now()](StoreReader &reader) -> Prepared {
                const Snapshot snapshot(reader);
                const auto &command = writing->set.create[writing->outcomes.size()];
                const bool late = command.expiresAt && *command.expiresAt <= now;
                const bool otherEpoch = writing->set.ifEpoch && *writing->set.ifEpoch != positionOf(reader).epoch;
                const auto today = principalOf(reader, writing->agent);
                if (late || otherEpoch || !today || storedOutcome(reader, writing->agent, command))
                    return {};
                const auto call = prepareCall(reader, *today, command.args, true);
                return call ? Prepared(*call) : Prepared();
            },
            [self = shared_from_this(), writing](const Prepared &call) {
                const size_t to = writing->outcomes.size() + 1;
                if (!call || !self->m_context.calls) // the command says why
                    return self->write(writing, to, std::nullopt);
                self->m_context.calls->call(
                    *call, [self, writing, to](OutsideAnswer answer) { self->write(writing, to, std::move(answer)); });
            });
    }

    void write(const std::shared_ptr<Writing> &writing, size_t to, const std::optional<OutsideAnswer> &outside)
    {
        struct Written {
            std::vector<wire::CommandOutcome> outcomes;
            Batch batch;
        };
        m_context.work.write<Written>(
            [writing, to, outside, channels = installedFor(*writing)](Hub &hub) {
                Written written;
                if (writing->set.ifEpoch && *writing->set.ifEpoch != hub.epoch()) {
                    written.batch.requestError = QString::fromUtf16(wire::hubCapability) + u"/epochChanged"_s;
                    return written;
                }
                const auto begin = writing->set.create.begin();
                written.outcomes =
                    hub.execute(writing->agent, {begin + qsizetype(writing->outcomes.size()), begin + qsizetype(to)},
                                outside ? &*outside : nullptr, channels.get());
                if (to == writing->set.create.size()) {
                    wire::CommandSetAnswer answer{writing->set.accountId, {}, writing->outcomes};
                    answer.outcomes.insert(answer.outcomes.end(), written.outcomes.begin(), written.outcomes.end());
                    answer.newState = wire::StateToken{hub.epoch(), hub.modseq()}.toString();
                    written.batch.answers = {methodAnswer(writing->call, wire::writeCommandSetAnswer(answer))};
                    written.batch.sessionState = hub.sessionState();
                }
                return written;
            },
            [self = shared_from_this(), writing, to](Written written) {
                if (self->m_context.calls && to > 0 && writing->waits(to - 1)) // a set may be empty
                    self->m_context.calls->end(writing->agent, writing->set.create[to - 1].id);
                if (to == writing->set.create.size() || !written.batch.requestError.isEmpty())
                    return self->take(std::move(written.batch), 1);
                for (auto &outcome : written.outcomes)
                    writing->outcomes.push_back(std::move(outcome));
                self->writeNext(writing);
            });
    }

    //! Commands about endpoints are judged by what is installed at this moment; nobody else has it looked for.
    [[nodiscard]] std::shared_ptr<const ChannelInfos> installedFor(const Writing &writing) const
    {
        const bool wanted = std::any_of(writing.set.create.begin(), writing.set.create.end(),
                                        [](const auto &command) { return command.name.startsWith("endpoint."_L1); });
        return wanted && m_context.setups && m_principal().role == Role::Admin ? m_context.setups->installed()
                                                                               : nullptr;
    }

    void setUp(const wire::Invocation &call)
    {
        channelMethod(m_context, m_principal(), call, [self = shared_from_this()](MethodAnswer answer) {
            Batch batch;
            batch.answers = {std::move(answer)};
            self->take(std::move(batch), 1);
        });
    }

    void lookUp(const wire::Invocation &call)
    {
        using Prepared = tl::expected<OutsideCall, wire::CommandError>;
        const auto answer = [self = shared_from_this(),
                             call](const tl::expected<QJsonObject, wire::CommandError> &found) {
            Batch batch;
            batch.answers = {found ? methodAnswer(call, {{u"result"_s, *found}})
                                   : methodError(call.callId, found.error().type, found.error().description)};
            self->take(std::move(batch), 1);
        };
        m_context.work.read<Prepared>(
            [call, principal = m_principal()](StoreReader &reader) -> Prepared {
                const Snapshot snapshot(reader);
                const auto today = principalOf(reader, principal.agentId);
                if (!today)
                    return reject(u"forbidden"_s);
                return call.name == "Plugin/lookup"_L1 ? prepareCall(reader, *today, call.args, false)
                                                       : prepareAuthorize(reader, *today, call.args);
            },
            [self = shared_from_this(), answer](const Prepared &prepared) {
                if (!prepared)
                    return answer(tl::make_unexpected(prepared.error()));
                if (!self->m_context.calls)
                    return answer(reject(u"channelUnavailable"_s));
                self->m_context.calls->call(*prepared, [answer](const OutsideAnswer &outside) {
                    if (!outside.result)
                        answer(tl::make_unexpected(callError(outside, false)));
                    else if (compactJson(*outside.result).size() > maxLookUpBytes)
                        answer(reject(u"tooLarge"_s, u"result"_s));
                    else
                        answer(*outside.result);
                });
            });
    }

    void take(Batch batch, size_t count)
    {
        m_at += count;
        m_answer.requestError = batch.requestError;
        if (!batch.sessionState.isEmpty())
            m_answer.sessionState = batch.sessionState;
        for (auto &answer : batch.answers)
            m_answer.answers.push_back(std::move(answer));
        next();
    }

    SyncContext &m_context;
    std::function<Principal()> m_principal;
    wire::Request m_request;
    qint64 m_pageBytes;
    ConnectionMethod m_connection;
    std::function<void(RequestAnswer)> m_done;
    size_t m_at = 0;
    RequestAnswer m_answer;
};

} // namespace

QStringList methodNames()
{
    QStringList names = readMethodNames() + channelMethodNames();
    names << u"Command/set"_s;
    for (const auto method : outsideMethods)
        names << method;
    return names;
}

void runRequest(SyncContext &context, std::function<Principal()> principal, wire::Request request, qint64 pageBytes,
                ConnectionMethod connection, std::function<void(RequestAnswer)> done)
{
    bool vendor = false;
    for (const auto &capability : request.using_) {
        const bool known = capability == QStringView(wire::hubCapability)
                           || capability == QStringView(wire::coreCapability)
                           || capability == QStringView(wire::webSocketCapability);
        if (!known)
            return done({{}, {}, u"urn:ietf:params:jmap:error:unknownCapability"_s, capability.left(200)});
        vendor |= capability == QStringView(wire::hubCapability);
    }
    for (auto &call : request.calls) {
        if (!vendor && isVendorMethod(call.name))
            call.name = u"unknown/"_s + call.name; // answered as unknownMethod
    }
    std::make_shared<Run>(context, std::move(principal), std::move(request), pageBytes, std::move(connection),
                          std::move(done))
        ->next();
}

QByteArray writeAnswer(const RequestAnswer &answer, const QString &requestId, bool webSocket)
{
    qsizetype size = 256;
    for (const auto &each : answer.answers)
        size += each.args.size() + 128;
    QByteArray out;
    out.reserve(size);
    out += webSocket ? "{\"@type\":\"Response\"," : "{";
    if (!requestId.isEmpty())
        out += "\"requestId\":" + wire::quoteJson(requestId) + ',';
    out += "\"sessionState\":" + wire::quoteJson(answer.sessionState) + ",\"methodResponses\":[";
    for (size_t i = 0; i < answer.answers.size(); ++i) {
        const auto &each = answer.answers[i];
        out += i ? ",[" : "[";
        out += wire::quoteJson(each.name) + ',';
        out += each.args;
        out += ',' + wire::quoteJson(each.callId) + ']';
    }
    return out += "]}";
}

QByteArray writeRequestError(const QString &requestId, const QString &type, const QString &detail)
{
    auto error = wire::requestError(requestId, {}, detail);
    error.insert(u"type"_s, type);
    return compactJson(error);
}

} // namespace throughline::hub
