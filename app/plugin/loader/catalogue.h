// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loader/package.h"

namespace throughline::plugin {

//! Found: a folder with a manifest. Accepted: verified, no code loaded yet. Loaded: its library is in a plugin host.
//! Running: at least one endpoint of it is started. Rejected: with a reason for people.
enum class PluginState { Found, Accepted, Loaded, Running, Rejected };
[[nodiscard]] QString pluginStateName(PluginState state);

struct PluginEntry {
    QString folder;
    PluginState state = PluginState::Found;
    QString reason;    //!< of Rejected
    Manifest manifest; //!< as far as it could be believed: empty for a rejected one
    QString signedBy;
};

//! The plugins of this program. Not thread-safe.
class Catalogue
{
public:
    //! \a folders: each holds one folder per plugin; the first accepted of an id wins.
    Catalogue(QStringList folders, TrustPolicy policy);

    //! Looks again and verifies all. States above Accepted of unchanged plugins stay.
    void scan();
    [[nodiscard]] const std::vector<PluginEntry> &plugins() const { return m_plugins; }
    //! Null when no plugin of that id was accepted.
    [[nodiscard]] const PluginEntry *accepted(const QString &id) const;
    //! Verified again, with contents: what is going to be loaded. A plugin altered meanwhile becomes Rejected.
    [[nodiscard]] Result<VerifiedPackage> open(const QString &id);
    //! Loaded, Running, back to Accepted, or Rejected with \a reason by what runs it.
    void setState(const QString &id, PluginState state, const QString &reason = {});

private:
    PluginEntry *find(const QString &id);

    QStringList m_folders;
    TrustPolicy m_policy;
    std::vector<PluginEntry> m_plugins;
};

//! Where this program looks: "../plugins" beside its own folder (build folder and installation are laid out alike), then
//! \a extra.
[[nodiscard]] QStringList pluginFolders(const QStringList &extra = {});

} // namespace throughline::plugin
