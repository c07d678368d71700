// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/savedview.h"

#include "domain/jsonid.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

using Sort = client::InboxFilter::Sort;
constexpr size_t most = 50;

QString sortText(Sort sort)
{
    switch (sort) {
    case Sort::Newest: break;
    case Sort::Oldest: return u"oldest"_s;
    case Sort::Waiting: return u"waiting"_s;
    case Sort::Priority: return u"priority"_s;
    }
    return u"newest"_s;
}

//! Newest when it is of another version.
Sort sortOf(const QString &text)
{
    for (const Sort sort : {Sort::Oldest, Sort::Waiting, Sort::Priority}) {
        if (text == sortText(sort))
            return sort;
    }
    return Sort::Newest;
}

} // namespace

client::InboxFilter readFilter(const QJsonObject &object, const Id &me)
{
    client::InboxFilter filter;
    filter.status = enumFromText<ConversationStatus>(object.value("status"_L1).toString());
    filter.queueId = idAt(object, "queueId"_L1);
    if (object.value("assigneeId"_L1) == "me"_L1)
        filter.assigneeId = me;
    else if (object.contains("assigneeId"_L1))
        filter.assigneeId = idAt(object, "assigneeId"_L1);
    filter.tagId = idAt(object, "tagId"_L1);
    filter.channel = object.value("channel"_L1).toString();
    filter.waiting = object.value("waiting"_L1).toBool();
    filter.sort = sortOf(object.value("sort"_L1).toString());
    return filter;
}

QJsonObject writeFilter(const client::InboxFilter &filter, const Id &me)
{
    QJsonObject object{{u"sort"_s, sortText(filter.sort)}};
    if (filter.status)
        object.insert(u"status"_s, enumText(*filter.status).toString());
    if (!filter.queueId.isNull())
        object.insert(u"queueId"_s, filter.queueId.toString());
    if (filter.assigneeId && !me.isNull() && *filter.assigneeId == me)
        object.insert(u"assigneeId"_s, u"me"_s);
    else if (filter.assigneeId)
        object.insert(u"assigneeId"_s,
                      filter.assigneeId->isNull() ? QJsonValue() : QJsonValue(filter.assigneeId->toString()));
    if (!filter.tagId.isNull())
        object.insert(u"tagId"_s, filter.tagId.toString());
    if (!filter.channel.isEmpty())
        object.insert(u"channel"_s, filter.channel);
    if (filter.waiting)
        object.insert(u"waiting"_s, true);
    return object;
}

std::vector<SavedView> readViews(const QJsonObject &setting)
{
    std::vector<SavedView> views;
    for (const auto each : setting.value("list"_L1).toArray()) {
        const QJsonObject object = each.toObject();
        SavedView view;
        view.id = object.value("id"_L1).toString();
        view.name = object.value("name"_L1).toString();
        if (!Id::fromString(view.id) || view.name.isEmpty() || views.size() >= most)
            continue;
        view.filter = readFilter(object);
        views.push_back(std::move(view));
    }
    return views;
}

QJsonObject writeViews(const std::vector<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &view : views) {
        QJsonObject object = writeFilter(view.filter);
        object.insert(u"id"_s, view.id);
        object.insert(u"name"_s, view.name);
        list.append(object);
    }
    return {{u"list"_s, list}};
}

} // namespace throughline::ui
