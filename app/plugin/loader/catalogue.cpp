// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loader/catalogue.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {
const Logger logger{"plugin.loader"};
}

QString pluginStateName(PluginState state)
{
    switch (state) {
    case PluginState::Found: return u"found"_s;
    case PluginState::Accepted: return u"accepted"_s;
    case PluginState::Loaded: return u"loaded"_s;
    case PluginState::Running: return u"running"_s;
    case PluginState::Rejected: return u"rejected"_s;
    }
    return {};
}

Catalogue::Catalogue(QStringList folders, TrustPolicy policy)
    : m_folders(std::move(folders)),
      m_policy(std::move(policy))
{
}

void Catalogue::scan()
{
    const std::vector<PluginEntry> before = std::exchange(m_plugins, {});
    QSet<QString> seen; // the default folder may be named by an option as well: that is no second plugin
    for (const QString &folder : std::as_const(m_folders)) {
        const QString place = QFileInfo(folder).canonicalFilePath();
        if (place.isEmpty() || seen.contains(place))
            continue;
        seen.insert(place);
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names) {
            PluginEntry entry{.folder = QDir(folder).absoluteFilePath(name)};
            if (!QFile::exists(entry.folder + u"/manifest.json"_s))
                continue;
            auto package = verifyPackage(entry.folder, m_policy, Contents::Check);
            if (!package) {
                entry.state = PluginState::Rejected;
                entry.reason = package.error().detail;
            } else if (const PluginEntry *other = accepted(package->manifest.id)) {
                entry.state = PluginState::Rejected;
                entry.reason =
                    u"another plugin with the id %1 was found first, in %2"_s.arg(package->manifest.id, other->folder);
            } else {
                entry.state = PluginState::Accepted;
                entry.manifest = std::move(package->manifest);
                entry.signedBy = package->signedBy;
                for (const PluginEntry &old : before) {
                    if (old.folder == entry.folder && old.manifest.files == entry.manifest.files
                        && old.state > PluginState::Accepted && old.state != PluginState::Rejected)
                        entry.state = old.state;
                }
            }
            if (entry.state == PluginState::Rejected)
                logger.warning(u"%1 rejected: %2"_s.arg(name, entry.reason));
            m_plugins.push_back(std::move(entry));
        }
    }
}

const PluginEntry *Catalogue::accepted(const QString &id) const
{
    const auto found = std::find_if(m_plugins.begin(), m_plugins.end(), [&](const PluginEntry &each) {
        return each.state != PluginState::Rejected && each.manifest.id == id;
    });
    return found == m_plugins.end() ? nullptr : &*found;
}

PluginEntry *Catalogue::find(const QString &id)
{
    return const_cast<PluginEntry *>(accepted(id));
}

Result<VerifiedPackage> Catalogue::open(const QString &id)
{
    PluginEntry *entry = find(id);
    if (!entry)
        return fail(ErrorCode::NotFound, u"no plugin %1 is installed and accepted"_s.arg(id));
    auto package = verifyPackage(entry->folder, m_policy, Contents::Keep);
    if (package && package->manifest.id != id)
        package = fail(ErrorCode::Forbidden, u"its folder holds another plugin now"_s);
    if (!package) {
        setState(id, PluginState::Rejected, package.error().detail);
        return package;
    }
    entry->manifest = package->manifest; // a newer version may have been put there meanwhile
    entry->signedBy = package->signedBy;
    return package;
}

void Catalogue::setState(const QString &id, PluginState state, const QString &reason)
{
    PluginEntry *entry = find(id);
    if (!entry)
        return;
    entry->state = state;
    entry->reason = reason;
    if (state == PluginState::Rejected)
        logger.warning(u"%1 rejected: %2"_s.arg(id, reason));
}

QStringList pluginFolders(const QStringList &extra)
{
    return QStringList{QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../plugins"_s)} + extra;
}

} // namespace throughline::plugin
