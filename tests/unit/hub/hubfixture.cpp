// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include "accounts/access.h"

#include <QJsonDocument>

namespace throughline::hub {

using namespace Qt::StringLiterals;

TimerId HandScheduler::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    m_tasks.emplace(++m_last, Task{m_now + delay, std::move(task)});
    return m_last;
}

void HandScheduler::pass(std::chrono::milliseconds span)
{
    m_now += span;
    for (auto it = m_tasks.begin(); it != m_tasks.end();) {
        if (it->second.due > m_now) {
            ++it;
            continue;
        }
        const auto task = std::move(it->second.run);
        m_tasks.erase(it);
        task();
        it = m_tasks.begin();
    }
}

void Wire::send(const QByteArray &frame)
{
    frames.push_back(frame);
}

void Wire::close(int code, const QString &)
{
    closedWith = code;
}

std::vector<QJsonObject> Wire::take()
{
    std::vector<QJsonObject> objects;
    for (const auto &frame : std::exchange(frames, {}))
        objects.push_back(QJsonDocument::fromJson(frame).object());
    return objects;
}

std::vector<QJsonObject> Wire::take(const QString &type)
{
    auto objects = take();
    std::erase_if(objects, [&](const QJsonObject &frame) { return frame.value("@type"_L1).toString() != type; });
    return objects;
}

HubFixture::HubFixture(HubOptions options)
{
    files.path = folder.filePath(u"hub.db"_s);
    files.key = std::span(reinterpret_cast<const unsigned char *>(key.constData()), 32);
    files.cachePages = 2000;
    store = std::make_unique<Store>(must(Store::open(files)));
    reader = std::make_unique<StoreReader>(must(StoreReader::open(files)));
    hub = std::make_unique<Hub>(*store, clock, random, options);
    work = std::make_unique<InlineWorkQueue>(*hub, *reader);
    context.reset(new SyncContext{*work, fanout, topics, clock, scheduler, options});
    support = must(hub->addQueue(u"Support"_s));
    sales = must(hub->addQueue(u"Sales"_s));
    web = must(hub->addEndpoint({.channel = u"webchat"_s, .name = u"Shop"_s, .queueId = support}));
    ana = must(hub->addUser({.name = u"Ana"_s, .email = u"ana@acme.test"_s, .queueIds = {support}}));
    bob = must(hub->addUser({.name = u"Bob"_s, .email = u"bob@acme.test"_s}));
    hub->setCommitListener([this](const CommitPtr &batch) {
        commits.push_back(batch);
        fanout.committed(batch);
    });
}

Principal HubFixture::principal(const Id &agent)
{
    return *principalOf(*reader, agent);
}

std::unique_ptr<SyncSession> HubFixture::connect(const Id &agent, Wire &wire)
{
    return std::make_unique<SyncSession>(*context, principal(agent), wire);
}

InboundItem HubFixture::message(const QString &who, const QString &text, const QString &itemKey)
{
    InboundItem item;
    item.externalKey = itemKey;
    item.from = {.kind = u"visitor"_s, .value = who, .realm = u"shop"_s, .trust = Trust::Claimed};
    item.text = text;
    return item;
}

IngestedItem HubFixture::say(const QString &who, const QString &text, const QString &itemKey)
{
    const auto ack =
        must(hub->ingest(web, {message(who, text, itemKey.isEmpty() ? u"key-%1"_s.arg(++m_keys) : itemKey)}, {}));
    if (ack.items.size() != 1 || ack.items[0].refused)
        qFatal("the item was refused");
    return ack.items[0];
}

wire::Command HubFixture::make(const QString &name, const QJsonObject &args, const QJsonObject &expect)
{
    wire::Command command;
    command.id = random.newId(clock.now());
    command.name = name;
    command.args = args;
    command.expect = expect;
    command.createdAt = clock.now();
    return command;
}

wire::CommandOutcome HubFixture::command(const Id &agent, const QString &name, const QJsonObject &args,
                                         const QJsonObject &expect)
{
    return hub->execute(agent, {make(name, args, expect)}).at(0);
}

QJsonObject HubFixture::call(const Id &agent, const QString &method, const QJsonObject &args)
{
    const QJsonObject request{{u"using"_s, QJsonArray{u"https://throughline.example/ns/hub/1"_s}},
                              {u"methodCalls"_s, QJsonArray{QJsonArray{method, args, u"c"_s}}}};
    QJsonObject answer;
    SyncSession::handlePost(*context, principal(agent), QJsonDocument(request).toJson(),
                            [&](int, const QByteArray &body) { answer = QJsonDocument::fromJson(body).object(); });
    return answer.value("methodResponses"_L1).toArray().at(0).toArray().at(1).toObject();
}

QJsonObject HubFixture::delta(const Id &agent, const Scope &scope, const QJsonValue &since, int maxChanges)
{
    QJsonObject args{{u"scopes"_s, QJsonObject{{scope.toString(), QJsonObject{{u"since"_s, since}}}}}};
    if (maxChanges)
        args.insert(u"maxChanges"_s, maxChanges);
    return call(agent, u"Delta/get"_s, args).value("scopes"_L1).toObject().value(scope.toString()).toObject();
}

std::map<QString, QJsonObject> HubFixture::snapshot(const Id &agent, const Scope &scope, int pageSize)
{
    std::map<QString, QJsonObject> records;
    QJsonObject question{{u"since"_s, QJsonValue::Null}};
    for (int page = 0; page < 10'000; ++page) {
        QJsonObject args{{u"scopes"_s, QJsonObject{{scope.toString(), question}}}};
        if (pageSize)
            args.insert(u"maxChanges"_s, pageSize);
        const auto part =
            call(agent, u"Delta/get"_s, args).value("scopes"_L1).toObject().value(scope.toString()).toObject();
        const auto upserts = part.value("upserts"_L1).toObject();
        for (auto type = upserts.begin(); type != upserts.end(); ++type) {
            for (const auto each : type->toArray())
                records[type.key() + u'/' + each.toObject().value("id"_L1).toString()] = each.toObject();
        }
        const auto cursor = part.value("cursor"_L1);
        if (!cursor.isString())
            break;
        question = {{u"cursor"_s, cursor}};
    }
    return records;
}

StoredBlob HubFixture::blob(const Id &uploader, const QByteArray &bytes, const QString &type)
{
    return must(hub->sealBlob(must(hub->addBlobPart({}, bytes)), uploader, type));
}

QString HubFixture::violations()
{
    QStringList lines;
    for (const auto &violation : must(verify(*reader, hub->options())))
        lines += violation.rule + u": "_s + violation.detail;
    return lines.join(u'\n');
}

QString HubFixture::token() const
{
    return u"%1.%2"_s.arg(hub->epoch()).arg(hub->modseq());
}

} // namespace throughline::hub
