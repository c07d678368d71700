// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "composer/attachmentmodel.h"
#include "composer/canned.h"
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
    //! Characters over what the channel takes; 0 or less: fits.
    Q_PROPERTY(int overlong READ overlong NOTIFY canSendChanged)
    //! A sentence about what just went wrong; empty: nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(throughline::ui::TargetModel *targets READ targets CONSTANT)
    Q_PROPERTY(throughline::ui::CannedModel *canned READ canned CONSTANT)
    Q_PROPERTY(throughline::ui::AttachmentModel *attachments READ attachments CONSTANT)

public:
    Composer(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);
    ~Composer() override;

    //! Stores the draft of the conversation before and shows the one of this.
    void open(const Id &conversationId);
    //! What variables of canned responses stand for.
    void setVariables(std::map<QString, QString> values) { m_variables = std::move(values); }

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
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] int overlong() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] TargetModel *targets() { return &m_targets; }
    [[nodiscard]] CannedModel *canned() { return &m_canned; }
    [[nodiscard]] AttachmentModel *attachments() { return &m_attachments; }

    //! Sends what is written. Nothing happens while canSend is false.
    Q_INVOKABLE void send();
    //! Attaches files the agent picked or dropped; only local ones.
    Q_INVOKABLE void attach(const QList<QUrl> &files);
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    //! The word behind "/" at \a cursor, for canned responses: filters the list and answers whether it is open.
    Q_INVOKABLE bool seekCanned(int cursor);
    //! Puts a canned response where "/word" stands and answers the new place of the cursor.
    Q_INVOKABLE int insertCanned(int row, int cursor);

Q_SIGNALS:
    //! Another conversation, or none, is written to from now on.
    void opened();
    void conversationChanged();
    void textChanged();
    void noteChanged();
    void targetChanged();
    void canSendChanged();
    void problemChanged();
    void sent();

private:
    void loadConversation(bool first);
    void loadTargets();
    void checkAim();
    void judgeAim(const client::CustomerView &aim);
    [[nodiscard]] bool hasReply() const;
    void findEndpoints(const client::CustomerView &view);
    [[nodiscard]] Id endpointFor(const Target &target, const std::vector<client::TimelineEntry> &entries) const;
    void preferReachable();
    void adoptTarget(Target target);
    void loadDraft();
    void storeDraft();
    void signalTyping();
    void setProblem(const QString &problem);
    [[nodiscard]] const Target *target() const;
    [[nodiscard]] int slashBefore(int cursor) const;

    static constexpr std::chrono::milliseconds draftPause{600}; //!< UX: saved within a second

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    TargetModel m_targets;
    CannedModel m_canned;
    AttachmentModel m_attachments;
    Id m_conversationId;
    Conversation m_conversation;
    std::map<Id, Endpoint> m_endpoints;
    Draft m_draft;
    std::map<QString, QString> m_variables;
    QString m_text;
    QString m_problem;
    Id m_targetId;
    Target m_bound;              //!< the target as it was last known: it stays on screen whatever becomes of it
    Id m_aimId;                  //!< whom the reply is meant for: the customer on screen when it was begun
    QString m_aimName;           //!< outside text
    bool m_moved = false;        //!< the target is no longer that customer's
    bool m_targetChosen = false; //!< by the agent or a draft: no longer follows the customer's last channel
    quint64 m_lookup = 0;        //!< counts the times the ways were looked for
    int m_asked = 0;             //!< ways whose answer is still to come
    bool m_loaded = false;
    bool m_note = false;
    bool m_dirty = false;
    quint64 m_generation = 0;
    Instant m_typingSentAt;
    QTimer m_draftTimer;
};

} // namespace throughline::ui
