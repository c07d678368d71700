// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxName = 60;
constexpr size_t maxTags = 500; // every console holds them all

bool isColor(const QString &text)
{
    return text.size() == 7 && text.front() == u'#' && std::all_of(text.begin() + 1, text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

} // namespace

//! Words that all use are made by those who answer for the team; everybody may use them.
Effect createTag(CommandRun &run)
{
    if (run.principal.role == Role::Agent)
        return reject(u"forbidden"_s, u"role"_s);
    Tag tag;
    tag.id = run.id("tagId"_L1);
    tag.name = run.text("name"_L1).simplified();
    tag.color = run.text("color"_L1);
    if (tag.id.isNull() || tag.name.isEmpty() || tag.name.size() > maxName || !isColor(tag.color))
        return reject(u"invalidProperties"_s, tag.id.isNull()      ? u"tagId"_s
                                              : isColor(tag.color) ? u"name"_s
                                                                   : u"color"_s);
    if (run.step.writer.get<Tag>(tag.id))
        return reject(u"alreadyExists"_s, u"tagId"_s);
    run.step.writer.flush();
    const auto all = records::all<Tag>(run.step.writer.store());
    if (all.size() >= maxTags)
        return reject(u"overQuota"_s, u"name"_s);
    if (std::any_of(all.begin(), all.end(),
                    [&](const Tag &each) { return each.name.compare(tag.name, Qt::CaseInsensitive) == 0; }))
        return reject(u"alreadyExists"_s, u"name"_s);
    const QJsonObject result{{u"tagId"_s, tag.id.toString()}};
    run.step.writer.add(std::move(tag), {Scope::org()});
    return result;
}

} // namespace throughline::hub
