// An id may hold equals signs (a directory's names do), so the chart decides where the two parts meet.
#include "cli/what_if_options.hpp"

namespace flipchart::cli {

namespace {

using base::Failure;
using base::Result;
using model::Rearrangement;

struct Halves {
  std::string position;
  std::string manager;
};

Halves parted(const model::Organization& chart, const std::string& text) {
  std::size_t last = 0;
  for (std::size_t at = text.find('='); at != std::string::npos; at = text.find('=', at + 1)) {
    const std::string manager = text.substr(at + 1);
    if (chart.find(text.substr(0, at)) != base::kNoSlot &&
        (manager.empty() || chart.find(manager) != base::kNoSlot))
      return {text.substr(0, at), manager};
    last = at;
  }
  return {text.substr(0, last), text.substr(last + 1)};
}

Rearrangement change_of(const model::Organization& chart, const WhatIfOption& option) {
  if (option.option == "--front") {
    const std::size_t equals = option.text.rfind('=');
    return model::SetFront{option.text.substr(0, equals), option.text.substr(equals + 1) == "yes"};
  }
  Halves halves = parted(chart, option.text);
  if (option.option == "--dotted-line")
    return model::SetDotted{std::move(halves.position), std::move(halves.manager), true};
  return model::Move{std::move(halves.position), std::move(halves.manager)};
}

}  // namespace

const std::vector<WhatIfHelp>& what_if_options() {
  static const std::vector<WhatIfHelp> options = {
      {"--move", "ID=MANAGER", "What if ID reported to MANAGER (to nobody: ID=)"},
      {"--dotted-line", "ID=MANAGER", "What if ID had a dotted line to MANAGER"},
      {"--front", "ID=yes|no", "What if ID were at the front line, or not"},
  };
  return options;
}

Result<void> understood(const WhatIfOption& option) {
  const std::size_t equals = option.text.rfind('=');
  const bool front = option.option == "--front";
  const std::string last = equals == std::string::npos ? std::string() : option.text.substr(equals + 1);
  if (equals != std::string::npos && equals != 0 && (!front || last == "yes" || last == "no")) return {};
  return base::failed("\"" + option.text + "\" is not " + (front ? "ID=yes or ID=no" : "ID=MANAGER"),
                      Failure::usage);
}

Result<void> try_out(workshop::Workshop& workshop, const std::vector<WhatIfOption>& options) {
  for (const WhatIfOption& option : options) {
    const auto tried = workshop.try_out(change_of(workshop.organization(), option));
    if (!tried) return base::failed(option.option + ": " + tried.error().message, tried.error().failure);
  }
  return {};
}

}  // namespace flipchart::cli
