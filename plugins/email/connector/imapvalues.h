// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/imapline.h"

#include <libetpan/libetpan.h>

// libetpan's lists and structs as values. What takes a list also frees it.

namespace throughline::email {

template<typename T, void (*freeIt)(T *)>
struct EtpanFree {
    void operator()(T *thing) const { freeIt(thing); }
};
template<typename T, void (*freeIt)(T *)>
using EtpanOwner = std::unique_ptr<T, EtpanFree<T, freeIt>>;

using Set = EtpanOwner<mailimap_set, mailimap_set_free>;
using SearchKey = EtpanOwner<mailimap_search_key, mailimap_search_key_free>;
using FetchType = EtpanOwner<mailimap_fetch_type, mailimap_fetch_type_free>;
using FlagList = EtpanOwner<mailimap_flag_list, mailimap_flag_list_free>;

[[nodiscard]] mailimap_search_key *searchFrom(quint32 uid);
[[nodiscard]] mailimap_search_key *searchSince(qint64 ms);
[[nodiscard]] mailimap_search_key *searchMessageId(const QString &messageId);
[[nodiscard]] FetchType headFields();
//! \a most 0: all of it.
[[nodiscard]] FetchType textFields(qint64 most);
[[nodiscard]] FlagList seenFlag();

[[nodiscard]] std::vector<FolderName> takeFolders(clist *list);
[[nodiscard]] std::vector<quint32> takeNumbers(clist *found);
[[nodiscard]] std::vector<MailHead> takeHeads(clist *fetched);
[[nodiscard]] std::map<quint32, QByteArray> takeTexts(clist *fetched);

} // namespace throughline::email
