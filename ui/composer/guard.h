// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// The wrong-recipient guard: what is odd about a message before it leaves (CAPABILITIES C17). Pure; English and German.

namespace throughline::ui {

//! Another customer than the one who is written to.
struct OtherCustomer {
    QString name;
    QStringList addresses;

    bool operator==(const OtherCustomer &) const = default;
};

struct GuardInput {
    QString text;                      //!< the agent's own words
    QString name;                      //!< of the customer; empty: not known
    QString address;                   //!< where it goes
    QStringList partyNames;            //!< of others who are in the conversation rightly
    QStringList parties;               //!< addresses of the thread beside ours and the customer's
    QStringList copies;                //!< to, cc and bcc as they are now
    std::vector<OtherCustomer> others; //!< what candidatesOf() found
    int files = 0;                     //!< that go with it
};

struct GuardWarning {
    enum class Kind {
        GreetsAnother,  //!< \a what: the name in the greeting
        NamesAnother,   //!< \a what: the other customer's name
        CopyToCustomer, //!< \a what: the other customer, by name or address
        Parties,        //!< \a count others are in the thread
        FileMissing     //!< \a what: the word that speaks of a file
    };
    Kind kind;
    QString what; //!< outside text
    int count = 0;

    bool operator==(const GuardWarning &) const = default;
};

[[nodiscard]] std::vector<GuardWarning> judge(const GuardInput &input);

//! The names in the greeting of \a text: "Liebe Ada und lieber Bob," -> Ada, Bob. None where nobody is named ("Hi there").
[[nodiscard]] QStringList greetedNames(const QString &text);
//! What of \a input might be another customer and is worth a look: greeted names, names of two words, addresses of copies
//! that were no part of the thread. At most twelve.
[[nodiscard]] QStringList candidatesOf(const GuardInput &input);

} // namespace throughline::ui
