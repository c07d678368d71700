// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandrun.h"
#include "store/searchindex.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr auto agentSource = "agent"_L1;

//! What an agent says of a customer; one value per source, the last one counts.
void say(std::vector<FieldValue> &values, const QString &value, Instant now)
{
    std::erase_if(values, [](const FieldValue &each) { return each.source == agentSource; });
    if (!value.isEmpty())
        values.push_back({value, agentSource, now, true});
}

} // namespace

Effect updateCustomer(CommandRun &run)
{
    const Id id = run.id("customerId"_L1);
    if (!run.maySeeCustomer(id))
        return reject(u"forbidden"_s, u"customerId"_s);
    const auto *customer = run.step.writer.get<Customer>(id);
    if (auto error = run.conflict(*customer))
        return tl::make_unexpected(*error);
    const auto fields = run.arg("fields"_L1).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const bool known = customer->fields.contains(it.key());
        if ((!it->isString() && !it->isNull()) || it.key().isEmpty() || it.key().size() > 64
            || it->toString().size() > 1000 || (!known && customer->fields.size() + size_t(fields.size()) > 128))
            return reject(u"invalidProperties"_s, it.key());
    }
    if (fields.isEmpty())
        return QJsonObject{};
    auto *edited = run.step.writer.edit<Customer>(id);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto value = it->toString();
        if (it.key() == "language"_L1)
            edited->language = value.left(35);
        else if (it.key() == "timezone"_L1)
            edited->timezone = value.left(64);
        else
            say(edited->fields[it.key()], value, run.step.writer.now());
        if (it.key() == "name"_L1 && value != edited->name) {
            edited->name = value.left(200);
            run.step.visibility.customerRenamed(*edited);
        }
        if (const auto empty = edited->fields.find(it.key()); empty != edited->fields.end() && empty->second.empty())
            edited->fields.erase(empty);
    }
    indexCustomer(run.step.writer.store(), run.step.writer.rowOf<Customer>(id), *edited);
    return QJsonObject{};
}

Effect setConsent(CommandRun &run)
{
    const Id id = run.id("contactPointId"_L1);
    const auto purpose = run.text("purpose"_L1);
    const auto state = enumFromText<ConsentState>(run.text("state"_L1));
    if (!run.maySeePoint(id))
        return reject(u"forbidden"_s, u"contactPointId"_s);
    if (!state || purpose.isEmpty() || purpose.size() > 64)
        return reject(u"invalidProperties"_s, u"purpose"_s);
    const auto *point = run.step.writer.get<ContactPoint>(id);
    const auto found = point->consent.find(purpose);
    if (found == point->consent.end() && point->consent.size() >= 32)
        return reject(u"overQuota"_s, u"purpose"_s);
    if (found == point->consent.end() || found->second != *state)
        run.step.writer.edit<ContactPoint>(id)->consent[purpose] = *state;
    // What waits to be sent does not leave any more.
    run.step.conversations.stopWithoutConsent(id);
    return QJsonObject{};
}

} // namespace throughline::hub
