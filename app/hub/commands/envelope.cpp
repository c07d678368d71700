// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/envelope.h"

#include "identity/identity.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSubject = 500;
constexpr qsizetype longestQuote = 50'000; // with the text it fits an item's data
constexpr qsizetype shownPeople = 30;
constexpr size_t mostFiles = 64; // what a channel takes (plugin/api/shapes.h)

using Problem = std::optional<wire::CommandError>;

Problem wrong(const QString &where, const QString &why)
{
    return reject(u"invalidProperties"_s, u"envelope.%1: %2"_s.arg(where, why)).value();
}

bool isOneLine(const QString &text)
{
    // Line separators of Unicode, too: no header and no card may be begun by what is in a field.
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
               || c.category() == QChar::Separator_Paragraph;
    });
}

//! Of the contact points that the endpoint's channel reaches.
QString kindReached(const Endpoint &endpoint)
{
    return endpoint.capabilities.value("identityKeys"_L1).toArray().at(0)["kind"_L1].toString();
}

//! One endpoint's word on what may stand around a text.
class Envelope
{
public:
    Envelope(CommandRun &run, const Endpoint &endpoint, TimelineItem &item)
        : m_run(run),
          m_item(item),
          m_may(endpoint.capabilities.value("envelope"_L1).toObject()),
          m_asked(run.arg("envelope"_L1).toObject()),
          m_kind(kindReached(endpoint))
    {
        if (const auto *point = run.step.writer.get<ContactPoint>(item.contactPointId); point && m_kind.isEmpty())
            m_kind = point->kind;
    }

    Problem apply()
    {
        static const QStringList known{u"subject"_s, u"to"_s,    u"cc"_s,    u"bcc"_s,   u"replyTo"_s,
                                       u"forward"_s, u"files"_s, u"quote"_s, u"inline"_s};
        for (const QString &key : m_asked.keys()) {
            if (!known.contains(key))
                return wrong(key.left(32), u"is not known"_s);
        }
        for (const auto &[key, needs] : {std::pair{"subject"_L1, "subject"_L1},
                                         {"cc"_L1, "cc"_L1},
                                         {"bcc"_L1, "bcc"_L1},
                                         {"to"_L1, "cc"_L1},
                                         {"forward"_L1, "forward"_L1},
                                         {"inline"_L1, "inlineImages"_L1},
                                         {"quote"_L1, "quote"_L1}}) {
            const bool toOfForward = key == "to"_L1 && m_asked.contains("forward"_L1);
            if (m_asked.contains(key) && !m_may.value(toOfForward ? "forward"_L1 : needs).toBool())
                return wrong(key, u"the channel has none"_s);
        }
        if (m_asked.contains("files"_L1) && !m_asked.contains("forward"_L1))
            return wrong(u"files"_s, u"only a forward takes files along"_s);
        if (auto problem = subject())
            return problem;
        if (auto problem = pictures())
            return problem;
        if (auto problem = m_asked.contains("forward"_L1) ? forward() : answer())
            return problem;
        for (const auto &list : {"to"_L1, "cc"_L1, "bcc"_L1}) {
            if (auto problem = people(list))
                return problem;
        }
        if (m_item.kind == forwardKind && m_data.value("to"_L1).toArray().isEmpty())
            return wrong(u"to"_s, u"nobody is named"_s);
        m_item.data = m_data;
        return std::nullopt;
    }

private:
    Problem subject()
    {
        if (!m_asked.contains("subject"_L1))
            return std::nullopt;
        const QJsonValue subject = m_asked.value("subject"_L1);
        if (!subject.isString() || subject.toString().size() > longestSubject)
            return wrong(u"subject"_s, u"must be a text of at most %1 characters"_s.arg(longestSubject));
        if (!isOneLine(subject.toString()))
            return wrong(u"subject"_s, u"must be one line"_s);
        if (const QString words = subject.toString().trimmed(); !words.isEmpty())
            m_data.insert(u"subject"_s, words);
        return std::nullopt;
    }

    //! Which of the agent's own files stand in the text.
    Problem pictures()
    {
        const QJsonArray asked = m_asked.value("inline"_L1).toArray();
        QList<int> seen;
        for (const QJsonValue each : asked) {
            const int index = each.toInt(-1);
            const bool picture = index >= 0 && size_t(index) < m_item.attachments.size() && !seen.contains(index)
                                 && m_item.attachments[size_t(index)].type.startsWith("image/"_L1);
            if (!picture)
                return wrong(u"inline"_s, u"names no picture of this message"_s);
            seen << index;
        }
        if (!asked.isEmpty())
            m_data.insert(u"inline"_s, asked);
        return std::nullopt;
    }

    //! The item of this conversation that \a id names, if it is something that was said to or by the customer: what
    //! agents keep to themselves never leaves, nor what was taken back before it left.
    const TimelineItem *said(const Id &id)
    {
        const auto *item = m_run.step.writer.get<TimelineItem>(id);
        const bool fit = item && item->conversationId == m_item.conversationId && !item->conversationId.isNull()
                         && item->direction != Direction::Internal && !item->redacted && !neverLeft(item->delivery);
        return fit ? item : nullptr;
    }

    Problem answer()
    {
        const auto *answered = m_item.replyToId.isNull() ? nullptr : said(m_item.replyToId);
        QString main;
        if (const auto *point = m_run.step.writer.get<ContactPoint>(m_item.contactPointId))
            main = point->value;
        if (m_asked.contains("replyTo"_L1)) {
            // Only where the mail itself asked its answer to go: no way to write to whomever one likes.
            const auto wanted = normalised(m_asked.value("replyTo"_L1));
            const auto asked = answered ? answered->data.value("replyTo"_L1).toArray() : QJsonArray();
            const bool named = wanted && answered && answered->contactPointId == m_item.contactPointId
                               && std::any_of(asked.begin(), asked.end(), [&](const QJsonValue &each) {
                                      return normalised(each.isObject() ? each["address"_L1] : each) == wanted;
                                  });
            if (!named)
                return wrong(u"replyTo"_s, u"what is answered does not name it"_s);
            if (auto denied = refusedBy(*wanted))
                return denied;
            main = *wanted;
            m_data.insert(u"answerTo"_s, main);
        }
        m_data.insert(u"to"_s, QJsonArray{main});
        m_all << main;
        if (m_asked.value("quote"_L1).toBool()) {
            if (!answered)
                return wrong(u"quote"_s, u"replyToId names nothing that can be quoted"_s);
            m_data.insert(u"quote"_s, words(*answered));
        }
        return std::nullopt;
    }

    Problem forward()
    {
        const auto id = Id::fromString(m_asked.value("forward"_L1).toString());
        const auto *item = id ? said(*id) : nullptr;
        if (!item)
            return wrong(u"forward"_s, u"names nothing that can be forwarded"_s);
        if (m_asked.contains("replyTo"_L1) || !m_item.replyToId.isNull())
            return wrong(u"forward"_s, u"a forward answers nothing"_s);
        m_item.kind = forwardKind;
        QJsonObject forwarded = words(*item);
        forwarded.insert(u"itemId"_s, item->id.toString());
        m_data.insert(u"forwarded"_s, forwarded);
        if (m_asked.value("files"_L1).toBool()) {
            if (m_item.attachments.size() + item->attachments.size() > mostFiles)
                return reject(u"tooLarge"_s, u"attachments"_s).value();
            m_item.attachments.insert(m_item.attachments.end(), item->attachments.begin(), item->attachments.end());
        }
        return std::nullopt;
    }

    //! What stands below the text: who said it when, to whom, and the words. Kept on the item, so that everybody sees
    //! what was sent, whatever becomes of the one it was taken from.
    QJsonObject words(const TimelineItem &item)
    {
        QJsonObject quote{{u"at"_s, item.occurredAt.toString()}, {u"text"_s, item.text.left(longestQuote)}};
        if (item.text.size() > longestQuote)
            quote.insert(u"cut"_s, true);
        if (const QString subject = item.data.value("subject"_L1).toString(); !subject.isEmpty())
            quote.insert(u"subject"_s, subject.left(longestSubject));
        QJsonObject from = item.data.value("from"_L1).toObject();
        if (from.isEmpty()) {
            from.insert(u"name"_s, item.author.name);
            const auto *point = m_run.step.writer.get<ContactPoint>(item.contactPointId);
            if (point && item.direction == Direction::In && point->kind == m_kind)
                from.insert(u"address"_s, point->value);
        }
        quote.insert(u"from"_s, from);
        // Whoever got a hidden copy stays hidden.
        for (const auto &list : {"to"_L1, "cc"_L1}) {
            QJsonArray people = item.data.value(list).toArray();
            while (people.size() > shownPeople)
                people.removeLast();
            if (!people.isEmpty())
                quote.insert(list, people);
        }
        return quote;
    }

    std::optional<QString> normalised(const QJsonValue &value) const
    {
        const QString text = value.toString();
        if (text.isEmpty() || !isOneLine(text))
            return std::nullopt;
        const auto good = normalise({.kind = m_kind, .value = text, .raw = {}, .realm = {}});
        if (!good)
            return std::nullopt;
        // Whatever would end one address and begin another is none.
        static const QRegularExpression mail(
            u"\\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)*\\z"_s);
        if (m_kind == "email"_L1 && (!mail.match(*good).hasMatch() || good->indexOf(u'@') > 64 || good->size() > 254))
            return std::nullopt;
        return *good;
    }

    //! Opt-out holds for whoever is named, wherever in the envelope.
    Problem refusedBy(const QString &address)
    {
        const Id known = m_run.step.identity.knownPoint({.kind = m_kind, .value = address, .raw = {}, .realm = {}});
        const auto *point = known.isNull() ? nullptr : m_run.step.writer.get<ContactPoint>(known);
        return point ? consentError(*point, m_item.purpose) : std::nullopt;
    }

    Problem people(QLatin1StringView list)
    {
        const QJsonValue asked = m_asked.value(list);
        if (asked.isUndefined())
            return std::nullopt;
        if (!asked.isArray())
            return wrong(list, u"must be a list"_s);
        QJsonArray taken = m_data.value(list).toArray();
        int index = 0;
        for (const QJsonValue each : asked.toArray()) {
            const QString where = u"%1[%2]"_s.arg(list).arg(index++);
            const auto address = normalised(each);
            if (!address)
                return wrong(where, u"is no address"_s);
            if (m_all.contains(*address))
                return wrong(where, u"is named twice"_s);
            if (m_all.size() >= m_may.value("recipients"_L1).toInt(1))
                return wrong(where, u"too many recipients"_s);
            if (auto denied = refusedBy(*address))
                return denied;
            m_all << *address;
            taken.append(*address);
        }
        if (!taken.isEmpty())
            m_data.insert(list, taken);
        return std::nullopt;
    }

    CommandRun &m_run;
    TimelineItem &m_item;
    QJsonObject m_may;
    QJsonObject m_asked;
    QString m_kind;     //!< of the contact points the channel reaches
    QJsonObject m_data; //!< what the item gets
    QStringList m_all;  //!< everybody so far
};

} // namespace

bool consentHolds(Step &step, const TimelineItem &item)
{
    const auto *point = step.writer.get<ContactPoint>(item.contactPointId);
    if (!point || (item.kind != forwardKind && !mayWriteTo(*point, item.purpose)))
        return false;
    const auto *endpoint = step.writer.get<Endpoint>(item.endpointId);
    const QString reached = endpoint ? kindReached(*endpoint) : QString();
    const QString kind = reached.isEmpty() ? point->kind : reached;
    for (const auto &list : {"to"_L1, "cc"_L1, "bcc"_L1}) {
        for (const QJsonValue each : item.data.value(list).toArray()) {
            const Id known = step.identity.knownPoint({.kind = kind, .value = each.toString(), .raw = {}, .realm = {}});
            const auto *named = known.isNull() ? nullptr : step.writer.get<ContactPoint>(known);
            if (named && !mayWriteTo(*named, item.purpose))
                return false;
        }
    }
    return true;
}

bool asksForForward(const CommandRun &run)
{
    return run.arg("envelope"_L1).toObject().contains("forward"_L1);
}

Problem addEnvelope(CommandRun &run, const Endpoint &endpoint, TimelineItem &item)
{
    const QJsonValue asked = run.arg("envelope"_L1);
    if (asked.isUndefined() || asked.isNull())
        return std::nullopt;
    if (!asked.isObject())
        return reject(u"invalidProperties"_s, u"envelope"_s).value();
    if (!endpoint.capabilities.value("envelope"_L1).isObject())
        return reject(u"invalidProperties"_s, u"envelope: the channel has none"_s).value();
    return Envelope(run, endpoint, item).apply();
}

} // namespace throughline::hub
