// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/mergepreview.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

bool names(const std::vector<Id> &rejected, const std::vector<ContactPoint> &points)
{
    return std::any_of(points.begin(), points.end(), [&](const ContactPoint &point) {
        return std::find(rejected.begin(), rejected.end(), point.id) != rejected.end();
    });
}

template<typename T>
QJsonArray listOf(const std::vector<T> &values)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(toJson(value));
    return list;
}

QJsonObject writeSide(const MergeSide &side)
{
    return {{u"customer"_s, toJson(side.customer)},
            {u"contactPoints"_s, listOf(side.points)},
            {u"conversations"_s, side.conversations},
            {u"openConversations"_s, side.openConversations}};
}

} // namespace

MergePreview previewMerge(MergeSide from, MergeSide into)
{
    MergePreview preview;
    for (const auto *side : {&into, &from}) {
        for (const auto &point : side->points)
            preview.contactPointIds.push_back(point.id);
        for (const auto &[name, values] : side->customer.fields) {
            auto &all = preview.fields[name];
            all.insert(all.end(), values.begin(), values.end());
        }
    }
    for (const auto &[name, values] : preview.fields) {
        std::set<QString> different;
        for (const auto &each : values)
            different.insert(each.value);
        if (different.size() > 1)
            preview.conflicts.push_back(name);
    }
    for (const auto &a : from.points) {
        for (const auto &b : into.points) {
            if (a.kind == "user"_L1 && b.kind == "user"_L1 && a.realm == b.realm && a.id != b.id)
                preview.refused = u"secondAccount"_s;
        }
    }
    if (from.customer.id == into.customer.id)
        preview.refused = u"same"_s;
    preview.allowed = preview.refused.isEmpty();
    const auto warn = [&](const QString &code, bool so) {
        if (so)
            preview.warnings.push_back(code);
    };
    const auto differ = [](const QString &a, const QString &b) {
        return !a.isEmpty() && !b.isEmpty() && a.simplified().compare(b.simplified(), Qt::CaseInsensitive) != 0;
    };
    const auto isShared = [](const ContactPoint &point) { return point.shared; };
    warn(u"rejectedBefore"_s, names(into.rejected, from.points) || names(from.rejected, into.points));
    warn(u"sharedPoint"_s, std::any_of(from.points.begin(), from.points.end(), isShared)
                               || std::any_of(into.points.begin(), into.points.end(), isShared));
    warn(u"differentName"_s, differ(from.customer.name, into.customer.name));
    warn(u"differentLanguage"_s, differ(from.customer.language, into.customer.language));
    preview.expect = {{u"rev"_s, from.customer.rev}, {u"intoRev"_s, into.customer.rev}};
    preview.from = std::move(from);
    preview.into = std::move(into);
    return preview;
}

QJsonObject writeMergePreview(const MergePreview &preview)
{
    QJsonArray points;
    for (const auto &id : preview.contactPointIds)
        points.append(id.toString());
    QJsonObject fields;
    for (const auto &[name, values] : preview.fields)
        fields.insert(name, listOf(values));
    const auto texts = [](const std::vector<QString> &from) {
        return QJsonArray::fromStringList(QStringList(from.begin(), from.end()));
    };
    return {{u"allowed"_s, preview.allowed},
            {u"refused"_s, preview.refused.isEmpty() ? QJsonValue() : QJsonValue(preview.refused)},
            {u"from"_s, writeSide(preview.from)},
            {u"into"_s, writeSide(preview.into)},
            {u"result"_s, QJsonObject{{u"contactPointIds"_s, points},
                                      {u"fields"_s, fields},
                                      {u"conflicts"_s, texts(preview.conflicts)}}},
            {u"warnings"_s, texts(preview.warnings)},
            {u"expect"_s, preview.expect}};
}

} // namespace throughline
