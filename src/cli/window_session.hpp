// What a session in the window has that one without a window needs not.
#pragma once

#include "cli/arguments.hpp"
#include "cli/cli.hpp"
#include "commands/settings.hpp"

namespace flipchart::cli {

// Says on stderr what of the settings, keys and fonts is not as it should be.
void prepare(commands::Session& session, const Arguments& arguments, const commands::LoadedSettings& settings,
             const Program& program);

}  // namespace flipchart::cli
