// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "composer/attachmentmodel.h"
#include "composer/canned.h"
#include "composer/envelope.h"
#include "composer/mentions.h"
#include "composer/sendguard.h"
#include "composer/snippets.h"
#include "composer/targets.h"
#include "shared/source.h"

#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

namespace throughline::ui {

//! What the agent writes in the open conversation: a reply to a named contact point, or an internal note. The text is
//! stored as a draft within a second and sent as a command. GUI thread.
class Composer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! A conversation is open, so that something can be written.
    Q_PROPERTY(bool active READ isActive NOTIFY conversationChanged)
    Q_PROPERTY(bool closed READ isClosed NOTIFY conversationChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool note READ isNote WRITE setNote NOTIFY noteChanged)
    Q_PROPERTY(int targetRow READ targetRow WRITE setTargetRow NOTIFY targetChanged)
    //! Whom the reply goes to, e.g. "Web chat · Shop" and "Web visitor 4f2a"; the latter holds outside text.
    Q_PROPERTY(QString targetTitle READ targetTitle NOTIFY targetChanged)
    Q_PROPERTY(QString targetAddress READ targetAddress NOTIFY targetChanged)
    Q_PROPERTY(QString targetIcon READ targetIcon NOTIFY targetChanged)
    //! Why the target cannot be used, or what to know about it.
    Q_PROPERTY(QString targetReason READ targetReason NOTIFY targetChanged)
    //! The address means somebody else than when the reply was begun: a sentence that says so and what to do. Nothing is
    //! sent until the agent decided. Holds outside text; empty: nothing changed.
    Q_PROPERTY(QString changedMeaning READ changedMeaning NOTIFY targetChanged)
    //! The agent may go on with the same address: it belongs to the customer on the screen.
    Q_PROPERTY(bool canKeepTarget READ canKeepTarget NOTIFY targetChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY canSendChanged)
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY canSendChanged) //!< why it cannot be sent, in a few words
    //! The reply can leave at a time of the agent's choice: nobody waits at the other end.
    Q_PROPERTY(bool canSchedule READ canSchedule NOTIFY targetChanged)
    //! Characters over what the channel takes; 0 or less: fits.
    Q_PROPERTY(int overlong READ overlong NOTIFY canSendChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged) //!< a sentence; empty: nothing went wrong
    Q_PROPERTY(throughline::ui::TargetModel *targets READ targets CONSTANT)
    Q_PROPERTY(throughline::ui::CannedModel *canned READ canned CONSTANT)
    Q_PROPERTY(throughline::ui::MentionModel *mentions READ mentions CONSTANT)
    Q_PROPERTY(throughline::ui::AttachmentModel *attachments READ attachments CONSTANT)
    //! What stands around the text where the channel has it.
    Q_PROPERTY(throughline::ui::Envelope *envelope READ envelope CONSTANT)
    //! Variables that are left to fill in, before which nothing is sent, and macros.
    Q_PROPERTY(throughline::ui::Snippets *snippets READ snippets CONSTANT)
    Q_PROPERTY(throughline::ui::SendGuard *guard READ guard CONSTANT) //!< what is odd; the next Send goes past it

public:
    Composer(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);
    ~Composer() override;

    //! Stores the draft of the conversation before and shows the one of this.
    void open(const Id &conversationId);
    //! What variables of canned responses stand for.
    void setVariables(std::map<QString, QString> values) { m_snippets.setVariables(std::move(values)); }

    [[nodiscard]] bool isActive() const { return m_loaded; }
    [[nodiscard]] bool isClosed() const { return m_conversation.status == ConversationStatus::Closed; }
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isNote() const { return m_note; }
    void setNote(bool note);
    [[nodiscard]] int targetRow() const { return m_targets.find(m_targetId); }
    void setTargetRow(int row);
    [[nodiscard]] QString targetTitle() const;
    [[nodiscard]] QString targetAddress() const;
    [[nodiscard]] QString targetIcon() const;
    [[nodiscard]] QString targetReason() const;
    [[nodiscard]] QString changedMeaning() const;
    [[nodiscard]] bool canKeepTarget() const { return m_targets.find(m_targetId) >= 0; }
    //! The agent looked: the reply is meant for who is behind the address now.
    Q_INVOKABLE void keepTarget();
    [[nodiscard]] bool canSend() const { return m_loaded && obstacle().isEmpty(); }
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] int overlong() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] TargetModel *targets() { return &m_targets; }
    [[nodiscard]] CannedModel *canned() { return &m_canned; }
    [[nodiscard]] MentionModel *mentions() { return &m_mentions; }
    [[nodiscard]] AttachmentModel *attachments() { return &m_attachments; }
    [[nodiscard]] Envelope *envelope() { return &m_envelope; }
    [[nodiscard]] SendGuard *guard() { return &m_guard; }
    [[nodiscard]] Snippets *snippets() { return &m_snippets; }

    //! Sends what is written. Nothing happens while canSend is false.
    Q_INVOKABLE void send();
    //! The same, and closes the conversation as the reply leaves.
    Q_INVOKABLE void sendAndClose();
    Q_INVOKABLE void sendAnyway(); //!< past what the guard says, the way it was asked for last
    [[nodiscard]] bool canSchedule() const;
    //! 0: in one hour, 1: tomorrow morning, 2: next Monday morning. Words: which time that is.
    Q_INVOKABLE void sendLater(int choice);
    Q_INVOKABLE QString laterWords(int choice) const;
    Q_INVOKABLE bool mondayIsTomorrow() const;
    //! A day and a time as typed. False and no words: they cannot be read or are not in the future.
    Q_INVOKABLE bool sendAt(const QString &day, const QString &time);
    Q_INVOKABLE QString typedWords(const QString &day, const QString &time) const;
    Q_INVOKABLE QString proposedDay() const;
    Q_INVOKABLE QStringList pickableDays() const; //!< today and the last one, "2026-11-30"
    void storeDraft();                            //!< at once, not when the hand rests
    //! A reply taken back: text, files and target are here again, before what was written since. Waits until it is open.
    void restore(const TimelineItem &item, const client::TakenBack &back);
    //! Attaches files the agent picked or dropped; only local ones.
    Q_INVOKABLE void attach(const QList<QUrl> &files);
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    void want(const QString &tool) { Q_EMIT toolWanted(tool); } //!< of the view: see toolWanted()
    void appendCanned(const QString &text);                     //!< behind what is written, its variables filled in
    //! The word behind "/" at \a cursor, for canned responses: filters the list and answers whether it is open.
    Q_INVOKABLE bool seekCanned(int cursor);
    //! Puts a canned response where "/word" stands, or asks about a macro; answers the new place of the cursor.
    Q_INVOKABLE int insertCanned(int row, int cursor);

Q_SIGNALS:
    void opened(); //!< another conversation, or none, is written to from now on
    void conversationChanged();
    void textChanged();
    void noteChanged();
    void targetChanged();
    void canSendChanged();
    void problemChanged();
    void sent();
    void restored(); //!< something is to be written on: the text wants the focus
    //! "attach", "canned", "target", "copies", "forward", "andClose", "inOneHour", "tomorrow", "monday" or "atTime".
    void toolWanted(const QString &tool);

private:
    void submit(); //!< as m_plan says
    void planDeparture(wire::Command &command) const;
    bool sendAtTime(Instant at);
    [[nodiscard]] bool bringNoteBack();
    void keepStoredFiles(), loadConversation(bool first);
    void loadTargets(), checkAim(), judgeAim(const client::CustomerView &aim);
    [[nodiscard]] bool hasReply() const;
    void findEndpoints(const client::CustomerView &view);
    [[nodiscard]] Id endpointFor(const Target &target, const std::vector<client::TimelineEntry> &entries) const;
    void preferReachable();
    void settleTarget(), judgeWindows();
    void adoptTarget(Target target);
    void loadDraft(), findDraft(), followDraft(), adoptDraft(const Draft &draft);
    [[nodiscard]] const Draft &writtenDraft(); //!< as it stands, to be stored
    [[nodiscard]] bool isOwn(const Draft &draft) const;
    void signalTyping();
    void setProblem(const QString &problem);
    void watchEnvelope(), aimEnvelope();
    [[nodiscard]] GuardInput guardInput() const;
    void restoreEnvelope(const TimelineItem &item);
    [[nodiscard]] const Target *target() const;
    [[nodiscard]] int slashBefore(int cursor) const;
    static constexpr std::chrono::milliseconds draftPause{600}; //!< UX: saved within a second

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    TargetModel m_targets;
    CannedModel m_canned;
    MentionModel m_mentions;
    AttachmentModel m_attachments;
    Envelope m_envelope;
    SendGuard m_guard;
    Snippets m_snippets;
    Id m_conversationId;
    Conversation m_conversation;
    std::map<Id, Endpoint> m_endpoints;
    Draft m_draft;
    SendPlan m_plan; //!< kept while the guard looks something up or waits for the agent's word
    std::vector<std::pair<TimelineItem, client::TakenBack>> m_returning; //!< to conversations not open
    QString m_text, m_problem;
    QString m_noteAside;          //!< gave way to a reply that came back; stored, too
    Id m_targetId, m_writtenFrom; //!< the latter: where the customer wrote last, if that can be answered
    Target m_bound;               //!< the target as it was last known: it stays on screen whatever becomes of it
    Id m_aimId;                   //!< whom the reply is meant for: the customer on screen when it was begun
    QString m_aimName;            //!< outside text
    bool m_moved = false;         //!< the target is no longer that customer's
    bool m_targetChosen = false;  //!< by the agent or a draft: no longer follows the customer's last channel
    QString m_preferred;          //!< how the customer likes to be answered, where that counts; outside text
    int m_asked = 0;              //!< ways whose answer is still to come
    bool m_loaded = false, m_note = false, m_dirty = false, m_loading = false; //!< the last: its draft is asked for
    bool m_stored = false;                                                     //!< in this run, since it was opened
    bool m_readable = false;                //!< m_draft: whoever reads it finds it; what was stored takes a moment
    quint64 m_generation = 0, m_lookup = 0; //!< the latter counts the times the ways were looked for
    Instant m_typingSentAt;
    QTimer m_draftTimer;
};

} // namespace throughline::ui
