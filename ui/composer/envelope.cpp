// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/envelope.h"

#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int lookedThrough = 50;

QJsonArray jsonOf(const QString &typed)
{
    return QJsonArray::fromStringList(readAddressList(typed).addresses);
}

} // namespace

void Envelope::clear()
{
    m_edited = false;
    m_wantedId = {};
    m_fields = fresh(Reply);
    Q_EMIT changed();
}

void Envelope::aim(const Conversation &conversation, const Id &contactPointId, const QString &address,
                   const Endpoint &endpoint)
{
    const QJsonObject may = endpoint.capabilities.value("envelope"_L1).toObject();
    const bool same = may == m_may && conversation.id == m_conversation.id && contactPointId == m_contactPointId
                      && endpoint.id == m_endpointId && address == m_address
                      && conversation.customerId == m_conversation.customerId;
    if (same)
        return;
    const bool elsewhere = conversation.id != m_conversation.id;
    m_may = may;
    m_conversation = conversation;
    m_contactPointId = contactPointId;
    m_endpointId = endpoint.id;
    m_address = address;
    m_answered = {};
    if (elsewhere || !m_edited)
        clear();
    look();
    Q_EMIT changed();
}

void Envelope::refresh(bool written)
{
    if (!written && !m_edited)
        look();
}

//! The customer's last word that came this way: what an answer answers.
void Envelope::look()
{
    ++m_lookup;
    m_loading = !m_may.isEmpty() && !m_conversation.id.isNull() && !m_contactPointId.isNull();
    if (!m_loading)
        return;
    client::TimelineQuery query{.customerId = m_conversation.customerId, .before = lookedThrough};
    query.onlyContactPointId = m_contactPointId;
    query.onlyConversationId = m_conversation.id;
    m_source.timeline(query).then(this, [this, lookup = m_lookup](const Result<client::TimelinePage> &page) {
        if (lookup != m_lookup)
            return;
        m_loading = false;
        if (page) {
            const auto fits = [this](const client::TimelineEntry &entry) {
                return entry.kind() == client::TimelineEntry::Kind::Item && entry.head().direction == Direction::In
                       && entry.item().endpointId == m_endpointId && entry.item().conversationId == m_conversation.id;
            };
            auto last = std::find_if(page->entries.rbegin(), page->entries.rend(),
                                     [&](const auto &entry) { return entry.key().id == m_wantedId && fits(entry); });
            // Another one is not passed on in its place.
            if (last == page->entries.rend() && (m_wantedId.isNull() || m_fields.mode != Forward))
                last = std::find_if(page->entries.rbegin(), page->entries.rend(), fits);
            m_answered = last == page->entries.rend() ? TimelineItem{} : last->item();
        }
        if (!m_edited)
            m_fields = fresh(m_fields.mode);
        Q_EMIT changed();
    });
}

QStringList Envelope::own() const
{
    QStringList addresses;
    for (const QJsonValue each : m_may.value("ownAddresses"_L1).toArray())
        addresses << each.toString();
    return addresses;
}

Envelope::Fields Envelope::fresh(Mode mode) const
{
    Fields fields{.mode = mode, .subject = {}, .to = {}, .cc = {}, .bcc = {}};
    const QString subject = m_answered.data.value("subject"_L1).toString();
    fields.subject = mode == Forward ? forwardSubject(oneLine(subject, 480)) : replySubject(oneLine(subject, 480));
    if (mode == ReplyAll) {
        const Recipients all = everybodyOf(m_answered.data, m_address, own());
        fields.to = all.to.join(u", "_s);
        fields.cc = all.cc.join(u", "_s);
    }
    return fields;
}

int Envelope::others() const
{
    return hasCc() ? int(parties().size()) : 0;
}

void Envelope::setMode(Mode mode)
{
    if (mode == m_fields.mode || (mode == Forward && !canForward()))
        return;
    // What was typed stays where the mode leaves it a place.
    const Fields before = m_fields;
    const Fields standard = fresh(before.mode);
    m_fields = fresh(mode);
    m_fields.bcc = before.bcc;
    m_fields.quote = before.quote;
    m_fields.foreign = before.foreign;
    if (before.subject != standard.subject)
        m_fields.subject = before.subject;
    if (before.cc != standard.cc && mode != ReplyAll)
        m_fields.cc = before.cc;
    m_edited = true;
    Q_EMIT changed();
    Q_EMIT edited();
}

QString Envelope::foreignAnswer() const
{
    const AnswerPlace place = answerPlaceOf(m_answered.data, m_address, own());
    return m_may.isEmpty() || !place.foreign || isForward() ? QString() : place.address;
}

QString Envelope::answerAddress() const
{
    if (m_may.isEmpty() || isForward())
        return {};
    const AnswerPlace place = answerPlaceOf(m_answered.data, m_address, own());
    return place.foreign && !m_fields.foreign ? QString() : place.address;
}

QString Envelope::problem() const
{
    if (m_may.isEmpty())
        return {};
    for (const QString &field : {m_fields.mode == Reply ? QString() : m_fields.to, m_fields.cc, m_fields.bcc}) {
        if (const QString wrong = readAddressList(field).wrong; !wrong.isEmpty())
            //: Below the address fields of the composer; %1 is what was typed
            return tr("%1 is not an address.").arg(isolated(oneLine(wrong, 80)));
    }
    if (isForward() && readAddressList(m_fields.to).addresses.isEmpty())
        //: Below the address fields of the composer
        return tr("Type whom to forward it to.");
    if (isForward() && !m_loading && m_answered.id.isNull())
        //: Below the address fields of the composer: the message that was to be passed on is not at hand
        return tr("There is nothing to forward here.");
    if (const int most = m_may.value("recipients"_L1).toInt(1); copies().size() + (isForward() ? 0 : 1) > most)
        //: Below the address fields of the composer
        return tr("At most %n addresses fit one message.", nullptr, most);
    return {};
}

QStringList Envelope::copies() const
{
    QStringList all;
    if (m_may.isEmpty())
        return all;
    for (const QString &field : {m_fields.mode == Reply ? QString() : m_fields.to, m_fields.cc, m_fields.bcc}) {
        for (const QString &address : readAddressList(field).addresses) {
            if (!all.contains(address, Qt::CaseInsensitive))
                all << address;
        }
    }
    return all;
}

QStringList Envelope::parties() const
{
    if (m_may.isEmpty() || m_answered.id.isNull())
        return {};
    const Recipients all = everybodyOf(m_answered.data, m_address, own());
    return all.to + all.cc;
}

QStringList Envelope::partyNames() const
{
    QStringList names{m_answered.author.name, m_answered.data.value("from"_L1)["name"_L1].toString()};
    for (const auto &list : {"to"_L1, "cc"_L1, "replyTo"_L1}) {
        for (const QJsonValue each : m_answered.data.value(list).toArray())
            names << each["name"_L1].toString();
    }
    names.removeAll(QString());
    return names;
}

void Envelope::addTo(QJsonObject &args, const QJsonArray &pictures) const
{
    if (m_may.isEmpty())
        return;
    QJsonObject envelope;
    if (const QString subject = m_fields.subject.simplified(); hasSubject() && !subject.isEmpty())
        envelope.insert(u"subject"_s, subject);
    // Each once: who is in To needs no copy, and who is answered none either.
    QStringList seen{answerAddress().isEmpty() ? m_address : answerAddress()};
    if (isForward())
        seen.clear();
    const auto list = [&](const QString &name, const QString &typed) {
        QJsonArray left;
        for (const QJsonValue each : jsonOf(typed)) {
            if (seen.contains(each.toString(), Qt::CaseInsensitive))
                continue;
            seen << each.toString();
            left.append(each);
        }
        if (!left.isEmpty())
            envelope.insert(name, left);
    };
    if (m_fields.mode != Reply && (hasCc() || isForward()))
        list(u"to"_s, m_fields.to);
    if (hasCc())
        list(u"cc"_s, m_fields.cc);
    if (hasBcc())
        list(u"bcc"_s, m_fields.bcc);
    if (isForward()) {
        envelope.insert(u"forward"_s, m_answered.id.toString());
        if (m_fields.files && fileCount() > 0)
            envelope.insert(u"files"_s, true);
    } else if (!m_answered.id.isNull()) {
        args.insert(u"replyToId"_s, m_answered.id.toString());
        if (canQuote() && m_fields.quote)
            envelope.insert(u"quote"_s, true);
        if (!answerAddress().isEmpty())
            envelope.insert(u"replyTo"_s, answerAddress());
    }
    if (!pictures.isEmpty() && may(u"inlineImages"))
        envelope.insert(u"inline"_s, pictures);
    if (!envelope.isEmpty())
        args.insert(u"envelope"_s, envelope);
}

QJsonObject Envelope::draft() const
{
    if (!m_edited || m_may.isEmpty())
        return {};
    return {{u"mode"_s, int(m_fields.mode)}, {u"subject"_s, m_fields.subject}, {u"to"_s, m_fields.to},
            {u"cc"_s, m_fields.cc},          {u"bcc"_s, m_fields.bcc},         {u"quote"_s, m_fields.quote},
            {u"files"_s, m_fields.files},    {u"foreign"_s, m_fields.foreign}};
}

void Envelope::restore(const QJsonObject &draft, const Id &answeredId)
{
    const auto text = [&](QLatin1StringView key) { return draft.value(key).toString(); };
    const Fields typed = {.mode = Mode(std::clamp(draft.value("mode"_L1).toInt(), int(Reply), int(Forward))),
                          .subject = text("subject"_L1),
                          .to = text("to"_L1),
                          .cc = text("cc"_L1),
                          .bcc = text("bcc"_L1),
                          .quote = draft.value("quote"_L1).toBool(true),
                          .files = draft.value("files"_L1).toBool(true),
                          .foreign = draft.value("foreign"_L1).toBool()};
    if (!draft.isEmpty()) {
        m_fields = typed;
        m_edited = true;
    }
    if (!answeredId.isNull()) {
        m_wantedId = answeredId;
        if (answeredId != m_answered.id) {
            m_answered = {};
            look();
        }
    }
    Q_EMIT changed();
}

} // namespace throughline::ui
