// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace throughline::ui {

//! How many short messages a reply takes, where the channel sends it in those. GUI thread.
class ReplyLength : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SendGuard")
    //! How many, and what fits the last one; empty: the channel does not count, or nothing is written.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    //! Why it cannot be sent; empty: it fits.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    using QObject::QObject;

    //! \a most: short messages the channel sends for one reply; 0: it does not count.
    void measure(const QString &text, int most);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool fits() const { return m_problem.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    QString m_words, m_problem;
};

} // namespace throughline::ui
