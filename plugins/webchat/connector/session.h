// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/history.h"
#include "connector/room.h"
#include "connector/usertoken.h"

#include "base/scheduler.h"

#include <deque>

namespace throughline::webchat {

//! One browser's (or app's) connection: from hello to close. CHAT_API.md tells it from the other side. Held by the
//! connector; callbacks of the host find it through weak pointers. The connector's thread.
class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(Room &room, plugin::SocketId socket, QString address);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    //! Waits for hello.
    void start();
    void receive(const QByteArray &payload, bool binary);
    //! The browser is gone, or nothing more may be said to it.
    void end();
    [[nodiscard]] bool ended() const { return m_state == State::Ended; }
    [[nodiscard]] const std::shared_ptr<VisitorRecord> &record() const { return m_record; }

    //! An agent's line. False when it cannot be shown any more.
    bool show(const PastEntry &line);
    void showOwn(const Entry &entry);
    void showTyping(bool on, const QString &name, int ttlSeconds);
    void showSeen(Instant at);
    void showRead(const QStringList &items);
    void showAvailable();

private:
    enum class State { Fresh, Opening, Live, Ended };

    // session.cpp: the life of a connection
    void dispatch(const ClientFrame &frame);
    void say(const QJsonObject &frame);
    void refuse(const QString &id, const QString &code, double retryAfter = 0);
    void close(int code, const QString &word);
    void tick();
    void present(bool online);

    // opening.cpp: who is it, and what was said before
    void on(const HelloFrame &frame);
    void on(const IdentifyFrame &frame);
    void on(const LogoutFrame &);
    void open(const HelloFrame &hello, bool known);
    void becomeNew();
    //! Takes a checked token. False when this visitor id belongs to somebody else.
    [[nodiscard]] bool adopt(const User &user);
    void bind(std::function<void()> done);
    void keepRecord(plugin::Done done = {});
    void loadPast(const HelloFrame &hello);
    void welcome(const HelloFrame &hello, const Past &past);
    [[nodiscard]] QJsonObject identityJson() const;
    [[nodiscard]] bool verified() const;

    // speaking.cpp: what the visitor does
    void on(const MessageFrame &frame);
    void on(const FormFrame &frame);
    void on(const ProfileFrame &frame);
    void on(const PageFrame &frame);
    void on(const TypingFrame &frame);
    void on(const DeliveredFrame &frame);
    void on(const ReadFrame &frame);
    void on(const PingFrame &);
    void on(const UnknownFrame &);
    [[nodiscard]] plugin::InboundItem item(const char *prefix, const QString &id) const;
    void ingest(plugin::InboundItem item, const QString &id, std::function<void()> committed);
    void receipts(const QStringList &items, plugin::DeliveryState state);
    [[nodiscard]] bool mayWrite(const QString &id);

    Room &m_room;
    const plugin::SocketId m_socket;
    const QString m_address;
    State m_state = State::Fresh;
    std::deque<ClientFrame> m_early; //!< came while opening
    std::vector<PastEntry> m_late;   //!< agents' lines that came while opening
    TimerId m_timer = 0;
    Instant m_heardAt;
    int m_offences = 0;
    RateLimit m_frames{300, 60};
    RateLimit m_messages{60, 20};
    RateLimit m_pages{20, 1};
    RateLimit m_typing{5, 1};

    QString m_visitorId;
    QString m_secret; //!< only while the browser has to be told a new one
    std::shared_ptr<VisitorRecord> m_record = std::make_shared<VisitorRecord>(); //!< one for all tabs of the visitor
    std::optional<User> m_user;
    QString m_language;
    QString m_pageUrl;
    QString m_pageTitle;
    bool m_typingNow = false;
    std::map<QString, std::optional<plugin::DeliveryState>> m_lines; //!< agents' lines this browser was given
};

} // namespace throughline::webchat
