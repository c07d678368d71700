// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/adminlink.h"

#include "base/clock.h"
#include "base/random.h"
#include "control/admin.h"
#include "control/controlclient.h"
#include "control/datafolder.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "main/channelcatalogue.h"
#include "main/commandline.h"
#include "store/store.h"

#include <QFileInfo>

#include <optional>

namespace throughline::hub {

using namespace Qt::StringLiterals;

struct AdminLink::Private {
    std::unique_ptr<ControlClient> running; // or all of the rest
    std::optional<DataFolder> folder;
    SystemClock clock;
    SystemRandom random;
    std::optional<Store> store;
    std::optional<Hub> hub;
    std::optional<StoreReader> reader;
    std::optional<InlineWorkQueue> work;
    std::optional<Admin> admin;
};

Result<StoreKey> findKey(const Command &command, const DataFolder &folder, bool mayCreate)
{
    if (command.isSet(u"key-fd"_s)) {
        bool isNumber = false;
        const int descriptor = command.value(u"key-fd"_s).toInt(&isNumber);
        if (!isNumber || descriptor < 0)
            return fail(ErrorCode::InvalidArgument, u"--key-fd needs the number of an open file descriptor."_s);
        return StoreKey::fromDescriptor(descriptor);
    }
    if (command.isSet(u"key-file"_s))
        return StoreKey::fromFile(command.value(u"key-file"_s));
    const QString path = folder.file(u"hub.key");
    auto key = StoreKey::fromFile(path);
    if (key || key.error().code != ErrorCode::NotFound)
        return key;
    if (QFileInfo::exists(folder.store()))
        return fail(ErrorCode::Locked,
                    u"The store %1 is there but its key %2 is not: put the key back, or name it by --key-file."_s.arg(
                        folder.store(), path));
    if (!mayCreate)
        return fail(ErrorCode::NotFound, u"There is no hub store in %1."_s.arg(folder.path()));
    return StoreKey::create(path);
}

AdminLink::AdminLink(std::unique_ptr<Private> taken) : d(std::move(taken)) {}
AdminLink::AdminLink(AdminLink &&) noexcept = default;
AdminLink::~AdminLink() = default;

Result<AdminLink> AdminLink::open(const Command &command, Missing missing)
{
    auto d = std::make_unique<Private>();
    const QString data = QFileInfo(command.dataFolder()).absoluteFilePath();
    if (const auto info = readAttachInfo(data)) {
        d->running = std::make_unique<ControlClient>();
        if (d->running->connectTo(info->socket))
            return AdminLink(std::move(d));
        d->running.reset(); // left by a hub that was killed
    }
    if (missing == Missing::Refuse && !QFileInfo::exists(data + u"/hub.db"_s))
        return fail(ErrorCode::NotFound, u"There is no hub store in %1."_s.arg(data));
    auto folder = DataFolder::claim(data);
    if (!folder)
        return fail(folder.error());
    d->folder.emplace(std::move(*folder));
    auto key = findKey(command, *d->folder, missing == Missing::Create);
    if (!key)
        return fail(key.error());

    sqlite::OpenOptions options{.path = d->folder->store(), .key = key->bytes()};
    auto store = Store::open(options);
    if (!store)
        return fail(inWords(store.error(), u"open the store"_s));
    d->store.emplace(std::move(*store));
    d->hub.emplace(*d->store, d->clock, d->random);
    options.readOnly = true;
    options.mustExist = true;
    auto reader = StoreReader::open(options);
    if (!reader)
        return fail(inWords(reader.error(), u"open the store"_s));
    d->reader.emplace(std::move(*reader));
    d->work.emplace(*d->hub, *d->reader);
    d->admin.emplace(*d->work, d->clock, *key, d->hub->options(),
                     channelCatalogue(command.values(u"plugins"_s), command.isSet(u"developer"_s)));
    return AdminLink(std::move(d));
}

bool AdminLink::isRunningHub() const
{
    return d->running != nullptr;
}

Result<QJsonObject> AdminLink::call(const QString &method, const QJsonObject &params)
{
    if (d->running)
        return d->running->call(method, params);
    Result<QJsonObject> result = fail(ErrorCode::Internal, u"no answer"_s);
    d->admin->run(method, params, [&result](Result<QJsonObject> answer) { result = std::move(answer); });
    return result;
}

} // namespace throughline::hub
