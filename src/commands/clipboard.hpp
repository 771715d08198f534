// Pictures for the clipboard. A window system hands over text by itself; for pictures there are small
// programs.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace flipchart::commands {

// Gives the bytes to wl-copy or xclip, whichever belongs to the running display and is installed, as `mime`
// ("image/png"). Fails with what to install where neither is there.
base::Result<void> copy_bytes(const std::string& bytes, std::string_view mime);

}  // namespace flipchart::commands
