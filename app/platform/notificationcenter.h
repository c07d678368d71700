// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace throughline::platform {

//! What the system is to show outside the window. Texts are plain and may come from outside.
struct SystemNotification {
    QString key; //!< what it is about: a later one with the same key takes its place
    QString title;
    QString body;
    QString openWord;                                 //!< of the button that opens it
    QString replyWord;                                //!< of the field that answers it; empty: no answer is offered
    std::vector<std::pair<QString, QString>> buttons; //!< others: a name for pressed() and a word
    bool sound = true;

    bool operator==(const SystemNotification &) const = default;
};

//! What shows notifications here, and what it can do.
struct NotificationAbilities {
    QString server; //!< its name, outside text; empty: nobody shows notifications
    bool actions = false;
    bool reply = false;
    bool sound = false;

    bool operator==(const NotificationAbilities &) const = default;
};

//! The system's notifications. Nothing blocks; answers come as signals. GUI thread.
class NotificationCenter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual NotificationAbilities abilities() const = 0;
    //! Asks anew who shows notifications; answered by abilitiesKnown().
    virtual void ask() = 0;
    //! Answered by shown() or failed(), unless it was replaced or withdrawn before.
    virtual void show(const SystemNotification &notification) = 0;
    virtual void withdraw(const QString &key) = 0;
    virtual void withdrawAll() = 0;

Q_SIGNALS:
    void abilitiesKnown();
    void shown(const QString &key);
    //! \a why: the system's words, for a person who looks for the fault.
    void failed(const QString &key, const QString &why);
    void activated(const QString &key);
    //! One of its buttons, by name.
    void pressed(const QString &key, const QString &button);
    void replied(const QString &key, const QString &text);
    //! The person waved it away.
    void dismissed(const QString &key);
};

//! That of this system; null where there is no adapter (macOS, Windows).
[[nodiscard]] std::unique_ptr<NotificationCenter> systemNotifications();

} // namespace throughline::platform
