// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about the open customer: who is who, what may be written where, what the channels offer.
#include "desk/desk.h"
#include "desk/deskcommands.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr size_t mostPoints = 6; // a customer may have hundreds, and each has several commands
constexpr size_t mostOthers = 10;

//! Rows come and go between the palette's opening and a choice in it. -1: it is gone.
template<typename Model>
int rowOf(const Model *model, const Id &key)
{
    const auto &rows = model->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.key == key; });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

} // namespace

void DeskCommands::addCustomer(std::vector<Command> &all)
{
    all.push_back({u"customer.merge"_s,
                   CommandGroup::Customer,
                   //: Name of a command: whoever is then chosen in the list of customers is compared with the open one
                   tr("Merge with another customer…"),
                   u"person"_s,
                   {},
                   false,
                   [this] { return m_desk.hasCustomer(); },
                   [this] {
                       (void)m_commands.run(u"go.customers"_s);
                       m_desk.customers()->setComparing(true);
                   }});
    all.push_back({u"customer.undo"_s,
                   CommandGroup::Customer,
                   //: Name of a command
                   tr("Take back what was just decided about a customer"),
                   u"history"_s,
                   {QKeySequence::fromString(u"Ctrl+Shift+Y"_s, QKeySequence::PortableText)},
                   false,
                   [this] { return m_desk.customer()->decisions()->canUndo(); },
                   [this] { m_desk.customer()->decisions()->undo(); }});
}

//! What can be decided about the open customer's contact points and about whoever may be the same person, and what can be
//! looked up or ordered for the customer.
void DeskCommands::setCustomerActions()
{
    std::vector<Command> all;
    if (m_desk.hasCustomer()) {
        addPoints(all);
        addSuggestions(all);
        addCalls(all);
    }
    QStringList said;
    for (const Command &command : all)
        said << command.id + u' ' + command.name;
    if (said == m_customerActions)
        return;
    m_customerActions = said;
    for (Command &command : all)
        command.lasting = false;
    m_commands.setPassing(CommandGroup::Customer, std::move(all));
}

void DeskCommands::addPoints(std::vector<Command> &all)
{
    CustomerPanel *customer = m_desk.customer();
    const auto add = [&](const QString &id, const QString &name, const char *icon, std::function<void()> run) {
        all.push_back({id, CommandGroup::Customer, name, QString::fromLatin1(icon), {}, false, {}, std::move(run)});
    };
    const auto &points = customer->points()->rows();
    for (size_t at = 0; at < std::min(points.size(), mostPoints); ++at) {
        const PointRow &row = points[at];
        const QString who = row.kind + u' ' + isolated(row.value);
        for (qsizetype purpose = 0; purpose < row.purposes.size(); ++purpose) {
            for (const ConsentState state : {ConsentState::Granted, ConsentState::Denied, ConsentState::Unknown}) {
                const QString word = enumText(state).toString();
                if (row.consents[purpose] == word)
                    continue;
                add(u"customer.consent/"_s + row.key.toString() + u'/' + row.purposes[purpose] + u'/' + word,
                    //: Name of a command: what the customer said about being written to; %1 is a contact point, %2 a
                    //: purpose, %3 "agreed", "refused" or "not asked"
                    tr("Consent of %1 – %2: %3").arg(who, isolated(row.purposeWords[purpose]), Words::consent(state)),
                    state == ConsentState::Granted  ? "check"
                    : state == ConsentState::Denied ? "cancel"
                                                    : "question",
                    [customer, key = row.key, named = row.purposes[purpose], word] {
                        const int now = rowOf(customer->points(), key);
                        if (now >= 0)
                            customer->setConsent(
                                now, int(customer->points()->rows()[size_t(now)].purposes.indexOf(named)), word);
                    });
            }
        }
        add(u"customer.shared/"_s + row.key.toString(),
            row.shared
                //: Name of a command: %1 is a contact point; it is not one of several people any more
                ? tr("Only one person uses %1").arg(who)
                //: Name of a command: %1 is a contact point; it proves nothing about who writes
                : tr("Several people use %1").arg(who),
            "team", [customer, key = row.key, shared = !row.shared] {
                customer->setShared(rowOf(customer->points(), key), shared);
            });
        if (points.size() > 1)
            add(u"customer.unlink/"_s + row.key.toString(),
                //: Name of a command: gives a contact point, %1, a customer of its own
                tr("Unlink %1: it is somebody else's").arg(who), "link",
                [customer, key = row.key] { customer->unlinkPoint(rowOf(customer->points(), key)); });
    }
}

void DeskCommands::addSuggestions(std::vector<Command> &all)
{
    CustomerPanel *customer = m_desk.customer();
    const auto &rows = customer->suggestions()->rows();
    for (size_t at = 0; at < std::min(rows.size(), mostOthers); ++at) {
        const SuggestionRow &row = rows[at];
        const QString point = row.kind + u' ' + isolated(row.value);
        const QString who = row.other.isEmpty() ? point : isolated(row.other) + u", "_s + point;
        const auto add = [&](const QString &id, const QString &name, const char *icon,
                             void (CustomerPanel::*decide)(int)) {
            all.push_back(
                {id + row.key.toString(),
                 CommandGroup::Customer,
                 name,
                 QString::fromLatin1(icon),
                 {},
                 false,
                 {},
                 [customer, decide, key = row.key] { (customer->*decide)(rowOf(customer->suggestions(), key)); }});
        };
        if (row.known)
            //: Name of a command: shows two customers side by side, to merge them; %1 is who may be the same person
            add(u"customer.compare/"_s, tr("Compare with %1").arg(who), "person", &CustomerPanel::compareSuggestion);
        if (row.linkable)
            //: Name of a command: only this contact point, %1, becomes the open customer's
            add(u"customer.link/"_s, tr("Link %1 to this customer").arg(point), "link", &CustomerPanel::linkSuggestion);
        //: Name of a command: remembers that they are two people; %1 is who might have been the same
        add(u"customer.reject/"_s, tr("Not the same person: %1").arg(who), "cancel", &CustomerPanel::rejectSuggestion);
    }
}

void DeskCommands::addCalls(std::vector<Command> &all)
{
    const auto &calls = m_desk.actions()->calls()->rows();
    for (size_t at = 0; at < std::min(calls.size(), mostOthers); ++at) {
        const CallRow &call = calls[at];
        all.push_back(
            {u"customer.call/"_s + call.key,
             CommandGroup::Customer,
             //: Name of a command: opens the form of a look-up or an order; %1 says which, in a plugin's words
             tr("Look up and order: %1").arg(isolated(oneLine(call.label, 80))),
             call.isAction ? u"plus"_s : u"search"_s,
             {},
             false,
             {},
             [this, key = call.key] {
                 m_desk.actions()->open(key);
                 (void)m_commands.run(u"go.customer"_s);
             }});
    }
}

} // namespace throughline::ui
