// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SECURITY C2: every method that asks the hub for something, tried by everybody there is, against the table of COMMANDS.md.
#include "core/methods.h"
#include "rightsworld.h"

#include <functional>
#include <set>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

namespace {

QString scopeOf(World &w)
{
    const std::map<QString, Scope> scopes{
        {u"org"_s, Scope::org()},
        {u"all"_s, Scope::all()},
        {u"queue"_s, Scope::queue(w.here)},
        {u"customer"_s, Scope::customer(w.asked.customerId)},
        {u"contact point"_s, Scope::contactPoint(w.asked.contactPointId)},
        {anothers, Scope::me(w.keeper)},
    };
    return scopes.at(w.variant).toString();
}

//! "me" stands for the scope of whoever asks.
QJsonObject account(World &w, const QString &scope, QJsonObject more = {})
{
    more.insert(u"accountId"_s, w.variant == anothers ? Scope::me(w.keeper).toString() : scope);
    return more;
}

QJsonObject endpoint(World &w, QJsonObject more = {})
{
    more.insert(u"endpointId"_s, w.door.toString());
    return more;
}

//! What makes each question sound.
const std::map<QString, std::function<QJsonObject(World &)>> &questions()
{
    const auto ofScope = [](World &w) { return QJsonObject{{u"accountId"_s, scopeOf(w)}}; };
    const auto nothing = [](World &) { return QJsonObject(); };
    static const std::map<QString, std::function<QJsonObject(World &)>> all{
        {u"Core/echo"_s, nothing},
        {u"Delta/get"_s,
         [](World &w) {
             const QJsonObject since{{u"since"_s, QJsonValue::Null}};
             return QJsonObject{{u"scopes"_s, QJsonObject{{scopeOf(w), since}}}};
         }},
        {u"Foo/get"_s, ofScope},
        {u"Foo/query"_s, ofScope},
        {u"Foo/changes"_s,
         [](World &w) {
             return QJsonObject{{u"accountId"_s, scopeOf(w)}, {u"sinceState"_s, w.hub.token()}};
         }},
        {u"Command/get"_s,
         [](World &w) {
             return account(w, u"me"_s, {{u"ids"_s, QJsonArray()}});
         }},
        {u"Command/set"_s,
         [](World &w) {
             return account(w, u"me"_s, {{u"create"_s, QJsonObject()}});
         }},
        {u"Search/query"_s,
         [](World &w) {
             while (must(w.hub.hub->indexSome())) {
             }
             return QJsonObject{{u"text"_s, u"Hello"_s}};
         }},
        {u"Customer/mergePreview"_s,
         [](World &w) {
             return QJsonObject{{u"customerId"_s, w.asked.customerId.toString()},
                                {u"intoId"_s, w.somebody().customerId.toString()}};
         }},
        {u"Identity/decisions"_s,
         [](World &w) {
             return QJsonObject{{u"accountId"_s, Scope::customer(w.asked.customerId).toString()}};
         }},
        {u"Plugin/lookup"_s,
         [](World &w) {
             QJsonObject args = endpoint(w, {{u"name"_s, u"stock"_s}, {u"args"_s, QJsonObject()}});
             if (w.variant == elsewhere)
                 args.insert(u"customerId"_s, w.somebody().customerId.toString());
             else if (!w.variant.isEmpty())
                 args.insert(u"customerId"_s, w.asked.customerId.toString());
             return args;
         }},
        {u"Endpoint/authorize"_s,
         [](World &w) {
             return endpoint(w, {{u"step"_s, u"begin"_s}});
         }},
        {u"Channel/list"_s, nothing},
        {u"Channel/figures"_s, nothing},
        {u"Channel/settings"_s, [](World &w) { return endpoint(w); }},
        {u"Channel/test"_s,
         [](World &w) {
             return QJsonObject{{u"endpointId"_s, w.newId()}, {u"channel"_s, u"mail"_s}, {u"name"_s, u"Mailbox"_s}};
         }},
    };
    return all;
}

//! Empty when it was answered, else the type of the error; "nothing" for a search that finds nothing.
QString refusal(const QString &method, const QJsonObject &answer)
{
    if (method == "Delta/get"_L1 && !answer.contains("type"_L1)) {
        const auto scopes = answer["scopes"_L1].toObject();
        return scopes.isEmpty() ? u"nothing"_s : scopes.begin()->toObject()["error"_L1].toString();
    }
    if (method == "Search/query"_L1 && !answer.contains("type"_L1))
        return answer["list"_L1].toArray().isEmpty() ? u"nothing"_s : QString();
    return answer["type"_L1].toString();
}

} // namespace

class AskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C2_everyMethodStandsOnThePage()
    {
        std::set<QString> registered;
        for (const QString &name : methodNames())
            registered.insert(name);
        std::set<QString> written;
        for (const Right &right : rightsOfThePage(u"method"_s)) {
            written.insert(right.name);
            QVERIFY2(questions().contains(right.name), qPrintable(right.name + u": nobody tries it"_s));
        }
        for (const QString &name : registered)
            QVERIFY2(written.contains(name), qPrintable(name + u" has no row in COMMANDS.md, Who may ask"_s));
        for (const QString &name : written)
            QVERIFY2(registered.contains(name), qPrintable(name + u" is no method of the hub"_s));
    }

    void C2_everybodyIsAnsweredWhatThePageSaysAndNothingElse_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<bool>("confidential");
        for (const Right &right : rightsOfThePage(u"method"_s)) {
            for (const bool confidential : {false, true})
                QTest::addRow("%s %s%s", qPrintable(right.name), qPrintable(right.variant),
                              confidential ? " confidential" : "")
                    << right.name << right.variant << confidential;
        }
    }
    void C2_everybodyIsAnsweredWhatThePageSaysAndNothingElse()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, variant);
        QFETCH(const bool, confidential);
        const auto rights = rightsOfThePage(u"method"_s);
        const auto right = std::find_if(rights.begin(), rights.end(), [&](const Right &each) {
            return each.name == method && each.variant == variant;
        });
        World world(variant, confidential);
        const auto args = questions().at(method)(world);
        const auto before = world.stored();
        // One of the types stands for all: the scope decides, whatever is in it.
        const QString called = QString(method).replace(u"Foo/"_s, u"TimelineItem/"_s);
        for (const QString &caller : callers) {
            const Id agent = world.who[caller];
            QJsonObject own = args;
            if (own.value("accountId"_L1) == u"me"_s)
                own.insert(u"accountId"_s, Scope::me(agent).toString());
            const int asked = world.channel.asked;
            const auto why = refusal(method, world.hub.call(agent, called, own));
            const bool may = mayBy(*right, caller, confidential);
            const QStringList refusals{u"forbidden"_s, u"accountNotFound"_s, u"nothing"_s};
            QVERIFY2(may ? why.isEmpty() : refusals.contains(why),
                     qPrintable(caller + u": "_s + (why.isEmpty() ? u"answered"_s : why)));
            if (!may)
                QCOMPARE(world.channel.asked, asked);
        }
        QVERIFY(world.stored() == before); // asking changes nothing
    }
};

QTEST_GUILESS_MAIN(AskingTest)
#include "asking_test.moc"
