// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SECURITY C2: every command of the hub, tried by everybody there is, against the table of COMMANDS.md.
#include "commands/commandrun.h"
#include "rightsworld.h"

#include <functional>
#include <set>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

//! What makes each command sound, so that nothing but a right can be missing.
const std::map<QString, std::function<QJsonObject(World &)>> &trials()
{
    static const std::map<QString, std::function<QJsonObject(World &)>> all{
        {u"conversation.start"_s,
         [](World &w) {
             auto args = w.replying();
             args.remove(u"conversationId"_s);
             if (w.variant == elsewhere)
                 args.insert(u"queueId"_s, w.there.toString());
             return args;
         }},
        {u"conversation.reply"_s, [](World &w) { return w.replying(); }},
        {u"conversation.note"_s,
         [](World &w) {
             return w.talking({{u"itemId"_s, w.newId()}, {u"text"_s, u"Look"_s}});
         }},
        {u"conversation.assign"_s,
         [](World &w) {
             return w.talking({{u"assigneeId"_s, w.keeper.toString()}});
         }},
        {u"conversation.transfer"_s,
         [](World &w) {
             return w.talking({{u"queueId"_s, w.hub.sales.toString()}});
         }},
        {u"conversation.setStatus"_s,
         [](World &w) {
             return w.talking({{u"status"_s, u"closed"_s}});
         }},
        {u"conversation.snooze"_s,
         [](World &w) {
             return w.talking({{u"until"_s, (w.hub.clock.now() + std::chrono::hours(1)).toString()}});
         }},
        {u"conversation.combine"_s,
         [](World &w) {
             return w.talking({{u"intoId"_s, w.talk()}});
         }},
        {u"conversation.split"_s,
         [](World &w) {
             return w.talking(
                 {{u"newConversationId"_s, w.newId()}, {u"fromItemId"_s, w.say(u"v-1"_s, w.door).itemId.toString()}});
         }},
        {u"conversation.link"_s,
         [](World &w) {
             return w.talking({{u"otherId"_s, w.talk()}, {u"tie"_s, u"related"_s}});
         }},
        {u"conversation.unlink"_s,
         [](World &w) {
             const auto args = w.talking({{u"otherId"_s, w.talk()}, {u"tie"_s, u"related"_s}});
             w.does(w.keeper, u"conversation.link"_s, args);
             return args;
         }},
        {u"conversation.tag"_s,
         [](World &w) {
             const Id tag = must(w.hub.hub->addTag(u"Refund"_s, u"#aa0000"_s));
             return w.talking({{u"add"_s, QJsonArray{tag.toString()}}});
         }},
        {u"conversation.setPriority"_s,
         [](World &w) {
             return w.talking({{u"priority"_s, 2}});
         }},
        {u"item.retrySend"_s,
         [](World &w) {
             const auto args = w.reply(w.keeper, 0);
             const Id item = Id::fromString(args.value("itemId"_L1).toString()).value_or(Id{});
             must(w.hub.hub->setDelivery(item, {.state = DeliveryState::Failed, .error = {}, .externalKey = {}}));
             return args;
         }},
        {u"item.cancelSend"_s, [](World &w) { return w.waiting(); }},
        {u"item.sendNow"_s, [](World &w) { return w.waiting(); }},
        {u"item.redact"_s,
         [](World &w) {
             return QJsonObject{{u"itemId"_s, w.asked.itemId.toString()}};
         }},
        {u"readMarker.set"_s,
         [](World &w) {
             return w.talking({{u"lastReadSeq"_s, 1}});
         }},
        {u"presence.set"_s,
         [](World &) {
             return QJsonObject{{u"state"_s, u"busy"_s}};
         }},
        {u"setting.put"_s,
         [](World &) {
             return QJsonObject{{u"name"_s, u"shortcuts"_s}, {u"value"_s, QJsonObject()}};
         }},
        {u"draft.put"_s,
         [](World &w) {
             return w.pointing(w.talking({{u"text"_s, u"Dear"_s}}));
         }},
        {u"draft.delete"_s, [](World &w) { return w.talking(); }},
        {u"customer.update"_s,
         [](World &w) {
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()},
                                {u"fields"_s, QJsonObject{{u"city"_s, u"Oslo"_s}}}};
         }},
        {u"contactPoint.setConsent"_s,
         [](World &w) {
             return w.pointing({{u"purpose"_s, u"marketing"_s}, {u"state"_s, u"granted"_s}});
         }},
        {u"contactPoint.setShared"_s,
         [](World &w) {
             return w.pointing({{u"shared"_s, true}});
         }},
        {u"identity.link"_s,
         [](World &w) {
             return w.pointing({{u"customerId"_s, w.somebody().customerId.toString()}});
         }},
        {u"identity.unlink"_s,
         [](World &w) {
             (void)w.merged();
             return w.pointing();
         }},
        {u"identity.reject"_s,
         [](World &w) {
             return w.pointing({{u"customerId"_s, w.somebody().customerId.toString()}});
         }},
        {u"identity.undo"_s,
         [](World &w) {
             return QJsonObject{{u"decisionId"_s, w.merged().value("decisionId"_L1)}};
         }},
        {u"customer.merge"_s,
         [](World &w) {
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()},
                                {u"intoId"_s, w.somebody().customerId.toString()}};
         }},
        {u"customer.unmerge"_s,
         [](World &w) {
             (void)w.merged();
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()}};
         }},
        {u"plugin.action"_s,
         [](World &w) {
             QJsonObject args{{u"endpointId"_s, w.door.toString()},
                              {u"name"_s, u"placeOrder"_s},
                              {u"args"_s, QJsonObject()},
                              {u"actionId"_s, w.newId()}};
             if (w.variant == elsewhere)
                 args.insert(u"customerId"_s, w.somebody().customerId.toString());
             else if (!w.variant.isEmpty())
                 args.insert(u"customerId"_s, w.asked.customerId.toString());
             return args;
         }},
        {u"endpoint.create"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.newId()}, {u"channel"_s, u"mail"_s}, {u"name"_s, u"Mailbox"_s}};
         }},
        {u"endpoint.update"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.door.toString()}, {u"name"_s, u"Front door"_s}};
         }},
        {u"endpoint.remove"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.door.toString()}};
         }},
        {u"tag.create"_s,
         [](World &w) {
             return QJsonObject{{u"tagId"_s, w.newId()}, {u"name"_s, u"Refund"_s}, {u"color"_s, u"#aa0000"_s}};
         }},
        {u"canned.put"_s,
         [](World &w) {
             return QJsonObject{{u"cannedId"_s, w.newId()}, {u"name"_s, u"Thanks"_s}, {u"text"_s, u"Thank you"_s}};
         }},
        {u"canned.remove"_s,
         [](World &w) {
             const Id canned = must(w.hub.hub->addCannedResponse(u"Thanks"_s, u"Thank you"_s));
             return QJsonObject{{u"cannedId"_s, canned.toString()}};
         }},
        {u"macro.put"_s,
         [](World &w) {
             return QJsonObject{{u"macroId"_s, w.newId()}, {u"name"_s, u"Done"_s}, {u"text"_s, u"Goodbye"_s}};
         }},
        {u"macro.remove"_s,
         [](World &w) {
             const Id macro = must(w.hub.hub->addMacro(u"Done"_s, u"Goodbye"_s, {}));
             return QJsonObject{{u"macroId"_s, macro.toString()}};
         }},
        {u"view.share"_s, [](World &w) { return w.sharing(); }},
        {u"view.unshare"_s,
         [](World &w) {
             const auto args = w.sharing();
             w.does(w.user(u"Lee"_s, Role::Supervisor, {}), u"view.share"_s, args);
             return QJsonObject{{u"viewId"_s, args.value("viewId"_L1)}};
         }},
    };
    return all;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C2_everyCommandStandsOnThePage()
    {
        std::set<QString> registered;
        for (const QString &name : commandNames())
            registered.insert(name);
        std::set<QString> written;
        for (const Right &right : rightsOfThePage(u"command"_s)) {
            written.insert(right.name);
            QVERIFY2(trials().contains(right.name), qPrintable(right.name + u": nobody tries it"_s));
        }
        for (const QString &name : registered)
            QVERIFY2(written.contains(name), qPrintable(name + u" has no row in COMMANDS.md, Who may what"_s));
        QCOMPARE(enumNames(Role::Agent).size(), size_t(3)); // a new role is a column
        for (const QString &name : written)
            QVERIFY2(registered.contains(name), qPrintable(name + u" is no command of the hub"_s));
    }

    void C2_everybodyMayWhatThePageSaysAndNothingElse_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<bool>("confidential");
        for (const Right &right : rightsOfThePage(u"command"_s)) {
            for (const bool confidential : {false, true})
                QTest::addRow("%s %s%s", qPrintable(right.name), qPrintable(right.variant),
                              confidential ? " confidential" : "")
                    << right.name << right.variant << confidential;
        }
    }
    void C2_everybodyMayWhatThePageSaysAndNothingElse()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, variant);
        QFETCH(const bool, confidential);
        QVERIFY(variant.isEmpty() || variant == elsewhere || variant == anothers || variant == "for a customer"_L1);
        const auto rights = rightsOfThePage(u"command"_s);
        const auto right = std::find_if(rights.begin(), rights.end(), [&](const Right &each) {
            return each.name == command && each.variant == variant;
        });
        std::unique_ptr<World> world;
        QJsonObject args;
        for (const QString &caller : callers) {
            if (!world) { // who was refused left nothing behind: the next one asks the same
                world = std::make_unique<World>(variant, confidential);
                args = trials().at(command)(*world);
            }
            const auto before = world->stored();
            const qint64 modseq = world->hub.hub->modseq();
            const auto refusal = world->send(world->who[caller], command, args);
            const bool may = mayBy(*right, caller, confidential);
            QVERIFY2(refusal == (may ? QString() : u"forbidden"_s),
                     qPrintable(caller + u": "_s + (refusal.isEmpty() ? u"applied"_s : refusal)));
            QCOMPARE(world->hub.hub->modseq(), modseq + (may ? 1 : 0));
            QCOMPARE(world->hub.violations(), QString());
            if (may) {
                world.reset();
                continue;
            }
            QVERIFY2(world->stored() == before, qPrintable(caller + u": refused, and something changed"_s));
            QCOMPARE(world->channel.asked, 0);
        }
    }

    //! Neither who was an administrator and member of every queue a moment ago, nor an id that is nobody's.
    void C2_whoIsNotActiveMayNothing_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &name : commandNames())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void C2_whoIsNotActiveMayNothing()
    {
        QFETCH(const QString, command);
        World world({}, false);
        const Id gone = world.user(u"Gus"_s, Role::Admin, {world.here, world.there});
        for (Agent agent : must(agents(*world.hub.reader))) {
            if (agent.id != gone)
                continue;
            agent.active = false;
            must(world.hub.hub->updateAgent(agent));
        }
        const auto args = trials().at(command)(world);
        const auto before = world.stored();
        for (const Id &agent : {gone, world.here}) {
            const auto outcome = world.hub.command(agent, command, args);
            QVERIFY(!outcome.applied);
            QCOMPARE(outcome.error.type, u"forbidden"_s);
        }
        QVERIFY(world.stored() == before);
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rights_test.moc"
