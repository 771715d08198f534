// What a command line asks for, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "cli/what_if_options.hpp"
#include "commands/opening.hpp"
#include "commands/pages.hpp"
#include "model/view.hpp"

namespace flipchart::cli {

enum class Verb {
  window,
  demo,
  check,
  report,
  render,
  export_data,
  save,
  edit,
  show,
  log,
  register_,
  commands
};

struct Arguments {
  Verb verb = Verb::window;
  commands::Opening opening;
  bool demo = false;  // the demo workshop instead of (or beside) sources
  model::View view;   // filter, silo, holder, k and, for pictures, everything else
  bool json = false;
  bool guide = false;  // the list of commands as a page of the guide
  std::uint32_t top = 20;
  std::vector<WhatIfOption> what_if;  // in the order given
  std::vector<std::string> envelopes;
  std::string output;   // -o
  commands::Wish wish;  // of a picture
  bool unsafe = false;
  bool room_copy = false;
  bool with_private = false;
  bool timings = false;
  WindowRequest window;
};

struct Parsed {
  std::optional<Arguments> arguments;  // none: print `message` and leave with `exit_code`
  std::string message;
  int exit_code = 0;
};

Parsed parsed(int argc, char** argv, const std::string& version);

}  // namespace flipchart::cli
