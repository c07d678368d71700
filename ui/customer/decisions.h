// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! What the agent decides about who is who and what may be written where: makes the commands, offers to take the last
//! one back, and tells when the hub refused one. GUI thread; \a source outlives it.
class Decisions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CustomerPanel")
    //! A sentence about what was just decided; empty: nothing. Holds outside text.
    Q_PROPERTY(QString done READ done NOTIFY doneChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY doneChanged)
    //! A sentence about a decision the hub refused; empty: none.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit Decisions(Source &source, QObject *parent = nullptr);

    [[nodiscard]] QString done() const { return m_done; }
    [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }
    [[nodiscard]] QString problem() const { return m_problem; }

    //! \a goes becomes part of \a into. The names are for the sentence; \a expect: the revs that were seen.
    void merge(const Id &goes, const QString &goesName, const Id &into, const QString &intoName, const QString &reason,
               const QJsonObject &expect);
    //! Unmerges when \a goneId says who became part of the customer; else undoes the decision.
    void takeBack(const Id &decisionId, const Id &goneId);
    void link(const IdentityLink &suggestion, const ContactPoint &point);
    void unlink(const ContactPoint &point, const Id &customerId);
    void reject(const IdentityLink &suggestion, const ContactPoint &point);
    void setShared(const ContactPoint &point, bool shared);
    void setConsent(const ContactPoint &point, const QString &purpose, ConsentState state);

    //! Takes the last decision back.
    Q_INVOKABLE void undo();
    //! Puts the sentence about the last decision away.
    Q_INVOKABLE void dismiss();
    //! Puts the problem away and forgets the refused command.
    Q_INVOKABLE void dismissProblem();

Q_SIGNALS:
    void doneChanged();
    void problemChanged();

private:
    //! \a about says where to look for what the decision moves, so that taking it back shows before the hub has answered.
    void decide(const wire::Command &command, const QString &done, QJsonObject about);
    void setDone(const QString &done, std::optional<wire::Command> undo);
    void lookForRefusals();

    Source &m_source;
    QString m_done;
    std::optional<wire::Command> m_undo;
    Id m_doneId;
    QString m_problem;
    Id m_refusedId;
};

} // namespace throughline::ui
