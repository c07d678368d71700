// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions/calldeclaration.h"
#include "actions/callrows.h"
#include "base/clock.h"
#include "base/random.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! Whom a call is about, as the panel shows the customer.
struct CallSubject {
    Id customerId;
    QString name;
    std::map<QString, QString> points; //!< kind -> value
};

//! The form of one lookup or action, made from the plugin's declaration, and its answer. An order that may have arrived is
//! tried again unchanged and under the same key only. GUI thread.
class CallForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ActionsModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString help READ help NOTIFY changed)
    Q_PROPERTY(bool isAction READ isAction NOTIFY changed)
    //! Under way: nothing can be changed.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! Fields can be edited.
    Q_PROPERTY(bool editable READ isEditable NOTIFY changed)
    //! The button sends the same order again.
    Q_PROPERTY(bool unconfirmed READ isUnconfirmed NOTIFY changed)
    //! What happened, in words; may hold outside text. The tone: "positive", "critical", "caution" or "muted".
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(throughline::ui::FieldModel *fields READ fields CONSTANT)
    Q_PROPERTY(throughline::ui::LineModel *answer READ answer CONSTANT)
    Q_PROPERTY(throughline::ui::LineModel *options READ options CONSTANT)

public:
    CallForm(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);

    void open(const Id &endpointId, const CallDeclaration &call, const CallSubject &subject);
    [[nodiscard]] bool isOpen() const { return m_state != State::Closed; }
    [[nodiscard]] QString title() const { return m_call.label; }
    [[nodiscard]] QString help() const { return m_call.help; }
    [[nodiscard]] bool isAction() const { return m_call.isAction; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Waiting; }
    [[nodiscard]] bool isEditable() const { return m_state == State::Editing; }
    [[nodiscard]] bool isUnconfirmed() const { return m_state == State::Unconfirmed; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString tone() const { return m_tone; }
    [[nodiscard]] FieldModel *fields() { return &m_fields; }
    [[nodiscard]] LineModel *answer() { return &m_answer; }
    [[nodiscard]] LineModel *options() { return &m_options; }

    Q_INVOKABLE void set(const QString &key, const QString &value);
    Q_INVOKABLE void addRow(const QString &key);
    Q_INVOKABLE void removeRow(const QString &key);
    //! Fills `options` for a field of kind "pick" or "choice".
    Q_INVOKABLE void loadOptions(const QString &key);
    Q_INVOKABLE void choose(const QString &key, int option);
    Q_INVOKABLE void send();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void closed();

private:
    enum class State { Closed, Editing, Waiting, Unconfirmed, Done };
    //! A field and where it stands: row -1 outside lists.
    struct Place {
        const CallField *list = nullptr;
        const CallField *field = nullptr;
        int row = -1;
    };
    void show();
    void say(State state, const QString &message = {}, const QString &tone = {});
    [[nodiscard]] Place placeOf(const QString &key) const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QJsonObject arguments() const;
    [[nodiscard]] QJsonObject request(const QString &name, const QJsonObject &args) const;
    void settled(const wire::CommandOutcome &outcome);
    void failed(const wire::CommandError &error);
    void showAnswer(const QJsonObject &result);
    [[nodiscard]] QString fault(const wire::CommandError &error) const;
    [[nodiscard]] QString nameOf(const QString &detail) const;

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    State m_state = State::Closed;
    Id m_endpointId;
    CallDeclaration m_call;
    CallSubject m_subject;
    std::map<QString, QString> m_values; //!< by key, as typed
    std::map<QString, QString> m_shown;  //!< of picked values
    std::map<QString, int> m_rows;       //!< by list
    Id m_actionId;
    Id m_commandId;
    QJsonObject m_sent; //!< what an unconfirmed order said
    QString m_message, m_tone;
    quint64 m_generation = 0;
    FieldModel m_fields;
    LineModel m_answer;
    LineModel m_options;
};

} // namespace throughline::ui
