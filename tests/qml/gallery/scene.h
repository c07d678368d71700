// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "plugins/pluginviews.h"
#include "session/sessionmodel.h"
#include "ui/fakesource.h"

#include <QJsonObject>

namespace throughline::ui {

//! What a picture of the window is of.
struct SceneChoice {
    QString state = QStringLiteral("live");
    QString theme = QStringLiteral("light"); //!< or "dark"
    bool highContrast = false, comfortable = false, rightToLeft = false;
    bool still = false; //!< nothing moves, and there are only letters of the packages of fonts
    int textSize = 100;
    QString language = QStringLiteral("en");
    QSize size{1280, 800};
    QString place;  //!< "inbox", "customers", "search", "settings"; empty: the first
    QString text;   //!< in the composer
    QString search; //!< in the search
    //! What is done one after the other, each when the window has come to rest: "run timeline.filter" (a command),
    //! "click sendMore", "focus replyText", "type /greet", "key Shift+Down", "set settingsFlick contentY 400", "hover tagButton"
    //! (the mouse goes there, and its tip is waited for), "hover inboxList 2" (to that row of a list).
    QStringList steps;
    QStringList shows; //!< names of what must be visible in the end, or the picture is of something else

    [[nodiscard]] static SceneChoice fromJson(const QJsonObject &object);
};

//! The real window over sample values, brought to a state. GUI thread; one at a time.
class Scene
{
public:
    explicit Scene(SceneChoice choice);
    ~Scene();

    //! Shows the window and takes the steps. What went wrong, in words; empty: nothing.
    [[nodiscard]] QString play();
    //! Waits until the window looks the same for a while. False: it does not.
    [[nodiscard]] bool rest();
    [[nodiscard]] QImage picture() const { return m_host->window()->grabWindow(); }

private:
    void dress();
    void openCustomer(), limitAnswers();
    void goToPlace();
    void startConnecting();
    void changeMailbox();
    [[nodiscard]] bool hover(QQuickItem *item, const QString &row);
    [[nodiscard]] bool take(const QString &step);
    [[nodiscard]] QObject *named(const QString &name) const;
    [[nodiscard]] bool isShown(const QString &name) const;

    SceneChoice m_choice;
    ManualClock m_clock;
    SeededRandom m_random{7};
    FakeSource m_source;
    PluginViews m_plugins;
    Appearance m_appearance{QString()};
    SessionModel m_session;
    std::unique_ptr<QmlHost> m_host;
    std::unique_ptr<Desk> m_desk;
};

} // namespace throughline::ui
