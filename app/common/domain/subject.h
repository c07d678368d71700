// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/conversation.h"

#include <vector>

namespace throughline {

//! The longest subject a hub keeps, in UTF-16 units.
inline constexpr qsizetype longestSubject = 500;

//! What a subject is about, to be compared and never shown: the base subject of RFC 5256, section 2.1, with three differences.
//! Marks of replies and forwards are known in more languages than English ("AW:", "Rif:", "Antw:", "回复："). Of what stands
//! in brackets in front only names go ("[shop]"); what has a digit says which matter it is and stays ("[Ticket 12]"). Case,
//! width of letters, blanks and what nobody sees (marks of direction, soft hyphens) make no difference. Time grows with the
//! length alone; at most longestSubject units are left. Pure; any thread.
[[nodiscard]] QString normalisedSubject(QStringView subject);

//! Does \a normalised tell one matter from another: four letters at least, and nothing that everybody writes ("no subject",
//! "Anfrage") or that our own channels call each item of a kind?
[[nodiscard]] bool isTelling(const QString &normalised);

//! Those of \a all that may belong to \a open although nothing but the subject says so: of the same customer, last active
//! within 90 days of it, neither combined nor linked with it. The last active first. A suggestion for a person, no evidence.
[[nodiscard]] std::vector<Conversation> sameSubject(const Conversation &open, const std::vector<Conversation> &all);

} // namespace throughline
