// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "gallery/samples.h"
#include "session/sessionmodel.h"

#include <QQuickItem>
#include <QTest>

namespace throughline::ui {

//! The real window over a source in memory: begun and ended by each test, driven by keys, looked at by name. A test during
//! which something warned fails at its end.
class WindowFixture
{
protected:
    //! Once, before the first window: as the program begins where a screen reader listens.
    static void prepare();
    //! Begins a test: an empty source, and warnings are kept from now on. \a harmless: texts in warnings that are none.
    void begin(const QStringList &harmless = {});
    //! Ends it: all is put away in the program's order, and nothing warned.
    void end();

    //! The window over what the source holds by now.
    void show(const QSize &size = {1280, 800}, const QString &language = QStringLiteral("en"));
    //! The same with the samples' customer open.
    void showCustomer(const QSize &size = {1280, 800}, const QString &language = QStringLiteral("en"));

    [[nodiscard]] QQuickWindow *window() const { return m_host->window(); }
    //! All in the window, parents before their children: also rows of a list and what a Repeater makes, which are nobody's
    //! QObject children.
    [[nodiscard]] QList<QQuickItem *> items() const;
    //! The first with that object name, or null.
    [[nodiscard]] QQuickItem *item(const char *name) const;
    [[nodiscard]] bool isOpen(const char *popup) const;
    //! What a screen reader says of the rows of the timeline.
    [[nodiscard]] QStringList spokenRows() const;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const char *text) const;

    //! How many commands of that name were given to the source.
    [[nodiscard]] int submitted(QLatin1StringView name) const;
    [[nodiscard]] const wire::Command *firstSubmitted(QLatin1StringView name) const;

    QString m_decoder; //!< the program that reads pictures; without it none are shown
    ManualClock m_clock{sampleNow};
    SeededRandom m_random{3};
    QStringList m_opened; //!< links that were given to the system
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SessionModel> m_session;
    std::unique_ptr<QmlHost> m_host;
    std::unique_ptr<Desk> m_desk;

private:
    QtMessageHandler m_before = nullptr;
};

} // namespace throughline::ui
