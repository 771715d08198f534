#include "cli/page_options.hpp"

#include "cli/choice.hpp"
#include "commands/brand.hpp"

namespace flipchart::cli {

namespace {

using base::Result;
using commands::Fitting;
using commands::Wish;

Result<void> take_fit(Wish& wish, const std::string& text) {
  const auto fitting =
      chosen<Fitting>(text, {{"page", Fitting::page}, {"tiles", Fitting::tiles}, {"book", Fitting::book}});
  if (!fitting) return tl::unexpected(fitting.error());
  wish.fitting = *fitting;
  return {};
}

Result<void> take_text(Wish& wish, const std::string& text) {
  const auto outlines = chosen<bool>(text, {{"live", false}, {"outlines", true}});
  if (!outlines) return tl::unexpected(outlines.error());
  wish.outlines = *outlines;
  return {};
}

Result<void> take_seam(Wish& wish, const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos || comma == 0 || comma + 1 == text.size())
    return base::failed("\"" + text + "\" is not two teams with a comma between them", base::Failure::usage);
  wish.seam_from = text.substr(0, comma);
  wish.seam_to = text.substr(comma + 1);
  return {};
}

Result<void> take_logo(Wish& wish, const std::string& text) {
  return commands::take_logo(wish.brand, text);
}
Result<void> take_accent(Wish& wish, const std::string& text) {
  return commands::take_accent(wish.brand, text);
}

}  // namespace

const std::vector<PageOption>& page_options() {
  static const std::vector<PageOption> options = {
      {"--fit", "TEXT", "A pdf on one page, tiles to put together, or a book with a page for each leader",
       take_fit},
      {"--seam", "A,B", "The seam between two teams in front, by their names or leaders' ids (--presented)",
       take_seam},
      {"--logo", "FILE", "A PNG or JPEG for the upper right corner of every page", take_logo},
      {"--accent", "COLOUR", "A stripe along every page, and a presentation's first colour: #C8102E",
       take_accent},
      {"--text", "TEXT", "Letters of an svg: live, or outlines for exact looks", take_text},
  };
  return options;
}

}  // namespace flipchart::cli
