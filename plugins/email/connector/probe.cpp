// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/probe.h"

#include "connector/foldername.h"
#include "connector/submit.h"
#include "message/compose.h"

#include <QJsonArray>

#include <algorithm>
#include <thread>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

//! The list of steps: after one that failed, those that build on it are skipped.
class Steps
{
public:
    //! Runs \a step unless an earlier one failed.
    template<typename F>
    void run(const QString &name, F step)
    {
        if (m_failed)
            return note(name, u"skipped"_s, {});
        const Tried<void> done = step();
        m_failed = !done;
        m_allGood = m_allGood && done;
        if (done)
            return note(name, u"ok"_s, {});
        note(name, u"failed"_s, done.error().kind == Kind::Stopped ? u"It took too long."_s : done.error().words);
    }
    void startOver() { m_failed = false; }
    [[nodiscard]] QJsonObject result() const { return {{u"ok"_s, m_allGood}, {u"steps"_s, m_steps}}; }

private:
    void note(const QString &name, const QString &result, const QString &words)
    {
        m_steps.append(QJsonObject{{u"step"_s, name}, {u"result"_s, result}, {u"words"_s, words}});
    }

    QJsonArray m_steps;
    bool m_failed = false;
    bool m_allGood = true;
};

Tried<void> findsFolders(ImapLine &line, const Settings &settings)
{
    if (auto inbox = line.select("INBOX"); !inbox)
        return tl::make_unexpected(inbox.error());
    const auto names = line.folders();
    if (!names)
        return tl::make_unexpected(names.error());
    for (const QString &wanted : {settings.sentFolder, settings.takeSpam ? settings.spamFolder : QString()}) {
        const QByteArray wire = folderToWire(wanted);
        const bool there =
            std::any_of(names->begin(), names->end(), [&](const FolderName &name) { return name.wire == wire; });
        if (!wanted.isEmpty() && !there)
            return trouble(Kind::Folder, u"A folder named in the settings does not exist."_s);
    }
    return {};
}

Tried<void> sendsToSelf(const Settings &settings, const Credentials &credentials, const QString &messageId, Instant now,
                        const Bell &stop)
{
    const Address self{.name = settings.displayName, .address = settings.address, .raw = settings.address};
    Outgoing mail;
    mail.from = self;
    mail.to = {self};
    mail.subject = u"Throughline: test of the connection"_s;
    mail.date = now;
    mail.messageId = messageId;
    mail.text = u"This mail was sent to test the settings. It can be deleted."_s;
    mail.automatic = true;
    const auto bytes = composeMail(mail);
    if (!bytes)
        return trouble(Kind::Protocol, u"The address in the settings cannot be used."_s);
    const Submitted sent = submit(settings.smtp, settings.caPem, settings.domain(), credentials,
                                  {.mail = *bytes, .from = settings.address, .to = {settings.address}}, stop, {});
    if (sent.kind == Submitted::Kind::Taken)
        return {};
    return trouble(sent.kind == Submitted::Kind::Stopped ? Kind::Stopped : Kind::Protocol, sent.words);
}

QJsonObject tryAll(const Settings &settings, TokenSource *tokens, bool sendMail, const QString &messageId, Instant now,
                   const Bell &stop)
{
    Steps steps;
    Credentials credentials{.user = settings.user, .secret = settings.password, .oauth = tokens != nullptr};
    if (tokens) {
        steps.run(u"token"_s, [&]() -> Tried<void> {
            auto token = tokens->token(stop);
            if (!token)
                return tl::make_unexpected(token.error());
            credentials.secret = *token;
            return {};
        });
    }
    const bool noToken = tokens && credentials.secret.isEmpty();
    {
        ImapLine line(stop);
        steps.startOver(); // the servers can be looked at without a token
        Tried<void> opened = line.open(settings.imap, settings.caPem);
        const auto failedAt = [&](std::initializer_list<Kind> kinds) {
            return !opened && std::find(kinds.begin(), kinds.end(), opened.error().kind) != kinds.end();
        };
        // One call goes through three steps; what it failed with says at which.
        steps.run(u"imapName"_s, [&]() -> Tried<void> { return failedAt({Kind::Address}) ? opened : Tried<void>(); });
        steps.run(u"imapConnection"_s, [&]() -> Tried<void> {
            return failedAt({Kind::Connection, Kind::Protocol, Kind::Stopped}) ? opened : Tried<void>();
        });
        steps.run(u"imapEncryption"_s, [&] { return opened; });
        steps.run(u"imapLogin"_s, [&]() -> Tried<void> {
            if (noToken)
                return trouble(Kind::Consent, u"There is no access token."_s);
            return line.login(credentials);
        });
        steps.run(u"folders"_s, [&] { return findsFolders(line, settings); });
    }
    steps.startOver();
    steps.run(u"smtpLogin"_s, [&]() -> Tried<void> {
        if (noToken)
            return trouble(Kind::Consent, u"There is no access token."_s);
        return tryLogin(settings.smtp, settings.caPem, settings.domain(), credentials, stop);
    });
    if (sendMail)
        steps.run(u"sending"_s, [&] { return sendsToSelf(settings, credentials, messageId, now, stop); });
    return steps.result();
}

} // namespace

void Probe::start(Settings settings, std::shared_ptr<TokenSource> tokens, bool sendMail, QString messageId, Instant now,
                  std::shared_ptr<Bell> stop, std::function<void(QJsonObject)> done)
{
    std::thread([settings = std::move(settings), tokens = std::move(tokens), sendMail, messageId = std::move(messageId),
                 now, stop = std::move(stop), done = std::move(done)] {
        done(tryAll(settings, tokens.get(), sendMail, messageId, now, *stop));
    }).detach();
}

} // namespace throughline::email
