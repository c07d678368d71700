// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QtQmlIntegration>

namespace throughline::ui {

class Commands;

//! A person presses the keys they want for a command. What cannot be is said in a sentence; keys that are taken are
//! offered for exchange. GUI thread; part of \a commands.
class KeyCapture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Commands")
    //! For which command keys are awaited; empty: none. Shortcuts do nothing meanwhile.
    Q_PROPERTY(QString commandId READ commandId NOTIFY changed)
    //! What was pressed, as printed on the keys.
    Q_PROPERTY(QString pressed READ pressedText NOTIFY changed)
    //! Why these keys cannot be taken, or who has them; a sentence. May hold outside text.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    //! The keys are another command's: swap() gives it those this one has now.
    Q_PROPERTY(bool canSwap READ canSwap NOTIFY changed)

public:
    explicit KeyCapture(Commands &commands);

    [[nodiscard]] QString commandId() const { return m_id; }
    [[nodiscard]] QString pressedText() const { return m_keys.toString(QKeySequence::NativeText); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool canSwap() const { return !m_holder.isEmpty(); }

    Q_INVOKABLE void begin(const QString &commandId);
    //! A key went down, as in a key event.
    Q_INVOKABLE void press(int key, int modifiers, const QString &text);
    Q_INVOKABLE void swap();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    Commands &m_commands;
    QString m_id;
    QKeySequence m_keys;
    QString m_holder; //!< the command that has m_keys
    QString m_problem;
};

} // namespace throughline::ui
