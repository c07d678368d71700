// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// throughline-plugin-sign: makes keys, fills the hashes into a manifest, signs it. PLUGIN_API.md "Signing" shows its use.
#include "loader/package.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace throughline;

namespace {

constexpr const char *usage = R"(usage:
  throughline-plugin-sign key FILE                 makes a signing key, unless FILE is there; prints its public half
  throughline-plugin-sign source FILE OUT.cpp      writes the public half of FILE as the vendor key of a build
  throughline-plugin-sign pack MANIFEST FOLDER FILE...
                                                   writes FOLDER/manifest.json with the sha256 of each FILE below FOLDER
  throughline-plugin-sign sign FOLDER KEY          writes FOLDER/manifest.sig
  throughline-plugin-sign verify FOLDER PUBLICKEY  says whether FOLDER is what the key (base64) signed
)";

int complain(const QString &why)
{
    std::fprintf(stderr, "throughline-plugin-sign: %s\n", qPrintable(why));
    return 1;
}

Result<QByteArray> readKey(DiskFiles &files, const QString &path)
{
    return files.read(path, 4096).and_then([](const QByteArray &text) { return plugin::readSigningKeyFile(text); });
}

int key(DiskFiles &files, const QString &path)
{
    if (!files.exists(path)) {
        if (const auto done = files.write(path, plugin::signingKeyFile(plugin::makeSigningKey())); !done)
            return complain(done.error().detail);
    }
    const auto key = readKey(files, path);
    if (!key)
        return complain(key.error().detail);
    std::printf("%s\n", plugin::publicKeyOf(*key).toBase64().constData());
    return 0;
}

int source(DiskFiles &files, const QString &path, const QString &out)
{
    const auto key = readKey(files, path);
    if (!key)
        return complain(key.error().detail);
    const QByteArray text = "// Made by throughline-plugin-sign from the signing key of this build.\n"
                            "#include \"loader/signature.h\"\n\n"
                            "throughline::plugin::TrustedKey throughline::plugin::vendorKey()\n{\n"
                            "    return {QByteArray::fromBase64(\""
                            + plugin::publicKeyOf(*key).toBase64() + "\"), QStringLiteral(\"Throughline\")};\n}\n";
    const auto done = files.write(out, text);
    return done ? 0 : complain(done.error().detail);
}

int pack(DiskFiles &files, const QStringList &words)
{
    const auto manifest = files.read(words.at(0), plugin::manifestBytes);
    if (!manifest)
        return complain(manifest.error().detail);
    QJsonParseError problem;
    QJsonObject object = QJsonDocument::fromJson(*manifest, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return complain(u"%1: %2 at byte %3"_s.arg(words.at(0), problem.errorString()).arg(problem.offset));
    QJsonObject hashes;
    for (const QString &name : words.mid(2)) {
        const auto bytes = files.read(words.at(1) + u'/' + name, 256 * 1024 * 1024);
        if (!bytes)
            return complain(bytes.error().detail);
        hashes.insert(name, QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()));
    }
    object.insert(u"files"_s, hashes);
    const QByteArray packed = QJsonDocument(object).toJson();
    if (const auto good = plugin::parseManifest(packed); !good)
        return complain(u"%1: %2"_s.arg(words.at(0), good.error().detail));
    QFile::remove(words.at(1) + u"/manifest.sig"_s);
    const auto done = files.write(words.at(1) + u"/manifest.json"_s, packed);
    return done ? 0 : complain(done.error().detail);
}

int sign(DiskFiles &files, const QString &folder, const QString &path)
{
    const auto key = readKey(files, path);
    if (!key)
        return complain(u"%1: %2"_s.arg(path, key.error().detail));
    const auto manifest = files.read(folder + u"/manifest.json"_s, plugin::manifestBytes);
    if (!manifest)
        return complain(manifest.error().detail);
    const auto done = files.write(folder + u"/manifest.sig"_s, plugin::signManifest(*manifest, *key));
    return done ? 0 : complain(done.error().detail);
}

int verify(const QString &folder, const QString &publicKey)
{
    const plugin::TrustPolicy policy{.keys = {{QByteArray::fromBase64(publicKey.toLatin1()), u"this key"_s}}};
    const auto package = plugin::verifyPackage(folder, policy, plugin::Contents::Check);
    if (!package)
        return complain(package.error().detail);
    std::printf("%s %s is as it was signed.\n", qPrintable(package->manifest.id),
                qPrintable(package->manifest.version));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments().mid(2);
    const QString what = app.arguments().value(1);
    DiskFiles files;
    if (what == "key"_L1 && words.size() == 1)
        return key(files, words.at(0));
    if (what == "source"_L1 && words.size() == 2)
        return source(files, words.at(0), words.at(1));
    if (what == "pack"_L1 && words.size() >= 3)
        return pack(files, words);
    if (what == "sign"_L1 && words.size() == 2)
        return sign(files, words.at(0), words.at(1));
    if (what == "verify"_L1 && words.size() == 2)
        return verify(words.at(0), words.at(1));
    std::fputs(usage, what == "--help"_L1 ? stdout : stderr);
    return what == "--help"_L1 ? 0 : 2;
}
