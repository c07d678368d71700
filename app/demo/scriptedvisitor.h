// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/shop.h"

#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>

namespace throughline::demo {

//! One line of a visitor's script: "say Hello", "page /product/dune-bowl Dune bowl", "sign-in c-1001", "wait 2",
//! "wait-reply 30" (seconds). Empty lines and lines that begin with '#' are left out.
struct Step {
    QString verb;
    QString rest;
};
[[nodiscard]] Result<std::deque<Step>> readScript(const QByteArray &text);

//! A visitor without a browser: plays a script in the words of CHAT_API.md, for demonstrations and for machines that have
//! no Chromium. Tells what happens as JSON lines on standard output. Main thread.
class ScriptedVisitor final : public QObject
{
    Q_OBJECT

public:
    //! \a origin: the site it pretends to look at, e.g. "http://127.0.0.1:8080".
    ScriptedVisitor(ChatDoor door, QString origin, const Shop &shop, Random &random, const Clock &clock);

    void play(std::deque<Step> script);

Q_SIGNALS:
    //! Everything was done and acknowledged; \a fault empty, or why not.
    void finished(const QString &fault);

private:
    void next();
    void begin(const Step &step);
    void receive(const QString &text);
    void send(QJsonObject frame, bool acknowledged);
    void tell(const QString &event, const QString &text = {});
    void end(const QString &fault);

    ChatDoor m_door;
    QString m_origin;
    const Shop &m_shop;
    Random &m_random;
    const Clock &m_clock;
    QWebSocket m_socket;
    QTimer m_limit;
    std::deque<Step> m_script;
    QString m_awaited; //!< id of the frame that must be acknowledged, "welcome", "identity" or "reply"
    QString m_from;    //!< the page before
    bool m_ended = false;
};

} // namespace throughline::demo
