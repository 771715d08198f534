// See missing_fonts.hpp.
#include "commands/missing_fonts.hpp"

#include <utility>

#include "base/language.hpp"
#include "text/text.hpp"

namespace flipchart::commands {

std::string missing_fonts() {
  std::string packages;
  for (const auto& [family, package] :
       {std::pair{"Inter", "fonts-inter"}, std::pair{"Noto Sans", "fonts-noto-core"},
        std::pair{"ForkAwesome", "fonts-fork-awesome"}}) {
    if (text::font_file(family, 400).empty())
      packages += (packages.empty() ? "" : " ") + std::string(package);
  }
  if (packages.empty()) return {};
  return base::tr("Some fonts are missing, so letters and icons look plainer than they should: install {}",
                  packages);
}

}  // namespace flipchart::commands
