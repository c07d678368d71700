// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>
#include <QUrl>

#include <map>
#include <vector>

class QJsonObject;

namespace throughline::client {

//! Something about a policy file that its administrator has to know. Text for people is made from it.
struct PolicyFault {
    enum class Kind {
        Unreadable, //!< no JSON object, or a folder closed to us; detail: what the parser or the system says
        WrongValue, //!< detail: what the value may be
        Foreign,    //!< others than the system may write it: ignored
        Unknown,    //!< no such key: ignored
        Unused      //!< a key of the table that this console does not act on yet
    };
    Kind kind = Kind::Unreadable;
    bool mandatory = false; //!< in managed/
    QString file;           //!< path
    int line = 0;           //!< 0: the file as a whole
    QString key;
    QString detail;

    bool operator==(const PolicyFault &) const = default;
};

//! One sentence for administrators and the log: file, line, key, what to do.
[[nodiscard]] QString sentenceOf(const PolicyFault &fault);

//! What the administrator of this machine has settled for the console. The keys are in policykeys.cpp. A value of managed/
//! is locked; one of recommended/ is what stands until the person chooses.
struct ConsolePolicy {
    enum class Protection { Automatic, Keychain, Passphrase, MemoryOnly };
    struct Entry {
        QJsonValue value;
        bool managed = false; //!< locked
        QString file;
    };
    std::map<QString, Entry> entries;
    std::vector<PolicyFault> faults;

    //! A mandatory file that cannot be read as it should: the console says so and opens nothing. Null: none.
    [[nodiscard]] const PolicyFault *blocking() const;
    [[nodiscard]] bool isManaged(const QString &key) const;
    //! The value of the files, or the built-in one.
    [[nodiscard]] QJsonValue value(const QString &key) const;
    [[nodiscard]] QString text(const QString &key) const { return value(key).toString(); }
    [[nodiscard]] bool flag(const QString &key) const { return value(key).toBool(); }

    [[nodiscard]] QUrl hub() const; //!< preset; empty: none
    [[nodiscard]] bool isHubLocked() const;
    //! Whether this console may talk to the hub at \a address (not asked of a hub on this computer that it starts itself).
    [[nodiscard]] bool allows(const QUrl &address) const;
    [[nodiscard]] Protection keyProtection() const;
};

[[nodiscard]] inline QString policyFolder()
{
    return QStringLiteral("/etc/throughline/policies");
}

//! The files managed/*.json and recommended/*.json of \a folder in order of name, later ones win, managed ones over
//! recommended ones. A file that is not the system's, or that others may write, is ignored and named; one that is the
//! system's but malformed fails closed in managed/ and is ignored in recommended/; so does a folder that is there but cannot be
//! read.
[[nodiscard]] ConsolePolicy readConsolePolicy(const QString &folder = policyFolder());

//! Every known key with its value and where that comes from, and every fault, as `throughline --print-policy` prints it.
//! \a chosen: what the person set, by key.
[[nodiscard]] QJsonObject policyReport(const ConsolePolicy &policy, const std::map<QString, QString> &chosen);

} // namespace throughline::client
