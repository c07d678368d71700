// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/recipients.h"
#include "shared/source.h"

#include <QJsonArray>
#include <QtQmlIntegration>

#include <utility>

namespace throughline::ui {

//! What stands around the text where the channel has it: subject, copies, the quote below, forwarding. It obeys the
//! endpoint's descriptor (capabilities.envelope) and knows no channel by name. GUI thread.
class Envelope : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")
    Q_PROPERTY(bool hasSubject READ hasSubject NOTIFY changed)
    Q_PROPERTY(bool hasCc READ hasCc NOTIFY changed)
    Q_PROPERTY(bool hasBcc READ hasBcc NOTIFY changed)
    Q_PROPERTY(bool canForward READ canForward NOTIFY changed)
    Q_PROPERTY(bool canQuote READ canQuote NOTIFY changed)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY changed)
    //! People of the answered message beside its sender and us: more than 0 offers Reply all.
    Q_PROPERTY(int others READ others NOTIFY changed)
    // The fields as typed.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed)
    Q_PROPERTY(QString cc READ cc WRITE setCc NOTIFY changed)
    Q_PROPERTY(QString bcc READ bcc WRITE setBcc NOTIFY changed)
    Q_PROPERTY(bool quote READ quote WRITE setQuote NOTIFY changed)
    //! The first lines of what will stand below; outside text.
    Q_PROPERTY(QString quoted READ quoted NOTIFY changed)
    Q_PROPERTY(bool files READ files WRITE setFiles NOTIFY changed)
    Q_PROPERTY(int fileCount READ fileCount NOTIFY changed)
    //! What the channel puts below each text; empty: nothing.
    Q_PROPERTY(QString signature READ signature NOTIFY changed)
    //! The sender wants answers at an address of another domain: which; outside text. Empty: no.
    Q_PROPERTY(QString foreignAnswer READ foreignAnswer NOTIFY changed)
    Q_PROPERTY(bool useForeign READ useForeign WRITE setUseForeign NOTIFY changed)
    //! Where the answer goes instead of where the message came from; outside text. Empty: there.
    Q_PROPERTY(QString answerAddress READ answerAddress NOTIFY changed)
    //! Why it cannot be sent like this; empty: it can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Mode { Reply, ReplyAll, Forward };
    Q_ENUM(Mode)

    //! What is kept in a draft and what the agent may change.
    struct Fields {
        Mode mode = Reply;
        QString subject, to, cc, bcc;
        bool quote = true;
        bool files = true;
        bool foreign = false;

        bool operator==(const Fields &) const = default;
    };

    explicit Envelope(Source &source, QObject *parent = nullptr) : QObject(parent), m_source(source) {}

    //! Another conversation, or the message was sent: nothing is typed any more.
    void clear();
    //! Where it would go; what is answered there is looked up when it changed.
    void aim(const Conversation &conversation, const Id &contactPointId, const QString &address,
             const Endpoint &endpoint);
    //! What the customer wrote since is answered, unless something is typed already.
    void refresh(bool written);

    [[nodiscard]] bool hasSubject() const { return may(u"subject"); }
    [[nodiscard]] bool hasCc() const { return may(u"cc"); }
    [[nodiscard]] bool hasBcc() const { return may(u"bcc"); }
    [[nodiscard]] bool canForward() const { return may(u"forward") && !m_answered.id.isNull(); }
    [[nodiscard]] bool canQuote() const
    {
        return may(u"quote") && !m_answered.text.isEmpty() && m_fields.mode != Forward;
    }
    [[nodiscard]] Mode mode() const { return m_fields.mode; }
    void setMode(Mode mode);
    [[nodiscard]] int others() const;
    [[nodiscard]] QString subject() const { return m_fields.subject; }
    void setSubject(const QString &text) { type(m_fields.subject, text); }
    [[nodiscard]] QString to() const { return m_fields.to; }
    void setTo(const QString &text) { type(m_fields.to, text); }
    [[nodiscard]] QString cc() const { return m_fields.cc; }
    void setCc(const QString &text) { type(m_fields.cc, text); }
    [[nodiscard]] QString bcc() const { return m_fields.bcc; }
    void setBcc(const QString &text) { type(m_fields.bcc, text); }
    [[nodiscard]] bool quote() const { return m_fields.quote; }
    void setQuote(bool quote) { type(m_fields.quote, quote); }
    [[nodiscard]] QString quoted() const { return m_answered.text.left(600); }
    [[nodiscard]] bool files() const { return m_fields.files; }
    void setFiles(bool files) { type(m_fields.files, files); }
    [[nodiscard]] int fileCount() const { return int(m_answered.attachments.size()); }
    [[nodiscard]] QString signature() const { return m_may.value(QLatin1StringView("signature")).toString(); }
    [[nodiscard]] QString foreignAnswer() const;
    [[nodiscard]] bool useForeign() const { return m_fields.foreign; }
    void setUseForeign(bool use) { type(m_fields.foreign, use); }
    [[nodiscard]] QString answerAddress() const;
    [[nodiscard]] QString problem() const;

    [[nodiscard]] bool isForward() const { return m_fields.mode == Forward && may(u"forward"); }
    [[nodiscard]] bool isReady() const { return !m_loading && problem().isEmpty(); }
    //! Adds to a reply's args what the channel can take of this. \a pictures: which of the files stand in the text.
    void addTo(QJsonObject &args, const QJsonArray &pictures = {}) const;
    //! For the draft; empty while the agent changed nothing.
    [[nodiscard]] QJsonObject draft() const;
    //! What is answered or forwarded; while that is looked for, what restore() was told.
    [[nodiscard]] Id answeredId() const { return m_answered.id.isNull() ? m_wantedId : m_answered.id; }
    //! \a answeredId: what the draft answers or forwards.
    void restore(const QJsonObject &draft, const Id &answeredId);
    //! For the guard: everybody who gets it beside the one who is answered, and who else is in the thread.
    [[nodiscard]] QStringList copies() const;
    [[nodiscard]] QStringList parties() const;
    //! The names the answered message gives to who wrote it and to the others; outside text.
    [[nodiscard]] QStringList partyNames() const;
    [[nodiscard]] int filesAlong() const { return isForward() && m_fields.files ? fileCount() : 0; }

Q_SIGNALS:
    void changed();
    //! The agent changed a field.
    void edited();

private:
    [[nodiscard]] bool may(QStringView what) const { return m_may.value(what).toBool(); }
    [[nodiscard]] Fields fresh(Mode mode) const;
    [[nodiscard]] QStringList own() const;
    void look();
    template<typename T>
    void type(T &field, const T &value)
    {
        if (field == value)
            return;
        field = value;
        m_edited = true;
        Q_EMIT changed();
        Q_EMIT edited();
    }

    Source &m_source;
    QJsonObject m_may; //!< the descriptor; empty: the channel has nothing of it
    Conversation m_conversation;
    Id m_contactPointId;
    Id m_endpointId;
    QString m_address;
    Id m_wantedId;           //!< a draft's: what it answers stays that, whatever came since
    TimelineItem m_answered; //!< null id: nothing came this way
    Fields m_fields;
    bool m_edited = false;
    bool m_loading = false;
    quint64 m_lookup = 0;
};

} // namespace throughline::ui
