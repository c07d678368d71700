// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/manifest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

class ManifestTest : public QObject
{
    Q_OBJECT

private:
    QJsonObject m_good;

    static QString problem(const QJsonObject &object)
    {
        const auto manifest = parseManifest(QJsonDocument(object).toJson());
        return manifest ? QString() : manifest.error().detail;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SAMPLE_MANIFEST));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_good = QJsonDocument::fromJson(file.readAll()).object();
        m_good.insert(u"files"_s, QJsonObject{{u"connector/sample.so"_s, QString(64, u'a')},
                                              {u"view/sample.rcc"_s, QString(64, u'b')}});
    }

    void readsTheSample()
    {
        const auto m = parseManifest(QJsonDocument(m_good).toJson());
        QVERIFY2(m, m ? "" : qPrintable(m.error().detail));
        QCOMPARE(m->id, u"sample"_s);
        QCOMPARE(m->capabilities.maxText, 4000);
        QVERIFY(m->capabilities.idempotentSend);
        QCOMPARE(labelFor(m->name, {u"de-AT"_s}), u"Echo (Beispiel)"_s);
        QCOMPARE(labelFor(m->name, {u"fr"_s}), u"Echo (sample)"_s);
    }

    void settingsSayHowAFormShowsThem()
    {
        const auto with = [this](const QJsonObject &more, const QString &hint) {
            QJsonObject setting{{u"key"_s, u"way"_s},
                                {u"type"_s, u"choice"_s},
                                {u"choices"_s, QJsonArray{u"a"_s, u"b"_s}},
                                {u"label"_s, QJsonObject{{u"en"_s, u"Way"_s}}}};
            for (auto it = more.begin(); it != more.end(); ++it)
                setting.insert(it.key(), it.value());
            QJsonObject manifest = m_good;
            manifest.insert(u"settings"_s, QJsonArray{setting});
            manifest.insert(u"hints"_s, QJsonArray{QJsonObject{{u"label"_s, QJsonObject{{u"en"_s, u"Copy"_s}}},
                                                               {u"text"_s, hint}}});
            return parseManifest(QJsonDocument(manifest).toJson());
        };
        const QJsonObject words{{u"a"_s, QJsonObject{{u"en"_s, u"First"_s}}}};
        const QJsonObject itself{{u"key"_s, u"way"_s}, {u"value"_s, u"b"_s}};
        const auto good =
            with({{u"words"_s, words}, {u"advanced"_s, true}, {u"onlyIf"_s, itself}}, u"{hub}/c/{endpoint}"_s);
        QVERIFY2(good, good ? "" : qPrintable(good.error().detail));
        QCOMPARE(good->settings[0].words[u"a"_s][u"en"_s], u"First"_s);
        QVERIFY(good->settings[0].advanced);
        QCOMPARE(good->settings[0].onlyIfValue, u"b"_s);
        QCOMPARE(good->hints[0].text, u"{hub}/c/{endpoint}"_s);
        // A word for no choice, a dependence on no setting, a hint without text: typing errors, and said so.
        const QJsonObject strange{{u"c"_s, QJsonObject{{u"en"_s, u"Third"_s}}}};
        QVERIFY(!with({{u"words"_s, strange}}, u"x"_s));
        const QJsonObject nobody{{u"key"_s, u"nobody"_s}, {u"value"_s, u"b"_s}};
        const auto lost = with({{u"onlyIf"_s, nobody}}, u"x"_s);
        QVERIFY(!lost && lost.error().detail.contains(u"nobody"_s));
        QVERIFY(!with({}, {}));
    }

    void declaredCallsReachTheConsolesAndAreCheckedStrictly()
    {
        const QJsonObject number{{u"key"_s, u"number"_s},
                                 {u"type"_s, u"text"_s},
                                 {u"required"_s, true},
                                 {u"label"_s, QJsonObject{{u"en"_s, u"Number"_s}}}};
        const QJsonObject total{{u"key"_s, u"order.total"_s},
                                {u"type"_s, u"money"_s},
                                {u"currency"_s, u"order.currency"_s},
                                {u"label"_s, QJsonObject{{u"en"_s, u"Total"_s}}}};
        const QJsonObject order{{u"name"_s, u"order"_s},
                                {u"label"_s, QJsonObject{{u"en"_s, u"Order"_s}}},
                                {u"args"_s, QJsonArray{number}},
                                {u"result"_s, QJsonArray{total}}};
        const auto with = [&](const QJsonObject &call) {
            QJsonObject all = m_good;
            all.insert(u"lookups"_s, QJsonArray{u"echoes"_s, call});
            return all;
        };
        const auto m = parseManifest(QJsonDocument(with(order)).toJson());
        QVERIFY2(m, m ? "" : qPrintable(m.error().detail));
        QCOMPARE(m->lookups.names, (QStringList{u"echoes"_s, u"order"_s}));
        QCOMPARE(endpointCapabilities(*m)["lookups"_L1].toArray(), QJsonArray{order});
        QVERIFY(!endpointCapabilities(*m).contains("actions"_L1)); // a bare name is not offered to agents
        QVERIFY(endpointCapabilities(*m)["send"_L1].toBool());
        auto mute = *m;
        mute.permissions.removeAll(u"send"_s);
        QVERIFY(!endpointCapabilities(mute)["send"_L1].toBool(true)); // no console offers it for a reply

        const auto broken = [&](const QString &key, const QJsonValue &value) {
            QJsonObject field = number;
            field.insert(key, value);
            QJsonObject call = order;
            call.insert(u"args"_s, QJsonArray{field});
            return problem(with(call));
        };
        QVERIFY(broken(u"type"_s, u"money"_s).contains(u"lookups[1].args[0].type"_s)); // only in results
        QVERIFY(broken(u"label"_s, QJsonObject{{u"de"_s, u"Nummer"_s}}).contains(u"\"en\""_s));
        QVERIFY(broken(u"key"_s, u"../number"_s).contains(u"key"_s));
        QVERIFY(broken(u"requird"_s, true).contains(u"is not known"_s));
        QVERIFY(broken(u"default"_s, 7).contains(u"default"_s));
        QJsonObject twice = order;
        twice.insert(u"args"_s, QJsonArray{number, number});
        QVERIFY(problem(with(twice)).contains(u"twice"_s));
        twice.insert(u"name"_s, u"echoes"_s);
        QVERIFY(!problem(with(twice)).isEmpty());
    }

    void everyKeyIsNeededAndNoOtherIsKnown()
    {
        const QStringList optional{u"connector"_s, u"view"_s, u"lookups"_s, u"actions"_s};
        for (const QString &key : m_good.keys()) {
            if (optional.contains(key))
                continue;
            QJsonObject less = m_good;
            less.remove(key);
            QVERIFY2(problem(less).contains(key), qPrintable(key + u": "_s + problem(less)));
        }
        QJsonObject more = m_good;
        more.insert(u"permisions"_s, QJsonArray());
        QCOMPARE(problem(more), u"manifest.json: permisions: is not known"_s);
        QJsonObject capabilities = m_good.value("capabilities"_L1).toObject();
        for (const QString &key : capabilities.keys()) {
            QJsonObject less = capabilities;
            less.remove(key);
            QJsonObject all = m_good;
            all.insert(u"capabilities"_s, less);
            QCOMPARE(problem(all), u"manifest.json: capabilities.%1: is missing"_s.arg(key));
        }
    }

    void theTimeToTakeAReplyBackMayBeMissingAndIsBounded()
    {
        const auto seconds = [](const QJsonObject &object) {
            const auto manifest = parseManifest(QJsonDocument(object).toJson());
            return manifest ? manifest->capabilities.undoSeconds : -1;
        };
        QCOMPARE(seconds(m_good), 0);
        const auto with = [&](const QJsonValue &value) {
            QJsonObject all = m_good;
            QJsonObject capabilities = all.value("capabilities"_L1).toObject();
            capabilities.insert(u"undoSeconds"_s, value);
            all.insert(u"capabilities"_s, capabilities);
            return all;
        };
        QCOMPARE(seconds(with(10)), 10);
        QVERIFY(problem(with(121)).contains(u"undoSeconds"_s));
        QVERIFY(problem(with(-1)).contains(u"undoSeconds"_s));
        QVERIFY(problem(with(u"soon"_s)).contains(u"undoSeconds"_s));
    }

    void shortMessagesAndFilesOfOneMessageMayBeBounded_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("most");
        QTest::newRow("segments") << u"segments"_s << 255;
        QTest::newRow("maxFiles") << u"maxFiles"_s << 100;
    }
    void shortMessagesAndFilesOfOneMessageMayBeBounded()
    {
        QFETCH(QString, key);
        QFETCH(int, most);
        const auto valueOf = [&](const QJsonObject &object) {
            const auto manifest = parseManifest(QJsonDocument(object).toJson());
            return !manifest              ? -1
                   : key == "segments"_L1 ? manifest->capabilities.segments
                                          : manifest->capabilities.maxFiles;
        };
        const auto with = [&](const QJsonValue &value) {
            QJsonObject all = m_good;
            QJsonObject capabilities = all.value("capabilities"_L1).toObject();
            capabilities.insert(key, value);
            all.insert(u"capabilities"_s, capabilities);
            return all;
        };
        QCOMPARE(valueOf(m_good), 0);
        QCOMPARE(valueOf(with(1)), 1);
        QCOMPARE(valueOf(with(most)), most);
        for (const QJsonValue &wrong : {QJsonValue(0), QJsonValue(most + 1), QJsonValue(u"many"_s)})
            QVERIFY(problem(with(wrong)).contains(key));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &words) {
            QTest::newRow(name) << key << value << words;
        };
        row("id", u"id"_s, u"Sample"_s, u"id: must look like"_s);
        row("id with a path", u"id"_s, u"../evil"_s, u"id: must look like"_s);
        row("version", u"version"_s, u"1.0"_s, u"version: must be a text of 5"_s);
        row("newer api", u"api"_s, 2, u"needs plugin API 2, this program has 1"_s);
        row("api as text", u"api"_s, u"1"_s, u"api: must be a whole number"_s);
        row("permission", u"permissions"_s, QJsonArray{u"root"_s}, u"permissions: root is not one of"_s);
        row("twice", u"permissions"_s, QJsonArray{u"http"_s, u"http"_s}, u"names http twice"_s);
        row("files up", u"files"_s, QJsonObject{{u"../x"_s, QString(64, u'a')}}, u"not a plain relative path"_s);
        row("files absolute", u"files"_s, QJsonObject{{u"/etc/x"_s, QString(64, u'a')}},
            u"not a plain relative path"_s);
        row("files hidden", u"files"_s, QJsonObject{{u"a/.b"_s, QString(64, u'a')}}, u"not a plain relative path"_s);
        row("files backslash", u"files"_s, QJsonObject{{u"a\\b"_s, QString(64, u'a')}}, u"not a plain relative path"_s);
        row("hash", u"files"_s, QJsonObject{{u"a"_s, u"abc"_s}}, u"must have a sha256"_s);
        row("connector not listed", u"connector"_s, u"connector/other.so"_s, u"must be one of \"files\""_s);
        row("name without English", u"name"_s, QJsonObject{{u"de"_s, u"x"_s}}, u"must have a text for \"en\""_s);
        row("memory", u"limits"_s, QJsonObject{{u"memoryMiB"_s, 1 << 20}, {u"openFiles"_s, 64}},
            u"limits.memoryMiB: must be a whole number"_s);
        row("not an object", u"capabilities"_s, 5, u"capabilities"_s);
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        QJsonObject changed = m_good;
        changed.insert(key, value);
        QVERIFY2(problem(changed).contains(words), qPrintable(problem(changed)));
    }

    void refusesWhatIsNoManifest()
    {
        for (const QByteArray &bytes : {QByteArray(), "[]"_ba, "{"_ba, "\xff\xfe"_ba,
                                        QByteArray(manifestBytes + 1, ' '), QByteArray(100'000, '[')})
            QVERIFY(!parseManifest(bytes));
    }

    void theViewsPrefixBelongsToThePluginAndHasAVersion()
    {
        for (const QString &prefix : {u"/qt/qml"_s, u"/throughline/plugins/other/1"_s, u"/throughline/plugins/sample"_s,
                                      u"/throughline/plugins/sample/../x/1"_s}) {
            QJsonObject view = m_good.value("view"_L1).toObject();
            view.insert(u"prefix"_s, prefix);
            QJsonObject changed = m_good;
            changed.insert(u"view"_s, view);
            QVERIFY2(problem(changed).contains(u"view.prefix"), qPrintable(prefix));
        }
    }

    void settingsAreCheckedAndFilledIn()
    {
        const auto m = *parseManifest(QJsonDocument(m_good).toJson());
        const auto filled = checkSettings(m, {{u"delayMs"_s, 5}}, {});
        QVERIFY(filled);
        QCOMPARE(filled->value("echo"_L1), QJsonValue(true));
        QCOMPARE(filled->value("delayMs"_L1), QJsonValue(5));
        QCOMPARE(checkSettings(m, {{u"delayMs"_s, -1}}, {}).error().detail,
                 u"delayMs: must be a number from 0 to 30000"_s);
        QCOMPARE(checkSettings(m, {{u"echo"_s, u"yes"_s}}, {}).error().detail, u"echo: must be true or false"_s);
        QCOMPARE(checkSettings(m, {{u"ecco"_s, true}}, {}).error().detail, u"ecco: is not a setting of this channel"_s);
    }

    void whatTheEnvelopeNamesReachesTheConsolesAsTheSettingsHoldIt()
    {
        const auto with = [&](const QJsonObject &more) {
            QJsonObject all = m_good;
            QJsonObject capabilities = all["capabilities"_L1].toObject();
            QJsonObject envelope{{u"subject"_s, true},
                                 {u"cc"_s, true},
                                 {u"bcc"_s, false},
                                 {u"forward"_s, true},
                                 {u"quote"_s, true},
                                 {u"inlineImages"_s, false},
                                 {u"recipients"_s, 9},
                                 {u"ownAddresses"_s, QJsonArray{u"address"_s, u"aliases"_s}},
                                 {u"signature"_s, u"signature"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                envelope[it.key()] = *it;
            capabilities[u"envelope"_s] = envelope;
            all[u"capabilities"_s] = capabilities;
            QJsonArray settings = all["settings"_L1].toArray();
            const QJsonObject label{{u"en"_s, u"x"_s}};
            settings.append(QJsonObject{{u"key"_s, u"address"_s}, {u"type"_s, u"text"_s}, {u"label"_s, label}});
            settings.append(QJsonObject{{u"key"_s, u"aliases"_s}, {u"type"_s, u"lines"_s}, {u"label"_s, label}});
            settings.append(QJsonObject{{u"key"_s, u"signature"_s}, {u"type"_s, u"lines"_s}, {u"label"_s, label}});
            settings.append(QJsonObject{{u"key"_s, u"password"_s}, {u"type"_s, u"secret"_s}, {u"label"_s, label}});
            all[u"settings"_s] = settings;
            return all;
        };
        const auto m = parseManifest(QJsonDocument(with({})).toJson());
        QVERIFY2(m, m ? "" : qPrintable(m.error().detail));
        QVERIFY(m->capabilities.envelope.cc);
        QCOMPARE(m->capabilities.envelope.recipients, 9);
        const QJsonObject told =
            endpointCapabilities(*m, {{u"address"_s, u"a@shop.test"_s},
                                      {u"aliases"_s, QJsonArray{u"b@shop.test"_s, u"c@shop.test"_s}},
                                      {u"signature"_s, u"The shop\nMain street\n\n"_s},
                                      {u"password"_s, u"never"_s}})["envelope"_L1]
                .toObject();
        QCOMPARE(told["ownAddresses"_L1].toArray(), (QJsonArray{u"a@shop.test"_s, u"b@shop.test"_s, u"c@shop.test"_s}));
        QCOMPARE(told["signature"_L1].toString(), u"The shop\nMain street"_s);
        QVERIFY(endpointCapabilities(*m)["envelope"_L1]["ownAddresses"_L1].toArray().isEmpty());
        QVERIFY(
            problem(with({{u"signature"_s, u"password"_s}})).contains(u"password is no setting"_s)); // never a secret
        QVERIFY(problem(with({{u"ownAddresses"_s, QJsonArray{u"adress"_s}}})).contains(u"adress"_s));
        QVERIFY(problem(with({{u"recipients"_s, 0}})).contains(u"envelope.recipients"_s));
    }

    void versionsCompareByNumber()
    {
        QVERIFY(isOlder(u"1.9.0"_s, u"1.10.0"_s));
        QVERIFY(!isOlder(u"2.0.0"_s, u"1.10.0"_s));
        QVERIFY(!isOlder(u"1.0.0"_s, u"1.0.0"_s));
    }
};

QTEST_GUILESS_MAIN(ManifestTest)
#include "manifest_test.moc"
