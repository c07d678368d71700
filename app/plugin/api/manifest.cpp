// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/manifest.h"

#include "api/messages.h"
#include "api/strictobject.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QVersionNumber>

#include <cmath>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *idPattern = "[a-z][a-z0-9-]{1,30}";
constexpr const char *wordPattern = "[a-z][A-Za-z0-9.-]*";
constexpr const char *languagePattern = "[a-z]{2,3}(-[A-Z]{2})?";
constexpr const char *hashPattern = "[0-9a-f]{64}";
constexpr int maxFiles = 256;

const QStringList settingTypes{u"text"_s, u"lines"_s, u"number"_s, u"boolean"_s, u"choice"_s, u"url"_s, u"secret"_s};

QString readPath(StrictObject &object, QLatin1StringView key)
{
    const QString path = object.text(key, 1, 200);
    if (!isPackagePath(path))
        object.complain(key, u"must be a plain relative path"_s);
    return path;
}

Setting readSetting(StrictObject &o)
{
    Setting s;
    s.key = o.text("key"_L1, 1, 64, wordPattern);
    s.type = settingTypes.at(o.choice("type"_L1, settingTypes));
    s.label = readLabels(o, "label"_L1, 100);
    if (o.has("help"_L1))
        s.help = readLabels(o, "help"_L1, 1000);
    if (o.has("required"_L1))
        s.required = o.boolean("required"_L1);
    if (s.type == "number"_L1 && !o.has("max"_L1))
        s.max = INT32_MAX;
    if (o.has("min"_L1))
        s.min = o.integer("min"_L1, INT32_MIN, INT32_MAX);
    if (o.has("max"_L1))
        s.max = o.integer("max"_L1, INT32_MIN, INT32_MAX);
    if (s.type == "choice"_L1)
        s.choices = o.texts("choices"_L1, 64, 64);
    if (o.has("words"_L1)) {
        o.object("words"_L1, [&](StrictObject &words) {
            for (const QString &choice : s.choices) {
                if (const QByteArray key = choice.toLatin1(); words.has(QLatin1StringView(key)))
                    s.words.insert(choice, readLabels(words, QLatin1StringView(key), 100));
            }
        });
    }
    if (o.has("advanced"_L1))
        s.advanced = o.boolean("advanced"_L1);
    if (o.has("onlyIf"_L1)) {
        o.object("onlyIf"_L1, [&](StrictObject &other) {
            s.onlyIfKey = other.text("key"_L1, 1, 64, wordPattern);
            s.onlyIfValue = other.text("value"_L1, 1, 64);
        });
    }
    s.fallback = o.has("default"_L1) ? o.any("default"_L1) : QJsonValue(QJsonValue::Undefined);
    return s;
}

void readView(StrictObject &o, const Manifest &manifest, ViewInfo &view)
{
    view.file = readPath(o, "file"_L1);
    view.prefix = o.text("prefix"_L1, 1, 100);
    // The version in the prefix keeps an old and a new view apart in one console.
    const auto own = QRegularExpression(u"/throughline/plugins/%1/[0-9]{1,6}"_s.arg(manifest.id));
    if (!QRegularExpression(QRegularExpression::anchoredPattern(own.pattern())).match(view.prefix).hasMatch())
        o.complain("prefix"_L1, u"must be /throughline/plugins/%1/ and a number"_s.arg(manifest.id));
    if (o.has("cards"_L1)) {
        view.cards = o.map("cards"_L1, 32, 100, "[a-z][a-z0-9-]*");
        for (const QString &file : std::as_const(view.cards)) {
            if (!isPackagePath(file) || !file.endsWith(u".qml"))
                o.complain("cards"_L1, u"must name .qml files"_s);
        }
    }
    const auto optional = [&](QLatin1StringView key, QString &path, QStringView suffix) {
        if (!o.has(key))
            return;
        path = readPath(o, key);
        if (!path.endsWith(suffix))
            o.complain(key, u"must be a %1 file"_s.arg(suffix));
    };
    optional("composer"_L1, view.composer, u".qml");
    optional("settings"_L1, view.settings, u".qml");
    optional("glyph"_L1, view.glyph, u".svg");
}

Result<void> checkSetting(const Setting &s, const QJsonValue &value)
{
    const auto wrong = [&](const QString &why) { return fail(ErrorCode::InvalidArgument, s.key + u": "_s + why); };
    if (s.type == "boolean"_L1)
        return value.isBool() ? Result<void>() : wrong(u"must be true or false"_s);
    if (s.type == "number"_L1) {
        const double number = value.toDouble(std::nan(""));
        return number >= double(s.min) && number <= double(s.max)
                   ? Result<void>()
                   : wrong(u"must be a number from %1 to %2"_s.arg(s.min).arg(s.max));
    }
    const QString text = value.toString();
    if (s.type == "lines"_L1 && value.isArray()) {
        for (const QJsonValue line : value.toArray()) {
            if (!line.isString() || line.toString().size() > s.max)
                return wrong(u"must be a list of texts of at most %1 characters"_s.arg(s.max));
        }
        return {};
    }
    if (!value.isString() || text.size() < s.min || text.size() > s.max)
        return wrong(u"must be a text of %1 to %2 characters"_s.arg(s.min).arg(s.max));
    if (s.type == "choice"_L1 && !s.choices.contains(text))
        return wrong(u"must be one of %1"_s.arg(s.choices.join(u", ")));
    if (s.type == "url"_L1) {
        const QUrl url(text, QUrl::StrictMode);
        if (!text.isEmpty()
            && (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty()))
            return wrong(u"must be an http or https address"_s);
    }
    return {};
}

} // namespace

Labels readLabels(StrictObject &object, QLatin1StringView key, int maxLength)
{
    const Labels labels = object.map(key, 32, maxLength, languagePattern);
    if (!labels.contains(u"en"_s))
        object.complain(key, u"must have a text for \"en\""_s);
    return labels;
}

QString labelFor(const Labels &labels, const QStringList &languages)
{
    for (const QString &language : languages) {
        if (labels.contains(language))
            return labels.value(language);
        if (labels.contains(language.section(u'-', 0, 0)))
            return labels.value(language.section(u'-', 0, 0));
    }
    return labels.value(u"en"_s);
}

namespace {

//! A setting of several lines: a list, or one text with line ends.
QStringList settingLines(const QJsonValue &value)
{
    QStringList lines;
    for (const QJsonValue each : value.isArray() ? value.toArray() : QJsonArray{value})
        lines += each.toString().split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

//! The settings the envelope speaks of are shown to every agent: they exist, and none is a secret.
QString envelopeProblem(const Manifest &manifest)
{
    QStringList named = manifest.capabilities.envelope.ownAddresses;
    if (!manifest.capabilities.envelope.signature.isEmpty())
        named << manifest.capabilities.envelope.signature;
    for (const QString &key : std::as_const(named)) {
        const auto found = std::find_if(manifest.settings.begin(), manifest.settings.end(),
                                        [&](const Setting &each) { return each.key == key; });
        if (found == manifest.settings.end() || (found->type != "text"_L1 && found->type != "lines"_L1))
            return u"capabilities.envelope: %1 is no setting of type text or lines"_s.arg(key.left(64));
    }
    return {};
}

} // namespace

QJsonObject endpointCapabilities(const Manifest &manifest, const QJsonObject &settings)
{
    QJsonObject capabilities = manifest.capabilitiesJson;
    capabilities.insert(u"send"_s, manifest.permissions.contains(u"send"_s));
    if (!manifest.lookups.declared.isEmpty())
        capabilities.insert(u"lookups"_s, manifest.lookups.declared);
    if (!manifest.actions.declared.isEmpty())
        capabilities.insert(u"actions"_s, manifest.actions.declared);
    if (manifest.lookups.names.contains("authorize.begin"_L1))
        capabilities.insert(u"authorize"_s, true);
    if (capabilities.contains("envelope"_L1)) {
        // The manifest names settings; a console needs what they hold.
        const Capabilities::Envelope &declared = manifest.capabilities.envelope;
        QStringList own;
        for (const QString &key : declared.ownAddresses)
            own += settingLines(settings.value(key));
        own.removeDuplicates();
        QJsonObject envelope = capabilities.value("envelope"_L1).toObject();
        envelope.insert(u"ownAddresses"_s, QJsonArray::fromStringList(own));
        envelope.insert(u"signature"_s, settingLines(settings.value(declared.signature)).join(u'\n'));
        capabilities.insert(u"envelope"_s, envelope);
    }
    return capabilities;
}

const QStringList &knownPermissions()
{
    static const QStringList known{u"ingest"_s, u"send"_s,    u"http"_s,   u"socket"_s, u"signal"_s, u"storage"_s,
                                   u"blobs"_s,  u"history"_s, u"lookup"_s, u"action"_s, u"import"_s, u"network"_s};
    return known;
}

bool isPackagePath(QStringView path)
{
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,7}"_s));
    return path.size() <= 200 && plain.match(path.toString()).hasMatch();
}

bool isOlder(const QString &version, const QString &than)
{
    return QVersionNumber::fromString(version) < QVersionNumber::fromString(than);
}

Result<Manifest> parseManifest(const QByteArray &json)
{
    const auto bad = [](const QString &why) { return fail(ErrorCode::InvalidArgument, u"manifest.json: "_s + why); };
    if (json.size() > manifestBytes)
        return bad(u"is larger than %1 KiB"_s.arg(manifestBytes / 1024));
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        return bad(u"is not a JSON object (%1 at byte %2)"_s.arg(parse.errorString()).arg(parse.offset));

    Manifest m;
    QString problem;
    StrictObject o(document.object(), {}, problem);
    m.api = int(o.integer("api"_L1, 1, 1'000'000));
    if (problem.isEmpty() && m.api != apiVersion)
        return fail(ErrorCode::Unsupported,
                    u"the plugin needs plugin API %1, this program has %2"_s.arg(m.api).arg(apiVersion));
    m.id = o.text("id"_L1, 2, 31, idPattern);
    m.version = o.text("version"_L1, 5, 32, "[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");
    m.publisher = o.text("publisher"_L1, 1, 100);
    m.name = readLabels(o, "name"_L1, 60);
    m.description = readLabels(o, "description"_L1, 1000);
    m.files = o.map("files"_L1, maxFiles, 64, nullptr);
    for (auto it = m.files.cbegin(); it != m.files.cend(); ++it) {
        if (!isPackagePath(it.key()) || it.key() == "manifest.json"_L1 || it.key() == "manifest.sig"_L1)
            o.complain("files"_L1, u"%1 is not a plain relative path"_s.arg(it.key().left(100)));
        else if (!QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(hashPattern)))
                      .match(it.value())
                      .hasMatch())
            o.complain("files"_L1, u"%1 must have a sha256 in lower-case hex"_s.arg(it.key()));
    }
    if (o.has("connector"_L1)) {
        m.connector = readPath(o, "connector"_L1);
        if (!m.files.contains(m.connector))
            o.complain("connector"_L1, u"must be one of \"files\""_s);
    }
    if (o.has("view"_L1)) {
        o.object("view"_L1, [&](StrictObject &view) { readView(view, m, m.view); });
        if (!m.files.contains(m.view.file))
            o.complain("view"_L1, u"its file must be one of \"files\""_s);
    }
    if (m.connector.isEmpty() && m.view.file.isEmpty())
        o.complain("connector"_L1, u"a plugin has a connector, a view or both"_s);
    m.permissions = o.someOf("permissions"_L1, knownPermissions());
    if (o.has("lookups"_L1))
        m.lookups = readCalls(o, "lookups"_L1);
    if (o.has("actions"_L1))
        m.actions = readCalls(o, "actions"_L1);
    o.object("limits"_L1, [&](StrictObject &limits) {
        m.memoryBytes = limits.integer("memoryMiB"_L1, 16, 4096) * 1024 * 1024;
        m.openFiles = int(limits.integer("openFiles"_L1, 32, 8192));
    });
    o.objects("settings"_L1, 64, [&](StrictObject &setting) { m.settings.push_back(readSetting(setting)); });
    if (o.has("hints"_L1)) {
        o.objects("hints"_L1, 8, [&](StrictObject &hint) {
            m.hints.push_back({readLabels(hint, "label"_L1, 100), hint.text("text"_L1, 1, 1000)});
        });
    }
    m.capabilitiesJson = o.any("capabilities"_L1).toObject();
    o.finish();
    if (!problem.isEmpty())
        return bad(problem);
    for (const Setting &s : m.settings) {
        const bool known = std::any_of(m.settings.begin(), m.settings.end(),
                                       [&](const Setting &other) { return other.key == s.onlyIfKey; });
        if (!s.onlyIfKey.isEmpty() && !known)
            return bad(u"settings: %1 depends on %2, which is no setting"_s.arg(s.key, s.onlyIfKey));
        if (s.fallback.isUndefined())
            continue;
        if (const auto good = checkSetting(s, s.fallback); !good)
            return bad(u"settings: the default of "_s + good.error().detail);
    }
    auto capabilities = parseCapabilities(m.capabilitiesJson);
    if (!capabilities)
        return bad(capabilities.error().detail);
    m.capabilities = std::move(*capabilities);
    if (const QString envelope = envelopeProblem(m); !envelope.isEmpty())
        return bad(envelope);
    return m;
}

Result<QJsonObject> checkSettings(const Manifest &manifest, const QJsonObject &settings, const QJsonObject &secrets)
{
    QJsonObject checked;
    for (const Setting &s : manifest.settings) {
        const QJsonObject &from = s.type == "secret"_L1 ? secrets : settings;
        QJsonValue value = from.value(s.key);
        if (value.isUndefined() || value.isNull())
            value = s.fallback;
        if (value.isUndefined()) {
            if (s.required)
                return fail(ErrorCode::InvalidArgument, s.key + u": is required"_s);
            continue;
        }
        if (const auto good = checkSetting(s, value); !good)
            return fail(good.error());
        if (s.type != "secret"_L1)
            checked.insert(s.key, value);
    }
    for (const QString &key : settings.keys()) {
        if (std::none_of(manifest.settings.begin(), manifest.settings.end(),
                         [&](const Setting &s) { return s.key == key && s.type != "secret"_L1; }))
            return fail(ErrorCode::InvalidArgument, key.left(100) + u": is not a setting of this channel"_s);
    }
    return checked;
}

} // namespace throughline::plugin
