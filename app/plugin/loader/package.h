// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/manifest.h"
#include "loader/signature.h"

#include <memory>

namespace throughline::plugin {

//! Whose plugins run here, and which do not. From the vendor, policy and the hub's revocation list.
struct TrustPolicy {
    std::vector<TrustedKey> keys;
    bool unsignedAllowed = false;        //!< developer mode only; policy can forbid it
    QStringList allow;                   //!< ids; empty: all
    QStringList deny;                    //!< ids
    QStringList revokedKeys;             //!< key ids
    QStringList revokedPlugins;          //!< "id" or "id@version"
    QMap<QString, QString> leastVersion; //!< id -> version: an older one with known holes cannot be put back
};

//! A plugin's files, each read once and checked in memory: what is here is what was verified, whatever happens to the
//! folder afterwards.
struct VerifiedPackage {
    Manifest manifest;
    QString folder;
    QString signedBy; //!< owner of the key, for people; empty: unsigned, in developer mode
    QMap<QString, QByteArray> files;
};

enum class Contents { Check, Keep }; //!< Check: files is left empty

//! Reads manifest.json, manifest.sig and every listed file of \a folder without following a symbolic link anywhere below
//! it. The error's detail is the reason in words: what the administrator sees.
[[nodiscard]] Result<VerifiedPackage> verifyPackage(const QString &folder, const TrustPolicy &policy,
                                                    Contents contents);

//! A verified package on disk again, in a new folder that only this user may enter. Removed with the last owner.
class PrivateCopy
{
public:
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy &) = delete;
    PrivateCopy &operator=(const PrivateCopy &) = delete;

    //! In \a area, which is made 0700 when missing and refused when it belongs to someone else or is open to others.
    [[nodiscard]] static Result<std::shared_ptr<PrivateCopy>> make(const VerifiedPackage &package, const QString &area);
    //! Removes what an earlier run left in \a area. Only when no other process uses it.
    static void clear(const QString &area);

    //! Absolute path of a file of the package.
    [[nodiscard]] QString path(const QString &file) const;

private:
    explicit PrivateCopy(QString folder) : m_folder(std::move(folder)) {}
    QString m_folder;
};

} // namespace throughline::plugin
