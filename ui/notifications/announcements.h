// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQmlIntegration>

#include <chrono>
#include <deque>
#include <optional>

namespace throughline::ui {

//! What is said of the things that come: each once. The first at once; what follows within the pause waits and is said
//! together, as a number. What is urgent has a voice of its own, which is not kept waiting by the other. GUI thread.
class Announcements : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Notifications")
    //! The sentence that was said last; holds outside text. Empty: nothing yet.
    Q_PROPERTY(QString polite READ polite NOTIFY politeSaid)
    Q_PROPERTY(QString urgent READ urgent NOTIFY urgentSaid)

public:
    static constexpr std::chrono::milliseconds politePause{5000}; //!< between two sentences
    static constexpr std::chrono::milliseconds urgentPause{2000};

    explicit Announcements(const Clock &clock, QObject *parent = nullptr);

    //! \a key: said once, however often it is told. \a sentence: said when the thing comes alone.
    void tellPolitely(const QString &key, const QString &sentence) { tell(m_polite, key, sentence); }
    void tellUrgently(const QString &key, const QString &sentence) { tell(m_urgent, key, sentence); }
    //! What \a key stood for is over: when it comes again, it is told again.
    void forget(const QString &key);
    //! Says what has waited long enough; its own timer calls it.
    void look();

    [[nodiscard]] QString polite() const { return m_polite.said; }
    [[nodiscard]] QString urgent() const { return m_urgent.said; }

Q_SIGNALS:
    void politeSaid();
    void urgentSaid();

private:
    struct Voice {
        std::chrono::milliseconds pause{};
        void (Announcements::*spoken)() = nullptr;
        std::optional<Instant> at = {}; //!< of the last sentence
        QStringList waiting = {};
        QString said = {};
    };
    void tell(Voice &voice, const QString &key, const QString &sentence);
    void say(Voice &voice);
    [[nodiscard]] bool maySpeak(const Voice &voice) const;

    const Clock &m_clock;
    Voice m_polite{.pause = politePause, .spoken = &Announcements::politeSaid};
    Voice m_urgent{.pause = urgentPause, .spoken = &Announcements::urgentSaid};
    std::deque<QString> m_known; //!< the newest keys
    QTimer m_timer;
};

} // namespace throughline::ui
