// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/adminlink.h"

#include "base/clock.h"
#include "base/random.h"
#include "base/scheduler.h"
#include "channels/imports.h"
#include "control/admin.h"
#include "control/controlclient.h"
#include "control/datafolder.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "loader/catalogue.h"
#include "main/channelcatalogue.h"
#include "main/commandline.h"
#include "main/historymethods.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>

#include <memory>
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
    // For imports: they run a plugin.
    QtScheduler scheduler;
    std::optional<plugin::Catalogue> catalogue;
    std::optional<Imports> imports;
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
    d->catalogue.emplace(
        plugin::pluginFolders(command.values(u"plugins"_s)),
        plugin::TrustPolicy{.keys = {plugin::vendorKey()}, .unsignedAllowed = command.isSet(u"developer"_s)});
    d->imports.emplace(ImportParts{.work = *d->work,
                                   .scheduler = d->scheduler,
                                   .random = d->random,
                                   .catalogue = *d->catalogue,
                                   .program = QCoreApplication::applicationDirPath() + u"/throughline-plugin-host"_s,
                                   .privateArea = d->folder->file(u"plugin-run"),
                                   .developer = command.isSet(u"developer"_s),
                                   .timings = {}});
    addHistoryMethods(*d->admin, *d->work, *d->imports);
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
    // Most answer at once; what reads beside the main thread does so from the event loop.
    const auto result = std::make_shared<std::optional<Result<QJsonObject>>>();
    QEventLoop waiting;
    d->admin->run(method, params, [result, loop = QPointer(&waiting)](Result<QJsonObject> answer) {
        *result = std::move(answer);
        if (loop)
            loop->quit();
    });
    if (!*result)
        waiting.exec();
    if (!*result)
        return fail(ErrorCode::Cancelled, u"The program was asked to end."_s);
    return std::move(**result);
}

} // namespace throughline::hub
