// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/identity.h"

#include "store/searchindex.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

void Identity::describe(const Id &id, const Introduction &person, const QString &source)
{
    const auto *customer = m_writer.get<Customer>(id);
    if (!customer)
        return;
    std::map<QString, QString> said = person.fields;
    for (const auto &claim : person.claims) {
        if (claim.trust < Trust::Verified && claim.kind != "visitor"_L1)
            said.emplace(claim.kind, claim.value);
    }
    const bool verified = person.from.trust == Trust::Verified;
    bool changed = false;
    for (const auto &each : said) {
        const FieldValue value{each.second.left(1000), source, m_writer.now(), verified};
        changed = noteField(id, each.first, value) || changed;
    }

    // The company's own word on the name counts more than what somebody typed, and less than an agent's.
    const auto names = customer->fields.find(u"name"_s);
    const bool byAgent = names != customer->fields.end()
                         && std::any_of(names->second.begin(), names->second.end(),
                                        [](const FieldValue &each) { return each.source == "agent"_L1; });
    const auto asserted = verified ? said.find(u"name"_s) : said.end();
    QString name = customer->name;
    if (asserted != said.end() && !asserted->second.isEmpty() && !byAgent)
        name = asserted->second.left(200);
    else if (name.isEmpty() && person.fromCustomer)
        name = nameFor(person);
    if (name != customer->name) {
        auto *named = m_writer.edit<Customer>(id);
        named->name = name;
        m_visibility.customerRenamed(*named);
    } else if (!changed) {
        return;
    }
    indexCustomer(m_writer.store(), m_writer.rowOf<Customer>(id), *m_writer.get<Customer>(id));
}

//! One attribute as one source says it; language and time zone have a place of their own, and the first word keeps it.
bool Identity::noteField(const Id &id, const QString &name, const FieldValue &said)
{
    const auto *customer = m_writer.get<Customer>(id);
    if (name.isEmpty() || name.size() > 64 || said.value.isEmpty())
        return false;
    if (name == "language"_L1 || name == "timezone"_L1) {
        const bool language = name == "language"_L1;
        if ((language ? customer->language : customer->timezone).isEmpty()) {
            auto *edited = m_writer.edit<Customer>(id);
            (language ? edited->language : edited->timezone) = said.value.left(language ? 35 : 64);
        }
        return false;
    }
    const auto field = customer->fields.find(name);
    const bool known =
        field != customer->fields.end()
        && std::any_of(field->second.begin(), field->second.end(), [&](const FieldValue &each) {
               return each.source == said.source && each.value == said.value && each.verified == said.verified;
           });
    if (known || (field == customer->fields.end() && customer->fields.size() >= 64))
        return false;
    auto &values = m_writer.edit<Customer>(id)->fields[name];
    std::erase_if(values, [&](const FieldValue &each) { return each.source == said.source; });
    values.push_back(said);
    return true;
}

} // namespace throughline::hub
