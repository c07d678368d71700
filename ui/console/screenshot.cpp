// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/screenshot.h"

#include "desk/desk.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickItem>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::milliseconds pause{150};
constexpr int steadyLooks = 5; //!< the last rows and fonts have settled

void say(const QString &line)
{
    std::fprintf(stderr, "throughline: %s\n", qUtf8Printable(line));
}

//! Rows of the timeline that are on screen: items of the list with a height and a name to speak.
QStringList shownRows(QQuickWindow &window)
{
    const auto *list = window.findChild<QQuickItem *>(u"timelineList"_s);
    QStringList names;
    if (!list || !list->isVisible())
        return names;
    const auto *content = list->property("contentItem").value<QQuickItem *>();
    for (const QQuickItem *row : content ? content->childItems() : QList<QQuickItem *>()) {
        if (row->isVisible() && row->height() > 0 && row->property("spokenName").isValid())
            names << row->property("spokenName").toString();
    }
    return names;
}

} // namespace

Screenshot::Screenshot(Startup &startup, const ConsoleOptions &options, QObject *parent)
    : QObject(parent),
      m_startup(startup),
      m_options(options),
      m_deadline(SystemClock().now() + std::chrono::seconds(options.timeoutSeconds))
{
    m_timer.callOnTimeout(this, &Screenshot::look);
    m_timer.start(pause);
}

void Screenshot::look()
{
    Desk *desk = m_startup.desk();
    const QString stopped = m_startup.stoppedAt();
    if (!desk || !stopped.isEmpty())
        m_missing = u"the desk did not open: "_s + (stopped.isEmpty() ? u"still starting"_s : stopped);
    else if (openCustomer(*desk) && showsItems(*desk))
        m_missing.clear();
    m_steady = m_missing.isEmpty() && desk ? m_steady + 1 : 0;
    if (m_steady >= steadyLooks)
        return finish();
    if (SystemClock().now() > m_deadline) {
        m_timer.stop();
        say(u"no screenshot after %1 s: %2"_s.arg(m_options.timeoutSeconds).arg(m_missing));
        QGuiApplication::exit(1);
    }
}

bool Screenshot::openCustomer(Desk &desk)
{
    for (int row = 0; row < desk.inbox()->count(); ++row) {
        const client::InboxRow *found = desk.inbox()->rowData(row);
        if (!found)
            break;
        if (!m_options.select.isEmpty()
            && !found->conversation.customer.name.contains(m_options.select, Qt::CaseInsensitive))
            continue;
        if (desk.inbox()->currentRow() != row && !desk.hasConversation())
            desk.openRow(row);
        return true;
    }
    m_missing = m_options.select.isEmpty() ? u"the list shows no conversation"_s
                                           : u"the list shows nobody named \"%1\""_s.arg(m_options.select);
    return desk.hasConversation();
}

bool Screenshot::showsItems(Desk &desk)
{
    const QStringList rows = m_startup.host().window() ? shownRows(*m_startup.host().window()) : QStringList();
    if (desk.timeline()->isLoading() || rows.isEmpty()) {
        m_missing = u"the timeline shows no items"_s;
        return false;
    }
    const bool there = m_options.waitText.isEmpty() || std::any_of(rows.begin(), rows.end(), [&](const QString &row) {
                           return row.contains(m_options.waitText);
                       });
    if (!there)
        m_missing = u"the timeline does not show \"%1\""_s.arg(m_options.waitText);
    return there;
}

void Screenshot::finish()
{
    m_timer.stop();
    QFile file(m_options.screenshot);
    // Flushed here: QImage does not tell when the last bytes found no room.
    const bool written =
        file.open(QIODevice::WriteOnly) && m_startup.host().window()->grabWindow().save(&file, "PNG") && file.flush();
    if (!written) {
        say(u"the picture could not be written to %1"_s.arg(m_options.screenshot));
        // Half a picture is none; a device is left alone.
        file.close();
        if (QFileInfo(file).isFile())
            file.remove();
    }
    QGuiApplication::exit(written ? 0 : 1);
}

} // namespace throughline::ui
