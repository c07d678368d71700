// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/scheduler.h"
#include "cache/cache.h"
#include "outbox/outbox.h"
#include "sync/hublink.h"
#include "sync/scoperun.h"
#include "sync/syncobserver.h"
#include "wire/envelope.h"
#include "wire/push.h"
#include "wire/session.h"

#include <deque>
#include <functional>
#include <set>

namespace throughline {
class Clock;
class Random;
} // namespace throughline

namespace throughline::client {

class CacheReader;

//! The console's side of PROTOCOL.md, without socket, thread, timer or clock of its own: frames and ticks in, frames and
//! local transactions out. Everything it knows for good is in Cache and Outbox; the rest dies with the connection.
//! All references outlive the engine.
class SyncEngine final : private HubLink::Events
{
public:
    using AnswerDone = std::function<void(Result<QJsonObject>)>;

    SyncEngine(Cache &cache, CacheReader &reader, Outbox &outbox, HubLink &link, const Clock &clock,
               Scheduler &scheduler, Random &random, SyncObserver &observer, SyncOptions options = {});
    ~SyncEngine() override;

    void start();
    void stop();
    //! Skips the rest of a wait.
    void retryNow();
    //! Commands were added or changed: sends what may be sent.
    void outboxTouched();
    void openCustomer(const Id &customerId);
    void closeCustomer(const Id &customerId);
    void setTopics(const QStringList &topics);
    void sendEphemeral(const QString &topic, const QString &kind, const QJsonObject &data);
    //! Asks the hub's own index (Search/query). \a done is called once: with Unavailable when there is no connection or it
    //! ends before the answer.
    void search(const QString &text, int limit, AnswerDone done, qint64 after = 0);
    //! Asks a channel. Lost with the connection: then, and when offline, \a done gets Unavailable.
    void lookUp(const QJsonObject &args, AnswerDone done);
    //! A Channel/ method, or commands that must not be kept on this computer because they hold secrets. Lost with the
    //! connection, like lookUp(): the same command may be sent again.
    void administer(const QString &method, QJsonObject args, AnswerDone done);
    void authorize(const QJsonObject &args, AnswerDone done);
    //! Tells a live connection about a renewed token.
    void refreshToken(const QString &token);

    [[nodiscard]] SyncStatus status() const;
    [[nodiscard]] const std::optional<wire::Session> &session() const { return m_session; }
    //! Every scope subscribed, nothing to fetch, nothing to send: for tests and simulation.
    [[nodiscard]] bool isQuiet() const;

private:
    using Run = ScopeRun;
    struct Question {
        std::vector<wire::Scope> scopes;
        bool snapshot = false;
    };
    struct SentCommands {
        std::vector<Id> ids;
        std::vector<Id> lanes;
        bool waits = false; //!< for a channel: others may overtake it
    };
    struct SmallQuestion {
        QString method;
        QJsonObject args;
        AnswerDone done; //!< may be empty
    };
    enum class Link { Down, FetchingSession, Renewing, Opening, Up };

    // HubLink::Events
    void sessionFetched(Result<QByteArray> body) override;
    void socketOpened() override;
    void received(const QByteArray &text) override;
    void alive() override;
    void socketClosed(int code, const QString &reason) override;
    void posted(quint64 tag, Result<QByteArray> body) override;
    void uploaded(quint64 tag, Result<QByteArray> body) override;
    void tokenRenewed(bool ok) override;

    // connection (syncengine.cpp)
    void connectNow();
    void down(const std::optional<Error> &problem, std::chrono::milliseconds atLeast);
    void forgetConnection();
    void armPing();
    void report();
    [[nodiscard]] bool stored(const Result<void> &done);
    [[nodiscard]] bool applied(Result<ChangeSet> changes);

    // session and scopes (syncscopes.cpp)
    void adoptSession(wire::Session session);
    void adoptEpoch(const wire::Session &session);
    void follow();
    void followSoon(bool newLinks);
    void want(const wire::Scope &scope);
    void drop(const wire::Scope &scope);
    void denied(const wire::Scope &scope);
    void pull(const wire::Scope &scope, Run &run);
    void snapshotAgain(const wire::Scope &scope, Run &run);
    void pump();
    void askDelta(const std::vector<wire::Scope> &scopes, bool snapshot, bool byHttp);
    void subscribe();
    [[nodiscard]] int urgency(const wire::Scope &scope) const;

    // answers and pushes (syncanswers.cpp)
    void response(wire::Response response);
    void deltaAnswer(quint64 request, const QJsonObject &args);
    void requestFailed(quint64 request, const QString &type);
    void on(wire::PushEnabled frame);
    void on(wire::DeltaPush frame);
    void on(wire::Mark frame);
    void on(wire::StateChange frame);
    void on(wire::SessionChange frame);
    void on(wire::Ephemeral frame);

    // outbox (syncoutbox.cpp)
    void flush();
    void uploadNext();
    void commandAnswer(quint64 request, const QJsonObject &args);
    void commandGetAnswer(quint64 request, const QJsonObject &args);
    void commandsFailed(quint64 request, const QString &type);
    void settleOverlay();
    void armOutbox();

    // requests (syncrequests.cpp)
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] quint64 call(const QString &method, QJsonObject args, bool byHttp = false);
    void askSmall(SmallQuestion question);
    void askWaiting();
    void smallAnswer(quint64 request, Result<QJsonObject> args);
    void forgetRequests();

    Cache &m_cache;
    CacheReader &m_reader;
    Outbox &m_outbox;
    HubLink &m_link;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    Random &m_random;
    SyncObserver &m_observer;
    const SyncOptions m_options;

    bool m_running = false;
    bool m_failed = false; //!< a database failed: nothing more is applied
    Link m_state = Link::Down;
    SyncPhase m_endPhase = SyncPhase::Waiting; //!< what Down means
    std::optional<Error> m_problem;
    std::optional<Instant> m_nextTry, m_lastLive;
    std::chrono::milliseconds m_backOff{0};
    bool m_renewed = false; //!< the token was renewed and nothing worked since
    TimerId m_retryTimer = 0, m_pingTimer = 0, m_stableTimer = 0, m_outboxTimer = 0, m_uploadTimer = 0,
            m_followTimer = 0;
    Instant m_lastHeard;

    std::optional<wire::Session> m_session;
    QString m_seenSession;                   //!< the last sessionState of an answer
    bool m_sessionAsked = false;             //!< a session is being fetched on a live connection
    std::optional<QString> m_awaitedSession; //!< a state heard of meanwhile; empty: one without a name
    bool m_ready = false;                    //!< the session of this connection is adopted
    bool m_mayWrite = false;                 //!< ... and what was missed has been asked for and subscribed
    std::map<wire::Scope, Run> m_runs;
    std::set<wire::Scope> m_denied; //!< c- and p- scopes refused on this connection
    std::map<quint64, Question> m_questions;
    std::map<quint64, SentCommands> m_commandSets;
    std::map<quint64, std::vector<Id>> m_lookups;
    std::set<quint64> m_open;              //!< requests without an answer
    std::map<quint64, AnswerDone> m_asked; //!< ... of them the small questions somebody waits for
    std::deque<SmallQuestion> m_waiting;   //!< for room
    std::map<quint64, Id> m_uploads;       //!< tag -> upload
    std::set<Id> m_uploadsHeld;            //!< commands whose upload waits for a while
    std::set<Id> m_busyLanes;
    std::map<Id, int> m_openCustomers;
    std::vector<Id> m_assigned; //!< customers of the agent's conversations when follow() looked last
    QStringList m_topics;
    quint64 m_lastRequest = 0;
    qint64 m_answeredModseq = 0; //!< of the newest applied command on this connection
    qint64 m_fetched = 0;
    bool m_pumping = false;
    SyncStatus m_reported;
};

} // namespace throughline::client
