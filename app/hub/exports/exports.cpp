// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "exports/exports.h"

#include "exports/outfolder.h"
#include "exports/remademail.h"
#include "exports/safename.h"
#include "store/records.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <memory>
#include <vector>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! A JSON array that is written one value, and one line, at a time.
class JsonList
{
public:
    JsonList(OutFile &file, QByteArrayView name) : m_file(file)
    {
        m_file.write(",\n\"");
        m_file.write(name);
        m_file.write("\":[");
    }
    ~JsonList() { m_file.write("]"); }
    JsonList(const JsonList &) = delete;
    JsonList &operator=(const JsonList &) = delete;
    void add(QByteArrayView value)
    {
        m_file.write(m_count++ ? ",\n" : "\n");
        m_file.write(value);
    }

private:
    OutFile &m_file;
    qint64 m_count = 0;
};

template<typename T>
QJsonArray namesOf(const std::vector<T> &values)
{
    QJsonArray names;
    for (const T &each : values)
        names.append(QJsonObject{{u"id"_s, each.id.toString()}, {u"name"_s, each.name}});
    return names;
}

class Exporter
{
public:
    Exporter(StoreConnection &store, OutFolder &folder) : m_store(store), m_folder(folder)
    {
        for (Endpoint &endpoint : records::all<Endpoint>(m_store))
            m_endpoints.emplace(endpoint.id, std::move(endpoint));
        m_store.each(m_store.query("SELECT id,json_extract(body,'$.aliasOf') FROM record WHERE type=?1 "
                                   "AND json_extract(body,'$.aliasOf') IS NOT NULL",
                                   int(RecordType::Customer)),
                     [this](sqlite::Statement &row) {
                         if (const auto into = Id::fromString(row.text(1)))
                             m_into.emplace(row.id(0), *into);
                     });
        for (const auto &[old, into] : m_into)
            m_aliases.emplace(today(into), old);
        done(m_folder.makeFolder(u"customers"_s));
    }

    void one(const Id &asked)
    {
        const Id id = today(asked);
        if (const auto stored = records::bodyOf(m_store, RecordType::Customer, id))
            customer(id, stored->json);
        else
            stop({ErrorCode::NotFound, u"There is no customer %1."_s.arg(asked.toString())});
    }

    void all()
    {
        m_store.each(
            m_store.query("SELECT id,body FROM record WHERE type=?1 AND json_extract(body,'$.aliasOf') IS NULL "
                          "ORDER BY id",
                          int(RecordType::Customer)),
            [this](sqlite::Statement &row) { customer(row.id(0), row.bytes(1)); });
    }

    //! What the ids in the records mean, and what was written.
    void summary(const ExportRequest &request)
    {
        QJsonArray endpoints;
        for (const auto &[id, endpoint] : m_endpoints)
            endpoints.append(QJsonObject{{u"id"_s, id.toString()},
                                         {u"name"_s, endpoint.name},
                                         {u"channel"_s, endpoint.channel},
                                         {u"address"_s, endpoint.address}});
        const QJsonObject all{{u"format"_s, u"throughline-export"_s},
                              {u"version"_s, 1},
                              {u"madeAt"_s, request.madeAt.toString()},
                              {u"scope"_s, request.customerId.isNull() ? u"all"_s : u"customer"_s},
                              {u"counts"_s, m_counts.toJson()},
                              {u"endpoints"_s, endpoints},
                              {u"queues"_s, namesOf(records::all<Queue>(m_store))},
                              {u"tags"_s, namesOf(records::all<Tag>(m_store))},
                              {u"agents"_s, namesOf(records::all<Agent>(m_store))}};
        OutFile file(m_folder.path(u"export.json"_s));
        file.write(QJsonDocument(all).toJson());
        done(file.close());
    }

    [[nodiscard]] const ExportCounts &counts() const { return m_counts; }
    [[nodiscard]] std::optional<Error> takeError()
    {
        const auto stored = m_store.takeError();
        if (m_stopped || !stored)
            return m_stopped;
        return Error{stored->code,
                     u"The store cannot be read: %1 (%2)."_s.arg(errorName(stored->code), stored->detail)};
    }

private:
    //! Ends every loop over rows: see StoreConnection.
    void stop(const Error &error)
    {
        if (!m_stopped)
            m_stopped = error;
        m_store.fail(error);
    }
    void done(const Result<void> &result)
    {
        if (!result)
            stop(result.error());
    }

    [[nodiscard]] Id today(Id id) const
    {
        // As Identity::resolve: the bound only stops a damaged file from hanging us.
        for (int hops = 0; hops < 64; ++hops) {
            const auto found = m_into.find(id);
            if (found == m_into.end())
                break;
            id = found->second;
        }
        return id;
    }

    void customer(const Id &id, const QByteArray &body)
    {
        ++m_counts.customers;
        m_id = id;
        m_place = u"customers/"_s + id.toString();
        done(m_folder.makeFolder(m_place));
        OutFile json(m_folder.path(m_place + u"/customer.json"_s));
        json.write("{\"format\":\"throughline-customer\",\"version\":1,\n\"customer\":");
        json.write(body);
        {
            JsonList list(json, "aliases");
            const auto [first, last] = m_aliases.equal_range(id);
            for (auto it = first; it != last; ++it) {
                if (const auto old = records::bodyOf(m_store, RecordType::Customer, it->second))
                    list.add(old->json);
            }
        }
        const std::vector<ContactPoint> points = contactPoints(json);
        {
            // Only those of today: a link that ended, or was only suggested, speaks of somebody else, too.
            JsonList list(json, "identityLinks");
            m_store.each(
                m_store.query("SELECT body FROM identity_link WHERE customer=?1 AND status=0 ORDER BY row", id),
                [&](sqlite::Statement &row) { list.add(row.view(0)); });
        }
        {
            JsonList list(json, "conversations");
            m_store.each(m_store.query("SELECT body FROM conversation WHERE customer=?1 ORDER BY row", id),
                         [&](sqlite::Statement &row) { conversation(list, row.bytes(0)); });
        }
        items(json, points);
        json.write("}\n");
        done(json.close());
    }

    std::vector<ContactPoint> contactPoints(OutFile &json)
    {
        std::vector<ContactPoint> points;
        JsonList list(json, "contactPoints");
        m_store.each(m_store.query("SELECT p.body FROM identity_link l JOIN contact_point p ON p.id=l.contact_point "
                                   "WHERE l.customer=?1 AND l.status=0 ORDER BY l.row",
                                   m_id),
                     [&](sqlite::Statement &row) {
                         list.add(row.view(0));
                         if (auto point = fromBody<ContactPoint>(row.view(0)))
                             points.push_back(std::move(*point));
                         else
                             stop({ErrorCode::Corrupt, u"A contact point in the store cannot be read."_s});
                     });
        m_counts.contactPoints += qint64(points.size());
        return points;
    }

    void conversation(JsonList &list, const QByteArray &body)
    {
        ++m_counts.conversations;
        auto object = parseObject(body);
        if (!object)
            return stop({ErrorCode::Corrupt, u"A conversation in the store cannot be read."_s});
        // The beginning of its last item, which may be another customer's who writes in it.
        object->remove("preview"_L1);
        list.add(compactJson(*object));
    }

    void items(OutFile &json, const std::vector<ContactPoint> &points)
    {
        JsonList list(json, "items");
        std::unique_ptr<OutFile> mbox; // made by the first mail
        for (const ContactPoint &point : points) {
            m_store.each(
                m_store.query("SELECT body FROM timeline_item WHERE contact_point=?1 ORDER BY order_time,id", point.id),
                [&](sqlite::Statement &row) { item(list, mbox, point, row.bytes(0)); });
        }
        if (mbox)
            done(mbox->close());
    }

    void item(JsonList &list, std::unique_ptr<OutFile> &mbox, const ContactPoint &point, const QByteArray &body)
    {
        ++m_counts.items;
        auto object = parseObject(body);
        const auto item = object ? fromJson<TimelineItem>(*object) : fail(object.error());
        if (!item)
            return stop({ErrorCode::Corrupt, u"An item in the store cannot be read."_s});
        if (!item->attachments.empty()) {
            QJsonArray files = object->value("attachments"_L1).toArray();
            for (qsizetype i = 0; i < files.size(); ++i)
                files[i] = withFile(files.at(i).toObject(), item->attachments[size_t(i)], item->id);
            object->insert("attachments"_L1, files);
        }
        list.add(compactJson(*object));
        if (!isMail(*item, point))
            return;
        ++m_counts.mails;
        if (!mbox)
            mbox = std::make_unique<OutFile>(m_folder.path(m_place + u"/mail.mbox"_s));
        mbox->write(mboxEntry(remake(*item, point, endpointOf(*item), subjectOf(item->conversationId))));
    }

    Endpoint endpointOf(const TimelineItem &item) const
    {
        const auto found = m_endpoints.find(item.endpointId);
        return found == m_endpoints.end() ? Endpoint() : found->second;
    }

    QString subjectOf(const Id &conversation)
    {
        QString subject;
        m_store.first(
            m_store.query("SELECT json_extract(body,'$.subject') FROM conversation WHERE id=?1 AND customer=?2",
                          conversation, m_id),
            [&](sqlite::Statement &row) { subject = row.text(0); });
        return subject;
    }

    QJsonObject withFile(QJsonObject about, const Attachment &attachment, const Id &itemId)
    {
        // The id goes first: two files of one name stay two, also where letters' case does not count.
        const QString name = u"attachments/"_s + attachment.blobId.toString() + u'-' + safeName(attachment.name);
        const qint64 size = m_store.number(m_store.query("SELECT b.size FROM blob b JOIN blob_use u ON u.blob=b.id "
                                                         "WHERE b.id=?1 AND u.item=?2",
                                                         attachment.blobId, itemId),
                                           -1);
        if (size < 0) {
            ++m_counts.missingFiles;
            about.insert("missing"_L1, true);
            return about;
        }
        about.insert("file"_L1, name);
        const QString path = m_folder.path(m_place + u'/' + name);
        if (QFileInfo::exists(path)) // the same blob by the same name, named by another item
            return about;
        done(m_folder.makeFolder(m_place + u"/attachments"_s));
        OutFile file(path);
        m_store.each(m_store.query("SELECT bytes FROM blob_chunk WHERE blob=?1 ORDER BY part", attachment.blobId),
                     [&](sqlite::Statement &row) { file.write(row.view(0)); });
        done(file.close());
        ++m_counts.files;
        return about;
    }

    StoreConnection &m_store;
    OutFolder &m_folder;
    std::map<Id, Endpoint> m_endpoints;
    std::map<Id, Id> m_into;         //!< of merged customers: the next in the chain
    std::multimap<Id, Id> m_aliases; //!< the customer of today, and who became it
    Id m_id;                         //!< the customer being written
    QString m_place;                 //!< its folder
    ExportCounts m_counts;
    std::optional<Error> m_stopped;
};

} // namespace

QJsonObject ExportCounts::toJson() const
{
    return {{u"customers"_s, customers},
            {u"contactPoints"_s, contactPoints},
            {u"conversations"_s, conversations},
            {u"items"_s, items},
            {u"mails"_s, mails},
            {u"files"_s, files},
            {u"missingFiles"_s, missingFiles}};
}

Result<ExportCounts> exportCustomers(StoreConnection &store, const ExportRequest &request)
{
    auto folder = OutFolder::begin(request.to);
    if (!folder)
        return fail(folder.error());
    const Snapshot snapshot(store);
    Exporter exporter(store, *folder);
    if (request.customerId.isNull())
        exporter.all();
    else
        exporter.one(request.customerId);
    exporter.summary(request);
    if (auto error = exporter.takeError())
        return fail(std::move(*error));
    if (auto finished = folder->finish(); !finished)
        return fail(finished.error());
    return exporter.counts();
}

} // namespace throughline::hub
