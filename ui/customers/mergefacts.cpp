// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customers/mergefacts.h"

#include "shared/words.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString language(const QString &code)
{
    const QLocale locale(code);
    return code.isEmpty() || locale.language() == QLocale::C ? QString() : QLocale::languageToString(locale.language());
}

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

bool bothKnownAndDifferent(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && one.compare(other, Qt::CaseInsensitive) != 0;
}

bool parted(const client::CustomerView &view, const client::CustomerView &other)
{
    return std::any_of(view.decisions.begin(), view.decisions.end(), [&](const IdentityLink &link) {
        return link.status == LinkStatus::Rejected && link.customerId == view.customer.id
               && std::any_of(other.points.begin(), other.points.end(),
                              [&](const auto &at) { return at.point.id == link.contactPointId; });
    });
}

} // namespace

QString MergeFacts::name(const client::CustomerView &view)
{
    //: Name of a customer who has not told it yet
    return view.customer.name.isEmpty() ? tr("Visitor") : oneLine(view.customer.name, 120);
}

std::vector<MergeRow> MergeFacts::rows(const client::CustomerView &goes, const client::CustomerView &stays, Instant now)
{
    std::vector<MergeRow> rows;
    const auto put = [&](const QString &section, const QString &label, const QString &a, const QString &b,
                         bool compare) {
        if (a.isEmpty() && b.isEmpty())
            return;
        rows.push_back({section + u'/' + QString::number(rows.size()), section, label, a, b,
                        compare && bothKnownAndDifferent(a, b)});
    };
    //: Rows of the comparison of two customers
    put({}, tr("Name"), oneLine(goes.customer.name, 120), oneLine(stays.customer.name, 120), true);
    put({}, tr("Organisation"), goes.organization ? oneLine(goes.organization->name, 120) : QString(),
        stays.organization ? oneLine(stays.organization->name, 120) : QString(), true);
    put({}, tr("Language"), language(goes.customer.language), language(stays.customer.language), true);
    put({}, tr("Last seen"), seen(goes, now), seen(stays, now), false);

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
    std::set<QString> fields;
    for (const auto &[field, values] : goes.customer.fields)
        fields.insert(field);
    for (const auto &[field, values] : stays.customer.fields)
        fields.insert(field);
    for (const QString &field : fields) {
        if (field != "name"_L1)
            //: Heading in the comparison of two customers
            put(tr("Attributes"), Words::attribute(field), valuesOf(goes, field), valuesOf(stays, field), true);
    }
    return rows;
}

QStringList MergeFacts::warnings(const client::CustomerView &goes, const client::CustomerView &stays)
{
    QStringList said;
    if (parted(goes, stays) || parted(stays, goes))
        //: Warning before two customers are merged
        said << tr("Somebody decided before that these are two different people.");
    if (bothKnownAndDifferent(goes.customer.name.simplified(), stays.customer.name.simplified()))
        //: Warning before two customers are merged
        said << tr("Their names are different.");
    if (bothKnownAndDifferent(goes.customer.language, stays.customer.language))
        //: Warning before two customers are merged
        said << tr("They speak different languages.");
    const auto shared = [](const auto &at) { return at.point.shared; };
    if (std::any_of(goes.points.begin(), goes.points.end(), shared)
        || std::any_of(stays.points.begin(), stays.points.end(), shared))
        //: Warning before two customers are merged
        said << tr("Several people use one of these addresses.");
    return said;
}

QString MergeFacts::refusal(const client::CustomerView &goes, const client::CustomerView &stays)
{
    if (goes.customer.id == stays.customer.id)
        //: Why two customers cannot be merged
        return tr("They are one customer already.");
    for (const auto &one : goes.points) {
        for (const auto &other : stays.points) {
            if (one.point.kind == "user"_L1 && other.point.kind == "user"_L1 && one.point.realm == other.point.realm
                && one.point.id != other.point.id)
                //: Why two customers cannot be merged
                return tr("Both have a customer account of their own, so they stay two customers.");
        }
    }
    return {};
}

QStringList MergeFacts::outcome(const client::CustomerView &goes, const client::CustomerView &stays)
{
    QStringList said;
    //: What merging two customers will do; %1 is the name of the one that stays
    said << tr("One customer stays: %1.").arg(isolated(name(stays)));
    //: What merging two customers will do
    said << tr("%n contact point(s) on one timeline; no message is moved or changed.", "",
               int(goes.points.size() + stays.points.size()));
    //: What merging two customers will do
    said << tr("Replies and drafts still go to the address they were written to.");
    //: What merging two customers will do
    said << tr("You can unmerge them at any time.");
    return said;
}

} // namespace throughline::ui
