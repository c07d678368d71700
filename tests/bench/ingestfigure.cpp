// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console.h"
#include "figure.h"
#include "profile.h"
#include "rawroad.h"
#include "recordedcommits.h"
#include "shared/clientsource.h"
#include "timeline/timelinemodel.h"
#include "visitor.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

std::vector<QString> chatLines(int count)
{
    std::vector<QString> lines;
    for (int n = 1; n <= count; ++n)
        lines.push_back(u"item %1 with about as many words as a customer types into a chat"_s.arg(n));
    return lines;
}

//! The smallest commits there are, a row of text each: to see what is rows and what is not.
class SmallCommits
{
public:
    explicit SmallCommits(const std::vector<QString> &lines)
    {
        for (const QString &line : lines)
            m_commits.push_back({"INSERT INTO item(body) VALUES('" + line.toUtf8() + "')"});
    }
    [[nodiscard]] CommitReplay replay(const QString &name, sqlite::Durability durability) const
    {
        auto database =
            sqlite::Database::open({.path = m_folder.filePath(name), .key = m_key.bytes(), .durability = durability});
        require(database.has_value()
                    && database->run("CREATE TABLE item(id INTEGER PRIMARY KEY, body TEXT)").has_value(),
                u"a raw database cannot be made"_s);
        return {std::move(*database), m_commits};
    }

private:
    QTemporaryDir m_folder;
    client::Secret m_key = client::Secret::random(32);
    std::vector<CommitText> m_commits;
};

QByteArray message(int number, const QString &text)
{
    const QJsonObject body{{u"id"_s, QString::number(number)}, {u"from"_s, u"ada"_s}, {u"text"_s, text}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

//! The channel needs a moment to start; then the first item brings customer and conversation. The customer.
Id firstItem(Visitor &visitor, Console &console)
{
    bool taken = false;
    for (int attempt = 0; attempt < 100 && !taken; ++attempt) {
        visitor.post(message(0, u"first"_s));
        taken = visitor.isTaken();
        if (!taken)
            QThread::msleep(100);
    }
    require(taken, u"the sample channel takes nothing"_s);
    for (int attempt = 0; attempt < 200; ++attempt) {
        const auto page = waitFor(console.client().inbox({}));
        if (page && !page->rows.empty())
            return page->rows.front().conversation.customerId;
        QThread::msleep(20);
    }
    require(false, u"the first item does not reach the inbox"_s);
    return {};
}

} // namespace

Figure ingestToModelFigure(const Scale &scale)
{
    const std::vector<QString> lines = chatLines(scale.rounds);
    const RecordedCommits recorded(lines);
    const SmallCommits small(lines);

    ServedHub hub;
    hub.serve();
    Console console(hub);
    (void)console.syncUntilLive();
    ui::ClientSource source(console.client());
    const SystemClock clock;
    ui::TimelineModel model(source, clock);
    model.setFollowing(true);
    Visitor visitor(hub.url().resolved(QUrl(u"/c/%1/v1/messages"_s.arg(hub.endpointId().toString()))));
    const Id customer = firstItem(visitor, console);
    Awaited opened(&model, &ui::TimelineModel::opened);
    model.open(customer, {});
    opened.wait();

    RawRoad raw(recorded.replayHub(), recorded.replayConsole());
    RawRoad smallRaw(small.replay(u"hub.db"_s, sqlite::Durability::Full),
                     small.replay(u"console.db"_s, sqlite::Durability::Normal));
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> smallest;
    QString newest;
    QEventLoop arrived;
    const auto look = [&] {
        if (model.rowCount() > 0 && model.data(model.index(0), ui::TimelineModel::NameRole).toString() == newest)
            arrived.quit();
    };
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &arrived, look);
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &arrived, look);
    for (int n = 1; n <= scale.rounds; ++n) {
        newest = lines[size_t(n - 1)];
        theirs.push_back(raw.send(newest));
        smallest.push_back(smallRaw.send(newest));
        const QByteArray said = message(n, newest);
        ours.push_back(millis([&] {
            visitor.post(said);
            arrived.exec();
        }));
        require(visitor.isTaken(), u"an item was refused"_s);
    }
    const double raw50 = median(theirs);
    const double ours50 = median(ours);
    return {.id = u"ingest_to_model"_s,
            .ratio = ours50 / raw50,
            .goal = 1.5,
            .unit = u"median from the channel's HTTP door to the model's row / raw WebSocket echo with the same rows "
                    "written by both commits"_s,
            .note = u"%1 ms against %2 ms, p95 %3 ms against %4 ms; ours includes the relay and the plugin's process; "
                    "with commits of one row each the raw side takes %5 ms"_s.arg(ours50, 0, 'f', 2)
                        .arg(raw50, 0, 'f', 2)
                        .arg(percentile(ours, 95), 0, 'f', 2)
                        .arg(percentile(theirs, 95), 0, 'f', 2)
                        .arg(median(smallest), 0, 'f', 2)};
}

} // namespace throughline::bench
