// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "oauth/oauthwords.h"

#include "shared/words.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct SignInText {
    Q_DECLARE_TR_FUNCTIONS(SignInText)
};

QString ownWords(const QString &reason)
{
    //: Why signing in at a mail provider failed
    const std::map<QString, QString> words{
        {u"refused"_s, SignInText::tr("Access was refused on the provider's page.")},
        //: Why signing in at a mail provider failed
        {u"timeout"_s, SignInText::tr("Nobody signed in within five minutes. Start again.")},
        //: Why signing in at a mail provider failed
        {u"expired"_s, SignInText::tr("The code is no longer valid. Start again.")},
        //: Why signing in at a mail provider failed
        {u"code"_s, SignInText::tr("The provider does not take the answer of its own page. Start again.")},
        //: Why signing in at a mail provider failed
        {u"client"_s, SignInText::tr("The provider does not know this client: check client id and secret.")},
        //: Why signing in at a mail provider failed; "scope" is the name of a setting
        {u"scope"_s,
         SignInText::tr(
             "The provider does not grant this client access to mail: check scope and the client's rights.")},
        //: Why signing in at a mail provider failed
        {u"noRefresh"_s, SignInText::tr("The provider gave no lasting access: allow offline access for this client.")},
        //: Why signing in at a mail provider failed
        {u"noBrowser"_s, SignInText::tr("The provider's sign-in page is not known: complete the settings.")},
        //: Why signing in at a mail provider failed
        {u"noDevice"_s, SignInText::tr("This provider offers no sign-in with a code.")},
        //: Why signing in at a mail provider failed
        {u"password"_s, SignInText::tr("This mailbox logs in with a password: choose OAuth in its settings.")},
        //: Why signing in at a mail provider failed
        {u"settings"_s, SignInText::tr("The mailbox is not set up completely.")},
        //: Why signing in at a mail provider failed
        {u"storage"_s, SignInText::tr("The hub could not store the access. Start again.")},
        //: Why signing in at a mail provider failed
        {u"network"_s, SignInText::tr("The hub cannot reach the provider.")},
        //: Why signing in at a mail provider failed
        {u"stopped"_s, SignInText::tr("The mailbox was stopped meanwhile. Start again.")},
        //: Why signing in at a mail provider failed
        {u"page"_s, SignInText::tr("The address of the sign-in page cannot be opened: it is not encrypted.")},
        //: Why signing in at a mail provider failed
        {u"listen"_s,
         SignInText::tr("This computer lets nobody listen for the browser's answer. Use the sign-in with a code.")},
        //: Why signing in at a mail provider failed
        {u"offline"_s, SignInText::tr("The hub does not answer.")},
        //: Why signing in at a mail provider failed
        {u"forbidden"_s, SignInText::tr("Only administrators sign in to mailboxes.")},
        //: Why signing in at a mail provider failed
        {u"unsupported"_s, SignInText::tr("This channel has no sign-in at a provider.")}};
    const auto found = words.find(reason);
    //: Why signing in at a mail provider failed: for a reason of its own
    return found == words.end() ? SignInText::tr("The provider refuses the sign-in.") : found->second;
}

} // namespace

QString signInWords(const QString &reason, const QString &detail)
{
    if (oneLine(detail).isEmpty())
        return ownWords(reason);
    //: Why signing in failed (%1, a sentence), and the provider's own words for it (%2)
    return SignInText::tr("%1 It says: %2").arg(ownWords(reason), isolated(detail));
}

} // namespace throughline::ui
