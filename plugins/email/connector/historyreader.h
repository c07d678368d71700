// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/historykeeper.h"
#include "connector/historypreparer.h"
#include "connector/mapping.h"
#include "connector/settings.h"
#include "message/mbox.h"

#include <deque>

namespace throughline::email {

//! Where a file of old mail lies says what it is.
struct FilePlace {
    enum class Kind { Mbox, Mail, None }; //!< None: an index, a lock, half a mail
    Kind kind = Kind::Mbox;               //!< Mbox: unless its first bytes say otherwise
    FolderRole role = FolderRole::Inbox;
    bool flagged = false;
    bool gone = false; //!< a draft, or thrown away

    bool operator==(const FilePlace &) const = default;
};
[[nodiscard]] FilePlace placeOf(const QString &path, const Settings &settings);

//! Reads mailboxes out of files: mbox, Maildir, single mails. Of three batches one is being read, one being prepared and
//! one being kept, so that neither this process nor the hub's writer waits for the other; never holds more. The connector's
//! thread, in portions that leave room for the hub's ping.
class HistoryReader
{
public:
    HistoryReader(plugin::ChannelHost &host, Settings settings, const plugin::ImportOrder &order, plugin::Done done);
    ~HistoryReader();
    HistoryReader(const HistoryReader &) = delete;
    HistoryReader &operator=(const HistoryReader &) = delete;

    void start();

private:
    enum class Waiting { No, List, Bytes };

    void pump();
    void pumpLater();
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool isIdle() const;
    void send();
    void prepared(OldMails mails);
    void kept(std::vector<plugin::ImportProblem> refused);
    void list();
    void openFile(const plugin::SourceFile &file, qint64 offset);
    void read();
    void took(const Result<plugin::SourcePart> &part);
    //! The first bytes are here.
    void recognise(const QByteArray &bytes);
    void closeFile();
    [[nodiscard]] std::optional<RawMail> nextMail();
    void take(RawMail mail);
    void makeItem(RawMail &&raw);
    void problem(qint64 offset, const QString &reason);
    void finish(const Result<void> &result);

    plugin::ChannelHost &m_host;
    const Settings m_settings;
    plugin::Done m_done;
    HistoryPreparer m_preparer;
    std::optional<OldMails> m_prepared; //!< waits for the keeper
    HistoryKeeper m_keeper;
    OldMails m_filling;
    qint64 m_fillingBytes = 0;
    Waiting m_waiting = Waiting::No;
    std::deque<plugin::SourceFile> m_files;
    QString m_listedTo;
    bool m_allListed = false;

    // The file being read.
    std::optional<plugin::SourceFile> m_file;
    FilePlace m_place;
    bool m_recognised = false;
    bool m_atEnd = false;
    qint64 m_offset = 0;
    std::unique_ptr<MboxReader> m_mbox;
    QByteArray m_single;

    int m_careful = 0; //!< so many mails more in batches of one
    bool m_leaveOut = false;
    bool m_pumpComes = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::email
