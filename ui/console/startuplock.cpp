// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The lock of Startup: what is open goes, the key is forgotten (SECURITY, "Auto-lock").
#include "console/startup.h"

#include "desk/desk.h"
#include "shared/clientsource.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Startup::prepareLock()
{
    const QString key = u"AutoLockMinutes"_s;
    const bool managed = m_policy.isManaged(key);
    const int settled = m_policy.value(key).toInt();
    const auto use = [this](int minutes, bool fixed) {
        m_session.showAutoLock(minutes, fixed);
        m_idle.setMinutes(minutes);
    };
    use(managed ? settled : m_appearance.number(u"autoLock"_s, settled), managed);
    connect(&m_session, &SessionModel::autoLockChosen, this, [this, use](int minutes) {
        m_appearance.setNumber(u"autoLock"_s, minutes);
        use(minutes, false);
    });
    // Later: a button of the desk may have asked, and the desk goes.
    connect(&m_session, &SessionModel::lockAsked, this,
            [this] { m_scheduler.after(std::chrono::milliseconds(0), [this] { lock(); }); });
}

void Startup::lock()
{
    if (!m_client)
        return;
    // Nothing is kept on this computer: what is not sent yet would be gone. The next look is after as long again.
    if (m_keys.state().memoryOnly && m_client->status().pending > 0)
        return m_idle.start();
    m_idle.stop();
    show({.page = SessionModel::Page::Locked});
    hideDesk(); // stores the draft
    m_source.reset();
    m_client.reset(); // waits until it is stored, and closes both databases
    m_account.reset();
    m_secrets.reset();
    if (m_hub)
        m_hub->stop();
    m_hub.reset();
    m_passing.reset();
    m_keys.lock();
}

} // namespace throughline::ui
