// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <optional>

namespace throughline::ui {

//! Which other conversation of the customer may belong to the open one by its subject (domain/subject.h), one at a time, and
//! what the agent says to it. Only among conversations that the agent may act on: the hub would refuse the others. "Not
//! related" is kept as the agent's setting `unrelated` and follows the agent. GUI thread.
class SubjectHint : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")
    Q_PROPERTY(bool present READ isPresent NOTIFY changed)
    //! A sentence; holds outside text.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    //! Which one it is: its state, when something last happened in it, and how many more there are.
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    //! For the names of the buttons; outside text, held together.
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    //! The id of the one that is shown, which an answer has to name; empty: none.
    Q_PROPERTY(QString other READ other NOTIFY changed)

public:
    static constexpr qsizetype mostUnrelated = 500; //!< pairs: the hub takes 64 KiB of a setting

    SubjectHint(Source &source, const Clock &clock, QObject *parent = nullptr);

    //! \a all are the customer's conversations; a null \a open: none is open.
    void show(const std::vector<Conversation> &all, const Id &open);
    [[nodiscard]] bool isPresent() const { return !m_left.empty(); }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString other() const { return isPresent() ? m_left.front().id.toString() : QString(); }

    // \a other is the one that the agent saw and meant: nothing is done when another one is shown by now.
    Q_INVOKABLE void combine(const QString &other);
    Q_INVOKABLE void link(const QString &other);
    //! The two are not about one matter: not suggested again.
    Q_INVOKABLE void dismiss(const QString &other);
    //! Takes a dismiss() back.
    void restore(const QString &pair);

Q_SIGNALS:
    void changed();
    void combineWanted(const throughline::Id &goes, const throughline::Id &stays);
    void linkWanted(const throughline::Id &conversation, const throughline::Id &other);
    //! \a words say it; \a pair is what restore() wants.
    void dismissed(const QString &words, const QString &pair);

private:
    void loadUnrelated();
    void loadReach();
    void refresh();
    void storeUnrelated();
    [[nodiscard]] bool isShown(const QString &other) const { return isPresent() && other == this->other(); }
    [[nodiscard]] bool mayAct(const Conversation &conversation) const;

    Source &m_source;
    const Clock &m_clock;
    Conversation m_open;
    std::vector<Conversation> m_same; //!< whoever may act on them
    std::vector<Conversation> m_left; //!< those that can be suggested; the first one is shown
    std::optional<Agent> m_me;
    std::vector<Queue> m_queues;
    std::optional<QStringList> m_unrelated; //!< the newest first; until it is known nothing is suggested
    quint64 m_generation = 0;               //!< what was dismissed here meanwhile is newer than an answer
};

} // namespace throughline::ui
