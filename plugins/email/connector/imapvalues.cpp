// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/imapvalues.h"

#include <QDateTime>

#include <algorithm>
#include <cstring>

namespace throughline::email {

namespace {

template<typename T, typename F>
void each(clist *list, F use)
{
    if (!list)
        return;
    for (clistiter *at = clist_begin(list); at; at = clist_next(at))
        use(static_cast<T *>(clist_content(at)));
}

FetchType fetching(std::initializer_list<mailimap_fetch_att *> attributes)
{
    FetchType what(mailimap_fetch_type_new_fetch_att_list_empty());
    for (mailimap_fetch_att *attribute : attributes)
        mailimap_fetch_type_new_fetch_att_list_add(what.get(), attribute);
    return what;
}

qint64 momentOf(const mailimap_date_time &date)
{
    const QDateTime local(QDate(date.dt_year, date.dt_month, date.dt_day),
                          QTime(date.dt_hour, date.dt_min, date.dt_sec), Qt::UTC);
    // dt_zone is "+0130" as the number 130.
    const int minutes = date.dt_zone / 100 * 60 + date.dt_zone % 100;
    return local.isValid() ? local.toMSecsSinceEpoch() - minutes * 60'000LL : 0;
}

void noteFlag(const mailimap_flag *flag, MailHead &head)
{
    if (!flag)
        return;
    switch (flag->fl_type) {
    case MAILIMAP_FLAG_ANSWERED: head.answered = true; break;
    case MAILIMAP_FLAG_FLAGGED: head.flagged = true; break;
    case MAILIMAP_FLAG_DELETED: head.deleted = true; break;
    case MAILIMAP_FLAG_SEEN: head.seen = true; break;
    case MAILIMAP_FLAG_DRAFT: head.draft = true; break;
    default: break;
    }
}

void noteStatic(const mailimap_msg_att_static &part, MailHead &head)
{
    if (part.att_type == MAILIMAP_MSG_ATT_UID)
        head.uid = part.att_data.att_uid;
    else if (part.att_type == MAILIMAP_MSG_ATT_RFC822_SIZE)
        head.size = part.att_data.att_rfc822_size;
    else if (part.att_type == MAILIMAP_MSG_ATT_INTERNALDATE && part.att_data.att_internal_date)
        head.arrived = momentOf(*part.att_data.att_internal_date);
}

} // namespace

mailimap_search_key *searchFrom(quint32 uid)
{
    return mailimap_search_key_new_uid(mailimap_set_new_interval(uid, 0));
}

mailimap_search_key *searchSince(qint64 ms)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
    return mailimap_search_key_new_since(mailimap_date_new(day.day(), day.month(), day.year()));
}

mailimap_search_key *searchMessageId(const QString &messageId)
{
    return mailimap_search_key_new_header(::strdup("Message-ID"), ::strdup(messageId.toLatin1().constData()));
}

FetchType headFields()
{
    return fetching({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size(),
                     mailimap_fetch_att_new_internaldate(), mailimap_fetch_att_new_flags()});
}

FetchType textFields(qint64 most)
{
    return fetching({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_body_peek_section_partial(
                                                       mailimap_section_new(nullptr), 0, static_cast<uint32_t>(most))});
}

FlagList seenFlag()
{
    FlagList flags(mailimap_flag_list_new_empty());
    mailimap_flag_list_add(flags.get(), mailimap_flag_new_seen());
    return flags;
}

std::vector<FolderName> takeFolders(clist *list)
{
    std::vector<FolderName> names;
    each<mailimap_mailbox_list>(list, [&](const mailimap_mailbox_list *folder) {
        FolderName name{.wire = folder->mb_name};
        bool selectable = true;
        if (folder->mb_flag) {
            selectable = folder->mb_flag->mbf_sflag != MAILIMAP_MBX_LIST_SFLAG_NOSELECT;
            each<mailimap_mbx_list_oflag>(folder->mb_flag->mbf_oflags, [&](const mailimap_mbx_list_oflag *flag) {
                const QByteArray word = QByteArray(flag->of_flag_ext).toLower(); // RFC 6154, with or without backslash
                name.isSent = name.isSent || word.endsWith("sent");
                name.isSpam = name.isSpam || word.endsWith("junk");
            });
        }
        if (selectable)
            names.push_back(std::move(name));
    });
    if (list)
        mailimap_list_result_free(list);
    return names;
}

std::vector<quint32> takeNumbers(clist *found)
{
    std::vector<quint32> numbers;
    each<uint32_t>(found, [&](const uint32_t *number) { numbers.push_back(*number); });
    if (found)
        mailimap_search_result_free(found);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::vector<MailHead> takeHeads(clist *fetched)
{
    std::vector<MailHead> heads;
    each<mailimap_msg_att>(fetched, [&](const mailimap_msg_att *mail) {
        MailHead head;
        each<mailimap_msg_att_item>(mail->att_list, [&](const mailimap_msg_att_item *part) {
            if (part->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC && part->att_data.att_static)
                noteStatic(*part->att_data.att_static, head);
            else if (part->att_type == MAILIMAP_MSG_ATT_ITEM_DYNAMIC && part->att_data.att_dyn)
                each<mailimap_flag_fetch>(part->att_data.att_dyn->att_list,
                                          [&](const mailimap_flag_fetch *flag) { noteFlag(flag->fl_flag, head); });
        });
        if (head.uid > 0) // a change of flags the server told of by itself has none
            heads.push_back(head);
    });
    if (fetched)
        mailimap_fetch_list_free(fetched);
    std::sort(heads.begin(), heads.end(), [](const MailHead &a, const MailHead &b) { return a.uid < b.uid; });
    return heads;
}

std::map<quint32, QByteArray> takeTexts(clist *fetched)
{
    std::map<quint32, QByteArray> texts;
    each<mailimap_msg_att>(fetched, [&](const mailimap_msg_att *mail) {
        quint32 uid = 0;
        std::optional<QByteArray> text;
        each<mailimap_msg_att_item>(mail->att_list, [&](const mailimap_msg_att_item *part) {
            if (part->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC || !part->att_data.att_static)
                return;
            const mailimap_msg_att_static &value = *part->att_data.att_static;
            if (value.att_type == MAILIMAP_MSG_ATT_UID)
                uid = value.att_data.att_uid;
            else if (value.att_type == MAILIMAP_MSG_ATT_BODY_SECTION && value.att_data.att_body_section
                     && value.att_data.att_body_section->sec_body_part)
                text = QByteArray(value.att_data.att_body_section->sec_body_part,
                                  qsizetype(value.att_data.att_body_section->sec_length));
        });
        if (uid > 0 && text)
            texts[uid] = std::move(*text);
    });
    if (fetched)
        mailimap_fetch_list_free(fetched);
    return texts;
}

} // namespace throughline::email
