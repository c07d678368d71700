// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QUrlQuery>

//! The provider of sign-ins of idp.py, and the person at its page.
class SignInProvider
{
public:
    SignInProvider()
    {
        m_process.start(QStringLiteral("python3"), {QStringLiteral(IDP_SCRIPT)});
        if (m_process.waitForReadyRead(10'000))
            m_base = QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~SignInProvider()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    [[nodiscard]] QString issuer() const { return m_base; }
    void control(const QByteArray &form)
    {
        QNetworkRequest request{QUrl(m_base + QStringLiteral("/control"))};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        wait(m_network.post(request, form));
    }
    //! Agrees on the page: the query of the redirect.
    [[nodiscard]] QUrlQuery agree(const QString &page)
    {
        QNetworkRequest request{QUrl(page)};
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        wait(reply);
        return QUrlQuery(reply->header(QNetworkRequest::LocationHeader).toUrl());
    }
    [[nodiscard]] static QString challenge(const QString &verifier)
    {
        return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                       .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }

private:
    static void wait(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        reply->deleteLater();
    }

    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_base;
};
