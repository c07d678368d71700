// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/states.h"

#include "gallery/samples.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

using Page = SessionModel::Page;

client::SyncStatus statusOf(const QString &state)
{
    client::SyncStatus status{.phase = client::SyncPhase::Live, .pending = 0, .lastLiveAt = sampleNow};
    if (state == "offline"_L1) {
        status.phase = client::SyncPhase::Waiting;
        status.pending = 2;
        status.lastLiveAt = Instant{sampleNow.ms - 900'000};
        status.nextTryAt = sampleNow + std::chrono::seconds(12);
    } else if (state == "loading"_L1) {
        status = {.phase = client::SyncPhase::Syncing, .fetched = 18'400};
    } else if (state == "failed"_L1) {
        status.rejected = 1;
    }
    return status;
}

void addFailures(FakeSource &source)
{
    auto &line = source.entries[sampleCustomer()];
    TimelineItem failed = message(440, sampleNow.ms - 20'000, u"This one the provider refused."_s, Direction::Out);
    failed.delivery = Delivery{DeliveryState::Failed, sampleNow, u"The visitor has left and the page is closed."_s};
    line.push_back(entry(failed));
    TimelineItem lost = message(441, sampleNow.ms - 18'000, u"Nobody knows about this one."_s, Direction::Out);
    lost.delivery = Delivery{DeliveryState::Unconfirmed, sampleNow, {}};
    line.push_back(entry(lost));
    client::PendingMark mark{.commandId = id(901), .state = client::CommandState::Rejected};
    mark.error.type = u"forbidden"_s;
    line.push_back(client::TimelineEntry(
        message(442, sampleNow.ms - 10'000, u"And this one the hub did not accept."_s, Direction::Out), mark));
}

//! What menus and popups choose from: tags, macros, colleagues who share the queue.
void fillTools(FakeSource &source)
{
    source.tagList = {{.id = id(8801), .name = u"Refund"_s, .color = u"#b3261e"_s},
                      {.id = id(8802), .name = u"Delivery"_s, .color = u"#1f6f4a"_s},
                      {.id = id(8803), .name = u"Business customer"_s, .color = u"#2b4799"_s}};
    source.macroList = {
        {.id = id(8810),
         .name = u"refund agreed"_s,
         .text = u"We have paid back {{order.number}} to the card you used. It shows in three to five days."_s,
         .actions = {QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(8801).toString()}},
                     QJsonObject{{u"do"_s, u"close"_s}}}}};
    for (Agent &agent : source.agentList)
        agent.queueIds = {id(5)};
}

void tagRows(FakeSource &source)
{
    source.rows[0].conversation.tagIds = {{id(8803).toString(), true}};
    source.rows[5].conversation.tagIds = {{id(8801).toString(), true}, {id(8802).toString(), true}};
}

//! Nothing but names as long as they may be.
void lengthenNames(FakeSource &source)
{
    const QString name = u"Maximiliane-Alexandra von Hohenstein-Schwarzenberg zu Löwenfels"_s;
    for (client::InboxRow &row : source.rows) {
        row.conversation.customer.name = name;
        if (!row.assigneeName.isEmpty())
            row.assigneeName = name;
    }
    for (auto &[customer, view] : source.customers) {
        view.customer.name = name;
        if (view.organization)
            view.organization->name = u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH"_s;
    }
    for (client::CustomerRow &row : source.known)
        row.name = row.organization = name;
    for (Agent &agent : source.agentList)
        agent.name = name;
    for (throughline::Queue &queue : source.queueList)
        queue.name = name;
    for (throughline::Tag &tag : source.tagList)
        tag.name = name;
    source.endpointList[0].name = name;
}

} // namespace

bool isBare(const QString &state)
{
    return state == "empty"_L1 || state == "loading"_L1;
}

void fillState(FakeSource &source, const QString &state)
{
    source.m_status = statusOf(state);
    if (state == "empty"_L1)
        makeAdministrator(source);
    if (isBare(state))
        return;
    if (state == "hostile"_L1)
        fillHostile(source);
    else
        fillSamples(source);
    fillTools(source);
    tagRows(source);
    if (state == "channels"_L1 || state == "connect"_L1)
        fillChannels(source);
    if (state == "oauth"_L1)
        fillSignIn(source);
    if (state == "failed"_L1)
        addFailures(source);
    if (state == "later"_L1) // nobody waits at the other end
        source.endpointList[0].capabilities = {{u"live"_s, false}};
    if (state == "nobody"_L1) // whoever is looked for
        source.foundAtHub = client::SearchResult{};
    if (state == "longnames"_L1)
        lengthenNames(source);
    if (state == "mail"_L1) {
        fillMails(source);
        source.lookupAnswer = fail(ErrorCode::Unavailable);
    }
}

SessionModel::State pageOf(const QString &state)
{
    if (state == "choose"_L1)
        return {.page = Page::Choose};
    if (state == "signin"_L1)
        return {.page = Page::SignIn,
                .problem = u"User name or password is wrong."_s,
                .hubAddress = u"hub.nordlicht.example"_s,
                .user = u"mara"_s};
    if (state == "passphrase"_L1)
        return {.page = Page::Passphrase, .waitSeconds = 4};
    if (state == "setpassphrase"_L1)
        return {.page = Page::SetPassphrase};
    if (state == "keychain"_L1)
        return {.page = Page::KeychainLocked,
                .backendNeeded = u"KWallet"_s,
                .backendFound = u"Secret Service (gnome-keyring)"_s};
    if (state == "damaged"_L1)
        return {.page = Page::Damaged, .problem = u"The file that guards the key is not whole."_s};
    if (state == "locked"_L1)
        return {.page = Page::Locked};
    if (state == "policy"_L1)
        return {.page = Page::Policy, .problem = u"The policy file 10-nordlicht.json is broken at line 7."_s};
    if (state == "working"_L1)
        return {.page = Page::Working, .doing = u"Starting the hub on this computer"_s};
    return {.page = Page::Desk};
}

void leaveOutRareLetters(FakeSource &source)
{
    for (client::InboxRow &row : source.rows) {
        const QString &preview = row.conversation.preview;
        const bool rare = std::any_of(preview.begin(), preview.end(),
                                      [](QChar letter) { return letter.script() == QChar::Script_Han; });
        if (rare)
            row.conversation.preview = u"Could you send it to another address?"_s;
    }
}

} // namespace throughline::ui
