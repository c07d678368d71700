// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace throughline::email {

//! Why something with a mail server did not work, in words for people: which step, and never an address or a server's own text,
//! which may quote one.
struct Trouble {
    enum class Kind {
        Stopped,     //!< we were told to stop; nobody needs to know
        Address,     //!< the name has no address
        Connection,  //!< no answer, or the line broke
        Certificate, //!< it is not who it should be
        Encryption,  //!< no TLS, or none that can be agreed on
        Login,       //!< the password is refused
        Consent,     //!< the OAuth consent is gone
        Folder,      //!< not there, or not ours to open
        Quota,       //!< no room
        Protocol,    //!< it speaks differently than it should
    };
    Kind kind = Kind::Protocol;
    QString words;

    bool operator==(const Trouble &) const = default;
};

template<typename T>
using Tried = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> trouble(Trouble::Kind kind, QString words = {})
{
    return tl::make_unexpected(Trouble{kind, std::move(words)});
}

//! Whether trying again by itself is no use: somebody must change something first. It is tried all the same, but seldom.
[[nodiscard]] inline bool needsPerson(const Trouble &trouble)
{
    using enum Trouble::Kind;
    return trouble.kind == Certificate || trouble.kind == Encryption || trouble.kind == Login || trouble.kind == Consent
           || trouble.kind == Folder;
}

} // namespace throughline::email
