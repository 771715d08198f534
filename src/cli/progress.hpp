// What a person sees of long work: one line on the terminal that names the step, gone when the work is done.
#pragma once

#include <string>
#include <string_view>

#include "base/stopwatch.hpp"

namespace flipchart::cli {

// "laying out" for the stage "layout"; the stage's own name where there is no better word.
std::string_view words_for_stage(std::string_view stage);

// Shows the stages of `timings` on standard error while it lives: only on a terminal, and only once the work
// has taken long enough to be noticed. Nothing is shown in a pipe.
class Progress {
 public:
  explicit Progress(base::Timings& timings);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  base::Timings& timings_;
  bool shown_ = false;
};

}  // namespace flipchart::cli
