// Small pictures of saved views, made on a thread one after the other. What is wanted is said anew whenever
// it changes; what was made for it already stays.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "commands/exporting.hpp"

namespace flipchart::commands {

class Thumbnails {
  // Invariant: made_ holds at most one picture for each id that is wanted.
 public:
  struct Wanted {
    std::string id;
    std::string words;  // what the picture is of: another text, another picture
    model::View view;
    friend bool operator==(const Wanted& a, const Wanted& b) { return a.id == b.id && a.words == b.words; }
  };
  struct Ground {
    model::State state;  // held, so that edits meanwhile change nothing
    std::string title;
    base::Date today;
  };
  using Draw = std::function<base::Result<PagePixels>(const scene::Page& page, base::Size most)>;

  // `wake` is called from the thread when there is another picture.
  Thumbnails(Draw draw, std::function<void()> wake);
  ~Thumbnails();
  Thumbnails(const Thumbnails&) = delete;
  Thumbnails& operator=(const Thumbnails&) = delete;

  // Nothing is done where the same is wanted already; `ground` is asked for otherwise.
  void want(const std::vector<Wanted>& wanted, const std::function<Ground()>& ground);
  // The last one that was made for an id; null before.
  std::shared_ptr<const PagePixels> of(std::string_view id) const;
  // Until all that is wanted is made; for tests.
  void wait();

 private:
  struct Made {
    std::string words;
    std::shared_ptr<const PagePixels> page;
  };
  void work(const std::stop_token& leave);
  std::shared_ptr<const PagePixels> drawn(const Ground& ground, const Wanted& wanted) const;

  Draw draw_;
  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::vector<Wanted> wanted_;
  std::vector<Wanted> to_do_;
  std::shared_ptr<const Ground> ground_;
  bool working_ = false;
  std::map<std::string, Made, std::less<>> made_;
  std::jthread thread_;  // last: it uses all of the above
};

}  // namespace flipchart::commands
