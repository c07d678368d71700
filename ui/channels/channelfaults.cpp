// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelsmodel.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString ChannelFaults::step(const QString &name)
{
    if (name == "token"_L1)
        //: Step of a test of a mailbox: the sign-in at a provider
        return tr("Sign-in at the provider");
    if (name == "imapName"_L1)
        //: Step of a test of a mailbox
        return tr("Name of the server for receiving");
    if (name == "imapConnection"_L1)
        //: Step of a test of a mailbox
        return tr("Connection for receiving");
    if (name == "imapEncryption"_L1)
        //: Step of a test of a mailbox
        return tr("Encryption when receiving");
    if (name == "imapLogin"_L1)
        //: Step of a test of a mailbox
        return tr("Log-in for receiving");
    if (name == "folders"_L1)
        //: Step of a test of a mailbox
        return tr("Folders");
    if (name == "smtpLogin"_L1)
        //: Step of a test of a mailbox
        return tr("Log-in for sending");
    if (name == "sending"_L1)
        //: Step of a test of a mailbox
        return tr("A mail to itself");
    if (name == "start"_L1)
        //: Step of a test of a channel
        return tr("Start with these settings");
    QString words;
    for (const QChar c : oneLine(name, 40)) {
        if (c.isUpper())
            words += u' ';
        words += c.toLower();
    }
    return words.trimmed();
}

QString ChannelFaults::adviceFor(const QString &step)
{
    if (step == "imapName"_L1)
        //: What to do when the name of a mail server is not found
        return tr("Check how the server's name is written.");
    if (step == "imapConnection"_L1)
        //: What to do when a mail server cannot be reached
        return tr("Check name and port, and whether the hub's machine may reach it.");
    if (step == "imapEncryption"_L1)
        //: What to do when the encryption to a mail server fails
        return tr("Check the kind of encryption; a server with an authority of its own needs its certificate below.");
    if (step == "imapLogin"_L1 || step == "smtpLogin"_L1)
        //: What to do when a mail server refuses the log-in
        return tr("Check user name and password; some providers want a password for apps.");
    if (step == "token"_L1)
        //: What to do when a provider refuses the sign-in
        return tr("Sign in at the provider again.");
    if (step == "sending"_L1)
        //: What to do when the test mail does not leave
        return tr("Check whether this account may send from this address.");
    return {};
}

QString ChannelFaults::refused(const wire::CommandError &error)
{
    const bool plugin = error.type == "channelUnavailable"_L1 || error.description == "channel"_L1;
    //: In the settings: the plugin of a channel is missing on the hub
    return plugin ? tr("The hub has no plugin for this channel.") : Words::error({wire::errorCodeOf(error.type), {}});
}

QString ChannelFaults::state(const Endpoint &endpoint)
{
    if (!endpoint.enabled)
        //: State of a channel
        return tr("Switched off");
    switch (endpoint.health) {
    case EndpointHealth::Running:
        //: State of a channel
        return tr("Connected");
    case EndpointHealth::Starting:
    case EndpointHealth::Unknown:
        //: State of a channel
        return tr("Connecting");
    case EndpointHealth::Degraded: break;
    case EndpointHealth::Stopped:
        //: State of a channel
        return tr("Does not run");
    }
    //: State of a channel that does not work
    return tr("Needs attention");
}

QString ChannelFaults::tone(const Endpoint &endpoint)
{
    if (!endpoint.enabled)
        return u"muted"_s;
    switch (endpoint.health) {
    case EndpointHealth::Running: return u"positive"_s;
    case EndpointHealth::Degraded: return u"caution"_s;
    case EndpointHealth::Stopped: return u"critical"_s;
    default: return u"muted"_s;
    }
}

QString ChannelFaults::advice(const Endpoint &endpoint)
{
    if (!endpoint.enabled)
        return {};
    if (endpoint.health == EndpointHealth::Degraded)
        //: What to do about a channel that does not work
        return tr("Open its settings and try them out: the steps say what is wrong.");
    if (endpoint.health == EndpointHealth::Stopped)
        //: What to do about a channel that does not run
        return tr(
            "It starts again by itself. If it does not, check its settings, and whether its plugin is installed.");
    return {};
}

} // namespace throughline::ui
