#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace flipchart::cli {

namespace {
constexpr double kNoticedMs = 400;
}

std::string_view words_for_stage(std::string_view stage) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {{"read", "reading"},
                                                                      {"parse", "making sense of the files"},
                                                                      {"flow", "following the issues"},
                                                                      {"layout", "laying out"},
                                                                      {"compose", "drawing"},
                                                                      {"write", "writing"}};
  for (const auto& [name, words] : kWords) {
    if (name == stage) return words;
  }
  return stage;
}

Progress::Progress(base::Timings& timings) : timings_(timings) {
  if (::isatty(STDERR_FILENO) == 0) return;
  timings.on_begin([this](std::string_view stage) {
    if (timings_.elapsed_ms() < kNoticedMs) return;
    fmt::print(stderr, "\r\033[Kflipchart: {}...", words_for_stage(stage));
    std::fflush(stderr);
    shown_ = true;
  });
}

Progress::~Progress() {
  if (shown_) fmt::print(stderr, "\r\033[K");
  timings_.on_begin(nullptr);
}

}  // namespace flipchart::cli
