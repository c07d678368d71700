// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/desktray.h"

#include "desk/appearance.h"
#include "desk/desk.h"

#include <QGuiApplication>
#include <QPainter>
#include <QtEndian>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::array traySizes{22, 32, 48};
constexpr auto presenceLine = "presence/"_L1;
constexpr auto openLine = "open"_L1;
constexpr auto quitLine = "quit"_L1;
constexpr QRgb badgeColor = 0xffc62828; // on light bars and on dark ones
constexpr int mostDigits = 9;

void paintBadge(QImage &image, int count)
{
    const int size = image.width();
    const QString words = count > mostDigits ? u"9+"_s : QString::number(count);
    const double diameter = size * 0.62;
    const QRectF place(size - diameter, size - diameter, diameter, diameter);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(badgeColor));
    painter.drawEllipse(place);
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(8, int(diameter * (words.size() > 1 ? 0.62 : 0.8))));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, words);
}

} // namespace

std::vector<platform::TrayPicture> trayPictures(const QIcon &icon, int count)
{
    std::vector<platform::TrayPicture> pictures;
    for (const int size : traySizes) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            icon.paint(&painter, image.rect());
        }
        if (count > 0)
            paintBadge(image, count);
        image = image.convertToFormat(QImage::Format_ARGB32);
        QByteArray argb(qsizetype(size) * size * 4, Qt::Uninitialized);
        for (int y = 0; y < size; ++y)
            qToBigEndian<quint32>(image.constScanLine(y), size, argb.data() + qsizetype(y) * size * 4);
        pictures.push_back({size, argb});
    }
    return pictures;
}

DeskTray::DeskTray(platform::Tray &tray, Appearance &appearance, const QIcon &icon, QObject *parent)
    : QObject(parent),
      m_tray(tray),
      m_appearance(appearance),
      m_icon(icon)
{
    connect(&tray, &platform::Tray::activated, this, &DeskTray::raiseWanted);
    connect(&tray, &platform::Tray::chosen, this, &DeskTray::onChosen);
    connect(&tray, &platform::Tray::thereChanged, this, [this] {
        m_appearance.setTrayThere(m_tray.isThere());
        if (!m_tray.isThere())
            Q_EMIT iconLost();
    });
    show();
}

void DeskTray::setDesk(Desk *desk)
{
    if (m_desk) {
        m_desk->notifications()->disconnect(this);
        m_desk->presence()->disconnect(this);
    }
    m_desk = desk;
    if (desk) {
        connect(desk->notifications(), &Notifications::unreadChanged, this, &DeskTray::show);
        connect(desk->presence(), &PresenceModel::changed, this, &DeskTray::show);
    }
    show();
}

std::vector<platform::TrayLine> DeskTray::menu() const
{
    using Kind = platform::TrayLine::Kind;
    std::vector<platform::TrayLine> lines;
    if (m_desk) {
        const PresenceModel *presence = m_desk->presence();
        for (int row = 0; row < presence->rowCount(); ++row) {
            const QModelIndex at = presence->index(row);
            lines.push_back({Kind::Choice, presenceLine + QString::number(row),
                             presence->data(at, PresenceModel::NameRole).toString(),
                             presence->data(at, PresenceModel::ChosenRole).toBool()});
        }
        lines.push_back({Kind::Separator, {}, {}, false});
    }
    //: Menu of the icon in the system's bar; %1 is the program's name
    lines.push_back({Kind::Action, QString(openLine), tr("Open %1").arg(u"Throughline"_s), false});
    //: Menu of the icon in the system's bar: ends the program
    lines.push_back({Kind::Action, QString(quitLine), tr("Quit"), false});
    return lines;
}

void DeskTray::show()
{
    const int unread = m_desk ? m_desk->notifications()->unread() : 0;
    if (std::exchange(m_painted, unread) != unread)
        m_pictures = trayPictures(m_icon, unread);
    QStringList tip;
    if (unread > 0)
        //: Beside the icon in the system's bar
        tip << tr("%n unread conversation(s)", "", unread);
    if (m_desk)
        tip << m_desk->presence()->word();
    m_tray.show({.title = u"Throughline"_s,
                 .tip = tip.join(u" · "_s),
                 .attention = unread > 0,
                 .pictures = m_pictures,
                 .menu = menu()});
}

void DeskTray::onChosen(const QString &name)
{
    if (name == openLine)
        return Q_EMIT raiseWanted();
    if (name == quitLine)
        return Q_EMIT quitWanted();
    bool isRow = false;
    const int row = name.startsWith(presenceLine) ? name.mid(presenceLine.size()).toInt(&isRow) : 0;
    if (m_desk && isRow)
        m_desk->presence()->choose(row);
}

} // namespace throughline::ui
