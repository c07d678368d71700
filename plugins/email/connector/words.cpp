// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/words.h"

#include <QRegularExpression>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

struct StatusWords {
    QLatin1StringView ends; //!< of the status, without its first digit
    QLatin1StringView words;
};

// RFC 3463, what agents meet. Longer ones first.
constexpr StatusWords known[] = {
    {"1.1"_L1, "There is no such mailbox."_L1},
    {"1.2"_L1, "There is no such mail domain."_L1},
    {"1.3"_L1, "The address is not a valid one."_L1},
    {"1.10"_L1, "The domain takes no mail."_L1},
    {"2.1"_L1, "The mailbox is closed."_L1},
    {"2.2"_L1, "The mailbox is full."_L1},
    {"2.3"_L1, "The mail is too large for the recipient."_L1},
    {"3.4"_L1, "The mail is too large."_L1},
    {"4.1"_L1, "The recipient's mail server does not answer."_L1},
    {"4.4"_L1, "The recipient's mail server cannot be found."_L1},
    {"4.7"_L1, "It could not be delivered in time."_L1},
    {"7.0"_L1, "The recipient's mail server refuses it."_L1},
    {"7.1"_L1, "The recipient's mail server refuses it."_L1},
    {"7.26"_L1, "The recipient's mail server does not believe that it came from us (SPF, DKIM)."_L1},
};

} // namespace

QString statusWords(const QString &status)
{
    const QString ends = status.section(u'.', 1);
    for (const StatusWords &each : known) {
        if (ends == each.ends)
            return QString(each.words) + u" ("_s + status + u')';
    }
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(u"[245]\\.[0-9]{1,3}\\.[0-9]{1,3}"_s));
    return shape.match(status).hasMatch() ? u"It could not be delivered (%1)."_s.arg(status)
                                          : u"It could not be delivered."_s;
}

QString enhancedStatus(const QByteArray &answer)
{
    static const QRegularExpression shape(u"^[0-9]{3}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b"_s);
    return shape.match(QString::fromLatin1(answer.left(64))).captured(1);
}

QString refusalWords(long code, const QByteArray &answer)
{
    const QString status = enhancedStatus(answer);
    if (!status.isEmpty())
        return statusWords(status);
    if (code == 552 || code == 523)
        return u"The mail is too large or the mailbox is full (%1)."_s.arg(code);
    return u"The mail server refuses it (%1)."_s.arg(code);
}

} // namespace throughline::email
