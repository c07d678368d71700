// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "control/storekey.h"

#include <QJsonObject>

#include <memory>

namespace throughline::hub {

class Command;
class DataFolder;

//! Where the key comes from, in this order: --key-fd, --key-file, hub.key in the folder. \a mayCreate: a new hub.key when
//! the folder has neither key nor store. A store without its key is never given a new one (SECURITY A3).
[[nodiscard]] Result<StoreKey> findKey(const Command &command, const DataFolder &folder, bool mayCreate);

//! How the command line reaches a hub's data: through the running hub, else by opening the store itself. Blocks.
class AdminLink
{
public:
    enum class Missing { Create, Refuse }; //!< what to do when there is no store yet
    [[nodiscard]] static Result<AdminLink> open(const Command &command, Missing missing);
    AdminLink(AdminLink &&) noexcept;
    ~AdminLink();

    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &params = {});
    [[nodiscard]] bool isRunningHub() const;

private:
    struct Private;
    explicit AdminLink(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace throughline::hub
