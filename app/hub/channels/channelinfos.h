// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/manifest.h"
#include "commands/channelsetups.h"

namespace throughline::plugin {
class Catalogue;
}

namespace throughline::hub {

//! What administration knows of a plugin: a copy that outlives the catalogue.
[[nodiscard]] ChannelInfo channelInfo(const plugin::Manifest &manifest);
//! Every accepted plugin with a connector.
[[nodiscard]] std::shared_ptr<const ChannelInfos> channelInfos(const plugin::Catalogue &catalogue);

} // namespace throughline::hub
