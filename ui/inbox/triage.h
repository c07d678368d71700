// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/macrostep.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace throughline::ui {

class LinkModel;
class TransferModel;

//! Where conversations are handed over to.
struct Handover {
    Id queue;     //!< null: each stays where it is
    Id assignee;  //!< null: nobody's
    QString note; //!< goes along as an internal note; empty: none
    QString name; //!< of who gets it, for the sentence
};

//! What is done with one conversation or many at once: assigned, closed, put aside, tagged, made urgent. Each is a
//! command of its own; for a while all of them can be taken back together, which gives each conversation the state it
//! had. Names those the hub did not accept. GUI thread; \a source and \a clock outlive it.
class Triage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_MOC_INCLUDE("inbox/linkmodel.h")
    Q_MOC_INCLUDE("inbox/transfermodel.h")
    Q_PROPERTY(throughline::ui::TransferModel *transferring READ transferring CONSTANT)
    Q_PROPERTY(throughline::ui::LinkModel *linking READ linking CONSTANT)
    //! A sentence about what was just done; empty: nothing to take back.
    Q_PROPERTY(QString done READ done NOTIFY changed)
    //! How long it can be taken back.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
    //! A sentence about what the hub refused; empty: nothing. Holds outside text.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    Triage(Source &source, const Clock &clock, QObject *parent = nullptr);
    ~Triage() override;

    [[nodiscard]] TransferModel *transferring() { return m_transferring.get(); }
    [[nodiscard]] LinkModel *linking() { return m_linking.get(); }
    [[nodiscard]] QString done() const { return m_done; }
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool canUndo() const { return (!m_steps.empty() || m_back) && secondsLeft() > 0; }
    [[nodiscard]] QString problem() const;

    // The ids are conversations'. Those that are already so are left as they are.
    Q_INVOKABLE void assignToMe(const QStringList &ids);
    Q_INVOKABLE void unassign(const QStringList &ids);
    Q_INVOKABLE void close(const QStringList &ids);
    //! \a choice is a Later.
    Q_INVOKABLE void snooze(const QStringList &ids, int choice);
    void snoozeUntil(const QStringList &ids, Instant until);
    void setTag(const QStringList &ids, const Id &tag, bool on);
    //! \a level is a Priority's number.
    Q_INVOKABLE void setPriority(const QStringList &ids, int level);
    //! Makes one conversation of several of one customer: all go into the one with the newest event.
    Q_INVOKABLE void combine(const QStringList &ids);
    void combineInto(const Id &goes, const Id &stays);
    //! \a item and what came after it in its conversation go to a new one, \a fresh.
    void split(const Id &conversation, const Id &item, const Id &fresh);
    //! Says what \a other is to \a conversation: the name of a ConversationTie; empty: nothing any more.
    void link(const Id &conversation, const Id &other, const QString &tie);
    //! What the macro \a name does with one conversation, in its order; taken back together.
    void runMacro(const Id &conversation, const QString &name, const std::vector<MacroStep> &steps);
    void transfer(const QStringList &ids, const Handover &to);
    //! Something about conversations was done elsewhere, as \a sentence says; \a back takes it back.
    void offer(const QString &sentence, std::function<void()> back);
    //! Has the view ask whom to hand over to.
    Q_INVOKABLE void askTransfer(const QStringList &ids) { Q_EMIT transferAsked(ids); }
    //! Has the view ask which conversation of another customer \a id is to be linked with.
    Q_INVOKABLE void askLink(const QString &id) { Q_EMIT linkAsked(id); }
    //! Has the view ask which tags.
    Q_INVOKABLE void askTags(const QStringList &ids) { Q_EMIT tagsAsked(ids); }

    //! When a Later is, in words; and whether it is still to come.
    Q_INVOKABLE QString laterWords(int choice) const;
    Q_INVOKABLE bool isAhead(int choice) const;
    Q_INVOKABLE bool isBefore(int choice, int other) const;
    //! Has the view ask for day and time.
    Q_INVOKABLE void askTime(const QStringList &ids);
    //! Puts what askTime() was about aside. False: not understood.
    Q_INVOKABLE bool snoozeAsked(const QString &day, const QString &time);
    //! How a typed day and time were understood; empty: not at all.
    Q_INVOKABLE QString typedWords(const QString &day, const QString &time) const;
    Q_INVOKABLE QString proposedDay() const;
    //! Today, and the last day that can be chosen: "2026-11-30".
    Q_INVOKABLE QString today() const;
    Q_INVOKABLE QString lastDay() const;

    Q_INVOKABLE void undo();
    //! Puts the sentence away; what was done stays.
    Q_INVOKABLE void dismiss();
    //! Puts the problem away and forgets the refused commands.
    Q_INVOKABLE void dismissProblem();

Q_SIGNALS:
    void changed();
    void problemChanged();
    void timeAsked();
    void tagsAsked(const QStringList &ids);
    void transferAsked(const QStringList &ids);
    void linkAsked(const QString &id);
    //! The conversations were given another owner or state.
    void acted();
    //! What a macro did is taken back.
    void macroUndone();

private:
    struct Act {
        wire::Command command;
        wire::Command back; //!< gives the conversation the state it had
    };
    struct Step {
        Id commandId;
        QString name; //!< the customer's
        wire::Command back;
    };
    struct Refusal {
        Id commandId;
        QString name;
        wire::CommandError error;
    };
    //! What to do with a conversation, in order; empty: it is so already.
    using Make = std::function<std::vector<Act>(const Conversation &)>;
    using Sentence = std::function<QString(int)>;

    using Use = std::function<void(const std::vector<Conversation> &)>;
    void read(const QStringList &ids, Use use);
    void act(const QStringList &ids, Make make, Sentence sentence, bool macro = false);
    void combine(const Conversation &stays, const std::vector<Conversation> &all);
    Id send(const wire::Command &command, const QString &name);
    void offerUndo(const QString &sentence, std::vector<Step> steps, bool macro);
    void assign(const QStringList &ids, const Id &assignee, Sentence sentence);
    // Each does to \a talk what the hub will do to the conversation, so that what comes next starts from there.
    [[nodiscard]] static std::vector<Act> assigned(Conversation &talk, const Id &assignee);
    [[nodiscard]] static std::vector<Act> handedOver(Conversation &talk, const Handover &to);
    [[nodiscard]] static std::vector<Act> closed(Conversation &talk);
    [[nodiscard]] static std::vector<Act> snoozed(Conversation &talk, Instant until);
    [[nodiscard]] static std::vector<Act> tagged(Conversation &talk, const Id &tag, bool on);
    [[nodiscard]] static std::vector<Act> prioritized(Conversation &talk, Priority priority);
    [[nodiscard]] std::vector<Act> stepped(Conversation &talk, const MacroStep &step) const;
    void carryOut(const std::vector<Conversation> &conversations, const Make &make, const Sentence &sentence,
                  bool macro);
    void settle(const wire::CommandOutcome &outcome);
    void refuse(const Id &commandId, const wire::CommandError &error);

    Source &m_source;
    const Clock &m_clock;
    QString m_done;
    std::vector<Step> m_steps;    //!< to be taken back in this order
    std::function<void()> m_back; //!< of what was offered; instead of steps
    bool m_isMacro = false;
    std::map<Id, QString> m_sent; //!< not answered: whose conversation each command is about
    std::vector<Refusal> m_refused;
    QStringList m_asked;
    Instant m_until;
    QTimer m_tick;
    std::unique_ptr<TransferModel> m_transferring;
    std::unique_ptr<LinkModel> m_linking;
};

} // namespace throughline::ui
