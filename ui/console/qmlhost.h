// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "pictures/pictureloader.h"

#include <QQmlAbstractUrlInterceptor>
#include <QQmlApplicationEngine>
#include <QQmlNetworkAccessManagerFactory>
#include <QQuickWindow>
#include <QTranslator>

#include <memory>

namespace throughline::ui {

class Appearance;
class Desk;
class SessionModel;
class Source;

//! Gives QML a network that refuses everything: views load from the program only (SECURITY, trap 2).
class NoNetwork final : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager *create(QObject *parent) override;
};

//! Lets QML load from the program's resources and Qt's own modules, and from nowhere else.
class OnlyOurs final : public QQmlAbstractUrlInterceptor
{
public:
    OnlyOurs();
    QUrl intercept(const QUrl &url, DataType type) override;

private:
    QStringList m_modulePaths; //!< where Qt's own QML modules lie, as file URLs
};

//! The QML side of the program: engine, guards, language, the one window. GUI thread. What it shows must outlive it.
class QmlHost
{
public:
    //! \a decoder: the program that reads pictures; empty: the one beside this program.
    QmlHost(SessionModel &session, Appearance &appearance, const QString &decoder = {});
    ~QmlHost();

    //! Loads the window. Internal when QML does not load: a broken build.
    [[nodiscard]] Result<QQuickWindow *> load();
    //! Null takes the desk away; \a source is where its pictures come from.
    void setDesk(Desk *desk, Source *source = nullptr);
    [[nodiscard]] QQuickWindow *window() const;
    //! The window in front of the person, wherever it was.
    void raise();
    //! The window on the screen, if it was hidden; not in front of others.
    void unhide();
    [[nodiscard]] QQmlEngine &engine() { return m_engine; }
    //! Once in a program, before the first host: style, fonts, names.
    static void prepareApplication();
    //! "de", "en" or empty for the system's; texts on screen follow.
    void setLanguage(const QString &language);

private:
    SessionModel &m_session;
    Appearance &m_appearance;
    NoNetwork m_noNetwork;
    OnlyOurs m_onlyOurs;
    std::unique_ptr<QTranslator> m_translator;
    PictureLoader m_pictures; //!< before the engine, which asks it
    QQmlApplicationEngine m_engine;
};

} // namespace throughline::ui
