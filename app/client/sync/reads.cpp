// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "domain/jsonid.h"
#include "outbox/overlay.h"
#include "sync/identityview.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCounted = 20'000; //!< rows looked at to say how many a filter hides

//! What the command says on its row: nothing once it is applied, for then the record itself speaks.
std::optional<PendingMark> markOf(const OutboxEntry *entry)
{
    if (!entry || entry->state == CommandState::Applied)
        return std::nullopt;
    return PendingMark{entry->command.id, entry->state, entry->error};
}

TimelineEntry entryOf(StoredItem &&stored, const Overlay &overlay)
{
    const auto kind = stored.type == RecordType::ItemStub ? TimelineEntry::Kind::Stub : TimelineEntry::Kind::Item;
    const auto id = stored.key.id;
    TimelineEntry entry(kind, stored.key, stored.contactPointId, std::move(stored.body));
    if (!overlay.isEmpty())
        entry.setPending(markOf(overlay.commandAboutItem(id)));
    return entry;
}

//! Those of \a gone that were combined into this conversation. No scope holds what was combined away, but its history goes
//! along with its items, however often they are combined again, and a line of it names it.
Result<std::vector<Id>> combinedHere(ReadContext &context, const Id &conversationId, std::vector<Id> gone)
{
    std::vector<Id> found;
    if (gone.empty())
        return found;
    const auto here = readConversation(context, conversationId);
    if (!here)
        return found;
    TimelineQuery query{.customerId = here->customerId, .before = 200, .onlyConversationId = conversationId};
    query.filter.kinds = {u"status"_s};
    for (bool more = true; more && !gone.empty();) {
        const auto page = readTimeline(context, query);
        if (!page)
            return fail(page.error());
        for (const TimelineEntry &entry : page->entries) {
            if (entry.kind() != TimelineEntry::Kind::Item || entry.item().data.value("what"_L1) != "combined"_L1)
                continue;
            const auto named = std::find(gone.begin(), gone.end(), idAt(entry.item().data, "conversationId"_L1));
            if (named == gone.end())
                continue;
            found.push_back(*named);
            gone.erase(named);
        }
        query.anchor = page->stoppedBefore;
        if (!query.anchor && !page->entries.empty())
            query.anchor = page->entries.front().key();
        more = page->moreBefore && query.anchor;
    }
    return found;
}

} // namespace

Result<TimelinePage> readTimeline(ReadContext &context, const TimelineQuery &query)
{
    auto &cache = context.cache;
    TimelinePage page;
    IdentityView identity(cache, context.overlay);
    const auto customer = identity.resolve(query.customerId);
    auto points = customer.and_then([&](const Id &id) { return identity.contactPoints(id); });
    if (!points)
        return fail(points.error());
    page.contactPointIds = std::move(*points);
    auto shown = page.contactPointIds;
    if (!query.onlyContactPointId.isNull())
        shown = {query.onlyContactPointId};

    if (query.countHidden) {
        const auto hidden = cache.countHidden(shown, query.filter, mostCounted);
        if (!hidden)
            return fail(hidden.error());
        page.hidden = *hidden;
    }
    std::vector<StoredItem> rows;
    if (query.before > 0) {
        FilteredScan scan{.filter = query.filter};
        auto before = cache.before(shown, query.anchor, query.before + 1, query.onlyConversationId, &scan);
        if (!before)
            return fail(before.error());
        const bool over = int(before->size()) > query.before;
        page.stoppedBefore = scan.stoppedAt;
        page.moreBefore = over || scan.stoppedAt;
        rows.assign(std::make_move_iterator(before->begin() + over), std::make_move_iterator(before->end()));
    }
    if (query.after > 0 && query.anchor) {
        FilteredScan scan{.filter = query.filter};
        auto after = cache.notBefore(shown, *query.anchor, query.after + 1, query.onlyConversationId, &scan);
        if (!after)
            return fail(after.error());
        const bool over = int(after->size()) > query.after;
        page.stoppedAfter = scan.stoppedAt;
        page.moreAfter = over || scan.stoppedAt;
        rows.insert(rows.end(), std::make_move_iterator(after->begin()), std::make_move_iterator(after->end() - over));
    }
    page.entries.reserve(rows.size());
    for (auto &row : rows)
        page.entries.push_back(entryOf(std::move(row), context.overlay));
    if (context.overlay.isEmpty())
        return page;

    // Our own words stand where the hub will put them: at the time of writing (it keeps the earlier of that and arrival).
    auto pending = context.overlay.items(shown);
    QString author;
    for (auto &each : pending) {
        auto &item = each.item;
        if (!query.onlyConversationId.isNull() && item.conversationId != query.onlyConversationId)
            continue;
        item.author = {AuthorType::Agent, context.agentId, {}};
        if (!query.filter.accepts(item))
            continue;
        const auto here = cache.item(item.id);
        if (!here)
            return fail(here.error());
        if (*here)
            continue;
        const TimelineKey key{item.orderTime, item.id};
        // What lies beyond the page comes with the next one, which begins where this read stopped looking.
        const bool tooEarly = page.stoppedBefore
                                  ? key < *page.stoppedBefore
                                  : page.moreBefore && !page.entries.empty() && key < page.entries.front().key();
        bool tooLate = false;
        if (page.stoppedAfter)
            tooLate = !(key < *page.stoppedAfter);
        else if (query.anchor && query.after == 0)
            tooLate = !(key < *query.anchor);
        else if (query.anchor)
            tooLate = page.moreAfter && (page.entries.empty() || page.entries.back().key() < key);
        if (tooEarly || tooLate || (query.before == 0 && query.anchor && key < *query.anchor))
            continue;
        if (author.isEmpty()) {
            const auto body = cache.record(RecordType::Agent, context.agentId);
            author = body
                         ? fromBody<Agent>(*body).map([](const Agent &agent) { return agent.name; }).value_or(QString())
                         : QString();
        }
        item.author.name = author;
        const PendingMark mark{each.entry->command.id, each.entry->state, each.entry->error};
        TimelineEntry entry(std::move(item), mark);
        const auto place = std::upper_bound(page.entries.begin(), page.entries.end(), entry,
                                            [](const auto &a, const auto &b) { return a.key() < b.key(); });
        page.entries.insert(place, std::move(entry));
    }
    return page;
}

Result<Conversation> readConversation(ReadContext &context, const Id &id)
{
    const auto body = context.cache.record(RecordType::Conversation, id);
    if (!body)
        return fail(body.error());
    if (body->isEmpty())
        return fail(ErrorCode::NotFound, u"conversation"_s);
    auto conversation = fromBody<Conversation>(*body);
    if (conversation)
        context.overlay.apply(*conversation, context.agentId);
    return conversation;
}

Result<std::optional<Draft>> readDraft(ReadContext &context, const Id &conversationId)
{
    if (auto word = context.overlay.draft(conversationId))
        return std::move(*word);
    const auto drafts = readAll<Draft>(context);
    if (!drafts)
        return fail(drafts.error());
    const auto found = std::find_if(drafts->begin(), drafts->end(),
                                    [&](const Draft &draft) { return draft.conversationId == conversationId; });
    return found == drafts->end() ? std::optional<Draft>() : std::optional(*found);
}

Result<NoteAside> readNoteAside(ReadContext &context, const Id &conversationId)
{
    NoteAside note{.text = context.overlay.noteAside(conversationId), .from = {}};
    std::vector<Id> gone;
    for (const auto &[other, text] : context.overlay.notesAside()) {
        const auto body = context.cache.record(RecordType::Conversation, other);
        if (!body)
            return fail(body.error());
        if (body->isEmpty() && other != conversationId)
            gone.push_back(other);
    }
    auto from = combinedHere(context, conversationId, std::move(gone));
    if (!from)
        return fail(from.error());
    note.from = std::move(*from);
    return note;
}

Result<QJsonObject> readSetting(ReadContext &context, const QString &name)
{
    if (auto word = context.overlay.setting(name))
        return std::move(*word);
    const auto settings = readAll<Setting>(context);
    if (!settings)
        return fail(settings.error());
    const auto found =
        std::find_if(settings->begin(), settings->end(), [&](const Setting &setting) { return setting.name == name; });
    return found == settings->end() ? QJsonObject() : found->value;
}

Result<qint64> readLastReadSeq(ReadContext &context, const Id &conversationId)
{
    const auto body = context.cache.record(RecordType::ReadMarker, conversationId);
    if (!body)
        return fail(body.error());
    const auto stored = body->isEmpty() ? Result<ReadMarker>(ReadMarker{}) : fromBody<ReadMarker>(*body);
    return std::max(stored ? stored->lastReadSeq : 0, context.overlay.lastReadSeq(conversationId));
}

Result<std::vector<Presence>> readPresences(ReadContext &context)
{
    auto presences = readAll<Presence>(context);
    if (!presences)
        return presences;
    const auto own = std::find_if(presences->begin(), presences->end(),
                                  [&](const Presence &each) { return each.id == context.agentId; });
    if (own != presences->end()) {
        context.overlay.apply(*own, context.agentId);
    } else {
        Presence mine{.id = context.agentId};
        if (context.overlay.apply(mine, context.agentId))
            presences->push_back(mine);
    }
    return presences;
}

template<typename T>
Result<std::vector<T>> readAll(ReadContext &context)
{
    const auto bodies = context.cache.records(recordTypeOf<T>);
    if (!bodies)
        return fail(bodies.error());
    std::vector<T> all;
    all.reserve(bodies->size());
    for (const auto &body : *bodies) {
        if (auto record = fromBody<T>(body))
            all.push_back(std::move(*record));
    }
    if constexpr (requires { context.overlay.apply(all); })
        context.overlay.apply(all);
    else if constexpr (requires { context.overlay.apply(all, context.agentId); })
        context.overlay.apply(all, context.agentId);
    return all;
}

template Result<std::vector<Agent>> readAll<Agent>(ReadContext &);
template Result<std::vector<Presence>> readAll<Presence>(ReadContext &);
template Result<std::vector<Queue>> readAll<Queue>(ReadContext &);
template Result<std::vector<Tag>> readAll<Tag>(ReadContext &);
template Result<std::vector<Endpoint>> readAll<Endpoint>(ReadContext &);
template Result<std::vector<CannedResponse>> readAll<CannedResponse>(ReadContext &);
template Result<std::vector<Macro>> readAll<Macro>(ReadContext &);
template Result<std::vector<SharedView>> readAll<SharedView>(ReadContext &);
template Result<std::vector<Draft>> readAll<Draft>(ReadContext &);
template Result<std::vector<Notification>> readAll<Notification>(ReadContext &);
template Result<std::vector<Setting>> readAll<Setting>(ReadContext &);

} // namespace throughline::client
