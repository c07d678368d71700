// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace throughline::platform {

//! A square picture: rows from the top, four bytes a point, alpha, red, green, blue, not premultiplied.
struct TrayPicture {
    int size = 0; //!< points on a side
    QByteArray argb;

    bool operator==(const TrayPicture &) const = default;
};

//! A line of the icon's menu. Texts are plain and may come from outside.
struct TrayLine {
    enum class Kind { Action, Choice, Separator };

    Kind kind = Kind::Action;
    QString name; //!< for chosen()
    QString word;
    bool marked = false; //!< of the choices beside each other one is

    bool operator==(const TrayLine &) const = default;
};

//! What the icon shows and offers.
struct TrayFace {
    QString title;
    QString tip;                       //!< a line under the title
    bool attention = false;            //!< something waits
    std::vector<TrayPicture> pictures; //!< the same in several sizes
    std::vector<TrayLine> menu;

    bool operator==(const TrayFace &) const = default;
};

//! The program's icon in the system's bar. Nothing blocks; what the person does comes as signals. GUI thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! A bar shows it now; false before the first face, and while there is none on this computer.
    [[nodiscard]] virtual bool isThere() const = 0;
    //! From now on; also where a bar comes later.
    virtual void show(const TrayFace &face) = 0;

Q_SIGNALS:
    void thereChanged();
    //! The person pressed the icon.
    void activated();
    //! A line of the menu, by name.
    void chosen(const QString &name);
};

//! That of this system; null where there is no adapter (macOS, Windows).
[[nodiscard]] std::unique_ptr<Tray> systemTray();

} // namespace throughline::platform
