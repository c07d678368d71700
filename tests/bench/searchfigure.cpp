// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "cache/searchtext.h"
#include "dataset.h"
#include "figure.h"
#include "profile.h"

#include <QStringList>

#include <functional>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int shown = 50;

//! Answers some of the names that stand in the texts.
QStringList fill(Profile &profile, Dataset &data, int items)
{
    const auto scope = wire::Scope::queue(data.queueId());
    const auto apply = [&](const wire::ScopeChanges &page) {
        const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &page, {}};
        require(profile.cache().apply(std::span(&update, 1), {1, items}).has_value(), u"a page was not applied"_s);
    };
    apply(data.people());
    QStringList names;
    data.pages(items, 5000, [&](const wire::ScopeChanges &page) {
        apply(page);
        names += page.upserts.front().body.value("text"_L1).toString().section(u' ', -1);
    });
    return names;
}

//! The raw engine: the FTS5 query and the bodies of its rows, nothing made of them.
double rawQuery(sqlite::Statement &match, const QString &typed)
{
    qint64 bytes = 0;
    const double took = millis([&] {
        match.bind(client::matchExpression(typed), shown);
        for (auto row = match.step(); row && *row; row = match.step())
            bytes += match.bytes(0).size();
    });
    require(bytes > 0, u"the raw query found nothing for %1"_s.arg(typed));
    return took;
}

} // namespace

Figure searchFigure(const Scale &scale)
{
    Profile profile;
    Dataset data(scale.searchPeople);
    const auto names = fill(profile, data, scale.searchItems);
    auto &client = profile.open();
    auto raw = profile.raw();
    auto match = raw.prepare(
        "SELECT (SELECT body FROM item i WHERE i.contact_point_id=p.contact_point_id AND i.order_time=p.order_time"
        " AND i.id=p.id) FROM (SELECT rowid AS place FROM item_text WHERE item_text MATCH ?1 ORDER BY rowid DESC LIMIT "
        "?2) f"
        " CROSS JOIN place p ON p.place=f.place");
    require(match.has_value(), u"the raw query does not compile"_s);

    std::vector<double> ours;
    std::vector<double> theirs;
    SeededRandom random(5);
    const QStringList second{u"kettle"_s, u"refund"_s, u"chair"_s, u"password"_s};
    for (int i = 0; i < scale.rounds; ++i) {
        // A common word and a rarer one; the rarest is a name that stands in about fifty items.
        const QString typed = i % 3 ? u"order "_s + second[i % second.size()]
                                    : names[qsizetype(random.below(std::uint64_t(names.size())))];
        // In turns, so that both see the same noise and neither has the page cache to itself.
        theirs.push_back(rawQuery(*match, typed));
        ours.push_back(millis([&] {
            const auto found = waitFor(client.search(typed, shown));
            require(found && !found->hits.empty(), u"search found nothing for %1"_s.arg(typed));
        }));
    }
    const double raw50 = median(theirs);
    const double ours50 = median(ours);
    return {.id = u"search"_s,
            .ratio = ours50 / raw50,
            .goal = 1.3,
            .unit = u"median of a search / raw FTS5 query with its rows"_s,
            .note = u"%1 items; %2 ms against %3 ms, p95 %4 ms"_s.arg(scale.searchItems)
                        .arg(ours50, 0, 'f', 2)
                        .arg(raw50, 0, 'f', 2)
                        .arg(percentile(ours, 95), 0, 'f', 2)};
}

//! What agents type, in turns: two words, a beginning, very common ones, rare ones, operators.
Figure searchWordsFigure(const Scale &scale)
{
    Profile profile;
    Dataset data(scale.searchPeople);
    const auto names = fill(profile, data, scale.searchItems);
    auto &client = profile.open();
    SeededRandom random(6);
    const auto name = [&] { return names[qsizetype(random.below(std::uint64_t(names.size())))]; };
    const auto person = [&] { return QString::number(random.below(std::uint64_t(scale.searchPeople))); };
    const std::function<QString()> kinds[] = {
        [] { return u"order "_s; },
        [] { return u"order parcel invoice"_s; },
        [] { return u"ord"_s; },
        [] { return u"parce"_s; },
        [] { return u"kettle refu"_s; },
        [&] { return name(); },
        [&] { return name().chopped(2); },
        [&] { return u"order "_s + name(); },
        [] { return u"\"password return\""_s; },
        [] { return u"chair NOT order"_s; },
        [] { return u"soon OR back NOT the"_s; },
        [&] { return u"refund from:"_s + person(); },
        [] { return u"is:open label"_s; },
        [] { return u"has:file order"_s; },
        [] { return u"order after:2025-10-15 before:2025-10-18"_s; },
        [] { return u"order unheardof"_s; },
    };
    std::vector<double> took;
    std::pair<double, QString> slowest;
    for (int i = 0; i < std::max<int>(scale.rounds, int(std::size(kinds))); ++i) {
        const auto typed = kinds[std::size_t(i) % std::size(kinds)]();
        took.push_back(millis([&] {
            const auto found = waitFor(client.search(typed, shown));
            require(found.has_value(), u"search failed for %1"_s.arg(typed));
            require(found->total > 0 || !typed.startsWith(u"order "_s) || typed.contains(u"unheardof"_s)
                        || typed.contains(u"after:"_s) || !found->hits.empty(),
                    u"search found nothing for %1"_s.arg(typed));
        }));
        slowest = std::max(slowest, std::pair(took.back(), typed));
    }
    const double p95 = percentile(took, 95);
    return {.id = u"search_words"_s,
            .ratio = p95,
            .goal = 100,
            .unit = u"p95 of mixed searches in ms, first page and count (no ratio)"_s,
            .note = u"%1 items; median %2 ms, slowest %3 ms (%4)"_s.arg(scale.searchItems)
                        .arg(median(took), 0, 'f', 2)
                        .arg(slowest.first, 0, 'f', 1)
                        .arg(slowest.second)};
}

} // namespace throughline::bench
