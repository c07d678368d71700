// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/sentenvelope.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! "Ada Lovelace <ada@x.example>": an address as text, or with a name.
QString person(const QJsonValue &value)
{
    const QString name = oneLine(value["name"_L1].toString(), 120);
    const QString address = oneLine(value.isObject() ? value["address"_L1].toString() : value.toString(), 160);
    if (name.isEmpty() || name == address)
        return address;
    return address.isEmpty() ? name : name + u" <"_s + address + u'>';
}

QStringList people(const QJsonValue &list)
{
    QStringList shown;
    for (const QJsonValue each : list.toArray()) {
        if (const QString one = person(each); !one.isEmpty())
            shown << one;
    }
    return shown;
}

bool isForward(const TimelineItem &item)
{
    return item.kind == "forward"_L1;
}

//! data.quote or data.forwarded; without words while the hub has not got the message.
QJsonObject belowOf(const TimelineItem &item)
{
    return item.data.value(isForward(item) ? "forwarded"_L1 : "quote"_L1).toObject();
}

bool hasBelow(const TimelineItem &item)
{
    return isForward(item) || item.data.contains("quote"_L1);
}

Id namedBy(const TimelineItem &item)
{
    return isForward(item) ? Id::fromString(belowOf(item)["itemId"_L1].toString()).value_or(Id()) : item.replyToId;
}

} // namespace

Id SentEnvelope::wanted(const TimelineItem &item)
{
    if (!hasBelow(item) || belowOf(item).contains("text"_L1))
        return {};
    return namedBy(item);
}

std::optional<TimelineKey> SentEnvelope::place(const TimelineItem &item)
{
    const Id named = hasBelow(item) && item.direction == Direction::Out ? namedBy(item) : Id();
    if (named.isNull())
        return std::nullopt;
    const auto at = Instant::fromString(belowOf(item)["at"_L1].toString());
    return TimelineKey{at.value_or(item.orderTime), named};
}

SentEnvelope SentEnvelope::of(const TimelineItem &item, const QString &address, const TimelineItem *below)
{
    SentEnvelope made;
    if (item.direction != Direction::Out)
        return made;
    const QJsonObject &data = item.data;
    made.subject = oneLine(data["subject"_L1].toString(), 200);

    QStringList to = people(data["to"_L1]);
    const QStringList cc = people(data["cc"_L1]);
    const QStringList bcc = people(data["bcc"_L1]);
    // The hub names who is answered first of all; until it has the message only those beside.
    const QString answerTo = oneLine(data["answerTo"_L1].toString(), 160);
    const QString first = answerTo.isEmpty() ? oneLine(address, 160) : answerTo;
    const bool ours =
        item.rev == 0 && !isForward(item)
        && (!made.subject.isEmpty() || !to.isEmpty() || !cc.isEmpty() || !bcc.isEmpty() || hasBelow(item));
    if (ours && !first.isEmpty() && !to.contains(first))
        to.prepend(first);
    const auto line = [&](const QString &label, const QStringList &who) {
        if (who.isEmpty())
            return;
        made.labels << label;
        made.values << who.join(u", "_s);
    };
    //: Above a sent message: who got it; the answered message asked for that address
    const QString asked = tr("To, as its sender asked");
    //: Above a sent message: who got it
    line(answerTo.isEmpty() ? tr("To") : asked, to);
    //: Above a sent message: who got a copy
    line(tr("Cc"), cc);
    //: Above a sent message: who got a copy that the other receivers do not know of
    line(tr("Bcc, hidden from the others"), bcc);

    if (!hasBelow(item))
        return made;
    const QJsonObject words = belowOf(item);
    QString who = person(words["from"_L1]);
    QString when;
    if (const auto at = Instant::fromString(words["at"_L1].toString()))
        when = Words::full(*at);
    QString text = words["text"_L1].toString();
    QString subject = oneLine(words["subject"_L1].toString(), 200);
    if (!words.contains("text"_L1) && below) {
        who = oneLine(below->author.name, 120);
        when = Words::full(below->occurredAt);
        text = below->text;
        subject = oneLine(below->data["subject"_L1].toString(), 200);
    }
    //: Below a sent message: begins a line that names the message that was passed on
    const QString forwarded = tr("Forwarded");
    //: Below a sent message: begins a line that names the message that was quoted
    QStringList parts{isForward(item) ? forwarded : tr("Quoted"), who, when, isForward(item) ? subject : QString()};
    parts.removeAll({});
    made.quoteHead = parts.join(u" · "_s);
    const qsizetype shown = drawable(text, longest);
    made.quote = text.left(shown);
    if (shown < text.size() || words["cut"_L1].toBool())
        made.quote += u"\n[…]"_s;
    return made;
}

QString SentEnvelope::spoken() const
{
    QStringList parts{subject};
    for (qsizetype i = 0; i < labels.size(); ++i)
        parts << labels[i] + u": "_s + values[i];
    parts.removeAll({});
    return parts.join(u", "_s);
}

} // namespace throughline::ui
