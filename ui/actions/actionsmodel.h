// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions/callform.h"

namespace throughline::ui {

//! What the channels offer to ask or to order for the open customer, and the orders whose fate is open. GUI thread.
class ActionsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! There is a customer, and some channel offers something.
    Q_PROPERTY(bool present READ isPresent NOTIFY changed)
    Q_PROPERTY(throughline::ui::CallListModel *calls READ calls CONSTANT)
    Q_PROPERTY(throughline::ui::CallForm *form READ form CONSTANT)
    //! Orders that did not get their answer, of the open customer.
    Q_PROPERTY(throughline::ui::LineModel *waiting READ waiting CONSTANT)

public:
    ActionsModel(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);

    //! The customer as it is known now. Another one closes the form.
    void setSubject(const CallSubject &subject);
    [[nodiscard]] bool isPresent() const { return !m_subject.customerId.isNull() && m_calls.rowCount() > 0; }
    [[nodiscard]] CallListModel *calls() { return &m_calls; }
    [[nodiscard]] CallForm *form() { return &m_form; }
    [[nodiscard]] LineModel *waiting() { return &m_waiting; }

    Q_INVOKABLE void open(const QString &callKey);
    Q_INVOKABLE void retry(const QString &commandId);
    Q_INVOKABLE void discard(const QString &commandId);

Q_SIGNALS:
    void changed();

private:
    struct Offer {
        Id endpointId;
        CallDeclaration call;
    };
    void loadEndpoints();
    void loadWaiting();

    Source &m_source;
    CallSubject m_subject;
    std::map<QString, Offer> m_offers; //!< by key
    CallListModel m_calls;
    LineModel m_waiting;
    CallForm m_form;
};

} // namespace throughline::ui
