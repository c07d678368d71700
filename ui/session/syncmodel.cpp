// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session/syncmodel.h"

#include "shared/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using throughline::client::SyncPhase;

namespace throughline::ui {

SyncModel::SyncModel(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_status(source.status()),
      m_cacheAside(source.cacheSetAside()),
      m_workAside(source.workSetAside())
{
    connect(&source, &Source::cacheReplaced, this, [this](const QString &keptAt) {
        m_cacheAside = keptAt;
        Q_EMIT changed();
    });
    connect(&source, &Source::statusChanged, this, [this](const client::SyncStatus &status) {
        m_status = status;
        if (status.nextTryAt)
            m_second.start(std::chrono::seconds(1));
        else
            m_second.stop();
        Q_EMIT changed();
    });
    m_second.callOnTimeout(this, &SyncModel::changed);
}

QString SyncModel::word() const
{
    switch (m_status.phase) {
    //: State of the connection with the hub, in one or two words
    case SyncPhase::Idle:
    case SyncPhase::Waiting: return tr("Offline");
    case SyncPhase::Connecting: return tr("Connecting");
    case SyncPhase::Syncing: return tr("Updating");
    case SyncPhase::Live:
        return m_status.rejected > 0 ? tr("Not sent") : m_status.pending > 0 ? tr("Sending") : tr("Up to date");
    case SyncPhase::SignInNeeded: return tr("Sign in again");
    case SyncPhase::Refused: return tr("Signed out");
    }
    return {};
}

QString SyncModel::detail() const
{
    QStringList parts; // what changes first: a banner may have no room for the rest
    switch (m_status.phase) {
    case SyncPhase::Idle:
    case SyncPhase::Waiting:
        if (m_status.nextTryAt) {
            const auto seconds = std::max<qint64>(1, (*m_status.nextTryAt - m_clock.now()).count() / 1000 + 1);
            //: Detail of the connection state
            parts << tr("Next try in %n s.", nullptr, int(seconds));
        }
        break;
    case SyncPhase::Connecting: parts << tr("Connecting with the hub."); break;
    case SyncPhase::Syncing:
        parts << (m_status.fetched > 0
                      //: Detail of the connection state; %1 is a number of records
                      ? tr("%1 records fetched so far.").arg(QLocale().toString(m_status.fetched))
                      : tr("Asking the hub what is new."));
        break;
    case SyncPhase::Live: parts << tr("Everything the hub has is here."); break;
    case SyncPhase::SignInNeeded: parts << tr("The hub does not accept this session any more."); break;
    case SyncPhase::Refused: parts << tr("The hub has ended this session."); break;
    }
    if (m_status.pending > 0)
        //: Detail of the connection state
        parts << tr("%n change(s) wait to be sent.", nullptr, int(m_status.pending));
    if (m_status.rejected > 0)
        //: Detail of the connection state
        parts << tr("%n change(s) could not be sent and need you.", nullptr, int(m_status.rejected));
    if (canRetry())
        //: Detail of the connection state
        parts << tr("You can go on working; it is sent later.");
    if (m_status.lastLiveAt && m_status.phase != SyncPhase::Live)
        //: Detail of the connection state; %1 is a date and time
        parts << tr("Up to date until %1.").arg(Words::ahead(*m_status.lastLiveAt, m_clock.now()));
    return parts.join(u' ');
}

QString SyncModel::notice() const
{
    QStringList parts;
    if (!m_cacheAside.isEmpty())
        //: Above the conversation, after the local copy could not be read; %1 is a file
        parts << tr("The copy on this computer was damaged and is fetched from the hub again. The old file is kept, "
                    "encrypted: %1")
                     .arg(isolated(m_cacheAside));
    if (!m_workAside.isEmpty())
        //: Above the conversation, after drafts and unsent replies could not be read; %1 is a file
        parts << tr("Drafts and unsent replies on this computer were damaged and cannot be read. The old file is kept, "
                    "encrypted: %1")
                     .arg(isolated(m_workAside));
    return parts.join(u' ');
}

void SyncModel::dismissNotice()
{
    m_cacheAside.clear();
    m_workAside.clear();
    Q_EMIT changed();
}

QString SyncModel::iconName() const
{
    switch (m_status.phase) {
    case SyncPhase::Live: return m_status.rejected > 0 ? u"warning"_s : m_status.pending > 0 ? u"sync"_s : u"check"_s;
    case SyncPhase::Connecting:
    case SyncPhase::Syncing: return u"sync"_s;
    case SyncPhase::Idle:
    case SyncPhase::Waiting: return u"offline"_s;
    case SyncPhase::SignInNeeded:
    case SyncPhase::Refused: return u"warning"_s;
    }
    return {};
}

QString SyncModel::tone() const
{
    switch (m_status.phase) {
    case SyncPhase::Live: return m_status.rejected > 0 ? u"critical"_s : u"positive"_s;
    case SyncPhase::Connecting:
    case SyncPhase::Syncing: return u"muted"_s;
    case SyncPhase::Idle:
    case SyncPhase::Waiting: return u"caution"_s;
    case SyncPhase::SignInNeeded:
    case SyncPhase::Refused: return u"critical"_s;
    }
    return u"muted"_s;
}

bool SyncModel::isFilling() const
{
    return (m_status.phase == SyncPhase::Syncing || m_status.phase == SyncPhase::Connecting) && !m_status.lastLiveAt;
}

bool SyncModel::canRetry() const
{
    return m_status.phase == SyncPhase::Waiting || m_status.phase == SyncPhase::Idle;
}

} // namespace throughline::ui
