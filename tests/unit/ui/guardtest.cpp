// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/guard.h"
#include "composer/recipients.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::ui;
using Kind = GuardWarning::Kind;

class GuardTest : public QObject
{
    Q_OBJECT

    static QString kinds(const GuardInput &input)
    {
        QStringList words;
        for (const GuardWarning &warning : judge(input)) {
            switch (warning.kind) {
            case Kind::GreetsAnother: words << u"greets "_s + warning.what; break;
            case Kind::NamesAnother: words << u"names "_s + warning.what; break;
            case Kind::CopyToCustomer: words << u"copy "_s + warning.what; break;
            case Kind::Parties: words << u"parties %1"_s.arg(warning.count); break;
            case Kind::FileMissing: words << u"file "_s + warning.what; break;
            }
        }
        return words.join(u", "_s);
    }
    static QJsonObject person(const QString &name, const QString &address)
    {
        return {{u"name"_s, name}, {u"address"_s, address}};
    }

private Q_SLOTS:
    void warnsOfTheWrongReader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("warnings");
        const auto row = [](const char *text, const char *warnings) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(warnings);
        };
        // To Ada Lovelace <a.lovelace@x.example>; Bob Meier and Jörg Strauß are other customers.
        row("Dear Ada,\nyour lamp left today.", "");
        row("Dear Ms Lovelace, your lamp left today.", "");
        row("Dear Ada Lovelace,", "");
        row("Hi there, your lamp left today.", "");
        row("Hello everyone,", "");
        row("Hi Ada thanks for writing", "");
        row("Good morning Bob,\nyour lamp left today.", "greets Bob");
        row("Dear Mr. Meier,", "greets Meier");
        row("Dear Ada Smith,", "greets Ada Smith");
        row("Hello Carol, it left.", "greets Carol");
        row("Hi Ada and Bob,", "greets Bob");
        row("Dear Ada,\nthis is about the order of Bob Meier.", "names Bob Meier");
        row("Dear Ada,\n> Bob Meier wrote this", "");
        row("Bobby Meierhof is nobody here", "");
        row("Liebe Ada, die Lampe ist unterwegs.", "");
        row("Sehr geehrte Frau Lovelace,", "");
        row("Sehr geehrte Frau Dr. Lovelace,", "");
        row("Sehr geehrte Damen und Herren,", "");
        row("Hallo zusammen,", "");
        row("Guten Tag Herr Meier,", "greets Meier");
        row("Lieber Jorg, die Lampe ist da.", "greets Jorg");
        row("Hallo Herr Strauss,", "greets Strauss");
        row("Liebe Ada, die Bestellung von Jörg Strauß ist da.", "names Jörg Strauß");
        row("Guten Tag, die Lampe ist da.", "");
        // Files.
        row("Dear Ada, the invoice is attached.", "file attached");
        row("Please find the form enclosed", "file enclosed");
        row("Anbei die Rechnung.", "file Anbei");
        row("Die Rechnung finden Sie im Anhang.", "file im Anhang");
        row("Das Formular ist beigefügt.", "file beigefügt");
        row("We looked at the photo you attached.", "");
        row("Das Foto, das Sie angehängt haben, ist unscharf.", "");
        row("> the invoice is attached\nThank you.", "");
    }
    void warnsOfTheWrongReader()
    {
        QFETCH(const QString, text);
        GuardInput input{.text = text, .name = u"Ada Lovelace"_s, .address = u"a.lovelace@x.example"_s};
        input.others = {{u"Bob Meier"_s, {u"bob@y.example"_s}}, {u"Jörg Strauß"_s, {u"js@y.example"_s}}};
        QTEST(kinds(input), "warnings");
        // A file that is there is no missing one.
        input.files = 1;
        QVERIFY(!kinds(input).contains(u"file"_s));
    }

    void whoHasNoNameYetMayBeCalledAnythingButAnotherCustomer()
    {
        GuardInput input{.text = u"Hi Carol,"_s, .name = {}, .address = u"shop4711@x.example"_s};
        QCOMPARE(kinds(input), QString());
        input.others = {{u"Carol Jones"_s, {}}};
        QCOMPARE(kinds(input), u"greets Carol"_s);
        input.address = u"carol.j@x.example"_s;
        QCOMPARE(kinds(input), QString());
    }

    void whoTakesPartRightlyMayBeGreeted()
    {
        GuardInput input{.text = u"Dear Ada and Bob,"_s, .name = u"Ada Lovelace"_s, .address = u"ada@x.example"_s};
        input.partyNames = {u"Bob Meier"_s};
        input.parties = {u"bob@y.example"_s};
        input.copies = {u"bob@y.example"_s};
        input.others = {{u"Bob Meier"_s, {u"bob@y.example"_s}}};
        QCOMPARE(kinds(input), u"parties 1"_s);
    }

    void copiesToOtherCustomersAreNamed()
    {
        GuardInput input{.text = u"Hello"_s, .name = u"Ada"_s, .address = u"ada@x.example"_s};
        input.copies = {u"Bob@Y.example"_s, u"colleague@shop.test"_s};
        QCOMPARE(candidatesOf(input), (QStringList{u"Bob@Y.example"_s, u"colleague@shop.test"_s}));
        input.others = {{u"Bob Meier"_s, {u"bob@y.example"_s}}, {{}, {u"x@y.example"_s}}};
        QCOMPARE(kinds(input), u"copy Bob Meier"_s);
    }

    void subjectsSayReOnce()
    {
        QCOMPARE(replySubject(u"Lamp"_s), u"Re: Lamp"_s);
        QCOMPARE(replySubject(u"Re: AW: RE[2]: Lamp"_s), u"Re: Lamp"_s);
        QCOMPARE(replySubject(QString()), QString());
        QCOMPARE(replySubject(u"Regarding: lamp"_s), u"Re: Regarding: lamp"_s);
        QCOMPARE(forwardSubject(u"Fwd: WG: Lamp"_s), u"Fwd: Lamp"_s);
    }

    void addressesAreReadAsTheyAreTyped()
    {
        const auto list = readAddressList(u" ada@x.example; Bob B <bob@x.example>,eve@x.example ada@X.example "_s);
        QCOMPARE(list.addresses, (QStringList{u"ada@x.example"_s, u"bob@x.example"_s, u"eve@x.example"_s}));
        QVERIFY(list.wrong.isEmpty());
        QCOMPARE(readAddressList(u"ada@x.example, bob@"_s).wrong, u"bob@"_s);
        QCOMPARE(readAddressList(u"nobody"_s).wrong, u"nobody"_s);
        QVERIFY(!readAddressList(u"a@b@c.example"_s).wrong.isEmpty());
    }

    void everybodyIsAllButUs()
    {
        const QJsonObject data{
            {u"from"_s, person(u"Ada"_s, u"ada@x.example"_s)},
            {u"to"_s, QJsonArray{person({}, u"support@shop.test"_s), person({}, u"support+t1@shop.test"_s),
                                 person(u"Bob"_s, u"Bob@X.example"_s), person({}, u"ada@x.example"_s)}},
            {u"cc"_s, QJsonArray{person({}, u"info@shop.test"_s), person({}, u"eve@x.example"_s),
                                 person({}, u"bob@x.example"_s)}}};
        const QStringList own{u"support@shop.test"_s, u"Info@shop.test"_s};
        const Recipients all = everybodyOf(data, u"ada@x.example"_s, own);
        QCOMPARE(all.to, QStringList{u"bob@x.example"_s});
        QCOMPARE(all.cc, QStringList{u"eve@x.example"_s});
    }

    void answersGoWhereTheSenderAskedButNotUnseenToAnotherDomain()
    {
        const auto asking = [](const QString &address) {
            return QJsonObject{{u"replyTo"_s, QJsonArray{person({}, address)}}};
        };
        const QString from = u"ada@x.example"_s;
        QCOMPARE(answerPlaceOf({}, from, {}), AnswerPlace{});
        QCOMPARE(answerPlaceOf(asking(u"Ada@x.example"_s), from, {}), AnswerPlace{});
        QCOMPARE(answerPlaceOf(asking(u"office@x.example"_s), from, {}), (AnswerPlace{u"office@x.example"_s, false}));
        QCOMPARE(answerPlaceOf(asking(u"ada@evil.example"_s), from, {}), (AnswerPlace{u"ada@evil.example"_s, true}));
        QCOMPARE(answerPlaceOf(asking(u"support@shop.test"_s), from, {u"support@shop.test"_s}), AnswerPlace{});
    }
};

QTEST_APPLESS_MAIN(GuardTest)
#include "guardtest.moc"
