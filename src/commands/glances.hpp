// A glance at workshops that are closed, for the cards of the start page: how many positions, issues and
// unowned matters a file has, and a small picture of its chart without a name in it. A thread looks, one file
// at a time; what it saw is kept in a folder and seen again until the file changes.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "commands/exporting.hpp"
#include "commands/recent.hpp"

namespace flipchart::commands {

class Glances {
 public:
  struct Seen {
    std::filesystem::path file;
    bool missing = false;
    std::optional<RecentFigures> figures = {};
    std::shared_ptr<const PagePixels> picture = {};  // none where there is no chart, or nobody to draw it
  };

  // `pictures`: the folder; empty: nothing is kept. `wake` is called from the thread when something was seen.
  Glances(ExportTools tools, std::filesystem::path pictures, model::Theme theme, std::function<void()> wake);
  ~Glances();
  Glances(const Glances&) = delete;
  Glances& operator=(const Glances&) = delete;

  // No other part of the program may have the file open until it was seen, or this is gone.
  void look_at(const RecentWorkshop& workshop);
  std::optional<Seen> take();
  // Until everything was looked at; for tests.
  void wait();

 private:
  void work(const std::stop_token& leave);
  Seen seen(const RecentWorkshop& workshop, const std::stop_token& leave) const;

  ExportTools tools_;
  std::filesystem::path pictures_;
  model::Theme theme_;
  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<RecentWorkshop> next_;
  std::deque<Seen> seen_;
  bool looking_ = false;
  std::jthread thread_;  // last: it uses all of the above
};

// The same without a thread: what the file has, drawn by `tools` in the colours of a theme. None where it
// cannot be read.
std::optional<Glances::Seen> glanced_at(const std::filesystem::path& file, const ExportTools& tools,
                                        model::Theme theme, const std::stop_token& leave);

}  // namespace flipchart::commands
