// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customers/mergefacts.h"

#include "shared/localwords.h"
#include "shared/words.h"
#include "sync/mergeside.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString seen(const client::CustomerView &view, Instant now)
{
    Instant last;
    for (const auto &at : view.points)
        last = std::max(last, at.point.lastSeenAt);
    return last.ms > 0 ? Words::brief(last, now) : QString();
}

//! What all sources say, each different word once.
QString valuesOf(const client::CustomerView &view, const QString &field)
{
    const auto values = view.customer.fields.find(field);
    QStringList words;
    if (values != view.customer.fields.end()) {
        for (const FieldValue &value : values->second)
            words << oneLine(value.value, 120);
    }
    words.removeDuplicates();
    return words.join(u" / "_s);
}

std::vector<const Conversation *> openOnes(const client::CustomerView &view)
{
    std::vector<const Conversation *> open;
    for (const Conversation &conversation : view.conversations) {
        if (conversation.status != ConversationStatus::Closed)
            open.push_back(&conversation);
    }
    return open;
}

QString titleOf(const Conversation &conversation)
{
    return oneLine(conversation.subject.isEmpty() ? conversation.preview : conversation.subject, 120);
}

QString organization(const client::CustomerView &view)
{
    return view.organization ? oneLine(view.organization->name, 120) : QString();
}

} // namespace

QString MergeFacts::name(const Customer &customer)
{
    //: Name of a customer who has not told it yet
    return customer.name.isEmpty() ? tr("Visitor") : oneLine(customer.name, 120);
}

MergePreview MergeFacts::preview(const client::CustomerView &goes, const client::CustomerView &stays)
{
    return previewMerge(client::mergeSide(goes), client::mergeSide(stays));
}

std::vector<MergeRow> MergeFacts::rows(const client::CustomerView &goes, const client::CustomerView &stays,
                                       const MergePreview &preview, Instant now)
{
    std::vector<MergeRow> rows;
    const auto put = [&](const QString &section, const QString &label, const QString &a, const QString &b,
                         bool differs) {
        if (a.isEmpty() && b.isEmpty())
            return;
        rows.push_back({section + u'/' + QString::number(rows.size()), section, label, a, b,
                        differs && !a.isEmpty() && !b.isEmpty()});
    };
    const auto warned = [&](QLatin1StringView code) {
        return std::find(preview.warnings.begin(), preview.warnings.end(), code) != preview.warnings.end();
    };
    //: Rows of the comparison of two customers
    put(QString(), tr("Name"), oneLine(goes.customer.name, 120), oneLine(stays.customer.name, 120),
        warned("differentName"_L1));
    put(QString(), tr("Organisation"), organization(goes), organization(stays),
        organization(goes) != organization(stays));
    put(QString(), tr("Language"), languageName(goes.customer.language), languageName(stays.customer.language),
        warned("differentLanguage"_L1));
    put(QString(), tr("Last seen"), seen(goes, now), seen(stays, now), false);

    //: Heading in the comparison of two customers
    const QString points = tr("Contact points");
    for (size_t at = 0; at < std::max(goes.points.size(), stays.points.size()); ++at) {
        const auto show = [at](const client::CustomerView &view) {
            return at < view.points.size() ? Words::contactKind(view.points[at].point.kind) + u' '
                                                 + Words::pointValue(view.points[at].point)
                                           : QString();
        };
        put(points, {}, show(goes), show(stays), false);
    }
    //: Heading in the comparison of two customers
    const QString talks = tr("Open conversations");
    const auto open = std::pair(openOnes(goes), openOnes(stays));
    for (size_t at = 0; at < std::max(open.first.size(), open.second.size()); ++at)
        put(talks, {}, at < open.first.size() ? titleOf(*open.first[at]) : QString(),
            at < open.second.size() ? titleOf(*open.second[at]) : QString(), false);
    for (const auto &[field, values] : preview.fields) {
        const bool differs =
            std::find(preview.conflicts.begin(), preview.conflicts.end(), field) != preview.conflicts.end();
        if (field != "name"_L1)
            //: Heading in the comparison of two customers
            put(tr("Attributes"), Words::attribute(field), valuesOf(goes, field), valuesOf(stays, field), differs);
    }
    return rows;
}

QStringList MergeFacts::warnings(const MergePreview &preview)
{
    QStringList said;
    for (const QString &code : preview.warnings) {
        if (code == "rejectedBefore"_L1)
            //: Warning before two customers are merged
            said << tr("Somebody decided before that these are two different people.");
        else if (code == "differentName"_L1)
            //: Warning before two customers are merged
            said << tr("Their names are different.");
        else if (code == "differentLanguage"_L1)
            //: Warning before two customers are merged
            said << tr("They speak different languages.");
        else if (code == "sharedPoint"_L1)
            //: Warning before two customers are merged
            said << tr("Several people use one of these addresses.");
    }
    return said;
}

QString MergeFacts::refusal(const MergePreview &preview)
{
    if (preview.allowed)
        return {};
    if (preview.refused == "same"_L1)
        //: Why two customers cannot be merged
        return tr("They are one customer already.");
    //: Why two customers cannot be merged
    return tr("Both have a customer account of their own, so they stay two customers.");
}

QStringList MergeFacts::outcome(const MergePreview &preview)
{
    QStringList said;
    //: What merging two customers will do; %1 is the name of the one that stays
    said << tr("One customer stays: %1.").arg(isolated(name(preview.into.customer)));
    //: What merging two customers will do
    said << tr("%n contact point(s) on one timeline; no message is moved or changed.", "",
               int(preview.contactPointIds.size()));
    //: What merging two customers will do
    said << tr("Replies and drafts still go to the address they were written to.");
    //: What merging two customers will do
    said << tr("You can unmerge them at any time.");
    return said;
}

} // namespace throughline::ui
