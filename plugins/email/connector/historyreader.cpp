// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/historyreader.h"

#include "base/clock.h"
#include "base/scheduler.h"
#include "connector/claims.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mailsAtOnce = 200;
constexpr qint64 bytesAtOnce = 2 * 1024 * 1024; // a frame to the hub holds 8 MiB
constexpr std::size_t problemsAtOnce = 100;     // with what the hub refuses of the two before it: a message takes 500
constexpr qint64 fileBytesAtOnce = 16 * 1024 * 1024;
constexpr int listAtOnce = 500;
constexpr int carefulMails = 200;
//! Answers of the hub, and what its socket could not take at once, wait for the end of a slice: a long one keeps the hub idle
//! while mails are read.
constexpr qint64 sliceMs = 2;

QByteArray cursorOf(const QString &path, qint64 offset)
{
    return QJsonDocument(QJsonObject{{u"path"_s, path}, {u"offset"_s, offset}}).toJson(QJsonDocument::Compact);
}

constexpr qint64 wholeFile = -1; // as offset of a cursor

bool isNamed(const QString &folder, const QString &configured, std::initializer_list<QLatin1StringView> usual)
{
    const QString name = folder.startsWith(u'.') ? folder.mid(1) : folder; // Maildir++
    const QString bare = name.endsWith(".mbox"_L1, Qt::CaseInsensitive) ? name.chopped(5) : name;
    if (!configured.isEmpty() && bare == configured)
        return true;
    return std::any_of(usual.begin(), usual.end(),
                       [&](QLatin1StringView each) { return bare.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

FilePlace placeOf(const QString &path, const Settings &settings)
{
    FilePlace place;
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts) {
        if (isNamed(part, settings.sentFolder, {"Sent"_L1, "Sent Items"_L1, "Sent Messages"_L1, "Gesendet"_L1}))
            place.role = FolderRole::Sent;
        else if (isNamed(part, settings.spamFolder, {"Spam"_L1, "Junk"_L1, "Junk E-mail"_L1}))
            place.role = FolderRole::Spam;
        else if (isNamed(part, {}, {"Trash"_L1, "Drafts"_L1, "Deleted Items"_L1, "Entwürfe"_L1, "Papierkorb"_L1}))
            place.gone = true;
    }
    const QString folder = parts.size() > 1 ? parts[parts.size() - 2] : QString();
    const QString name = parts.last();
    if (folder == "tmp"_L1 || name.startsWith("dovecot"_L1) || name.endsWith(".lock"_L1) || name.endsWith(".msf"_L1)) {
        place.kind = FilePlace::Kind::None;
    } else if (folder == "cur"_L1 || folder == "new"_L1) {
        place.kind = FilePlace::Kind::Mail;
        const QString flags = name.contains(":2,"_L1) ? name.section(u":2,"_s, -1) : QString();
        place.flagged = flags.contains(u'F');
        place.gone = place.gone || flags.contains(u'D') || flags.contains(u'T');
    } else if (name.endsWith(".eml"_L1, Qt::CaseInsensitive)) {
        place.kind = FilePlace::Kind::Mail;
    }
    return place;
}

HistoryReader::HistoryReader(plugin::ChannelHost &host, Settings settings, const plugin::ImportOrder &order,
                             plugin::Done done)
    : m_host(host),
      m_settings(std::move(settings)),
      m_done(std::move(done)),
      m_preparer(host, [this](OldMails mails) { prepared(std::move(mails)); }),
      m_keeper(host, [this](std::vector<plugin::ImportProblem> refused) { kept(std::move(refused)); }),
      m_careful(order.attempt > 0 ? carefulMails : 0),
      m_leaveOut(order.attempt > 1)
{
    const QJsonObject cursor = QJsonDocument::fromJson(order.info.cursor).object();
    m_listedTo = cursor[u"path"_s].toString();
    const qint64 offset = cursor[u"offset"_s].toInteger(wholeFile);
    if (!m_listedTo.isEmpty() && offset != wholeFile)
        openFile({.path = m_listedTo, .size = 0, .changed = {}}, offset);
}

HistoryReader::~HistoryReader()
{
    *m_alive = false;
}

void HistoryReader::start()
{
    pumpLater();
}

void HistoryReader::pumpLater()
{
    if (std::exchange(m_pumpComes, true))
        return;
    m_host.scheduler().after({}, [this, alive = m_alive] {
        if (!*alive)
            return;
        m_pumpComes = false;
        pump();
    });
}

bool HistoryReader::isFull() const
{
    if (m_filling.mails.empty() && m_filling.problems.empty())
        return false;
    return m_careful > 0 || m_filling.mails.size() >= mailsAtOnce || m_fillingBytes >= bytesAtOnce
           || m_filling.problems.size() >= problemsAtOnce;
}

void HistoryReader::pump()
{
    if (!m_done || m_waiting != Waiting::No)
        return;
    QElapsedTimer slice;
    slice.start();
    for (;;) {
        if (m_careful > 0 && !isIdle())
            return; // what ends this process must be the first behind the last place kept
        if (isFull()) {
            if (m_preparer.isBusy() || m_prepared)
                return; // they tell when they are done
            send();
        }
        if (slice.elapsed() > sliceMs)
            return pumpLater();
        if (auto mail = nextMail())
            take(std::move(*mail));
        else if (m_file && m_atEnd)
            closeFile();
        else if (m_file)
            return read();
        else if (!m_files.empty()) {
            const plugin::SourceFile file = m_files.front();
            m_files.pop_front();
            openFile(file, 0);
        } else if (!m_allListed)
            return list();
        else
            break;
    }
    if (!isIdle())
        return;
    if (m_filling.cursor.isEmpty() && m_filling.problems.empty())
        return finish({});
    send();
}

bool HistoryReader::isIdle() const
{
    return !m_preparer.isBusy() && !m_prepared && !m_keeper.isBusy();
}

void HistoryReader::send()
{
    m_careful = std::max(0, m_careful - 1);
    m_fillingBytes = 0;
    m_preparer.prepare(std::exchange(m_filling, {}));
}

void HistoryReader::prepared(OldMails mails)
{
    if (m_keeper.isBusy())
        m_prepared = std::move(mails);
    else
        m_keeper.keep(std::move(mails));
    pumpLater();
}

void HistoryReader::kept(std::vector<plugin::ImportProblem> refused)
{
    for (plugin::ImportProblem &each : refused)
        m_filling.problems.push_back(std::move(each));
    if (m_prepared)
        m_keeper.keep(*std::exchange(m_prepared, {}));
    pumpLater();
}

void HistoryReader::list()
{
    m_waiting = Waiting::List;
    m_host.sourceList(m_listedTo, listAtOnce,
                      [this, alive = m_alive](const Result<std::vector<plugin::SourceFile>> &files) {
                          if (!*alive)
                              return;
                          m_waiting = Waiting::No;
                          if (!files)
                              return finish(fail(files.error()));
                          m_allListed = files->empty();
                          m_files.assign(files->begin(), files->end());
                          if (!m_files.empty())
                              m_listedTo = m_files.back().path;
                          pumpLater();
                      });
}

void HistoryReader::openFile(const plugin::SourceFile &file, qint64 offset)
{
    m_file = file;
    m_place = placeOf(file.path, m_settings);
    m_recognised = offset > 0; // only an mbox is left in its middle
    m_mbox = m_recognised ? std::make_unique<MboxReader>(m_settings.maxMailBytes, offset) : nullptr;
    m_offset = offset;
    m_single.clear();
    m_atEnd = m_place.kind == FilePlace::Kind::None;
}

void HistoryReader::read()
{
    m_waiting = Waiting::Bytes;
    m_host.sourceRead(m_file->path, m_offset, [this, alive = m_alive](const Result<plugin::SourcePart> &part) {
        if (!*alive)
            return;
        m_waiting = Waiting::No;
        took(part);
        pump();
    });
}

void HistoryReader::took(const Result<plugin::SourcePart> &part)
{
    if (!part) {
        // A file that was moved since, as Maildir does with new mail, is met again under its new name in another run.
        problem(m_offset, part.error().code == ErrorCode::NotFound ? u"the file is gone"_s : part.error().detail);
        m_mbox.reset();
        m_single.clear();
        m_place.kind = FilePlace::Kind::None;
        m_atEnd = true;
        return;
    }
    m_file->size = part->size;
    m_file->changed = part->changed;
    m_offset += part->bytes.size();
    m_filling.bytes += part->bytes.size();
    m_atEnd = part->bytes.isEmpty() || m_offset >= part->size;
    if (!std::exchange(m_recognised, true))
        recognise(part->bytes);
    if (m_mbox) {
        m_mbox->add(part->bytes);
        if (m_atEnd)
            m_mbox->end();
    } else if (m_place.kind == FilePlace::Kind::Mail) {
        if (m_single.size() < m_settings.maxMailBytes)
            m_single += part->bytes;
        else
            m_atEnd = true; // only its beginning is taken
    } else {
        m_atEnd = true;
    }
}

void HistoryReader::recognise(const QByteArray &bytes)
{
    const bool fromLine = bytes.startsWith("From ");
    const bool inMaildir =
        m_place.kind == FilePlace::Kind::Mail && !m_file->path.endsWith(".eml"_L1, Qt::CaseInsensitive);
    if (fromLine && !inMaildir) {
        m_place.kind = FilePlace::Kind::Mbox;
        m_mbox = std::make_unique<MboxReader>(m_settings.maxMailBytes);
        return;
    }
    if (m_place.kind == FilePlace::Kind::Mail)
        return;
    m_place.kind = FilePlace::Kind::None;
    // Beside mailboxes lie indexes, filters, notes. What was meant to be one is named.
    const QString name = m_file->path.section(u'/', -1);
    const bool meant =
        name.endsWith(".mbox"_L1, Qt::CaseInsensitive) || (m_files.empty() && !m_file->path.contains(u'/'));
    if (meant && !bytes.isEmpty())
        problem(0, u"it is no mailbox: it does not begin with a From line"_s);
}

void HistoryReader::closeFile()
{
    m_filling.cursor = cursorOf(m_file->path, wholeFile);
    m_file.reset();
    m_mbox.reset();
    m_single.clear();
}

std::optional<RawMail> HistoryReader::nextMail()
{
    if (m_mbox)
        return m_mbox->take();
    if (!m_file || !m_atEnd || m_place.kind != FilePlace::Kind::Mail || m_offset == 0)
        return {};
    m_place.kind = FilePlace::Kind::None; // this was it
    RawMail mail;
    mail.size = m_file->size;
    mail.cut = m_single.size() < m_file->size;
    mail.bytes = networkLines(std::exchange(m_single, {}));
    mail.next = wholeFile;
    return mail;
}

void HistoryReader::take(RawMail mail)
{
    const qint64 next = mail.next;
    const qint64 offset = mail.offset;
    if (std::exchange(m_leaveOut, false))
        problem(offset, u"reading it ended the program"_s);
    else if (m_place.gone || (m_place.role == FolderRole::Spam && !m_settings.takeSpam))
        ++m_filling.skipped;
    else
        makeItem(std::move(mail));
    m_filling.cursor = cursorOf(m_file->path, next);
}

void HistoryReader::makeItem(RawMail &&raw)
{
    if (raw.bytes.trimmed().isEmpty())
        return problem(raw.offset, u"it is empty"_s);
    auto mail = readMail(raw.bytes);
    if (!mail)
        return problem(raw.offset, u"it cannot be read: "_s + mail.error().detail);
    const Oddities odd = mail->oddities;
    if (odd.testFlag(Oddity::NoFrom) && odd.testFlag(Oddity::NoMessageId) && odd.testFlag(Oddity::NoDate))
        return problem(raw.offset, u"it has no header of a mail"_s);
    const Instant now = m_host.clock().now();
    const bool dated = mail->date && !odd.testFlag(Oddity::OddDate) && *mail->date <= now;
    FetchedMail fetched{.mail = std::move(*mail),
                        .role = m_place.role,
                        .arrived = dated ? now : raw.arrived.value_or(m_file->changed),
                        .imported = true,
                        .flagged = m_place.flagged,
                        .cut = raw.cut,
                        .size = raw.size};
    MappedMail mapped = mapMail(fetched, m_settings, {});
    if (!mapped.item) {
        ++m_filling.skipped;
        return;
    }
    qint64 fileBytes = 0;
    for (const MailFile &file : fetched.mail.files)
        fileBytes += file.bytes.size();
    m_fillingBytes += weightOf(*mapped.item) + fileBytes * bytesAtOnce / fileBytesAtOnce;
    m_filling.mails.push_back({.item = std::move(*mapped.item),
                               .files = std::move(fetched.mail.files),
                               .digest = fetched.mail.digest,
                               .path = m_file->path,
                               .offset = raw.offset});
}

void HistoryReader::problem(qint64 offset, const QString &reason)
{
    m_filling.problems.push_back({.path = m_file->path, .offset = offset, .reason = reason.left(300)});
}

void HistoryReader::finish(const Result<void> &result)
{
    if (auto done = std::exchange(m_done, nullptr))
        done(result);
}

} // namespace throughline::email
