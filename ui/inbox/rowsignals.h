// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QTimer>

#include <map>

namespace throughline::ui {

//! Who is typing in which conversation and who looks at it, as the topics one listens to tell it; tells the others what this
//! console shows. GUI thread; \a source and \a clock
//! outlive it.
class RowSignals : public QObject
{
    Q_OBJECT

public:
    RowSignals(Source &source, const Clock &clock, QObject *parent = nullptr);
    //! The desk is locked or left: so is what it showed.
    ~RowSignals() override;
    //! "Mara Vogt is typing"; empty: nobody is. Holds outside text.
    [[nodiscard]] QString typingIn(const Id &conversationId) const;

    //! Names of the colleagues who look at it; outside text, empty: nobody.
    [[nodiscard]] QString viewersOf(const Id &conversationId) const;
    //! This console shows that conversation, or none.
    void view(const Id &conversationId);
    //! The window is the one in use: a window behind others looks at nothing.
    bool setAttended(bool attended); //!< true: that is new
    [[nodiscard]] bool isAttended() const { return m_attended; }

Q_SIGNALS:
    void changed(const throughline::Id &conversationId);

private:
    struct Typing {
        Id agentId; //!< null: the customer
        Instant until;
    };
    void hear(const QString &topic, const QString &kind, const QString &from, int ttlSeconds, const QJsonObject &data);
    void hearViewing(const Id &conversation, const Id &agent, int ttlSeconds, bool left);
    void tell(bool left);
    void forget();
    void loadNames();

    Source &m_source;
    const Clock &m_clock;
    std::map<Id, Typing> m_typing;
    std::map<Id, std::map<Id, Instant>> m_viewing; //!< by conversation and agent: until when that is known
    std::map<Id, QString> m_names;
    Id m_viewed;
    bool m_attended = true;
    QTimer m_ends;
    QTimer m_tell;
};

} // namespace throughline::ui
