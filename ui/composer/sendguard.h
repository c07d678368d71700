// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/guard.h"
#include "composer/newer.h"
#include "composer/replylength.h"
#include "composer/replywindow.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>

namespace throughline::ui {

//! Stands between Send and the wire: says what is odd about the message, once. Sending again goes past it. Looks up in
//! the customers of this computer whether what is named is another one. GUI thread.
class SendGuard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")
    //! Sentences; hold outside text. Empty: nothing to say.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    //! How many short messages it takes, where the channel counts.
    Q_PROPERTY(throughline::ui::ReplyLength *length READ length CONSTANT)
    //! How long the customer can still be answered, where the channel has such a rule.
    Q_PROPERTY(throughline::ui::ReplyWindow *window READ window CONSTANT)
    //! What was said since the reply was begun.
    Q_PROPERTY(throughline::ui::NewerModel *newer READ newer CONSTANT)

public:
    SendGuard(Source &source, const Clock &clock, QObject *parent = nullptr)
        : QObject(parent),
          m_source(source),
          m_newer(source, clock),
          m_window(clock)
    {
    }

    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] ReplyLength *length() { return &m_length; }
    [[nodiscard]] ReplyWindow *window() { return &m_window; }
    [[nodiscard]] NewerModel *newer() { return &m_newer; }
    //! The warnings, each on a line.
    [[nodiscard]] QString words() const { return warnings().join(u'\n'); }
    //! May it go? Else warnings() says why not, or resumed() comes when what is named was looked up. \a customer: whom it
    //! is for.
    [[nodiscard]] bool passes(const GuardInput &input, const Id &customer);
    //! The message changed, or it was sent: what was shown is no longer about it, and what is still being looked up
    //! does not come to resumed().
    void putAway();
    //! Another conversation.
    void clear();

Q_SIGNALS:
    void changed();
    void resumed();

private:
    [[nodiscard]] bool lookUp(const GuardInput &input);
    [[nodiscard]] static QString sentence(const GuardWarning &warning);

    Source &m_source;
    NewerModel m_newer;
    ReplyLength m_length;
    ReplyWindow m_window;
    std::map<QString, std::vector<client::CustomerRow>> m_found; //!< by what was looked for
    std::vector<GuardWarning> m_shown;
    bool m_partiesSeen = false; //!< said once in a conversation
    int m_waiting = 0;          //!< look-ups that are still to come
    quint64 m_generation = 0;
};

} // namespace throughline::ui
