// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/tray.h"

#include <QIcon>

namespace throughline::ui {

class Appearance;
class Desk;

//! The program's icon, with \a count at its corner when it is not 0 ("9+" above 9), in the sizes bars ask for.
[[nodiscard]] std::vector<platform::TrayPicture> trayPictures(const QIcon &icon, int count);

//! What the tray shows of the open desk: how many conversations have something unread, and the presence, which can be chosen
//! there. Without a desk (locked, signed out) nothing of it. \a tray and \a appearance outlive it. GUI thread.
class DeskTray : public QObject
{
    Q_OBJECT

public:
    DeskTray(platform::Tray &tray, Appearance &appearance, const QIcon &icon, QObject *parent = nullptr);
    //! The desk that is open from now on; null, before it goes.
    void setDesk(Desk *desk);

Q_SIGNALS:
    //! The person wants the window in front of them.
    void raiseWanted();
    //! There is no icon any more: a window that hides behind it could not be found.
    void iconLost();
    void quitWanted();

private:
    void show();
    void onChosen(const QString &name);
    [[nodiscard]] std::vector<platform::TrayLine> menu() const;

    platform::Tray &m_tray;
    Appearance &m_appearance;
    QIcon m_icon;
    Desk *m_desk = nullptr;
    int m_painted = -1; //!< of which count m_pictures are
    std::vector<platform::TrayPicture> m_pictures;
};

} // namespace throughline::ui
