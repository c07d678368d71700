// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

// Whom an answer goes to and what it is called, from what the answered message says of itself (the item's data: from,
// replyTo, to, cc, subject). Pure.

namespace throughline::ui {

//! "Re: Lamp", once, whatever stood before; empty stays empty.
[[nodiscard]] QString replySubject(const QString &subject);
[[nodiscard]] QString forwardSubject(const QString &subject);

//! The addresses of a field as typed: separated by commas, semicolons, line ends or spaces, each once, "Ada <ada@x>" taken
//! apart. \a wrong: the first piece that is none.
struct AddressList {
    QStringList addresses;
    QString wrong;

    bool operator==(const AddressList &) const = default;
};
[[nodiscard]] AddressList readAddressList(const QString &typed);

//! \a address is one of \a own, or one with a tag behind a plus.
[[nodiscard]] bool isOwnAddress(const QString &address, const QStringList &own);

struct Recipients {
    QStringList to; //!< beside the one who is answered
    QStringList cc;

    bool operator==(const Recipients &) const = default;
    [[nodiscard]] qsizetype count() const { return to.size() + cc.size(); }
};
//! Everybody in From, To and Cc but us and \a main, who is answered in any case.
[[nodiscard]] Recipients everybodyOf(const QJsonObject &data, const QString &main, const QStringList &own);

//! Where the sender wants the answer.
struct AnswerPlace {
    QString address;      //!< empty: where it came from
    bool foreign = false; //!< of another domain than the sender's: to be looked at before it is used

    bool operator==(const AnswerPlace &) const = default;
};
[[nodiscard]] AnswerPlace answerPlaceOf(const QJsonObject &data, const QString &sender, const QStringList &own);

} // namespace throughline::ui
